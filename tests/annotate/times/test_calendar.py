from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glienicke.annotate.times.calendar import month, month_day, shift, weekday

TUESDAY = date(2023, 11, 14)


@pytest.mark.parametrize(
    ("number", "unit", "value"),
    [
        (-1, "D", "2023-11-13"),
        (-1, "W", "2023-W45"),
        (1, "WE", "2023-W47-WE"),
        (-11, "M", "2022-12"),
        (-1, "Q", "2023-Q3"),
        (1, "H", "2024-H1"),
        (-20, "Y", "2003"),
        (-1, "DE", "2010/2019"),
        (-1, "CE", "1901/2000"),
        (-1, "WI", "2022-WI"),
        (10_000, "Y", None),
        (-10_000_000, "D", None),
        (10**12, "M", None),
    ],
)
def test_shift(number: int, unit: str, value: str | None) -> None:
    assert shift(TUESDAY, number, unit) == value


@pytest.mark.parametrize(
    ("number", "which", "tense", "value"),
    [
        (2, "", "past", "2023-11-14"),
        (2, "", "future", "2023-11-14"),
        (2, "last", "", "2023-11-07"),
        (2, "next", "", "2023-11-21"),
        (5, "next", "", "2023-11-24"),
        (5, "coming", "", "2023-11-17"),
        (1, "next", "", "2023-11-20"),
        (3, "", "past", "2023-11-08"),
        (3, "", "", "2023-11-08"),
        (3, "", "future", "2023-11-15"),
        (7, "this", "past", "2023-11-19"),
    ],
)
def test_weekday(number: int, which: str, tense, value: str) -> None:
    assert weekday(TUESDAY, number, which, tense) == value


@pytest.mark.parametrize(
    ("number", "which", "tense", "value"),
    [
        (11, "", "past", "2023-11"),
        (11, "", "future", "2023-11"),
        (12, "", "past", "2022-12"),
        (12, "", "future", "2023-12"),
        (11, "last", "", "2022-11"),
        (10, "this", "", "2023-10"),
        (1, "next", "", "2024-01"),
    ],
)
def test_month(number: int, which: str, tense, value: str) -> None:
    assert month(TUESDAY, number, which, tense) == value


@pytest.mark.parametrize(
    ("number", "day", "tense", "value"),
    [
        (11, 14, "future", "2023-11-14"),
        (2, 24, "past", "2023-02-24"),
        (2, 24, "future", "2024-02-24"),
        (12, 20, "past", "2022-12-20"),
        (12, 20, "future", "2023-12-20"),
        (12, 20, "", "2023-12-20"),  # it comes up so soon that last year's would be named with its year
        (11, 20, "past", "2023-11-20"),
        (11, 10, "future", "2023-11-10"),
        (2, 29, "past", "2020-02-29"),
        (2, 30, "past", None),
    ],
)
def test_month_day(number: int, day: int, tense, value: str | None) -> None:
    assert month_day(TUESDAY, number, day, tense) == value


@settings(max_examples=100, deadline=None)
@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(1, 7), st.sampled_from(["past", "future", ""]))
def test_a_weekday_is_that_weekday_within_a_week(day: date, number: int, tense) -> None:
    found = date.fromisoformat(weekday(day, number, "", tense) or "")
    assert found.isoweekday() == number
    assert abs((found - day).days) < 7
    assert (found >= day) if tense == "future" else (found <= day)
