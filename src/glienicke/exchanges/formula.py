"""A problem as clauses: which sets of items are packages at all (facts), and which satisfy a position (stated).

Variables 1..n are the items, then one selector for each position, then helpers. A position's clauses hold only where
its selector does, so that a position is given up by not assuming its selector.

A side that gives must receive something it wants. What several sides want is received by one of them only, so that
one person cannot pay for two; where each side holds one person and each person is wanted by few, packages are then
unions of cycles, as in kidney exchange.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from glienicke.errors import UsageError
from glienicke.exchanges.oracle import Clause
from glienicke.exchanges.problem import Problem, Stated


@dataclass(slots=True)
class Formula:
    """The clauses of a problem. `facts` are the clauses that hold whatever is stated, by what they say."""

    problem: Problem
    variables: int
    items: dict[str, int]
    selectors: dict[str, int]
    facts: dict[str, list[Clause]] = field(default_factory=dict)
    stated: list[Clause] = field(default_factory=list)

    @classmethod
    def of(cls, problem: Problem) -> Formula:
        """The formula of a problem.

        Raises:
            UsageError: a position is of an unknown kind, or about something that is no item.
        """
        items = {item.id: number for number, item in enumerate(problem.items, 1)}
        selectors = {s.id: len(items) + number for number, s in enumerate(problem.stated, 1)}
        made = cls(problem, len(items) + len(selectors), items, selectors)
        made.facts = dict(_facts(made))
        for stated in problem.stated:
            for clause in _clauses(made, stated):
                made.stated.append((-selectors[stated.id], *clause))
        return made

    def clauses(self) -> list[Clause]:
        """All clauses."""
        return [*(clause for group in self.facts.values() for clause in group), *self.stated]

    def helper(self) -> int:
        """A new variable."""
        self.variables += 1
        return self.variables

    def all_of(self, ids: Iterable[str]) -> list[int]:
        """The variables of items."""
        try:
            return [self.items[i] for i in ids]
        except KeyError as error:
            raise UsageError(f"{error.args[0]}: nobody and nothing that could be part of a package") from error


def _facts(made: Formula) -> Iterator[tuple[str, list[Clause]]]:
    problem = made.problem
    yield "somebody", [tuple(made.items[i.id] for i in problem.items if i.kind == "person")]
    for item in problem.items:
        if item.barred:
            yield f"barred {item.id}", [(-made.items[item.id],)]
    received = _received(made)
    for side in problem.givers():
        gives = made.helper()
        given = [(-made.items[i], gives) for i in problem.gives(side)]
        yield f"balance {side}", [*given, (-gives, *received[side][0]), *received[side][1]]


def _received(made: Formula) -> dict[str, tuple[list[int], list[Clause]]]:
    """Per side: literals one of which says that it receives something, with the clauses that say what they mean."""
    problem = made.problem
    takers: dict[str, list[str]] = defaultdict(list)
    for side in problem.givers():
        for item in problem.receives(side):
            takers[item].append(side)
    found: dict[str, tuple[list[int], list[Clause]]] = {side: ([], []) for side in problem.givers()}
    for item, sides in takers.items():
        literals = [made.items[item]] if len(sides) == 1 else [made.helper() for _ in sides]
        if len(sides) > 1:
            found[sides[0]][1].extend(at_most(made, 1, literals))
        for side, literal in zip(sides, literals, strict=True):
            found[side][0].append(literal)
            if len(sides) > 1:
                found[side][1].append((-literal, made.items[item]))
    return found


def at_most(made: Formula, count: int, literals: Sequence[int]) -> Iterator[Clause]:
    """At most so many of these hold (the sequential counter of Sinz, 2005)."""
    if count >= len(literals):
        return
    if count <= 0:
        yield from ((-literal,) for literal in literals)
        return
    before: list[int] = []
    for number, literal in enumerate(literals):
        row = [made.helper() for _ in range(min(count, number + 1))]
        yield (-literal, row[0])
        yield from ((-had, has) for had, has in zip(before, row, strict=False))
        yield from ((-literal, -before[i - 1], row[i]) for i in range(1, len(row)))
        if len(before) == count:
            yield (-literal, -before[-1])
        before = row


def at_least(made: Formula, count: int, literals: Sequence[int]) -> Iterator[Clause]:
    """At least so many of these hold; none can where there are fewer."""
    if count > len(literals):
        yield ()
    elif count == 1:
        yield tuple(literals)
    else:
        yield from at_most(made, len(literals) - count, [-literal for literal in literals])


def _clauses(made: Formula, stated: Stated) -> Iterator[Clause]:
    if stated.sense.kind not in MEANINGS:
        raise UsageError(f"{stated.sense.kind}: no kind of position; there is {', '.join(sorted(MEANINGS))}")
    yield from MEANINGS[stated.sense.kind](made, stated)


def _no_constraint(made: Formula, stated: Stated) -> Iterator[Clause]:
    """Would be content with less: says what is wished for and rules nothing out."""
    yield from ()


def _in_any_deal(made: Formula, stated: Stated) -> Iterator[Clause]:
    return ((item,) for item in made.all_of(stated.sense.items))


def _if_all(made: Formula, stated: Stated) -> Iterator[Clause]:
    unless = [-other for other in made.all_of(stated.sense.others)]
    return ((*unless, item) for item in made.all_of(stated.sense.items))


def _none(made: Formula, stated: Stated) -> Iterator[Clause]:
    return ((-item,) for item in made.all_of(stated.sense.items))


def _only_if(made: Formula, stated: Stated) -> Iterator[Clause]:
    others = made.all_of(stated.sense.others)
    return ((-item, other) for item in made.all_of(stated.sense.items) for other in others)


def _all_or_none(made: Formula, stated: Stated) -> Iterator[Clause]:
    items = made.all_of(stated.sense.items)
    return ((-item, other) for item, other in zip(items, [*items[1:], *items[:1]], strict=True))


def _at_least(made: Formula, stated: Stated) -> Iterator[Clause]:
    return at_least(made, stated.sense.count, made.all_of(stated.sense.items))


def _gives_only(made: Formula, stated: Stated) -> Iterator[Clause]:
    return ((-made.items[i],) for i in _held(made, stated) if i not in stated.sense.items)


def _gives_at_most(made: Formula, stated: Stated) -> Iterator[Clause]:
    return at_most(made, stated.sense.count, made.all_of(_held(made, stated)))


def _unequal(made: Formula, stated: Stated) -> Iterator[Clause]:
    """These (items) for those (others) is too little: whoever wants all of those must add something."""
    unless = [-other for other in made.all_of(stated.sense.others)]
    yield (*unless, *made.all_of(i for i in _received_by(made, stated) if i not in stated.sense.items))


def _more_than(made: Formula, stated: Stated) -> Iterator[Clause]:
    """For all of those (others) it must receive more than so many, whoever they are."""
    unless = [-other for other in made.all_of(stated.sense.others)]
    counted = at_least(made, stated.sense.count + 1, made.all_of(_received_by(made, stated)))
    return ((*unless, *clause) for clause in counted)


def _needs_gate(made: Formula, stated: Stated) -> Iterator[Clause]:
    gates = made.all_of(stated.sense.others)
    items = made.all_of(stated.sense.items)
    if not items:
        return ((gate,) for gate in gates)
    return ((-item, gate) for item in items for gate in gates)


def _held(made: Formula, stated: Stated) -> tuple[str, ...]:
    return tuple(i.id for i in made.problem.items if i.giver == stated.party and i.kind == "person")


def _received_by(made: Formula, stated: Stated) -> tuple[str, ...]:
    return made.problem.receives(made.problem.side(stated.party or ""))


MEANINGS: dict[str, Callable[[Formula, Stated], Iterator[Clause]]] = {
    "wants": _no_constraint,
    "in_any_deal": _in_any_deal,
    "if_all": _if_all,
    "refuses": _none,
    "will_not_discuss": _none,
    "only_if": _only_if,
    "all_or_none": _all_or_none,
    "at_least": _at_least,
    "gives_only": _gives_only,
    "gives_at_most": _gives_at_most,
    "unequal": _unequal,
    "more_than": _more_than,
    "needs_gate": _needs_gate,
}
"""What each kind of schema/positions.toml means for a package."""
