"""Days that a report states in part, completed from the dated reports of the case."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glienicke.fusion import date_reports
from glienicke.model import Dating, Reading, Span, Time
from glienicke.values.date import parse_written
from tests.fusion.build import Draft


def stating(said: str, lead: str) -> Reading:
    """An undated report whose dateline says so much."""
    draft = Draft("u", None, "Tern Daily")
    draft.line(f"GUNNSVIK, {said} (TD) - {lead}")
    reading = draft.reading()
    at = reading.report.text.index(said)
    dating = Dating(why="no year", evidence=(Span(at, at + len(said)),))
    return dataclasses.replace(reading, report=dataclasses.replace(reading.report, published=dating))


def date(said: str, *days: str, lead: str = "Nothing moved.", told: str = "") -> Dating:
    dated = [speaking_of(told, day, n) for n, day in enumerate(days)]
    found = {r.report.id: r.report.published for r in date_reports([stating(said, lead), *dated])}
    return found["u"]


def speaking_of(words: str, day: str, number: int) -> Reading:
    """A dated report in which such words are a time."""
    draft = Draft(f"d{number}", day, "The Gull")
    draft.line(f"It began in {words}.")
    times = (Time(Span(12, 12 + len(words)), "DATE", parse_written(words), "test"),) if words else ()
    return dataclasses.replace(draft.reading(), times=times)


CASES = {
    "among the dated reports": ("18 July", ["2031-06-01", "2031-09-01"], "2031-07-18"),
    "before them": ("July 18", ["2031-08-07", "2032-02-06"], "2031-07-18"),
    "after them": ("Jan 3", ["2031-08-07", "2031-12-06"], "2032-01-03"),
    "over the turn of the year": ("Jan. 14", ["2031-10-17", "2032-06-04"], "2032-01-14"),
    "near a single one": ("3 May", ["2031-05-09"], "2031-05-03"),
    "on the day of a single one": ("May 9", ["2031-05-09"], "2031-05-09"),
    "half a year away from all": ("3 November", ["2031-05-01", "2031-05-09"], None),
    "in two years of a long case": ("18 July", ["2030-01-01", "2032-01-01"], None),
    "the weekday decides between years": ("Friday, July 18", ["2030-01-01", "2032-01-01"], "2031-07-18"),
    "the weekday fits no year": ("Monday, July 18", ["2031-06-01", "2031-09-01"], None),
    "the order of numbers": ("08/12/2031", ["2031-11-01", "2032-01-20"], "2031-12-08"),
    "both orders among them": ("08/09/2031", ["2031-07-01", "2031-12-20"], None),
    "no day at all": ("spring", ["2031-07-01"], None),
    "nothing dated": ("18 July", [], None),
}


@pytest.mark.parametrize(("said", "days", "value"), CASES.values(), ids=CASES)
def test_days_in_part(said: str, days: list[str], value: str | None) -> None:
    got = date(said, *days)
    assert got.value == value
    assert got.basis == ("inferred" if value else "unknown")


def test_the_reason_names_the_words_and_the_dates() -> None:
    assert date("18 July", "2031-06-01", "2031-09-01").why == (
        "It states “18 July”; of the days that this may be, 18 July 2031 alone lies among the dated reports of the "
        "case (1 June 2031 to 1 September 2031)."
    )


SIGNS = {
    "the weekday of the lead decides between years": (
        "18 July",
        ["2030-01-01", "2032-01-01"],
        {"lead": "They flew on Friday."},
        "2031-07-18",
    ),
    "a weekday that fits two years, on the day and on the day after": (
        "18 July",
        ["2030-06-01", "2031-09-01"],
        {"lead": "They flew on Thursday."},
        None,
    ),
    "a lead that looks ahead decides nothing": (
        "18 July",
        ["2030-01-01", "2032-01-01"],
        {"lead": "They will fly on Friday."},
        None,
    ),
    "the weekday of the lead speaks against the near year": (
        "18 July",
        ["2031-06-01", "2031-09-01"],
        {"lead": "They flew on Saturday."},
        None,
    ),
    "the day after the weekday of the lead": (
        "18 July",
        ["2031-06-01", "2031-09-01"],
        {"lead": "They flew on Thursday."},
        "2031-07-18",
    ),
    "others speak of the time of another year": (
        "6 February",
        ["2031-10-16", "2032-04-08"],
        {"told": "last February"},
        None,
    ),
    "others speak of the time of this year": (
        "6 February",
        ["2031-10-16", "2032-04-08"],
        {"told": "February 2032"},
        "2032-02-06",
    ),
    "two speak of a time that lies farther away": (
        "6 February",
        ["2031-10-16", "2031-11-08"],
        {"told": "February 2031"},
        "2031-02-06",
    ),
    "the weekday goes before what others speak of": (
        "6 February",
        ["2031-10-16", "2032-04-08"],
        {"lead": "They flew on Friday.", "told": "last February"},
        "2032-02-06",
    ),
}


@pytest.mark.parametrize(("said", "days", "signs", "value"), SIGNS.values(), ids=SIGNS)
def test_signs(said: str, days: list[str], signs: dict[str, str], value: str | None) -> None:
    assert date(said, *days, **signs).value == value


@settings(max_examples=60, deadline=None)
@given(st.dates(), st.lists(st.dates(), min_size=1, max_size=5))
def test_what_is_inferred_has_the_day_that_is_stated(day: object, others: list[object]) -> None:
    got = date(f"{day:%B} {day:%d}", *(f"{other:%Y}".zfill(4) + f"-{other:%m-%d}" for other in others))
    assert got.value is None or got.value[5:] == f"{day:%m-%d}"
