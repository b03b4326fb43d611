"""Offences by what was done and what it was about, from lang/<language>/offences.toml."""

from __future__ import annotations

from functools import cache, lru_cache

from glienicke.model import SlotValue
from glienicke.values.base import Comparison, Naming, conflicts, refines, same, unrelated
from glienicke.values.wording import singular, wording
from glienicke.values.words import table


class OffenceType:
    """An offence in the words of a report."""

    def parse(self, text: str) -> str | None:
        """The words with single spaces, None for none."""
        return " ".join(text.split()).strip(" \"'“”‘’.,;:") or None

    def compare(self, left: SlotValue, right: SlotValue, name: Naming = str) -> Comparison:
        """By concepts: "cocaine smuggling conspiracy" refines "drug smuggling"; "alleged espionage" is "spying"."""
        a, b = concepts(str(left)), concepts(str(right))
        shown = f"“{left}”", f"“{right}”"
        if a == b:
            return same(f"both say {shown[0]}" if left == right else f"{shown[0]} and {shown[1]} name the same offence")
        changing = frozenset(table("offences")["changing"])
        if a & changing != b & changing:
            return conflicts(f"one of {shown[0]} and {shown[1]} is an attempt")
        if b <= _with_kinds(a):
            return refines("left", f"{shown[0]} is a more precise {shown[1]}")
        if a <= _with_kinds(b):
            return refines("right", f"{shown[1]} is a more precise {shown[0]}")
        if _matters(a) & _matters(b):
            return conflicts(f"{shown[0]} and {shown[1]} are different offences in one matter")
        return unrelated(f"{shown[0]} and {shown[1]} are different offences, and both can be charged")

    def format(self, value: SlotValue, name: Naming = str) -> str:
        """The offence as the report words it."""
        return str(value)


@lru_cache(maxsize=4096)
def concepts(text: str) -> frozenset[str]:
    """The acts and matters that an offence's words stand for; words that stand for none count as they are."""
    return frozenset(_forms().get(word, word) for word in wording(text).content)


@cache
def _forms() -> dict[str, str]:
    """Every word form with its concept. A form of two concepts stands for the one that the table names first."""
    data = table("offences")
    pairs = [
        (singular(form), concept)
        for key in ("acts", "matters")
        for concept, forms in data[key].items()
        for form in forms
    ]
    return dict(reversed(pairs))


def _with_kinds(found: frozenset[str]) -> frozenset[str]:
    """The concepts and all that they are kinds of."""
    kinds: dict[str, list[str]] = table("offences")["kinds"]
    return found | {kind for concept in found for kind in kinds.get(concept, ())}


def _matters(found: frozenset[str]) -> frozenset[str]:
    """The concepts and their kinds, without acts: what an offence is about."""
    return _with_kinds(found) - frozenset(table("offences")["acts"])
