"""The search in pure Python against PySAT: same answers, and cores that are cores."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glienicke.errors import UsageError
from glienicke.exchanges import oracle as oracles
from glienicke.exchanges import search
from glienicke.exchanges.corrections import corrections
from glienicke.exchanges.oracle import PySat, oracle
from glienicke.exchanges.search import Search, TooHard

LITERALS = st.integers(1, 7).flatmap(lambda v: st.sampled_from([v, -v]))
CLAUSES = st.lists(st.lists(LITERALS, min_size=1, max_size=3, unique=True).map(tuple), max_size=14)
ASSUMED = st.lists(LITERALS, max_size=7, unique_by=abs)


@settings(max_examples=150, deadline=None)
@given(CLAUSES, ASSUMED)
def test_it_agrees_with_pysat_and_its_cores_are_cores(clauses: list[tuple[int, ...]], assumed: list[int]) -> None:
    mine, other = Search(clauses, 7).core(assumed), PySat(clauses).core(assumed)
    assert (mine is None) == (other is None)
    if mine is not None:
        assert set(mine) <= set(assumed)
        assert PySat(clauses).core(mine) is not None


@settings(max_examples=80, deadline=None)
@given(CLAUSES, ASSUMED)
def test_corrections_do_not_depend_on_who_searches(clauses: list[tuple[int, ...]], assumed: list[int]) -> None:
    mine, other = (corrections(o, assumed, [], 100) for o in (Search(clauses, 7), PySat(clauses)))
    assert mine == other
    assert mine.complete


def pigeons(count: int) -> tuple[list[tuple[int, ...]], int]:
    """So many pigeons and one hole less: hard for every solver of this kind."""

    def sits(pigeon: int, hole: int) -> int:
        return pigeon * (count - 1) + hole + 1

    holes = range(count - 1)
    some = [tuple(sits(p, h) for h in holes) for p in range(count)]
    one = [(-sits(p, h), -sits(q, h)) for h in holes for p in range(count) for q in range(p)]
    return [*some, *one], count * (count - 1)


def test_a_search_gives_up_and_the_list_says_that_it_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "STEPS", 200)
    clauses, variables = pigeons(6)
    with pytest.raises(TooHard):
        Search(clauses, variables).core([])
    guarded = [(-(variables + 1), *clause) for clause in clauses]
    found = corrections(Search(guarded, variables + 1), [variables + 1], [], 10)
    assert (found.sets, found.complete) == ((), False)


def test_pysat_that_is_not_there_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(oracles, "find_spec", lambda _: None)
    with pytest.raises(UsageError, match="glienicke\\[solver\\]"):
        oracle([(1,)], 1, "pysat")
    assert isinstance(oracle([(1,)], 1000), Search)
