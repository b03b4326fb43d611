"""Which packages satisfy all positions, and, where none does, which positions would have to change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from glienicke.exchanges.corrections import Found, Memory, corrections
from glienicke.exchanges.formula import Formula, at_least
from glienicke.exchanges.hitting import Hitting
from glienicke.exchanges.oracle import Backend, Clause, Oracle, oracle
from glienicke.exchanges.problem import Problem
from glienicke.exchanges.search import TooHard
from glienicke.model import Clearing, Correction, Package, Packages

LIMIT = 20
"""Corrections, and packages of each, after which a list is cut."""


class Solver:
    """One problem with an oracle over it; what was learned from one question serves the next."""

    def __init__(self, problem: Problem, backend: Backend = "auto") -> None:
        self.problem = problem
        self.formula = Formula.of(problem)
        self.backend: Backend = backend
        self._oracle: Oracle = oracle(self.formula.clauses(), self.formula.variables, backend)
        self._memory: Memory = {}

    def packages(self, without: Iterable[str] = (), limit: int = LIMIT) -> Packages:
        """The minimal packages that satisfy all positions but these."""
        gone = frozenset(without)
        kept = [literal for position, literal in self.formula.selectors.items() if position not in gone]
        found = self._corrections([-item for item in self.formula.items.values()], kept, limit)
        return Packages(tuple(self._package(chosen) for chosen in found.sets), not found.complete)

    def corrections(self, limit: int = LIMIT) -> tuple[tuple[tuple[str, ...], ...], bool]:
        """The minimal sets of positions to give up, the smaller first, and whether these are all.

        One empty set where all can hold together, no set where facts alone rule every package out.
        """
        names = list(self.formula.selectors)
        found = self._corrections(list(self.formula.selectors.values()), [], limit)
        return tuple(tuple(names[i] for i in chosen) for chosen in found.sets), found.complete

    def impossible(self) -> tuple[str, ...]:
        """The minimal set of facts that rule every package out; () where they do not. Found by leaving out one by one.

        Facts are "somebody" (a package releases somebody), "barred ID" and "balance SIDE".
        """
        names = list(self.formula.facts)
        if self._oracle.core(()) is None:
            return ()
        for name in list(names):
            fewer = [n for n in names if n != name]
            if not self._possible(fewer):
                names = fewer
        return tuple(names)

    def most(self, without: Iterable[str] = ()) -> int:
        """The most people whom a package can release that satisfies all positions but these."""
        problem = self.problem.without(without)
        number = 0
        while _releases(problem, number + 1, self.backend):
            number += 1
        return number

    def _corrections(self, literals: Sequence[int], kept: Sequence[int], limit: int) -> Found:
        return corrections(self._oracle, literals, kept, limit, self._memory)

    def _possible(self, facts: Iterable[str]) -> bool:
        clauses = [clause for name in facts for clause in self.formula.facts[name]]
        return oracle(clauses, self.formula.variables, "python").core(()) is None

    def _package(self, chosen: Iterable[int]) -> Package:
        items = [self.problem.items[i] for i in chosen]
        people, extras, gates = (tuple(i.id for i in items if i.kind == k) for k in ("person", "extra", "gate"))
        return Package(people, extras, gates)


def clear(problem: Problem, limit: int = LIMIT, backend: Backend = "auto") -> Clearing:
    """What follows from the facts and positions of a problem. The same for every backend.

    Raises:
        UsageError: a position is of an unknown kind, or about something that is no item.
    """
    if not any(item.kind == "person" for item in problem.items):
        return Clearing()
    solver = Solver(problem, backend)
    try:
        if facts := solver.impossible():
            return Clearing(impossible=facts)
    except TooHard:
        return Clearing(truncated=True)
    sets, complete = solver.corrections(limit)
    if sets == ((),):
        return Clearing(open=solver.packages(limit=limit))
    return Clearing(
        corrections=tuple(Correction(given_up, solver.packages(given_up, limit)) for given_up in sets),
        conflicts=_conflicts(sets, [s.id for s in problem.stated]) if complete else (),
        truncated=not complete,
    )


def _conflicts(sets: Sequence[Sequence[str]], order: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The minimal sets of positions that cannot hold together: the minimal hitting sets of all corrections."""
    place = {position: index for index, position in enumerate(order)}
    hitting = Hitting(len(order))
    for given_up in sets:
        hitting.add(sum(1 << place[p] for p in given_up))
    found: list[tuple[str, ...]] = []
    for size in range(1, len(order) + 1):
        after: tuple[int, ...] = ()
        while (chosen := hitting.next(size, size, after)) is not None:
            found.append(tuple(order[i] for i in chosen))
            after = chosen
    return tuple(found)


def _releases(problem: Problem, number: int, backend: Backend) -> bool:
    """Can so many people be released at once?"""
    formula = Formula.of(problem)
    people = [formula.items[i.id] for i in problem.items if i.kind == "person"]
    counted: list[Clause] = list(at_least(formula, number, people))
    clauses = [*formula.clauses(), *counted]
    asked = oracle(clauses, formula.variables, backend)
    return () not in clauses and asked.core(list(formula.selectors.values())) is None
