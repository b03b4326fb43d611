"""Stances of the closed list in schema/stances.toml."""

from __future__ import annotations

from typing import Final

from glienicke.model import SlotValue
from glienicke.values.base import Comparison, Naming, conflicts, refines, same, unrelated

_OPPOSITES: Final = frozenset(
    map(
        frozenset,
        (
            ("confirms_talks", "denies_talks"),
            ("accepts", "rejects"),
            ("accepts", "inclined_to_reject"),
            ("pleads_guilty", "claims_innocence"),
        ),
    )
)
"""Stances that nobody holds at one time. All others can stand side by side: one declines to comment and hopes."""

_FINER: Final = {"rejects": "inclined_to_reject", "confirms_offer": "reports_offer"}
"""Stances that say more than another."""


class StanceType:
    """A stance by its name."""

    def parse(self, text: str) -> str | None:
        """The name as the list has it: lower case, underscores."""
        return "_".join(text.lower().split()) or None

    def compare(self, left: SlotValue, right: SlotValue, name: Naming = str) -> Comparison:
        """The same, opposite, or two that can stand side by side."""
        a, b = str(left), str(right)
        shown = f"“{self.format(a)}”", f"“{self.format(b)}”"
        if a == b:
            return same(f"both say {shown[0]}")
        if frozenset((a, b)) in _OPPOSITES:
            return conflicts(f"nobody holds {shown[0]} and {shown[1]} at one time")
        if _FINER.get(a) == b or _FINER.get(b) == a:
            finer = "left" if _FINER.get(a) == b else "right"
            return refines("left" if finer == "left" else "right", f"one of {shown[0]} and {shown[1]} goes further")
        return unrelated(f"{shown[0]} and {shown[1]} can stand side by side")

    def format(self, value: SlotValue, name: Naming = str) -> str:
        """The name with spaces."""
        return str(value).replace("_", " ")
