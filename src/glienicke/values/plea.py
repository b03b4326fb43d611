"""Pleas in court: a handful of words, whose opposites differ by a "not"."""

from __future__ import annotations

from functools import cache

from glienicke.model import SlotValue
from glienicke.text.normalise import fold
from glienicke.values.base import Comparison, Naming, conflicts, same
from glienicke.values.words import table


class PleaType:
    """A plea: guilty, not guilty, partly guilty, no contest."""

    def parse(self, text: str) -> str | None:
        """The plea that the words state, None where they state none."""
        return _forms().get(fold(text))

    def compare(self, left: SlotValue, right: SlotValue, name: Naming = str) -> Comparison:
        """The same plea or another."""
        a, b = (self.parse(str(value)) or str(value) for value in (left, right))
        return same(f"both say “{a}”") if a == b else conflicts(f"“{a}” is not “{b}”")

    def format(self, value: SlotValue, name: Naming = str) -> str:
        """The plea in its usual words."""
        return self.parse(str(value)) or str(value)


@cache
def _forms() -> dict[str, str]:
    pleas: dict[str, list[str]] = table("comparing")["pleas"]
    return {form: plea for plea, forms in pleas.items() for form in forms}
