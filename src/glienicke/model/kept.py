"""What steps made of a thing that is still the same, so that a record with one report more is not made from nothing."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar, TypeVarTuple, Unpack

Thing = TypeVar("Thing")
Made = TypeVar("Made")
About = TypeVarTuple("About")


class Kept:
    """Results of pure functions of one thing (the very same object, which nobody changes) and of what is equal.

    A result is found again only for the function, the object and equal further arguments it was made of, so that
    whoever asks here gets what the function would give. What is not asked for from one `turn` to the next is forgotten:
    no more is kept than two records need.
    """

    def __init__(self) -> None:
        self._now: dict[Hashable, tuple[object, object]] = {}
        self._before: dict[Hashable, tuple[object, object]] = {}

    def of(self, work: Callable[[Thing, Unpack[About]], Made], thing: Thing, *about: *About) -> Made:
        """What the function makes of a thing, and of what it is told about it, which can be hashed."""
        key = (work, id(thing), about)
        found = self._now.get(key)
        if found is None:
            found = self._before.get(key) or (thing, work(thing, *about))
            self._now[key] = found
        return found[1]  # type: ignore[return-value]

    def turn(self) -> None:
        """The next record begins."""
        self._before, self._now = self._now, {}
