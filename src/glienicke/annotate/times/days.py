"""Days and weeks told by their number ("on the 25th", "the third week of March"), and years as they are spoken."""

from __future__ import annotations

import datetime
from calendar import monthrange
from typing import Final

from glienicke.annotate.times.calendar import shift
from glienicke.annotate.times.grammar import Found
from glienicke.annotate.times.moment import Moment
from glienicke.annotate.times.simple import Operation, spoken_year, step
from glienicke.values.number import parse_ordinal
from glienicke.values.written import iso_day


def _day_of_month(found: Found, moment: Moment) -> str | None:
    """The day of this, last or next month: "the 10th of this month", "the 13th instant"."""
    number = step(found)
    month = shift(moment.day, number, "M") if moment.day and number is not None else None
    return _in_month(month, found) if month else None


def _bare_day(found: Found, moment: Moment) -> str | None:
    """A day by its number alone: the latest one, or the coming one where the verb is future."""
    if moment.day is None:
        return None
    here = _in_month(shift(moment.day, 0, "M"), found)
    today = moment.day.isoformat()
    if moment.tense == "future":
        return here if here and here >= today else _in_month(shift(moment.day, 1, "M"), found)
    return here if here and here <= today else _in_month(shift(moment.day, -1, "M"), found)


def _in_month(month: str | None, found: Found) -> str | None:
    day = parse_ordinal(found.groups["day"])
    return iso_day(int(month[:4]), int(month[5:]), day) if month and day else None


def _spoken_year(found: Found, moment: Moment) -> str | None:
    year = spoken_year(found)
    return f"{year:04}" if year else None


_MIDDLE: Final = 4
"""The day of a week's number that lies in its middle: the second week has the 8th to the 14th, its middle the 11th."""


def week_of(month: str, number: int) -> str | None:
    """The ISO week in which the middle of a month's first (1), second ... or last (-1) week lies."""
    year, of_month = int(month[:4]), int(month[5:])
    middle = 7 * (number - 1) + _MIDDLE if number > 0 else monthrange(year, of_month)[1] + 1 - _MIDDLE
    day = iso_day(year, of_month, middle)
    return shift(datetime.date.fromisoformat(day), 0, "W") if day else None


DAYS: Final[dict[str, Operation]] = {
    "bare_day": _bare_day,
    "day_of_month": _day_of_month,
    "spoken_year": _spoken_year,
}
