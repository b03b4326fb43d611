"""Properties of every negotiation: all of it is true, nothing is left out, and nothing hangs on names or solvers."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from glienicke.exchanges.clearing import Solver, clear
from glienicke.exchanges.problem import Item, Problem, Stated
from glienicke.model import Sense
from tests.exchanges.brute import answers
from tests.exchanges.invented import problems, shown, told

ALL = 10_000


@settings(max_examples=60, deadline=None)
@given(problems())
def test_it_is_what_trying_every_subset_finds(negotiation: Problem) -> None:
    assert list(told(clear(negotiation, ALL)).items()) == list(answers(negotiation).items())


@settings(max_examples=2, deadline=None, phases=[Phase.generate])
@given(problems(least=16, people=16, positions=4, more=False))
def test_so_it_is_for_sixteen_people(negotiation: Problem) -> None:
    assert told(clear(negotiation, ALL)) == answers(negotiation)


@settings(max_examples=40, deadline=None)
@given(problems(people=9, positions=8), st.integers(1, 5))
def test_it_is_the_same_with_and_without_pysat_also_where_it_is_cut(negotiation: Problem, limit: int) -> None:
    assert clear(negotiation, limit, "python") == clear(negotiation, limit, "pysat")


@settings(max_examples=40, deadline=None)
@given(problems())
def test_one_more_position_never_opens_a_package(negotiation: Problem) -> None:
    if not negotiation.stated:
        return
    fewer = replace(negotiation, stated=negotiation.stated[:-1])
    more, less = (Solver(p).packages(limit=ALL).packages for p in (negotiation, fewer))
    for package in more:
        assert any(set(shown(small)) <= set(shown(package)) for small in less)


@settings(max_examples=40, deadline=None)
@given(problems(), st.sampled_from(["S", "T", "D"]))
def test_without_a_source_there_is_never_more_in_the_way(negotiation: Problem, party: str) -> None:
    """Dropping whatever one party says: each set of positions to change still does, or a part of it does."""
    gone = {s.id for s in negotiation.stated if s.party == party}
    all_sets, fewer = (told(clear(p, ALL)) for p in (negotiation, negotiation.without(gone)))
    for positions in all_sets:
        assert any(set(small) <= set(positions) - gone for small in fewer)


@settings(max_examples=40, deadline=None)
@given(problems())
def test_names_change_nothing(negotiation: Problem) -> None:
    def new(name: str) -> str:
        return f"z{sum(map(ord, name)) * 7919 % 1009}-{name[::-1]}"

    def sense(old: Sense) -> Sense:
        return replace(old, items=tuple(map(new, old.items)), others=tuple(map(new, old.others)))

    renamed = Problem(
        tuple(replace(i, id=new(i.id)) for i in negotiation.items),
        tuple(replace(s, sense=sense(s.sense)) for s in negotiation.stated),
        {party: frozenset(map(new, items)) for party, items in negotiation.wishes.items()},
        negotiation.sides,
    )
    expected = {
        positions: [tuple(map(new, package)) for package in open_]
        for positions, open_ in told(clear(negotiation, ALL)).items()
    }
    assert told(clear(renamed, ALL)) == expected


# --- one for one: what a solver for kidney exchange finds --------------------------------------------------------


@st.composite
def pools(draw: st.DrawFn) -> list[set[int]]:
    """Whom each party wants: party n holds person n."""
    size = draw(st.integers(2, 9))
    return [draw(st.sets(st.integers(0, size - 1), max_size=3)) - {n} for n in range(size)]


def most_by_cycles(wants: list[set[int]]) -> int:
    """The most people in cycles that share nobody, of any length: dynamic programming over sets of givers.

    Parties take whom they want, one by one; in the end, who has been taken must be who has taken.
    """
    best = {(0, 0)}  # (parties that received, people who were released)
    for party, wanted in enumerate(wants):
        best |= {
            (received | 1 << party, released | 1 << person)
            for received, released in best
            for person in wanted
            if not released >> person & 1
        }
    return max(received.bit_count() for received, released in best if received == released)


@settings(max_examples=40, deadline=None)
@given(pools())
def test_one_for_one_it_is_kidney_exchange(wants: list[set[int]]) -> None:
    items = tuple(Item(f"p{n}", f"h{n}") for n in range(len(wants)))
    wishes = {f"h{n}": frozenset(f"p{m}" for m in wanted) for n, wanted in enumerate(wants)}
    assert Solver(Problem(items, (), wishes)).most() == most_by_cycles(wants)


def test_the_most_under_positions() -> None:
    items = tuple(Item(n, h) for n, h in (("a", "S"), ("b", "S"), ("x", "T"), ("y", "T")))
    cap = Stated("cap", "S", Sense("gives_at_most", count=1))
    solver = Solver(Problem(items, (cap,), {"S": frozenset("xy"), "T": frozenset("ab")}))
    assert (solver.most(), solver.most(without=["cap"])) == (3, 4)
