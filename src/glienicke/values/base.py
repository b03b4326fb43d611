"""What all value types share: the outcome of a comparison, and what a value type can do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, Protocol

from glienicke.model import SlotValue

Naming = Callable[[str], str]
"""Gives the name to show for an id; a value that is no id comes back as it is."""


class Outcome(StrEnum):
    """How two values of one slot relate."""

    SAME = "same"
    REFINES = "refines"
    CONFLICTS = "conflicts"
    UNRELATED = "unrelated"


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two values relate, and why, in one sentence for people.

    `finer` tells which of the two says more where the outcome is REFINES, else it is None.
    """

    outcome: Outcome
    reason: str
    finer: Literal["left", "right"] | None = None


class ValueType(Protocol):
    """A kind of value that a slot can hold (a key of `VALUE_TYPES`)."""

    def parse(self, text: str) -> SlotValue | None:
        """The value that the words state, in its canonical form; None where they state none."""

    def compare(self, left: SlotValue, right: SlotValue, name: Naming = str) -> Comparison:
        """How two canonical values relate. Never raises: what makes no sense is UNRELATED."""

    def format(self, value: SlotValue, name: Naming = str) -> str:
        """The value as people write it."""


def same(reason: str) -> Comparison:
    """Both say the same."""
    return Comparison(Outcome.SAME, reason)


def refines(finer: Literal["left", "right"], reason: str) -> Comparison:
    """One says more, and both can be true."""
    return Comparison(Outcome.REFINES, reason, finer)


def conflicts(reason: str) -> Comparison:
    """They cannot both be true."""
    return Comparison(Outcome.CONFLICTS, reason)


def unrelated(reason: str) -> Comparison:
    """Neither supports nor contradicts the other."""
    return Comparison(Outcome.UNRELATED, reason)
