"""All minimal sets of literals to give up so that the rest can hold, the smaller first: implicit hitting sets.

What must be given up hits every core (Reiter 1987; the dual view of MARCO, Liffiton et al. 2016). So we take the first
minimal hitting set of the cores known so far, in a canonical order, and ask the oracle: either the rest holds, and
the set is the next answer, or there is another core. Whatever cores the oracle finds, the answers are the same and
come in the same order.

The same serves for packages: "nobody is released" is given up for as few as possible.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from glienicke.exchanges.hitting import GaveUp, Hitting
from glienicke.exchanges.oracle import Oracle
from glienicke.exchanges.search import TooHard


@dataclass(frozen=True, slots=True)
class Found:
    """Sets of indices into the literals that were given, in canonical order; `complete`: there are no others."""

    sets: tuple[tuple[int, ...], ...]
    complete: bool


Memory = dict[frozenset[int], None]
"""Cores that were found before, in the order in which they were: what cannot hold together never can."""


def corrections(
    oracle: Oracle, literals: Sequence[int], kept: Sequence[int], limit: int, memory: Memory | None = None
) -> Found:
    """The minimal sets of `literals` without which the others hold together with those `kept`, up to `limit`.

    One empty set where nothing need be given up; no set where even `kept` alone cannot hold.
    """
    found: list[tuple[int, ...]] = []
    try:
        for given_up in _each(oracle, literals, kept, {} if memory is None else memory):
            if len(found) == limit:
                return Found(tuple(found), complete=False)
            found.append(given_up)
    except (GaveUp, TooHard):
        return Found(tuple(found), complete=False)
    return Found(tuple(found), complete=True)


def _each(oracle: Oracle, literals: Sequence[int], kept: Sequence[int], memory: Memory) -> Iterator[tuple[int, ...]]:
    place = {literal: index for index, literal in enumerate(literals)}
    known = Hitting(len(literals))
    allowed = {*literals, *kept}
    for core in sorted((_mask(core, place) for core in memory if core <= allowed), key=int.bit_count):
        known.add(core)
    size = 0
    after: tuple[int, ...] = ()
    while True:
        chosen = known.next(size, size, after)
        if chosen is None:
            least = known.least()
            if least is None or (least <= size and known.next(size + 1, len(literals)) is None):
                return
            size, after = max(size + 1, least), ()
            continue
        given_up = frozenset(chosen)
        conflict = oracle.core([*kept, *(x for i, x in enumerate(literals) if i not in given_up)])
        if conflict is None:
            yield chosen
            if not chosen:
                return  # nothing need be given up
        else:
            memory[frozenset(conflict)] = None
            known.add(_mask(conflict, place))
        after = chosen


def _mask(core: Iterable[int], place: Mapping[int, int]) -> int:
    return sum(1 << place[literal] for literal in core if literal in place)
