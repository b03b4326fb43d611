"""Counts of people and things."""

from __future__ import annotations

from glienicke.model import SlotValue
from glienicke.values.base import Comparison, Naming, conflicts, same
from glienicke.values.number import parse_number


class CountType:
    """A whole number."""

    def parse(self, text: str) -> int | None:
        """The number that the words state: "six", "248", "two dozen"; None for fractions and for no number."""
        number = parse_number(text)
        return number if isinstance(number, int) else None

    def compare(self, left: SlotValue, right: SlotValue, name: Naming = str) -> Comparison:
        """The same number or another."""
        if left == right:
            return same(f"both say {self.format(left)}")
        return conflicts(f"{self.format(left)} and {self.format(right)} are different numbers")

    def format(self, value: SlotValue, name: Naming = str) -> str:
        """In figures: "248", "12,000"."""
        return f"{value:,}" if isinstance(value, int) else str(value)
