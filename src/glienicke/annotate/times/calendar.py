"""Counting in the calendar: the ISO value of a day, week, month, quarter or year at a distance from a day."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Final, Literal

Tense = Literal["past", "future", ""]


def shift(day: datetime.date, number: int, unit: str) -> str | None:
    """The day, week, month ... that lies `number` units after the one of `day`, no finer than the unit.

    Units: D, W, WE (weekend), M, Q (quarter), H (half), Y, DE (decade), CE (century), SP SU FA WI (seasons).
    None where the calendar ends.
    """
    try:
        return _SHIFTS[unit](day, number)
    except (ValueError, OverflowError):
        return None


def _days(day: datetime.date, number: int) -> str:
    return (day + datetime.timedelta(number)).isoformat()


def _weeks(day: datetime.date, number: int) -> str:
    year, week, _ = (day + datetime.timedelta(7 * number)).isocalendar()
    return f"{year:04}-W{week:02}"


def _weekends(day: datetime.date, number: int) -> str:
    return _weeks(day, number) + "-WE"


def _months(day: datetime.date, number: int) -> str:
    year, month = month_shift(day, number)
    return f"{year:04}-{month:02}"


def month_shift(day: datetime.date, number: int) -> tuple[int, int]:
    """Year and month, `number` months after those of a day. Raises ValueError beyond the calendar."""
    year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
    return datetime.date(year, month + 1, 1).year, month + 1


def _quarters(day: datetime.date, number: int) -> str:
    year, quarter = divmod(day.year * 4 + (day.month - 1) // 3 + number, 4)
    return f"{year:04}-Q{quarter + 1}"


def _halves(day: datetime.date, number: int) -> str:
    year, half = divmod(day.year * 2 + (day.month - 1) // 6 + number, 2)
    return f"{year:04}-H{half + 1}"


def _years(day: datetime.date, number: int) -> str:
    return f"{datetime.date(day.year + number, 1, 1).year:04}"


def _decades(day: datetime.date, number: int) -> str:
    first = datetime.date(day.year // 10 * 10 + 10 * number, 1, 1).year
    return f"{first:04}/{first + 9:04}"


def _centuries(day: datetime.date, number: int) -> str:
    first = datetime.date((day.year - 1) // 100 * 100 + 100 * number + 1, 1, 1).year
    return f"{first:04}/{first + 99:04}"


def _season(code: str) -> Callable[[datetime.date, int], str]:
    return lambda day, number: f"{_years(day, number)}-{code}"


_SHIFTS: Final[dict[str, Callable[[datetime.date, int], str]]] = {
    "D": _days,
    "W": _weeks,
    "WE": _weekends,
    "M": _months,
    "Q": _quarters,
    "H": _halves,
    "Y": _years,
    "DE": _decades,
    "CE": _centuries,
} | {code: _season(code) for code in ("SP", "SU", "FA", "WI")}


def weekday(day: datetime.date, number: int, which: str, tense: Tense) -> str | None:
    """The weekday `number` (Monday is 1) that is meant on a day.

    `which` is "last" (before the day), "coming" (after it), "next" (after it and after its week), "this" (in its week)
    or "" (by tense: the latest one, or the coming one where the verb is future; the day itself where it is one).
    """
    ahead = (number - day.isoweekday()) % 7
    behind = ahead - 7 if ahead else 0
    if which == "this":
        return shift(day, number - day.isoweekday(), "D")
    if which == "coming":
        return shift(day, ahead or 7, "D")
    if which == "next":
        return shift(day, ahead + 7 if day.isoweekday() + ahead <= 7 else ahead, "D")
    if which == "last":
        return shift(day, behind or -7, "D")
    return shift(day, ahead if tense == "future" else behind, "D")


FURTHEST: Final = 11
"""So many months back a month hardly ever lies without its year or "last"."""


def month(day: datetime.date, number: int, which: str, tense: Tense) -> str | None:
    """The month `number` that is meant on a day: by `which` as for weekdays, else by tense; its own month is either.

    Where no verb tells, one that lies so far back would be named with its year: the coming one is meant.
    """
    ahead = (number - day.month) % 12
    behind = ahead - 12 if ahead else 0
    if which == "this":
        return f"{day.year:04}-{number:02}"
    if which == "next":
        return shift(day, ahead or 12, "M")
    if which == "last":
        return shift(day, behind or -12, "M")
    coming = tense == "future" or (tense == "" and -behind >= FURTHEST)
    return shift(day, ahead if coming else behind, "M")


NEAR: Final = 45
"""A day of the year that comes up in so few days is meant, where no verb says otherwise."""

FAR: Final = 300
"""A day of the year that lies so far off would be named with its year: the near one, on the other side, is meant."""

BEYOND: Final = 335
"""The same for a day in the past, where the verb is past: a month before a year has gone by."""


def month_day(day: datetime.date, number: int, of_month: int, tense: Tense) -> str | None:
    """The day of a month that is meant on a day: the latest one, or the coming one where the verb is future."""
    behind = _on(day, number, of_month, -1)
    ahead = _on(day, number, of_month, +1)
    if behind is None or ahead is None:
        found = behind or ahead
        return found.isoformat() if found else None
    since, until = (day - behind).days, (ahead - day).days
    if since == 0:
        return day.isoformat()
    if tense == "future":
        coming = until < FAR or since > 366 - FAR
    else:
        coming = until <= 366 - FAR and since >= (BEYOND if tense == "past" else 366 - NEAR)
    return (ahead if coming else behind).isoformat()


def _on(day: datetime.date, number: int, of_month: int, direction: int) -> datetime.date | None:
    """The nearest such day at or before (-1) or after (+1) a day, within eight years (29 February is rare)."""
    for distance in range(9):
        try:
            found = datetime.date(day.year + direction * distance, number, of_month)
        except ValueError:
            continue
        if found == day or (found > day) == (direction > 0):
            return found
    return None
