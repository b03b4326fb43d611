"""Calendar dates as newspapers and their systems write them, without an anchor: "28 July 2022", "28.07.2022"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from glienicke.values.words import numbered


class WrittenDate(NamedTuple):
    """A date in a text: half-open offsets and its ISO value."""

    start: int
    end: int
    value: str


# Python's named groups must differ, so each shape numbers its own: y1, m1, d1 ... (the first letter tells).
# s1 and s2 are the two numbers of a date with slashes, whose order depends on the country.
_SHAPES = (
    r"(?P<y1>[12]\d{3})(?P<sep>[-/.])(?P<m1>\d{1,2})(?P=sep)(?P<d1>\d{1,2})",
    r"(?P<y2>[12]\d{3})-(?P<m2>\d{2})",
    r"(?P<d3>\d{1,2})\.[ ]?(?P<m3>\d{1,2})\.[ ]?(?P<y3>[12]\d{3})",
    r"(?P<s1>\d{1,2})(?P<slash>[-/])(?P<s2>\d{1,2})(?P=slash)(?P<y4>[12]\d{3})",
    r"(?:{weekday},?[ ])?(?:the[ ])?(?P<d5>\d{1,2})(?:st|nd|rd|th|\.)?(?:[ ]of)?[ -]{month5},?[ -](?P<y5>[12]\d{3})",
    r"(?:{weekday},?[ ])?{month6}[ ](?P<d6>\d{1,2})(?:st|nd|rd|th)?(?:,[ ]?|[ ])(?P<y6>[12]\d{3})",
    r"{month7},?(?:[ ]of)?[ -](?P<y7>[12]\d{3})",
)
_CLOCK = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d{1,9})?)?"
_TIME = (
    rf"(?:(?:T|,?[ ](?:at[ ]|-[ ]|\|[ ])?){_CLOCK}(?:[ ]?[AaPp]\.?[Mm]\.?)?(?:[ ]?(?:Z|[+-]\d\d:?\d\d|[A-Z]{{2,4}}))?)"
)


def _forms(key: str) -> str:
    forms = sorted(numbered("calendar", key), key=len, reverse=True)
    return "|".join(f"{form}\\.?" if len(form) < 5 else form for form in forms)


@cache
def _pattern() -> re.Pattern[str]:
    shapes = "|".join(_SHAPES).replace("{weekday}", f"(?:{_forms('weekdays')})")
    shapes = re.sub(r"{month(\d)}", lambda m: f"(?P<m{m[1]}>{_forms('months')})", shapes)
    return re.compile(rf"(?<![\w/.-])(?:{shapes})(?P<time>{_TIME})?(?![\w/-]|[.]\d)", re.IGNORECASE)


def find_written(text: str) -> Iterator[WrittenDate]:
    """All calendar dates written in the text, in order; what only looks like one ("2022-13-45") is passed over."""
    for match in _pattern().finditer(text):
        if value := _value(match):
            yield WrittenDate(match.start(), match.end(), value)


def parse_written(text: str) -> str | None:
    """The ISO day, month or year that the whole text writes, None where it writes something else.

    A time of day is allowed and dropped. Of "05/08/2022" only the year is certain, since countries differ in the order
    of its numbers: the value is "2022"; of "28/07/2022" all is.
    """
    match = _pattern().fullmatch(text.strip())
    return _value(match) if match else None


def _value(match: re.Match[str]) -> str | None:
    parts = {name[0]: part for name, part in match.groupdict().items() if part}
    year = int(parts["y"])
    if match["s1"]:
        return _either_order(year, int(match["s1"]), int(match["s2"]))
    month = parts["m"].rstrip(".").lower()
    number = int(month) if month.isdigit() else numbered("calendar", "months")[month]
    return iso_day(year, number, int(parts["d"])) if "d" in parts else iso_month(year, number)


def _either_order(year: int, first: int, second: int) -> str | None:
    """Day and month in unknown order: the day if only one order makes one, else the year."""
    days = {day for day in (iso_day(year, first, second), iso_day(year, second, first)) if day}
    return days.pop() if len(days) == 1 else str(year) if days else None


def iso_day(year: int, month: int, day: int) -> str | None:
    """The ISO form of a day, None where the calendar has no such day."""
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


def iso_month(year: int, month: int) -> str | None:
    """The ISO form of a month, None where there is no such month."""
    return f"{year:04}-{month:02}" if 1 <= month <= 12 else None
