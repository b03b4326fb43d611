"""How the value of a time expression is made where no other expression is nested in it.

An operation is given what was found and the moment it counts from, and returns a TIMEX3 value, or None where it
lacks an anchor. Nothing is made finer than the words: weeks give weeks, years give years.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from functools import cache
from typing import Final

from glienicke.annotate.times.calendar import Tense, month, month_day, shift, weekday
from glienicke.annotate.times.grammar import Found
from glienicke.annotate.times.holidays import holiday_in, holiday_near
from glienicke.annotate.times.moment import Moment
from glienicke.lang import table
from glienicke.values.date import date_range, precision
from glienicke.values.duration import days as length_days
from glienicke.values.duration import parse_length
from glienicke.values.number import parse_number, parse_ordinal
from glienicke.values.written import iso_day

Operation = Callable[[Found, Moment], str | None]


@cache
def _numbers(language: str, key: str) -> dict[str, int]:
    forms: dict[str, list[str]] = table(language, "calendar")[key]
    return {form.lower(): int(number) for number, every in forms.items() for form in every}


def named(found: Found, moment: Moment, key: str) -> int:
    """The number of the month or weekday in a group."""
    return _numbers(moment.language, f"{key}s")[found.groups[key].rstrip(".").lower()]


def plain(text: str) -> str:
    """Words as tables list them: lower case, single spaces, no hyphens, straight apostrophes."""
    return " ".join(re.sub(r"[\s-]+", " ", text.lower().replace("’", "'")).split())


def surface(found: Found, moment: Moment) -> str:
    """The words of an expression with single spaces."""
    return " ".join(moment.text[found.start : found.end].split())


def part(found: Found) -> str:
    """The part of the day as TIMEX3 writes it ("TEV"), "" where none is said."""
    return str(found.rule.data.get("parts", {}).get(found.groups.get("part", "").lower(), ""))


def unit_of(found: Found) -> str | None:
    """The unit of time that the rule reads from its group "unit", or that it names."""
    unit = plain(found.groups.get("unit", ""))
    return str(found.rule.data.get("units", {}).get(unit, found.rule.data.get("unit", ""))) or None


def step(found: Found, group: str = "which") -> int | None:
    """How many units away, as the rule reads its group "which"; None where it lists no such step."""
    number = found.rule.data.get("steps", {}).get(plain(found.groups.get(group, "")))
    return None if number is None else int(number)


def _constant(found: Found, moment: Moment) -> str | None:
    return str(found.rule.data["value"])


def _lookup(found: Found, moment: Moment) -> str | None:
    """The value that the rule lists for the words of its group."""
    value = found.rule.data["values"].get(plain(found.groups[found.rule.data.get("key", "key")]))
    return None if value is None else str(value)


def _length(found: Found, moment: Moment) -> str | None:
    return parse_length(found.groups.get("length") or surface(found, moment))


def _length_range(found: Found, moment: Moment) -> str | None:
    """The shortest and the longest: "five to ten years"."""
    unit = found.groups.get("units") or found.groups["hyphened"]
    first, last = (parse_length(f"{found.groups[key]} {unit}") for key in ("number", "number2"))
    if first and last and (length_days(first) or 0) >= (length_days(last) or 0):
        return first  # two lengths, told together: "five and four years"
    return f"{first}/{last}" if first and last else None


def _iso(found: Found, moment: Moment) -> str | None:
    value = found.groups["iso"]
    return value[:16] if date_range(value[:10]) else None


def _written(found: Found, moment: Moment) -> str | None:
    """A date in figures; where the order of its numbers is open, only what all orders share: the year."""
    days = [
        iso_day(int(found.groups["year"]), int(found.groups[month_group]), int(found.groups[day_group]))
        for month_group, day_group in found.rule.data["orders"]
    ]
    certain = {day for day in days if day}
    return certain.pop() if len(certain) == 1 else found.groups["year"] if certain else None


def spoken_year(found: Found) -> int | None:
    """A year as it is spoken: "nineteen ninety-six", "twenty twenty-two", "two thousand and four"."""
    rest = parse_number(found.groups.get("number", "zero"))
    century = plain(found.groups["century"])
    if not isinstance(rest, int) or rest > 99 or (century != "two thousand" and rest < 10):
        return None
    return (2000 if century == "two thousand" else 100 * int(parse_number(century) or 0)) + rest


def _year_of(found: Found, moment: Moment) -> int | None:
    """The year that stands beside a month: in figures, as it is spoken, or as "last year"."""
    if year := found.groups.get("year"):
        return int(year)
    if "century" in found.groups:
        return spoken_year(found)
    turn = step(found, "turn") if "turn" in found.groups else None
    return moment.day.year + turn if turn is not None and moment.day else None


def _day(found: Found, moment: Moment) -> str | None:
    """A day of a month, with its year or without, with its weekday or without."""
    number, day = named(found, moment, "month"), parse_ordinal(found.groups["day"]) or 0
    if year := _year_of(found, moment):
        return iso_day(year, number, day) or f"{year}-{number:02}"
    if moment.day is None or "turn" in found.groups:
        return None
    tenses: dict[str, Tense] = {"last": "past", "next": "future"}
    value = month_day(moment.day, number, day, tenses.get(_which(found), moment.tense))
    if value and "weekday" in found.groups:
        return _fitting(value, named(found, moment, "weekday")) or value
    return value


def _fitting(value: str, weekday_number: int) -> str | None:
    """The day in this or a neighbouring year that is the weekday that stands beside it."""
    day = datetime.date.fromisoformat(value)
    for distance in (0, 1, -1):
        other = iso_day(day.year + distance, day.month, day.day)
        if other and datetime.date.fromisoformat(other).isoweekday() == weekday_number:
            return other
    return None


def _days(found: Found, moment: Moment) -> str | None:
    """From one day of a month to another: "July 28-29, 2022"."""
    first = _day(found, moment)
    if first is None or precision(first) != "day":
        return first
    last = iso_day(int(first[:4]), int(first[5:7]), int(re.sub(r"\D", "", found.groups["last"])))
    return f"{first}/{last}" if last and first < last else first


def _month(found: Found, moment: Moment) -> str | None:
    number = named(found, moment, "month")
    if year := _year_of(found, moment):
        return f"{year}-{number:02}"
    if moment.day is None or "turn" in found.groups:
        return None
    return month(moment.day, number, _which(found), moment.tense)


def _which(found: Found) -> str:
    """Which of several is meant: "last", "next", "this" or "", as the rule reads its group "which"."""
    return str(found.rule.data.get("which", {}).get(plain(found.groups.get("which", "")), ""))


def _weekday(found: Found, moment: Moment) -> str | None:
    if moment.day is None:
        return None
    weeks = step(found, "week") if "week" in found.groups else None
    which = "this" if weeks is not None else _which(found)
    day = weekday(moment.day, named(found, moment, "weekday"), which, moment.tense)
    if day and weeks:
        day = shift(datetime.date.fromisoformat(day), 7 * weeks, "D")
    return day and day + part(found)


def _year(found: Found, moment: Moment) -> str | None:
    return found.groups["year"]


def _years(found: Found, moment: Moment) -> str | None:
    """From one year to another: "2014-18", "the 2021/22 season"."""
    first = found.groups["year"]
    last = found.groups.get("last") or first[:2] + found.groups["last2"]
    return f"{first}/{last}" if first < last else first


def _decade(found: Found, moment: Moment) -> str | None:
    digits = re.sub(r"\D", "", found.groups["decade"])
    first = int(digits) if len(digits) == 4 else 1900 + int(digits)
    return f"{first}/{first + 9}"


def _century(found: Found, moment: Moment) -> str | None:
    number = int(re.sub(r"\D", "", found.groups["ordinal"]))
    return f"{number * 100 - 99:04}/{number * 100:04}" if 1 <= number <= 21 else None


def _shifted(found: Found, moment: Moment) -> str | None:
    """This, last or next week, month, year ...; yesterday, today, tomorrow."""
    unit, number = unit_of(found), step(found)
    if moment.day is None or unit is None or number is None:
        return None
    value = shift(moment.day, number, unit)
    return value and value + part(found)


def _weekend(found: Found, moment: Moment) -> str | None:
    """The weekend that is meant: the one that is, else by tense the coming one or the one before."""
    if moment.day is None:
        return None
    past = moment.day.isoweekday() < 6 and moment.tense != "future"
    return shift(moment.day, -1 if past else 0, "WE")


def _part_of_day(found: Found, moment: Moment) -> str | None:
    """Tonight, this morning, last night: the rule lists days away and part."""
    days, _, name = found.rule.data["values"][plain(found.groups["key"])].partition(" ")
    value = shift(moment.day, int(days), "D") if moment.day else None
    return value and value + name


_SEASONS: Final = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
"""As TIMEX3 writes them."""


def _season(found: Found, moment: Moment) -> str | None:
    """A season and its year; a winter is named by the year it begins in. Its months differ between hemispheres."""
    year = _year_of(found, moment)
    number = step(found) if "which" in found.groups else 0
    if year is None and moment.day is None:
        return None
    first = year if year else moment.day.year + (number or 0) if moment.day else 0
    return f"{first:04}-{_SEASONS[plain(found.groups['key'])]}"


def _part_of_year(found: Found, moment: Moment) -> str | None:
    """A quarter or half: of the year that stands beside it, or of this year, or as many away as the rule lists."""
    code = found.rule.data["codes"][plain(found.groups["key"])]
    if year := found.groups.get("year"):
        return f"{year}-{code}"
    number = step(found) if "which" in found.groups else 0
    return f"{moment.day.year + (number or 0):04}-{code}" if moment.day else None


def _holiday(found: Found, moment: Moment) -> str | None:
    """A holiday of the year that stands beside it, or of the year that the tense means."""
    rule = found.rule.data["days"][plain(found.groups["key"])]
    if year := found.groups.get("year"):
        return holiday_in(rule, int(year)).isoformat()
    return holiday_near(rule, moment.day, moment.tense) if moment.day else None


SIMPLE: Final[dict[str, Operation]] = {
    "century": _century,
    "constant": _constant,
    "day": _day,
    "days": _days,
    "decade": _decade,
    "holiday": _holiday,
    "iso": _iso,
    "length": _length,
    "length_range": _length_range,
    "lookup": _lookup,
    "month": _month,
    "part_of_day": _part_of_day,
    "part_of_year": _part_of_year,
    "season": _season,
    "shifted": _shifted,
    "weekday": _weekday,
    "weekend": _weekend,
    "written": _written,
    "year": _year,
    "years": _years,
}
