"""What the words of a position say of how far it goes, and what a stance is on: data of the language, looked up."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from glienicke.lang import table, words
from glienicke.values.number import parse_number

_FOR = re.compile(r"\b(?=(\w+)(?: \w+){0,2} for (\w+)\b)")
_LONGEST = 2000


def scope(text: str) -> str | None:
    """The kind of position whose scope these words name; None where they name none, or several."""
    said = _plain(text)
    found = [kind for kind in ("in_any_deal", "if_all", "wants") if _any(kind).search(said)]
    return found[0] if len(found) == 1 else None


def is_withdrawn(text: str) -> bool:
    """Do these words tell that a demand was given up?"""
    return bool(_any("withdrawn").search(_plain(text)))


def matters(text: str) -> frozenset[str]:
    """What words are on: "offer", "release", both or neither."""
    said = _plain(text)
    return frozenset(matter for matter in table("en", "scopes")["on"] if _on(matter).search(said))


def for_how_many(text: str) -> tuple[int, int] | None:
    """The numbers of "one prisoner for two"; None where the words have none."""
    for match in _FOR.finditer(_plain(text)):
        numbers = [parse_number(word) for word in match.groups()]
        if all(isinstance(n, int) and 0 < n < 100 for n in numbers):
            return int(numbers[0] or 0), int(numbers[1] or 0)
    return None


def _plain(text: str) -> str:
    return " ".join(text[:_LONGEST].lower().split())


@cache
def _any(kind: str) -> re.Pattern[str]:
    return _one_of(table("en", "scopes")[kind]["words"])


@cache
def _on(matter: str) -> re.Pattern[str]:
    data = table("en", "scopes")["on"][matter]
    return _one_of([*data["words"], *(entry for name in data["lists"] for entry in words("en", f"words/{name}"))])


def _one_of(entries: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted({e.lower() for e in entries}, key=lambda e: (-len(e), e))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")
