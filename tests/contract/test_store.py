"""What every store does: the prose of `glienicke.store.Store`, sentence by sentence."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glienicke.errors import StoreError
from glienicke.model import JudgementKind, Subject
from glienicke.store import IN_MEMORY, Head, SqliteStore, Store
from tests.contract.entries import JUDGEMENT, MONDAY, RICH, TUESDAY, reading_of, record_of, report_of


@pytest.fixture(params=["file", "memory"])
def reopened(request, tmp_path) -> Callable[[], Store]:
    """Gives the store; a second call gives what another process would find, where the store outlives its object."""
    if request.param == "memory":
        store = SqliteStore(IN_MEMORY)
        return lambda: store
    return lambda: SqliteStore(tmp_path / "s.db")


@pytest.fixture
def store(reopened) -> Iterator[Store]:
    with closing(reopened()) as made:
        yield made


def test_empty_case_is_empty(store):
    assert store.cases() == ()
    assert store.head("none") == Head()
    assert list(store.reports("none")) == []
    assert list(store.unread("none", "1")) == []
    assert list(store.readings("none", "1")) == []
    assert store.judgements("none") == ()
    assert store.record("none", None, "x") is None
    store.check()


@pytest.mark.parametrize("report", [RICH, report_of(""), report_of("x" * 300_000)], ids=["rich", "empty", "long"])
def test_report_comes_back_as_it_was(store, reopened, report):
    assert store.append_report("a", report, MONDAY) is True
    assert list(reopened().reports("a")) == [report]


@settings(max_examples=30, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back_exactly(text):
    with closing(SqliteStore(IN_MEMORY)) as store:
        report = report_of(text, title=text)
        store.append_report("a", report, MONDAY)
        assert list(store.reports("a")) == [report]


def test_order_is_that_of_appending(store):
    reports = [report_of(text) for text in "zbkay"]
    for report in reports:
        store.append_report("a", report, MONDAY)
    assert list(store.reports("a")) == reports
    assert list(store.unread("a", "1")) == reports


def test_same_report_is_kept_once(store):
    first, again = report_of("x"), replace(report_of("x"), source="elsewhere.txt")
    assert store.append_report("a", first, MONDAY) is True
    head = store.head("a")
    assert store.append_report("a", again, TUESDAY) is False
    assert list(store.reports("a")) == [first]
    assert store.head("a") == head


def test_same_id_of_another_report_is_an_error_and_nothing_changes(store):
    store.append_report("a", report_of("x"), MONDAY)
    with pytest.raises(StoreError, match="by chance"):
        store.append_report("a", replace(report_of("y"), id=report_of("x").id), MONDAY)
    assert list(store.reports("a")) == [report_of("x")]


def test_half_a_character_is_refused_and_nothing_changes(store):
    with pytest.raises(StoreError, match="half a character"):
        store.append_report("a", replace(report_of("x"), text="\ud800"), MONDAY)
    assert store.append_report("a", report_of("x"), MONDAY) is True


def test_cases_do_not_see_each_other(store):
    store.append_report("a", report_of("x"), MONDAY)
    store.append_report("b", report_of("x"), MONDAY)
    store.append_report("b", report_of("y"), MONDAY)
    store.append_judgement("c", JUDGEMENT)
    store.keep_reading("a", reading_of(report_of("x")), "1")
    store.keep_record(record_of("a"), "x")
    assert store.cases() == ("a", "b", "c")
    assert [len(list(store.reports(case))) for case in "abc"] == [1, 2, 0]
    assert list(store.readings("b", "1")) == []
    assert len(list(store.unread("b", "1"))) == 2
    assert store.record("b", None, "x") is None


def test_head_moves_with_each_entry_and_with_nothing_else(store):
    heads = [store.head("a")]
    for append in (
        lambda: store.append_report("a", report_of("x"), MONDAY),
        lambda: store.append_report("a", report_of("y"), MONDAY),
        lambda: store.append_judgement("a", JUDGEMENT),
    ):
        append()
        heads.append(store.head("a"))
    assert len(set(heads)) == 4
    assert [h.recorded_at for h in heads] == [None, MONDAY, MONDAY, TUESDAY]
    store.append_report("b", report_of("z"), TUESDAY)
    store.keep_reading("a", reading_of(report_of("x")), "1")
    store.keep_record(record_of("a"), "x")
    assert store.head("a") == heads[-1]


def test_judgements_come_back_in_order(store, reopened):
    undone = replace(JUDGEMENT, kind="split", at=MONDAY)
    store.append_judgement("a", JUDGEMENT)
    store.append_judgement("a", undone)
    assert reopened().judgements("a") == (JUDGEMENT, undone)


def test_judgement_on_a_claim_comes_back_whole(store, reopened):
    (claim,) = reading_of(report_of("x")).claims
    on = Subject(JUDGEMENT.on.places, JUDGEMENT.on.others, claim, report="r1", value="Лёд")
    for kind in get_args(JudgementKind):
        store.append_judgement("a", replace(JUDGEMENT, kind=kind, on=on))
    assert [j.kind for j in reopened().judgements("a")] == list(get_args(JudgementKind))
    assert {j.on for j in reopened().judgements("a")} == {on}


def test_reading_comes_back_to_its_version_only(store, reopened):
    store.append_report("a", RICH, MONDAY)
    reading = replace(reading_of(RICH), report=replace(RICH, title="found while reading"))
    store.keep_reading("a", reading, "1")
    assert list(reopened().readings("a", "1")) == [reading]
    assert list(store.readings("a", "2")) == []
    assert list(store.unread("a", "1")) == []
    assert list(store.unread("a", "2")) == [RICH]


def test_what_the_caller_has_is_not_fetched_again(store):
    other = report_of("other")
    for report in (RICH, other):
        store.append_report("a", report, MONDAY)
        store.keep_reading("a", reading_of(report), "1")
    mine = reading_of(RICH)
    found = list(store.readings("a", "1", {RICH.id: mine}))
    assert found == [mine, reading_of(other)]
    assert found[0] is mine
    assert list(store.readings("a", "2", {RICH.id: mine})) == []


def test_latest_reading_takes_the_place_of_the_one_before(store):
    store.append_report("a", RICH, MONDAY)
    for version in "12":
        store.keep_reading("a", reading_of(RICH), version)
    assert list(store.readings("a", "1")) == []
    assert len(list(store.readings("a", "2"))) == 1


def test_readings_may_be_kept_while_the_unread_are_given(store):
    reports = [report_of(str(n)) for n in range(20)]
    for report in reports:
        store.append_report("a", report, MONDAY)
    for report in store.unread("a", "1"):
        store.keep_reading("a", reading_of(report), "1")
    assert [r.report for r in store.readings("a", "1")] == reports


def test_record_comes_back_for_what_it_was_made_from_only(store, reopened):
    record, earlier = record_of("a", None, reading_of(RICH)), record_of("a", "2031-03-01")
    store.keep_record(record, "head 1")
    store.keep_record(earlier, "head 1")
    assert reopened().record("a", None, "head 1") == record
    assert store.record("a", "2031-03-01", "head 1") == earlier
    assert store.record("a", None, "head 2") is None
    store.keep_record(earlier, "head 2")
    assert store.record("a", None, "head 1") is None, "records made from an earlier log are dropped"


def test_closing_twice_is_no_error(reopened):
    store = reopened()
    store.close()
    store.close()
