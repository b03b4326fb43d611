"""Which earlier reports are compared with one more."""

from __future__ import annotations

from glienicke.fusion.near import FEW, MOST, Near


def test_what_shares_runs_comes_before_what_shares_facts() -> None:
    near = Near()
    near.add([1, 2, 3], ["ferry"])
    near.add([7, 8, 9], ["harbour", "ferry", "rasova"])
    near.add([], ["castle"])
    assert [place for place, _ in near.of([2, 3], ["rasova", "ferry"])] == [0, 1]


def test_what_all_reports_have_says_nothing() -> None:
    near = Near()
    for _ in range(MOST + 1):
        near.add([], ["talks"])
    near.add([], ["talks", "ferry"])
    assert [place for place, _ in near.of([], ["talks", "ferry"])] == [MOST + 1]


def test_few_are_compared_however_many_there_are() -> None:
    near = Near()
    for number in range(MOST):
        near.add([5, number + 100], ["ferry"])
    assert len(near.of([5], ["ferry"])) == FEW
