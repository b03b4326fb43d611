"""Can these clauses hold together with these literals? One question, answered in pure Python or by PySAT.

A literal is a variable's number (from 1), negative where the variable is false; a clause is literals one of which
holds. All that is derived from the answers is canonical, so that it does not matter who gives them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib.util import find_spec
from typing import Literal, Protocol

from glienicke.errors import UsageError
from glienicke.exchanges.search import Search

Clause = tuple[int, ...]
Backend = Literal["auto", "python", "pysat"]

LARGE = 80
"""Variables from which PySAT is taken where it is there; below, handing over costs more than searching here."""


class Oracle(Protocol):
    """Answers the one question."""

    def core(self, assumed: Sequence[int]) -> tuple[int, ...] | None:
        """None where clauses and assumed literals can hold together, else some of the literals that cannot."""


class PySat:
    """The oracle of PySAT (MIT), extra "solver"."""

    def __init__(self, clauses: Iterable[Clause]) -> None:
        from pysat.solvers import Solver

        self._solver = Solver(name="minisat22", bootstrap_with=clauses)

    def core(self, assumed: Sequence[int]) -> tuple[int, ...] | None:
        """See Oracle."""
        if self._solver.solve(assumptions=assumed):
            return None
        return tuple(self._solver.get_core() or ())


def oracle(clauses: Sequence[Clause], variables: int, backend: Backend = "auto") -> Oracle:
    """An oracle over these clauses.

    Raises:
        UsageError: PySAT is asked for and is not there.
    """
    there = backend != "python" and find_spec("pysat") is not None
    if backend == "pysat" and not there:
        raise UsageError("solver pysat: not installed; pip install 'glienicke[solver]'")
    if there and (backend == "pysat" or variables > LARGE):
        return PySat(clauses)
    return Search(clauses, variables)
