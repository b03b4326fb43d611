"""Labels and free texts, in the field's own words."""

from __future__ import annotations

from functools import cache

from glienicke.model import SlotValue
from glienicke.text.normalise import fold
from glienicke.values.base import Comparison, Naming, conflicts, refines, same, unrelated
from glienicke.values.wording import wording
from glienicke.values.words import table


class TextType:
    """A short text. Two that differ can both be true, unless one is the other negated."""

    def parse(self, text: str) -> str | None:
        """The text with single spaces and without marks around it, None for an empty one."""
        return " ".join(text.split()).strip(" \"'“”‘’«».,;:") or None

    def compare(self, left: SlotValue, right: SlotValue, name: Naming = str) -> Comparison:
        """By content words: the same, one's within the other's, or different."""
        shown = f"“{self.format(left, name)}”", f"“{self.format(right, name)}”"
        a, b = wording(_known(self.format(left, name))), wording(_known(self.format(right, name)))
        if a.content == b.content or a.content <= b.content or b.content <= a.content:
            if a.negated != b.negated:
                return conflicts(f"one of {shown[0]} and {shown[1]} denies the other")
            if a.content == b.content:
                return same(f"{shown[0]} and {shown[1]} say the same" if left != right else f"both say {shown[0]}")
            if a.content < b.content:
                return refines("right", f"{shown[1]} says more than {shown[0]}")
            return refines("left", f"{shown[0]} says more than {shown[1]}")
        return self._different(*shown)

    def _different(self, left: str, right: str) -> Comparison:
        return unrelated(f"{left} and {right} are different statements, and both can be true")

    def format(self, value: SlotValue, name: Naming = str) -> str:
        """The text, with spaces where a label has underscores."""
        return name(str(value)).replace("_", " ")


class LabelType(TextType):
    """One of few words for a kind, a state, a relation: two that differ exclude each other."""

    def _different(self, left: str, right: str) -> Comparison:
        return conflicts(f"{left} and {right} are different")


def _known(text: str) -> str:
    """The first of the labels that mean the same as this one, else the text itself."""
    return _synonyms().get(fold(text), text)


@cache
def _synonyms() -> dict[str, str]:
    """Every label that has synonyms, with the first of its group; where it stands in two groups, the earlier counts."""
    groups: list[list[str]] = table("comparing")["same"]
    return {fold(label): group[0] for group in reversed(groups) for label in group}
