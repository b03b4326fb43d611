"""What a position can be, formally, and the sentences that say it: schema/positions.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from glienicke.model import Sense
from glienicke.values import Naming

EXTRA = "extra:"
GATE = "gate:"
"""How the ids of items begin that are no people: an extra, a condition; their words follow."""

_OPTIONAL = re.compile(r"\[([^\]]*)\]")


@cache
def positions() -> dict[str, Any]:
    """The table of schema/positions.toml. Callers must not change it."""
    return tomllib.loads(files("glienicke.schema").joinpath("positions.toml").read_text("utf-8"))


def said(party: str | None, sense: Sense, name: Naming = str) -> str:
    """What a position says, in one sentence without a full stop; `name` gives names for ids."""
    template: str = positions()["kinds"][sense.kind]["sentence"]
    template = _OPTIONAL.sub(r"\1" if sense.items else "", template)
    return template.format(
        party=name(party) if party else "somebody",
        items=listed(sense.items, name),
        others=listed(sense.others, name),
        count=sense.count,
    )


def listed(items: Sequence[str], name: Naming = str) -> str:
    """People, extras and conditions by name: "A, B and C"."""
    names = [item_name(item, name) for item in items]
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names) or "somebody"


def item_name(item: str, name: Naming = str) -> str:
    """The name of a person, the words of an extra or of a condition."""
    for start in (EXTRA, GATE):
        if item.startswith(start):
            return item.removeprefix(start)
    return name(item)
