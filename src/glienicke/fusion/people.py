"""The entities of a record as fusion needs them: names, order, and whom somebody speaks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from glienicke.lang import table
from glienicke.lang.nations import nations, nations_in
from glienicke.model import Entity, SlotValue
from glienicke.text.normalise import fold, words


@dataclass(frozen=True)
class People:
    """An index of entities.

    `ranks` are their places in the record, `sides` whom each speaks for in the end, `stands_for` what metonyms and
    bodies stand for.
    """

    entities: Mapping[str, Entity]
    ranks: Mapping[str, int]
    sides: Mapping[str, str]
    stands_for: Mapping[str, str]

    @classmethod
    def of(cls, entities: Sequence[Entity]) -> People:
        """An index of entities in the order of the record."""
        sides = _sides(entities)
        stands_for = {e.id: e.stands_for for e in entities if e.stands_for} | _administrations(entities, sides)
        return cls(
            {e.id: e for e in entities},
            {e.id: place for place, e in enumerate(entities)},
            {i: stands_for.get(side, side) for i, side in sides.items()},
            stands_for,
        )

    def name(self, value: str) -> str:
        """The name of an entity; a value that is no id comes back as it is."""
        return self.entities[value].name if value in self.entities else value

    def type(self, value: str | None) -> str:
        """The type of an entity; "anonymous" for nobody."""
        return self.entities[value].type if value and value in self.entities else "anonymous"

    def party(self, value: str) -> str:
        """The state that a metonym or body stands for, else the entity itself."""
        return self.stands_for.get(value, value)

    def is_party(self, value: str) -> bool:
        """Can it negotiate: a state or a body (or nothing we know), not a person who speaks for nobody?"""
        return self.type(self.side(value)) in ("state", "organization")

    def side(self, value: str) -> str:
        """Whom an entity speaks for in the end: a spokesman for his ministry, and that for its state."""
        return self.sides.get(value, value)

    def nameless(self, value: SlotValue) -> bool:
        """Does a value (an id or words, or a list of them) name nobody: a group ("Americans"), an unnamed source?"""
        members = value if isinstance(value, tuple) else (value,)
        return all(isinstance(m, str) and self.type(m) in ("group", "anonymous") for m in members)

    def rank(self, value: str | None) -> int:
        """The place of an entity in the record; what is none comes last."""
        return self.ranks.get(value or "", len(self.ranks))


def _sides(entities: Sequence[Entity]) -> dict[str, str]:
    states = {nations().get(fold(e.name), e.name): e.id for e in entities if e.type == "state"}
    onward = {e.id: e.stands_for or _office_of(e) or _state_of(e, states) for e in entities}
    found = {}
    for entity in entities:
        at, steps = entity.id, 0
        while (next_ := onward.get(at)) and steps < 5:  # data may hold a circle
            at, steps = next_, steps + 1
        found[entity.id] = at
    return found


def _administrations(entities: Sequence[Entity], sides: Mapping[str, str]) -> dict[str, str]:
    """Bodies named after who leads them ("Berg administration"), with the state that this person speaks for."""
    leaders: dict[str, set[str]] = {}
    for entity in entities:
        if entity.type == "person" and sides[entity.id] != entity.id:
            leaders.setdefault(words(entity.name)[-1], set()).add(sides[entity.id])
    found = {}
    for entity in entities:
        said = words(entity.name) if entity.type == "organization" and not entity.stands_for else ()
        if len(said) == 2 and said[1] in _governing() and len(led := leaders.get(said[0], set())) == 1:
            found[entity.id] = min(led)
    return found


@cache
def _governing() -> frozenset[str]:
    return frozenset(table("en", "role_kinds")["governing"])


def _office_of(entity: Entity) -> str | None:
    """The body that a person speaks for; not that which somebody plays, serves or has served in."""
    return entity.body if not entity.roles or any(_is_office(role) for role in entity.roles) else None


def _is_office(role: str) -> bool:
    said = set(words(role))
    return bool(said & _offices()) and not said & {"former", "ex"}


def _state_of(entity: Entity, states: Mapping[str, str]) -> str | None:
    """The state that the name of a body, or the office of a person, says it is part of."""
    named = [entity.name] if entity.type == "organization" else [role for role in entity.roles if _is_office(role)]
    return next((states[code] for text in named for code in nations_in(text) if code in states), None)


@cache
def _offices() -> frozenset[str]:
    return frozenset(table("en", "role_kinds")["official"])
