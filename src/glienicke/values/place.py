"""Places by name: a capital lies in its state, a prison in the town that its description names."""

from __future__ import annotations

from functools import cache

from glienicke.model import SlotValue
from glienicke.text.normalise import fold
from glienicke.values.base import Comparison, Naming, conflicts, refines, same, unrelated
from glienicke.values.wording import wording
from glienicke.values.words import listed, table


class PlaceType:
    """A place: the id of an entity, which `name` turns into its name, or words."""

    def parse(self, text: str) -> str | None:
        """The words with single spaces and without an article, None for none."""
        return " ".join(text.split()).removeprefix("the ").strip(" ,.;") or None

    def compare(self, left: SlotValue, right: SlotValue, name: Naming = str) -> Comparison:
        """Equal; one within the other, as far as states, capitals and the words themselves tell; or apart."""
        a, b = self.format(left, name), self.format(right, name)
        if left == right or _canonical(a) == _canonical(b):
            return same(f"both name {a}" if a == b else f"{a} and {b} are the same place")
        if _lies_in(a, b):
            return refines("left", f"{a} lies in {b}")
        if _lies_in(b, a):
            return refines("right", f"{b} lies in {a}")
        if _extent(a) and _extent(b) and not _may_be_in(a, b) and not _may_be_in(b, a):
            return conflicts(f"{a} is not {b}")
        return unrelated(f"whether {a} and {b} are one place is not known")

    def format(self, value: SlotValue, name: Naming = str) -> str:
        """The place's name."""
        return name(str(value))


@cache
def _states() -> dict[str, str]:
    """The folded names of states, with their code."""
    return {fold(form): code for code, data in table("states").items() for form in data["names"]}


@cache
def _capitals() -> dict[str, str]:
    """The folded names of capitals, with the code of their state."""
    return {fold(form): code for code, data in table("states").items() for form in data.get("capital", ())}


@cache
def _cities() -> frozenset[str]:
    return frozenset(fold(city) for city in listed("cities"))


def _canonical(place: str) -> str:
    folded = fold(place).removeprefix("the ")
    return _states().get(folded, folded)


def _lies_in(inner: str, outer: str) -> bool:
    """The outer place is the state of a capital, or all of its words stand in the inner place's description."""
    inside, outside = _canonical(inner), _canonical(outer)
    return _capitals().get(inside) == outside or wording(outer).content < wording(inner).content


def _extent(place: str) -> str:
    """What kind of place is known under this name: "state", "city" or ""."""
    name = _canonical(place)
    if name in table("states"):
        return "state"
    return "city" if name in _capitals() or name in _cities() else ""


def _may_be_in(inner: str, outer: str) -> bool:
    """A city whose state is not known may lie in any."""
    return _extent(inner) == "city" and _extent(outer) == "state" and _canonical(inner) not in _capitals()
