"""Days that words leave open."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glienicke.values.possible import possible_days

CASES = {
    "18 July": ["2013-07-18", "2014-07-18"],
    "July 18": ["2013-07-18", "2014-07-18"],
    "Sept. 3": ["2013-09-03", "2014-09-03"],
    "Friday, July 18": ["2014-07-18"],
    "Mon, July 18": [],
    "29 February": [],
    "3 May 2021": ["2021-05-03"],
    "Monday, 3 May 2021": ["2021-05-03"],
    "Tuesday, 3 May 2021": ["2021-05-03"],
    "05/08/2022": ["2022-05-08", "2022-08-05"],
    "Friday 05/08/2022": ["2022-08-05"],
    "28/07/2022": ["2022-07-28"],
    "05-05-2022": ["2022-05-05"],
    "2 Azar 1395": ["2016-11-22"],
    "Tuesday 2 Azar 1395": ["2016-11-22"],
    "1 Farvardin 1399": ["2020-03-20"],
    "30 Esfand 1399": ["2021-03-20"],
    "31 Mehr 1399": [],
    "11 Dey 1402": ["2024-01-01"],
    "May 2021": [],
    "soon": [],
    "": [],
}


@pytest.mark.parametrize(("text", "days"), CASES.items())
def test_possible_days(text: str, days: list[str]) -> None:
    assert [day.isoformat() for day in possible_days(text, (2013, 2014))] == days


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)))
def test_a_day_without_its_year_is_among_the_days_of_its_years(day: date) -> None:
    text = f"{day:%A}, {day.day} {day:%B}"
    assert day in possible_days(text, range(day.year - 3, day.year + 4))


@given(st.integers(1370, 1420))
def test_a_solar_year_is_a_year_long(year: int) -> None:
    (first,), (following,) = possible_days(f"1 Farvardin {year}"), possible_days(f"1 Farvardin {year + 1}")
    assert following - first in (timedelta(365), timedelta(366))
    assert first.month == 3 and first.day in (20, 21)
