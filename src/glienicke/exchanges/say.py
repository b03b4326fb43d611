"""Formal positions in words, after the sentences of schema/positions.toml."""

from __future__ import annotations

import re
from collections.abc import Sequence

from glienicke.exchanges.talks import EXTRA, GATE
from glienicke.model import Record, Sense
from glienicke.schema.positions import positions as kinds

_OPTIONAL = re.compile(r"\[([^\]]*)\]")


def said(record: Record, party: str | None, sense: Sense) -> str:
    """What a position says, in one sentence without a full stop."""
    template: str = kinds()["kinds"][sense.kind]["sentence"]
    template = _OPTIONAL.sub(r"\1" if sense.items else "", template)
    return template.format(
        party=record.name(party) or "somebody",
        items=listed(record, sense.items),
        others=listed(record, sense.others),
        count=sense.count,
    )


def listed(record: Record, items: Sequence[str]) -> str:
    """People, extras and conditions by name: "A, B and C"."""
    names = [record.name(item.removeprefix(EXTRA).removeprefix(GATE)) for item in items]
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names) or "somebody"
