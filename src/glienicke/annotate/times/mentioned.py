"""How values are made that count from the date mentioned before: "that month", "the next day", "since then"."""

from __future__ import annotations

import datetime
from typing import Final

from glienicke.annotate.times.calendar import shift, weekday
from glienicke.annotate.times.grammar import Found
from glienicke.annotate.times.simple import Moment, Operation, named, part, step, unit_of
from glienicke.values.date import date_range, precision

_FINENESS: Final = {"year": 0, "month": 1, "day": 3}
_NEEDED: Final = {"Y": 0, "DE": 0, "M": 1, "Q": 1}


def as_day(value: str, unit: str) -> datetime.date | None:
    """A day to count units from; None where the value is too coarse for it: no weeks are counted from a year."""
    days = date_range(value)
    if days is None or _FINENESS.get(precision(value), -1) < _NEEDED.get(unit, 3):
        return None
    return days[0]


def _following_weekday(found: Found, moment: Moment) -> str | None:
    """The first such weekday after the date mentioned before."""
    day = as_day(moment.previous, "D") if moment.previous else None
    return weekday(day, named(found, moment, "weekday"), "coming", "") if day else None


def _of_previous(found: Found, moment: Moment) -> str | None:
    """That day, the same month, the following year: a unit at a step from the date mentioned before."""
    unit, number = unit_of(found), step(found)
    if unit is None or number is None or moment.previous is None:
        return None
    day = as_day(moment.previous, unit)
    value = shift(day, number, unit) if day else None
    return value and value + part(found)


def _month_of_previous(found: Found, moment: Moment) -> str | None:
    """That December: of the year of the date mentioned before."""
    day = as_day(moment.previous, "Y") if moment.previous else None
    return f"{day.year:04}-{named(found, moment, 'month'):02}" if day else None


def _previous(found: Found, moment: Moment) -> str | None:
    return moment.previous


def _since_previous(found: Found, moment: Moment) -> str | None:
    if moment.previous is None or not date_range(moment.previous):
        return None
    return f"{moment.previous}/{moment.day.isoformat() if moment.day else ''}"


MENTIONED: Final[dict[str, Operation]] = {
    "following_weekday": _following_weekday,
    "month_of_previous": _month_of_previous,
    "of_previous": _of_previous,
    "previous": _previous,
    "since_previous": _since_previous,
}
