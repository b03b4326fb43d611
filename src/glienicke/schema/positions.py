"""What a position can be, formally, and the sentences that say it: schema/positions.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any

from glienicke.model import Sense
from glienicke.values import Naming

EXTRA = "extra:"
GATE = "gate:"
"""How the ids of items begin that are no people: an extra, a condition; their words follow."""

_OPTIONAL = re.compile(r"\[([^\]]*)\]")
_PART = re.compile(r"\{(\w+)\}")
_AND = re.compile(r",\s*|\s+and\s+")
_LONGEST = 500


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


def parts_of(text: str) -> tuple[str, dict[str, str | None]] | None:
    """The kind of a sentence and its parts: "party", "items", "others", "count"; None where it is none of ours."""
    text = " ".join(text.split()).removesuffix(".")
    for kind, pattern in _patterns():
        match = pattern.fullmatch(text) if len(text) <= _LONGEST else None
        if match:
            return kind, match.groupdict()
    return None


def not_said(text: str) -> str:
    """What to tell a person whose sentence is none of ours."""
    sentences = "; ".join(entry["sentence"] for entry in positions()["kinds"].values())
    return f"{text[:_LONGEST]}: not a position; say it as one of: {sentences}"


def split_names(text: str | None) -> tuple[str, ...]:
    """The names of "A, B and C", each once."""
    return tuple(dict.fromkeys(name for name in _AND.split(text or "") if name))


def without(sense: Sense, other: Sense) -> Sense | None:
    """What is left of a sense where the other, of the same party, takes its place; None for nothing, itself for all."""
    kinds = positions()["kinds"]
    mine, theirs = kinds[sense.kind], kinds[other.kind]
    if not mine.get("field") or mine.get("field") != theirs.get("field"):
        return sense
    matter, decided = ((s.others if mine["field"] == "answers" else s.items) for s in (sense, other))
    if not set(matter) & set(decided) and (matter or decided):
        return sense
    left = tuple(i for i in sense.items if i not in other.items) if mine.get("each") else ()
    return replace(sense, items=left) if left else None


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The sentences as expressions, the longest first, so that "in any deal" is not read as a name."""
    ordered = sorted(positions()["kinds"].items(), key=lambda entry: -len(_PART.sub("", entry[1]["sentence"])))
    return tuple((kind, re.compile(_expression(entry["sentence"]), re.IGNORECASE)) for kind, entry in ordered)


def _expression(sentence: str) -> str:
    plain = re.escape(sentence.replace("[", "\x01").replace("]", "\x02"))
    named = re.sub(r"\\{(\w+)\\}", lambda m: r"(?P<count>\d{1,3})" if m[1] == "count" else f"(?P<{m[1]}>.+?)", plain)
    return named.replace("\x01", "(?:").replace("\x02", ")?")
