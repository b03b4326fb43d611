"""A small satisfiability search in pure Python: unit propagation and conflict-directed backjumping over bit masks.

Davis, Logemann and Loveland's procedure (1962). Every literal carries the set of assumed literals and decisions that
forced it, so that a conflict names its causes: a search that failed has its core for nothing, and decisions that had
no part in a conflict are not turned round. Twenty people and twenty positions need no more; hundreds do (`oracle`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Clause = tuple[int, ...]

STEPS = 2_000_000
"""Literals set per question, after which we give up: what comes in is hostile, and the question is hard in general."""


class TooHard(Exception):  # noqa: N818  an answer, not a fault: the caller says "truncated"
    """The search took more steps than it may."""


class _Masks:
    """A clause as two masks of variables, and its variables."""

    __slots__ = ("negative", "positive", "variables")

    def __init__(self, clause: Clause) -> None:
        self.positive = sum(1 << v for v in {v for v in clause if v > 0})
        self.negative = sum(1 << -v for v in {v for v in clause if v < 0})
        self.variables = tuple({abs(v) for v in clause})

    def reasons(self, forced: int, cause: list[int]) -> int:
        """What made all literals false but that of one variable (0: all)."""
        found = 0
        for variable in self.variables:
            if variable != forced:
                found |= cause[variable]
        return found


class Search:
    """The oracle in pure Python."""

    def __init__(self, clauses: Iterable[Clause], variables: int) -> None:
        made = (_Masks(clause) for clause in clauses)
        self._clauses = [clause for clause in made if not clause.positive & clause.negative]  # the others always hold
        self._falsified_by: list[list[_Masks]] = [[] for _ in range(2 * variables + 1)]  # index -n is that of -n
        for clause in self._clauses:
            for variable in clause.variables:
                if clause.positive >> variable & 1:
                    self._falsified_by[-variable].append(clause)
                if clause.negative >> variable & 1:
                    self._falsified_by[variable].append(clause)
        self._units = [(_only(clause), 0) for clause in self._clauses if len(clause.variables) == 1]
        self._empty = any(not clause.variables for clause in self._clauses)
        self._variables = variables
        self._steps = 0

    def core(self, assumed: Sequence[int]) -> tuple[int, ...] | None:
        """See Oracle.

        Raises:
            TooHard: the search took more than STEPS steps.
        """
        self._steps = 0
        if self._empty:
            return ()
        queue = [*self._units, *((literal, 1 << abs(literal)) for literal in reversed(assumed))]
        conflict = self._hold(queue, 0, 0, [0] * (self._variables + 1))
        return None if conflict is None else tuple(a for a in assumed if conflict >> abs(a) & 1)

    def _hold(self, queue: list[tuple[int, int]], true: int, false: int, cause: list[int]) -> int | None:
        """Set the queued literals and all that follows: None where that can be, else the causes of the conflict."""
        while True:
            true, false, conflict = self._propagate(queue, true, false, cause)
            if conflict is not None:
                return conflict
            literal = self._open(true, false)
            if literal is None:
                return None
            mine = 1 << abs(literal)
            failed = self._hold([(literal, mine)], true, false, cause.copy())
            if failed is None or not failed & mine:
                return failed
            queue = [(-literal, failed & ~mine)]

    def _propagate(
        self, queue: list[tuple[int, int]], true: int, false: int, cause: list[int]
    ) -> tuple[int, int, int | None]:
        while queue:
            literal, why = queue.pop()
            variable = abs(literal)
            bit = 1 << variable
            if (true if literal > 0 else false) & bit:
                continue
            if (false if literal > 0 else true) & bit:
                return true, false, cause[variable] | why
            true, false = (true | bit, false) if literal > 0 else (true, false | bit)
            cause[variable] = why
            self._steps += 1
            for clause in self._falsified_by[literal]:
                if clause.positive & true or clause.negative & false:
                    continue
                free = (clause.positive & ~false) | (clause.negative & ~true)
                if not free:
                    return true, false, clause.reasons(0, cause)
                if not free & (free - 1):
                    forced = free.bit_length() - 1
                    queue.append((forced if clause.positive & free else -forced, clause.reasons(forced, cause)))
        if self._steps > STEPS:
            raise TooHard
        return true, false, None

    def _open(self, true: int, false: int) -> int | None:
        """A free literal of a clause that does not hold yet, None where all do."""
        for clause in self._clauses:
            if not (clause.positive & true or clause.negative & false):
                free = clause.positive & ~false
                if free:
                    return (free & -free).bit_length() - 1
                free = clause.negative & ~true
                return -((free & -free).bit_length() - 1)
        return None


def _only(clause: _Masks) -> int:
    """The literal of a clause of one."""
    return clause.variables[0] if clause.positive else -clause.variables[0]
