"""Claims in words, after the sentence of their type: "{person} was arrested[ in {place}]".

"[...]" is left out unless all slots in it are filled; "{kind|contact}" takes the first slot of those named that is
filled, and the last name as it stands where none is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from glienicke.model import Claim
from glienicke.schema import ClaimType, claim_types
from glienicke.values import Naming, format_value

_PART = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{([a-z_| ]+)\}")


def phrase(claim: Claim, name: Naming = str) -> str:
    """What a claim says, without its date and without capital letter or full stop; `name` gives names for ids."""
    kind = claim_types()[claim.type]
    kept = _PART.sub(lambda part: part[1] if _filled(part[1], claim) else "", kind.sentence)
    return _SLOT.sub(lambda slot: _words(slot[1].split("|"), claim, kind, name), kept)


def _filled(part: str, claim: Claim) -> bool:
    return all(any(claim.value(slot) is not None for slot in names.split("|")) for names in _SLOT.findall(part))


def _words(names: Sequence[str], claim: Claim, kind: ClaimType, name: Naming) -> str:
    for slot in names:
        value = claim.value(slot)
        if value is not None:
            return format_value(kind.slot(slot).value, value, name)
    return names[-1] if len(names) > 1 else "somebody"
