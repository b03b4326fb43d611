"""What a clearing is about: who can be released by whom, who wants whom, and what each party has stated."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from glienicke.model import Sense


@dataclass(frozen=True, slots=True)
class Item:
    """What can be part of a package.

    Attributes:
        id: of a person the entity's id.
        giver: the party that holds the person or grants the extra; None for a condition.
        kind: only people make a package; extras count as something that is given and received.
        barred: why it cannot be in any package: "dead", "free since ...", "no holder is known"; "" where it can.
    """

    id: str
    giver: str | None
    kind: Literal["person", "extra", "gate"] = "person"
    barred: str = ""


@dataclass(frozen=True, slots=True)
class Stated:
    """One position in one sense, under its id."""

    id: str
    party: str | None
    sense: Sense


@dataclass(frozen=True, slots=True)
class Problem:
    """Items, positions, wishes and sides. Order matters only for the order of the answers.

    `wishes` are facts about who wants (or has been offered) what: they decide what counts as receiving something.
    `stated` are constraints and nothing else, so that one more never opens a package. A party without an entry in
    `sides` is a side of its own.
    """

    items: tuple[Item, ...]
    stated: tuple[Stated, ...] = ()
    wishes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    sides: Mapping[str, str] = field(default_factory=dict)

    def side(self, party: str) -> str:
        """The side that a party is on."""
        return self.sides.get(party, party)

    def gives(self, side: str) -> tuple[str, ...]:
        """What parties of a side hold or can grant."""
        return tuple(i.id for i in self.items if i.giver is not None and self.side(i.giver) == side)

    def receives(self, side: str) -> tuple[str, ...]:
        """What counts as receiving for a side: what one of its parties wants and another side has."""
        wanted = {item for party, items in self.wishes.items() if self.side(party) == side for item in items}
        own = set(self.gives(side))
        return tuple(i.id for i in self.items if i.id in wanted and i.giver is not None and i.id not in own)

    def givers(self) -> tuple[str, ...]:
        """The sides that have something to give, in the order of the items."""
        return tuple(dict.fromkeys(self.side(i.giver) for i in self.items if i.giver is not None))

    def without(self, ids: Iterable[str]) -> Problem:
        """The problem without some of its positions."""
        gone = frozenset(ids)
        return Problem(self.items, tuple(s for s in self.stated if s.id not in gone), self.wishes, self.sides)
