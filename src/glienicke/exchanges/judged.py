"""Positions as a person decided: some are added, some are meant in one sense only, and what was read gives way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from glienicke.model import Position, Ruling, Sense
from glienicke.schema.positions import without

Laid = tuple[list[Position], list[tuple[Position, Ruling]]]
"""The positions that stand, and those set aside, in whole or in part, each with the ruling that took their place."""


def laid_over(read: Iterable[Position], rulings: Sequence[Ruling]) -> Laid:
    """The positions that were read, with a person's rulings over them; those always win."""
    stand = list(read)
    gone: list[tuple[Position, Ruling]] = []
    for ruling in rulings:
        if ruling.claims:
            stand = [_meant(position, ruling) for position in stand]
    for ruling in rulings:
        if not ruling.claims:
            same = [p for p in stand if p.party == ruling.party and p.senses == (ruling.sense,)]
            left = [(p, _left(p, ruling)) for p in stand if p not in same]
            gone += [(p, ruling) for p, rest in left if rest != p]
            claims = tuple(c for p in same for c in p.claims)
            stand = [rest for _, rest in left if rest]
            stand.append(Position("", ruling.party, (ruling.sense,), None, claims, basis="judged", why=ruling.why))
    return stand, gone


def without_effect(read: Sequence[Position], rulings: Iterable[Ruling]) -> tuple[Ruling, ...]:
    """Rulings on the sense of words in which nothing is read any more."""
    return tuple(r for r in rulings if r.claims and all(_meant(p, r) == p for p in read))


def _meant(position: Position, ruling: Ruling) -> Position:
    sense = next((s for s in position.senses if s.kind == ruling.sense.kind), None)
    if sense is None or position.party != ruling.party or not set(position.claims) & set(ruling.claims):
        return position
    return replace(position, senses=(sense,), basis="judged", why=ruling.why)


def _left(position: Position, ruling: Ruling) -> Position | None:
    """What is left of a position where a person says that its party holds another."""
    if position.party != ruling.party:
        return position
    rest: list[Sense | None] = [without(sense, ruling.sense) for sense in position.senses]
    senses = tuple(dict.fromkeys(sense for sense in rest if sense))
    return replace(position, senses=senses) if senses and rest[0] else None
