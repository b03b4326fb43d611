"""Which days words may mean that leave one open: without a year, in either order, in the solar calendar of Iran."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from functools import cache

from glienicke.values.words import numbered
from glienicke.values.written import iso_day, parse_written

_ORDERS = re.compile(r"(?P<one>\d{1,2})[-/.](?P<other>\d{1,2})[-/.](?P<year>[12]\d{3})")
_SOLAR_LEAP = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
"""Years within the cycle of 33 that have a day more; right for the years 1244 to 1531 (1865 to 2152)."""
_SOLAR_ANCHOR = (1400, datetime.date(2021, 3, 21))


def possible_days(text: str, years: Iterable[int] = ()) -> tuple[datetime.date, ...]:
    """The days that the words may mean, in order; a weekday beside a day that is left open must fit.

    One for a full date, whatever its weekday (people mistake weekdays more than dates); both readings of "05/08/2022";
    for "18 July" that day in each of the years; none for words that name no day.
    """
    weekday, rest = _weekday(" ".join(text.split()))
    if full := _full(rest):
        return full
    return tuple(sorted({day for day in _open(rest, years) if weekday in (None, day.isoweekday())}))


def _weekday(text: str) -> tuple[int | None, str]:
    match = _patterns()[0].match(text)
    if match is None:
        return None, text
    return numbered("calendar", "weekdays")[match["weekday"].lower()], text[match.end() :]


def _full(text: str) -> tuple[datetime.date, ...]:
    """The one day of a full date, in either calendar; nothing for any other words."""
    if match := _patterns()[2].fullmatch(text):
        return _solar(int(match["year"]), numbered("solar", "months")[match["month"].lower()], int(match["day"]))
    written = parse_written(re.sub(r"\bof ", "", text))  # "13th of August of 2006"
    return _days(written if written and len(written) == len("2022-07-28") else None)


def _open(text: str, years: Iterable[int]) -> tuple[datetime.date, ...]:
    if match := _ORDERS.fullmatch(text):
        year, one, other = int(match["year"]), int(match["one"]), int(match["other"])
        return _days(iso_day(year, one, other), iso_day(year, other, one))
    match = _patterns()[1].fullmatch(text)
    if match is None:
        return ()
    month = numbered("calendar", "months")[(match["month"] or match["month_first"]).lower()]
    return _days(*(iso_day(year, month, int(match["day"] or match["day_last"])) for year in years))


def _days(*values: str | None) -> tuple[datetime.date, ...]:
    return tuple(datetime.date.fromisoformat(value) for value in values if value)


def _solar(year: int, month: int, day: int) -> tuple[datetime.date, ...]:
    """The day of the solar calendar, counted from the first of the anchor's year; none where the month has no such."""
    if not 1 <= day <= (31 if month <= 6 else 30):
        return ()
    anchor, first = _SOLAR_ANCHOR
    between = range(min(year, anchor), max(year, anchor))
    days = sum(366 if number % 33 in _SOLAR_LEAP else 365 for number in between)
    into_year = (month - 1) * 30 + min(month - 1, 6) + day - 1
    return (first + datetime.timedelta((days if year >= anchor else -days) + into_year),)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A weekday in front; a day and a month without a year; a day of the solar calendar."""
    weekdays, months = _forms("calendar", "weekdays"), _forms("calendar", "months")
    return (
        re.compile(rf"(?P<weekday>{weekdays})\.?,? ", re.IGNORECASE),
        re.compile(
            rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{months})\.?"
            rf"|(?P<month_first>{months})\.? (?P<day_last>\d{{1,2}})(?:st|nd|rd|th)?",
            re.IGNORECASE,
        ),
        re.compile(rf"(?P<day>\d{{1,2}}) (?P<month>{_forms('solar', 'months')}),? (?P<year>1[34]\d\d)", re.IGNORECASE),
    )


def _forms(name: str, key: str) -> str:
    return "|".join(sorted(numbered(name, key), key=len, reverse=True))
