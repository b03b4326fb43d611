"""Holidays: by a day of the year, by an n-th weekday of a month, or by their distance from Easter."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from glienicke.annotate.times.calendar import Tense, month_day


def holiday_in(rule: Mapping[str, int], year: int) -> datetime.date:
    """The day of a holiday in a year. Rules are those of `[rule.days]` in times.toml.

    They say `month` and `day`; or `month`, `weekday` and which of them, `nth`; or days from Easter, `easter`.
    """
    if "easter" in rule:
        return easter(year) + datetime.timedelta(rule["easter"])
    if "nth" in rule:
        return nth_weekday(year, rule["month"], rule["weekday"], rule["nth"])
    return datetime.date(year, rule["month"], rule["day"])


def holiday_near(rule: Mapping[str, int], day: datetime.date, tense: Tense) -> str | None:
    """The holiday that is meant on a day: the latest one, or the coming one where the verb is future."""
    if "day" in rule:
        return month_day(day, rule["month"], rule["day"], tense)
    this = holiday_in(rule, day.year)
    if tense == "future":
        return (this if this >= day else holiday_in(rule, day.year + 1)).isoformat()
    return (this if this <= day else holiday_in(rule, day.year - 1)).isoformat()


def easter(year: int) -> datetime.date:
    """Easter Sunday of a year, Gregorian (the anonymous algorithm in Meeus, Astronomical Algorithms, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    m = (a + 11 * h) // 319
    r = (2 * e + 2 * (c // 4) - c % 4 - h + m + 32) % 7
    number = (h - m + r + 90) // 25
    return datetime.date(year, number, (h - m + r + number + 19) % 32)


def nth_weekday(year: int, number: int, weekday_number: int, n: int) -> datetime.date:
    """The n-th such weekday of a month (Thanksgiving is the fourth Thursday of November); n = -1 is the last."""
    first = datetime.date(year, number, 1)
    day = 1 + (weekday_number - first.isoweekday()) % 7
    if n > 0:
        return datetime.date(year, number, day + 7 * (n - 1))
    return next(datetime.date(year, number, day + 7 * k) for k in (4, 3) if _has(year, number, day + 7 * k))


def _has(year: int, number: int, day: int) -> bool:
    try:
        datetime.date(year, number, day)
    except ValueError:
        return False
    return True
