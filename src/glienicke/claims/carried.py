"""Claims that leave out whom they are about: "an offence that carries five years", "the trial opens in May".

They are about whom the last claim of certain types was about (`follows` in the schema), or about the only captives of
the report.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from glienicke.claims.drafts import Draft
from glienicke.model import Slot

_REACH = 600
"""How many characters before a claim the one may end that it follows."""


def carried(drafts: list[Draft]) -> Iterator[Draft]:
    """The drafts, each with a subject where it follows one that has one."""
    for draft in drafts:
        subject = draft.type.subject
        if subject is None or not draft.type.follows or draft.value(subject) is not None:
            yield draft
        elif (slot := _followed(draft, drafts, subject) or _only(draft, drafts, subject)) is not None:
            yield replace(draft, slots=(*draft.slots, replace(slot, evidence=None)))


def _followed(draft: Draft, drafts: list[Draft], subject: str) -> Slot | None:
    """The subject of the last claim before; of one on the same offence, if there is such."""
    before = [d for d in _leading(draft, drafts, subject) if 0 <= draft.core.start - d.core.start <= _REACH]
    offence = draft.value("offence")
    same = [d for d in before if offence is not None and d.value("offence") == offence]
    last = max(same or before, key=lambda d: (d.core.start, len(d.listed(subject))), default=None)
    return _slot(last, subject) if last else None


def _only(draft: Draft, drafts: list[Draft], subject: str) -> Slot | None:
    """The subject of all such claims of the report, if it is one."""
    leading = _leading(draft, drafts, subject)
    return _slot(leading[0], subject) if len({d.listed(subject) for d in leading}) == 1 else None


def _leading(draft: Draft, drafts: list[Draft], subject: str) -> list[Draft]:
    found = (d for d in drafts if d.type.name in draft.type.follows and d.modality != "conditional")
    return [d for d in found if d.value(subject) is not None]


def _slot(draft: Draft, subject: str) -> Slot:
    return next(slot for slot in draft.slots if slot.name == subject)
