"""How values are made that count from the date mentioned before: "that month", "the next day", "since then"."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Final

from glienicke.annotate.times.calendar import shift, weekday
from glienicke.annotate.times.grammar import Found
from glienicke.annotate.times.moment import Moment
from glienicke.annotate.times.simple import Operation, named, part, step, unit_of
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
    return _weekday_beside(found, moment, "coming")


def _previous_weekday(found: Found, moment: Moment) -> str | None:
    """The last such weekday before the date mentioned before, else before the moment."""
    day = moment.day.isoformat() if moment.day else None
    return _weekday_beside(found, replace(moment, previous=moment.previous or day), "last")


def _weekday_beside(found: Found, moment: Moment, which: str) -> str | None:
    day = as_day(moment.previous, "D") if moment.previous else None
    return weekday(day, named(found, moment, "weekday"), which, "") if day else None


def _of_previous(found: Found, moment: Moment) -> str | None:
    """That day, the same month, the following year: a unit at a step from the date mentioned before.

    "The same evening" of a month is some day of that month, and no more is said.
    """
    unit, number = unit_of(found), step(found)
    if unit is None or number is None or moment.previous is None:
        return None
    day = as_day(moment.previous, unit)
    if day is None and number == 0:
        return moment.previous
    value = shift(day, number, unit) if day else None
    return value and value + part(found)


def _month_of_previous(found: Found, moment: Moment) -> str | None:
    """That December, December of the following year: counted from the year of the date mentioned before."""
    day = as_day(moment.previous, "Y") if moment.previous else None
    number = step(found) if found.rule.data.get("steps") else 0
    return f"{day.year + (number or 0):04}-{named(found, moment, 'month'):02}" if day else None


def _back_then(found: Found, moment: Moment) -> str | None:
    """At that time: the date mentioned before, if it is over, else some time in the past."""
    days = date_range(moment.previous or "")
    return moment.previous if days and (moment.day is None or days[1] < moment.day) else "PAST_REF"


def _previous(found: Found, moment: Moment) -> str | None:
    return moment.previous


def _since_previous(found: Found, moment: Moment) -> str | None:
    if moment.previous is None or not date_range(moment.previous):
        return None
    return f"{moment.previous}/{moment.day.isoformat() if moment.day else ''}"


MENTIONED: Final[dict[str, Operation]] = {
    "back_then": _back_then,
    "following_weekday": _following_weekday,
    "month_of_previous": _month_of_previous,
    "of_previous": _of_previous,
    "previous": _previous,
    "previous_weekday": _previous_weekday,
    "since_previous": _since_previous,
}
