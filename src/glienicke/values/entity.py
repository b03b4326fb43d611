"""Entities by id. Which mentions are one entity is decided in resolve; here ids are compared, and named."""

from __future__ import annotations

from glienicke.model import SlotValue
from glienicke.values.base import Comparison, Naming, conflicts, same


class EntityType:
    """The id of an entity or referent."""

    def parse(self, text: str) -> str | None:
        """The id as it is, None for an empty one."""
        return text.strip() or None

    def compare(self, left: SlotValue, right: SlotValue, name: Naming = str) -> Comparison:
        """The same entity or another."""
        if left == right:
            return same(f"both name {self.format(left, name)}")
        return conflicts(f"{self.format(left, name)} is not {self.format(right, name)}")

    def format(self, value: SlotValue, name: Naming = str) -> str:
        """The entity's name."""
        return name(str(value))
