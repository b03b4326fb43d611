"""Events by date, merged over reports."""

from __future__ import annotations

from tests.fusion.build import Draft
from tests.fusion.test_facts import assembled


def entries(*drafts: Draft) -> list[tuple[str | None, str, str, int]]:
    record = assembled([d.reading() for d in drafts])
    return [(e.date, e.precision, e.what, len(e.claims)) for e in record.timeline]


def draft(name: str, day: str = "2031-07-28") -> Draft:
    made = Draft(name, day, f"Outlet {name}")
    made.referent("Iran", "state")
    made.referent("Selwick", name="Brenna Selwick")
    made.line("[Iran|Iran] and [Selwick|Brenna Selwick].")
    return made


def test_one_event_of_two_reports_at_its_most_precise_date() -> None:
    a, b = draft("a"), draft("b")
    a.claim("arrest", {"person": "=Selwick", "date": "2031-02"})
    b.claim("arrest", {"person": "=Selwick", "date": "2031-02-17", "place": "Tehran"})
    assert entries(a, b) == [("2031-02-17", "day", "Brenna Selwick was arrested in Tehran", 2)]


def test_two_dates_that_exclude_each_other_are_two_entries() -> None:
    a, b = draft("a"), draft("b")
    a.claim("arrest", {"person": "=Selwick", "date": "2031-02-14"})
    b.claim("arrest", {"person": "=Selwick", "date": "2031-02-17"})
    assert [e[0] for e in entries(a, b)] == ["2031-02-14", "2031-02-17"]


def test_plans_are_called_plans() -> None:
    a = draft("a")
    a.claim(
        "contact",
        {"parties": ["=Selwick", "=Iran"], "kind": "call", "status": "planned", "date": "2031-W31"},
        "planned",
    )
    assert entries(a) == [("2031-W31", "interval", "call between Brenna Selwick and Iran", 1)]


def test_possible_and_denied_events_are_none() -> None:
    a = draft("a")
    a.claim("release", {"person": "=Selwick", "date": "2031-08"}, "possible")
    a.claim("release", {"person": "=Selwick", "date": "2031-07"}, "negated")
    assert entries(a) == []


def test_order_is_by_date() -> None:
    a = draft("a")
    a.claim("sentence", {"person": "=Selwick", "length": "P9Y", "date": "2031-08-04"})
    a.claim("plea", {"person": "=Selwick", "plea": "guilty", "date": "2031-07"})
    a.claim("arrest", {"person": "=Selwick", "date": "2031-02"})
    assert [e[0] for e in entries(a)] == ["2031-02", "2031-07", "2031-08-04"]


def test_what_a_side_said_on_a_day_is_one_entry() -> None:
    a = draft("a")
    a.referent("Palace", "organization", stands_for="Iran")
    a.quote(
        "Iran",
        "talks go on with the other side",
        "[Iran|Iran] said that {}.",
        date="2031-07-28",
        stances=("confirms_talks",),
    )
    a.quote(
        "Palace", "nothing is agreed", "The [Palace|Palace] said {}.", date="2031-07-28", stances=("no_agreement_yet",)
    )
    assert entries(a) == [("2031-07-28", "day", "Iran (Palace): confirms talks, no agreement yet", 0)]


def test_a_trial_that_goes_on_is_no_event_of_the_day_of_the_report() -> None:
    a = draft("a")
    a.claim("trial", {"person": "=Selwick", "state": "open", "date": "2031-07-28"})
    assert entries(a) == []
