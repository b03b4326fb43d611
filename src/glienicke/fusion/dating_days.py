"""The year of a day that stands without one, and the order of "05/08/2022", from the dated reports of the case.

A case is reported on over weeks or months, so of the days that the words may mean one lies among the dated reports
or near them, and the next one most of a year away. Where two lie about as near, nothing is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from glienicke.fusion.order import published_day
from glienicke.model import Dating, Reading
from glienicke.values.date import DateType
from glienicke.values.possible import possible_days

_NEAR = 90
"""Days outside the dated reports within which a report is still taken for one of the same case."""
_FARTHER = 2
"""How many times as far away the next of the possible days must be."""


def complete(readings: Sequence[Reading]) -> list[Reading]:
    """The readings, those with an incomplete day of their own dated where only one day fits; basis "inferred"."""
    days = sorted(day for reading in readings if (day := published_day(reading)))
    if not days:
        return list(readings)
    return [_completed(reading, days[0], days[-1]) for reading in readings]


def _completed(reading: Reading, first: date, last: date) -> Reading:
    published = reading.report.published
    if published.value is not None or len(published.evidence) != 1:
        return reading
    said = published.evidence[0].of(reading.report.text)
    possible = possible_days(said, range(first.year - 1, last.year + 2))
    away = sorted((_away(day, first, last), day) for day in possible)
    if not away or away[0][0] > _NEAR or any(other <= max(_FARTHER * away[0][0], 1) for other, _ in away[1:]):
        return reading
    day = away[0][1]
    dating = Dating(day.isoformat(), "inferred", _why(said, day, first, last), published.evidence)
    return replace(reading, report=replace(reading.report, published=dating))


def _away(day: date, first: date, last: date) -> int:
    """The days between it and the dated reports; 0 among them."""
    return max((first - day).days, (day - last).days, 0)


def _why(said: str, day: date, first: date, last: date) -> str:
    shown = DateType().format(day.isoformat())
    among = f"the dated reports of the case ({DateType().format(f'{first.isoformat()}/{last.isoformat()}')})"
    if first == last:
        among = f"the dated report of the case ({DateType().format(first.isoformat())})"
    where = "lies among" if first <= day <= last else "lies near"
    return f"It states “{said}”, and of the days that this may be only {shown} {where} {among}."
