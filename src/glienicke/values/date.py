"""Dates, as precise as the words: days, months, years, weeks, quarters, intervals, and vague references."""

from __future__ import annotations

import datetime
import re
from calendar import monthrange
from functools import lru_cache
from typing import Final

from glienicke.model import Precision, SlotValue
from glienicke.values.base import Comparison, Naming, Outcome, conflicts, refines, same, unrelated
from glienicke.values.words import table
from glienicke.values.written import WrittenDate, find_written, parse_written

__all__ = ["DateType", "WrittenDate", "date_range", "day_part", "find_written", "parse_written", "precision"]

VAGUE: Final = {"PAST_REF": "some time in the past", "PRESENT_REF": "now", "FUTURE_REF": "some time in the future"}
"""The vague references of TIMEX3, with what they mean."""

_POINT = re.compile(
    r"(?P<year>\d{4})"
    r"(?:-W(?P<week>\d{2})(?P<weekend>-WE)?|-Q(?P<quarter>[1-4])|-H(?P<half>[12])|-(?P<season>SP|SU|FA|WI)"
    r"|-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?"
)

Range = tuple[datetime.date, datetime.date]
"""The first and the last day, both included; `date.min` and `date.max` stand for an open end."""


def day_part(value: str) -> str:
    """The value without its time of day: "2022-07-28TEV" and "2022-07-28T20:00" become "2022-07-28"."""
    return value.partition("T")[0] if value[:4].isdigit() and "/" not in value else value


@lru_cache(maxsize=8192)
def date_range(value: str) -> Range | None:
    """The days that a value covers; None for vague references and for what is no date.

    Takes days, months, years, weeks ("2022-W30"), weekends ("2022-W30-WE"), quarters, halves, seasons (the year they
    are named by: more is not certain on both hemispheres) and intervals, also open ones ("2018/", "/2020").
    """
    first, slash, last = value.partition("/")
    if not slash:
        return _point(first)
    start = _point(first) if first else (datetime.date.min, datetime.date.min)
    end = _point(last) if last else (datetime.date.max, datetime.date.max)
    if not value.strip("/") or start is None or end is None or start[0] > end[1]:
        return None
    return start[0], end[1]


def precision(value: str) -> Precision:
    """How precise a date is: to the day, the month or the year, an interval (also a week or quarter), or unknown."""
    if date_range(value) is None:
        return "unknown"
    value = day_part(value)
    if "/" in value or not re.fullmatch(r"[\d-]+", value):
        return "interval"
    return ("year", "month", "day")[value.count("-")] if value.count("-") < 3 else "unknown"


def _point(text: str) -> Range | None:
    match = _POINT.fullmatch(day_part(text))
    if not match:
        return None
    part = {name: int(n) for name, n in match.groupdict().items() if n and n.isdigit()}
    try:
        return _days(part, weekend=match["weekend"] is not None)
    except ValueError:
        return None


def _days(part: dict[str, int], *, weekend: bool) -> Range:
    """The days of a year or of a part of it. Raises ValueError where the calendar has no such days."""
    year = part["year"]
    if "week" in part:
        start = datetime.date.fromisocalendar(year, part["week"], 6 if weekend else 1)
        return start, start + datetime.timedelta(1 if weekend else 6)
    if "day" in part:
        day = datetime.date(year, part["month"], part["day"])
        return day, day
    first, last = _months(part)
    return datetime.date(year, first, 1), datetime.date(year, last, monthrange(year, last)[1])


def _months(part: dict[str, int]) -> tuple[int, int]:
    """The first and the last month of a year or a part of it."""
    for name, length in (("month", 1), ("quarter", 3), ("half", 6)):
        if name in part:
            if not 1 <= part[name] <= 12 // length:
                raise ValueError(f"no {name} {part[name]}")
            return (part[name] - 1) * length + 1, part[name] * length
    return 1, 12


class DateType:
    """An ISO date, as precise as the words and no more."""

    def parse(self, text: str) -> str | None:
        """The date that the words write, or the ISO value that they already are."""
        text = text.strip()
        if date_range(text) or text in VAGUE:
            return day_part(text)
        return parse_written(text)

    def compare(self, left: SlotValue, right: SlotValue, name: Naming = str) -> Comparison:
        """By the days that both cover: equal, one within the other, apart, or overlapping."""
        a, b = str(left), str(right)
        shown = self.format(a), self.format(b)
        ranges = date_range(a), date_range(b)
        if day_part(a) == day_part(b) or (ranges[0] and ranges[0] == ranges[1] and not (_season(a) or _season(b))):
            return same(f"both say {shown[0]}")
        if ranges[0] is None or ranges[1] is None:
            return _vague(a, b, shown, ranges)
        found = [_by_days(x, y, shown) for x in _readings(a, ranges[0]) for y in _readings(b, ranges[1])]
        return min(found, key=lambda comparison: comparison.outcome is Outcome.CONFLICTS)

    def format(self, value: SlotValue, name: Naming = str) -> str:
        """As people write it: "28 July 2022", "July 2022", "2018 to March 2020", "since 2018"."""
        text = str(value)
        if text in VAGUE:
            return VAGUE[text]
        first, slash, last = text.partition("/")
        if not slash:
            return _format_point(text)
        if not first or not last:
            return f"since {_format_point(first)}" if first else f"until {_format_point(last)}"
        return f"{_format_point(first)} to {_format_point(last)}"


_SEASONS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The first month of each in the north; in the south it is half a year away."""


def _season(value: str) -> re.Match[str] | None:
    match = _POINT.fullmatch(value)
    return match if match and match["season"] else None


def _readings(value: str, days: Range) -> list[Range]:
    """The days that a value may cover: those of a season in the north and in the south, else its own."""
    match = _season(value)
    if match is None:
        return [days]
    year, first = int(match["year"]), _SEASONS[match["season"]]
    return [_three_months(year, month) for month in (first, first - 6 if first > 6 else first + 6)]


def _three_months(year: int, month: int) -> Range:
    last = year + month // 12, (month + 1) % 12 + 1
    return datetime.date(year, month, 1), datetime.date(*last, monthrange(*last)[1])


def _vague(a: str, b: str, shown: tuple[str, str], ranges: tuple[Range | None, Range | None]) -> Comparison:
    if a in VAGUE and ranges[1]:
        return refines("right", f"{shown[1]} is more precise than “{shown[0]}”")
    if b in VAGUE and ranges[0]:
        return refines("left", f"{shown[0]} is more precise than “{shown[1]}”")
    return unrelated(f"{shown[0]} and {shown[1]} cannot be compared")


def _by_days(a: Range, b: Range, shown: tuple[str, str]) -> Comparison:
    if b[0] <= a[0] and a[1] <= b[1]:
        return refines("left", f"{shown[0]} lies within {shown[1]}")
    if a[0] <= b[0] and b[1] <= a[1]:
        return refines("right", f"{shown[1]} lies within {shown[0]}")
    if a[1] < b[0] or b[1] < a[0]:
        return conflicts(f"{shown[0]} and {shown[1]} exclude each other")
    return unrelated(f"{shown[0]} and {shown[1]} overlap, so that both can be true")


def _format_point(text: str) -> str:
    match = _POINT.fullmatch(day_part(text))
    if not match or not (days := _point(text)):
        return text
    if match["week"]:
        kind = "weekend" if match["weekend"] else "week"
        return f"the {kind} of {_day(days[0])}"
    if match["quarter"] or match["half"]:
        ordinal = {"1": "first", "2": "second", "3": "third", "4": "fourth"}[match["quarter"] or match["half"]]
        return f"the {ordinal} {'quarter' if match['quarter'] else 'half'} of {match['year']}"
    if match["season"]:
        season = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}[match["season"]]
        return f"{season} {match['year']}"
    if match["month"]:
        return _day(days[0]) if match["day"] else f"{_month(days[0].month)} {match['year']}"
    return match["year"]


def _day(day: datetime.date) -> str:
    return f"{day.day} {_month(day.month)} {day.year}"


def _month(number: int) -> str:
    return str(table("calendar")["months"][str(number)][0])
