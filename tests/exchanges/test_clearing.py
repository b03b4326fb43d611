"""The known answers of a negotiation that was carried out in the end, in letters.

Two states, S and T, and D on the side of S. T holds G and W; S holds B, V and X; D holds K.
"""

from __future__ import annotations

import pytest

from glienicke.errors import UsageError
from glienicke.exchanges.clearing import Solver, clear
from glienicke.exchanges.problem import Item, Problem, Stated
from glienicke.model import Clearing, Sense

HELD = {"G": "T", "W": "T", "B": "S", "X": "S", "V": "S", "K": "D"}
WISHES = {"S": frozenset("GW"), "T": frozenset("BVK")}
SIDES = {"D": "S"}
BOTH = Stated("S wants both", "S", Sense("in_any_deal", ("G", "W")))
AT_MOST = Stated("S gives at most B and one", "S", Sense("gives_only", ("B", "X")))
IN_ANY = Stated("T wants K", "T", Sense("in_any_deal", ("K",)))
IF_BOTH = Stated("T wants K", "T", Sense("if_all", ("K",), ("G", "W")))
UNEQUAL = Stated("T calls B and one for both unequal", "T", Sense("unequal", ("B", "X"), ("G", "W")))
REFUSES = Stated("D refuses K", "D", Sense("refuses", ("K",)))


def problem(*stated: Stated, held: dict[str, str] | None = None, barred: tuple[str, ...] = ()) -> Problem:
    items = [Item(p, h, barred="dead" if p in barred else "") for p, h in (held or HELD).items()]
    return Problem(tuple(items), stated, WISHES, SIDES)


def corrections(cleared: Clearing) -> dict[frozenset[str], list[str]]:
    return {frozenset(c.positions): ["".join(p.people) for p in c.open.packages] for c in cleared.corrections}


def test_in_august_four_sets_of_positions_stand_in_the_way() -> None:
    cleared = clear(problem(BOTH, AT_MOST, IN_ANY, UNEQUAL, REFUSES))
    assert cleared.open.packages == ()
    assert corrections(cleared) == {
        frozenset({REFUSES.id}): ["GWK"],
        frozenset({IN_ANY.id, BOTH.id}): ["GB", "WB"],
        frozenset({UNEQUAL.id, IN_ANY.id}): ["GWB"],
        frozenset({IN_ANY.id, AT_MOST.id}): ["GWV"],
    }
    assert cleared.corrections[0].positions == (REFUSES.id,)
    assert {frozenset(c) for c in cleared.conflicts} == {
        frozenset({REFUSES.id, IN_ANY.id}),
        frozenset({REFUSES.id, BOTH.id, AT_MOST.id, UNEQUAL.id}),
    }
    assert not cleared.truncated


def test_in_august_under_the_other_reading_one_position_is_enough() -> None:
    found = corrections(clear(problem(BOTH, AT_MOST, IF_BOTH, UNEQUAL, REFUSES)))
    assert "GB" in found[frozenset({BOTH.id})]
    assert found[frozenset({REFUSES.id})] == ["GWK"]
    assert frozenset({BOTH.id, IF_BOTH.id}) not in found


NOW_HELD = {"E": "T", "W": "T", "N": "T", "K": "D"}
NOW = (
    Stated("S wants both", "S", Sense("in_any_deal", ("E", "W"))),
    IN_ANY,
    Stated("D gives K only for N", "D", Sense("only_if", ("K",), ("N",))),
)
NOW_WISHES = {"S": frozenset("EW"), "T": frozenset("K"), "D": frozenset("N")}


def february(barred: str = "") -> Problem:
    items = tuple(Item(p, h, barred="dead" if p in barred else "") for p, h in NOW_HELD.items())
    return Problem(items, NOW, NOW_WISHES, SIDES)


def test_in_february_it_clears_while_he_is_alive() -> None:
    cleared = clear(february())
    assert [p.people for p in cleared.open.packages] == [("E", "W", "N", "K")]
    assert cleared.corrections == ()


def test_in_february_it_does_not_clear_any_more() -> None:
    cleared = clear(february(barred="N"))
    assert cleared.open.packages == ()
    assert corrections(cleared) == {frozenset({NOW[2].id}): ["EWK"]}  # without K, T would give and get nobody


def test_conditions_are_parts_of_a_package() -> None:
    items = (Item("G", "T"), Item("B", "S"), Item("gate:verdict", None, "gate"))
    gate = Stated("the verdict first", None, Sense("needs_gate", ("G",), ("gate:verdict",)))
    (only,) = clear(Problem(items, (gate,), WISHES)).open.packages
    assert (only.people, only.gates) == (("G", "B"), ("gate:verdict",))


def test_an_extra_pays_for_somebody() -> None:
    items = (Item("G", "T"), Item("extra:assets", "S", "extra"))
    (only,) = clear(Problem(items, (), {"S": frozenset("G"), "T": frozenset({"extra:assets"})})).open.packages
    assert (only.people, only.extras) == (("G",), ("extra:assets",))


def test_facts_that_rule_everything_out_are_named_and_no_more() -> None:
    cleared = clear(problem(BOTH, barred=("B", "V", "K", "X")))
    assert cleared.impossible == ("somebody", "barred B", "barred V", "barred K", "balance T", "balance S")
    assert cleared.corrections == ()


def test_one_person_does_not_pay_for_two() -> None:
    """Q is wanted by two sides that hold one each: only one of them can be served."""
    items = (Item("a", "A"), Item("b", "B"), Item("q", "C"))
    wishes = {"A": frozenset("q"), "B": frozenset("q"), "C": frozenset("ab")}
    solver = Solver(Problem(items, (), wishes))
    assert [p.people for p in solver.packages().packages] == [("a", "q"), ("b", "q")]
    assert solver.most() == 2


def test_a_list_is_cut_and_says_so() -> None:
    items = tuple(Item(f"t{n}", "T") for n in range(6)) + tuple(Item(f"s{n}", "S") for n in range(6))
    wishes = {"S": frozenset(f"t{n}" for n in range(6)), "T": frozenset(f"s{n}" for n in range(6))}
    cleared = clear(Problem(items, (), wishes), limit=10)
    assert (len(cleared.open.packages), cleared.open.truncated) == (10, True)
    assert not clear(Problem(items, (), wishes), limit=36).open.truncated


@pytest.mark.parametrize("sense", [Sense("begs", ("G",)), Sense("refuses", ("nobody",))])
def test_what_makes_no_sense_is_said(sense: Sense) -> None:
    with pytest.raises(UsageError):
        clear(problem(Stated("odd", "S", sense)))
