"""The value of a time expression, and how nested expressions make one: "since <date>", "<amount> ago"."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from typing import Final

from glienicke.annotate.times.calendar import shift
from glienicke.annotate.times.days import DAYS, week_of
from glienicke.annotate.times.grammar import Found
from glienicke.annotate.times.mentioned import MENTIONED, as_day
from glienicke.annotate.times.moment import Moment
from glienicke.annotate.times.simple import SIMPLE, Operation, named, part, surface
from glienicke.lang import table
from glienicke.values.date import date_range, day_part, precision
from glienicke.values.duration import amounts
from glienicke.values.number import parse_number, parse_ordinal


def value_of(found: Found, moment: Moment) -> str | None:
    """The value of an expression, None where it lacks an anchor."""
    return OPERATIONS[found.rule.operation](found, moment)


ABSOLUTE: Final = frozenset(
    {
        "century",
        "constant",
        "decade",
        "iso",
        "length",
        "length_range",
        "lookup",
        "spoken_year",
        "written",
        "year",
        "years",
    }
)
"""Operations that count from nothing."""

_BY_TENSE: Final = frozenset({"bare_day", "day", "days", "month", "weekday", "weekend", "holiday", "from_previous"})


def by_tense(found: Found) -> bool:
    """May the tense of a verb decide the value?"""
    return found.rule.operation in _BY_TENSE or any(map(by_tense, found.inner))


def _inner(found: Found, moment: Moment) -> str | None:
    """What the nested expression says: "early", "late" and "mid-" make nothing finer."""
    value = value_of(found.inner[0], moment)
    return value and value + part(found)


def _since(found: Found, moment: Moment) -> str | None:
    """From the nested date to the moment."""
    start = value_of(found.inner[0], replace(moment, tense="past"))
    if start is None or not date_range(start):
        return start
    return _until_now(start, moment)


def _until_now(start: str, moment: Moment) -> str:
    """From the beginning of a value to the moment; open where the moment is not known, or comes before."""
    first = day_part(start).partition("/")[0]
    days = date_range(first)
    begun = moment.day is not None and days is not None and days[0] <= moment.day
    return f"{first}/{moment.day if begun else ''}"


def _since_length(found: Found, moment: Moment) -> str | None:
    """Since four years: from what lies so far back to the moment."""
    length = value_of(found.inner[0], moment)
    if length is None or "X" in length:
        return length
    start = _distance(moment.day, length, -1)
    return _until_now(start, moment) if start else None


def _between(found: Found, moment: Moment) -> str | None:
    """From one date to another; the first looks back from the second."""
    last = value_of(found.inner[1], moment)
    days = date_range(last) if last and "/" not in last else None
    if last is None or days is None:
        return None
    first = value_of(found.inner[0], moment)
    start = date_range(first or "")
    if start is None or start[0] > days[1]:
        first = value_of(found.inner[0], replace(moment, day=days[1], tense="past"))
        start = date_range(first or "")
    if first is None or "/" in first:
        return None
    return f"{day_part(first)}/{day_part(last)}" if start and start[0] <= days[1] else None


def _sign(found: Found, moment: Moment) -> int:
    """Before (-1) or after (+1), as the rule has it for one of the words."""
    words = surface(found, moment).lower().split()
    signs: dict[str, int] = found.rule.data.get("signs", {})
    return next((sign for word, sign in signs.items() if word in words), int(found.rule.data["sign"]))


def _ago(found: Found, moment: Moment) -> str | None:
    """A length of time before or after the moment; "more than two years ago" only bounds it."""
    length = value_of(found.inner[0], moment)
    if length == "P1Y" and moment.period and _sign(found, moment) < 0:
        return _a_year_before(moment.period)
    if length is None or "X" in length:
        return str(found.rule.data["vague"])
    words = surface(found.inner[0], moment).lower()
    bound = any(words.startswith(beyond) for beyond in table(moment.language, "times")["words"]["beyond"])
    return _distance(moment.day, length, _sign(found, moment), bound=bound)


def _a_year_before(period: str) -> str:
    """The same quarter or half of the year before, with which reports of figures compare."""
    return f"{int(period[:4]) - 1:04}{period[4:]}"


def _year_before_period(found: Found, moment: Moment) -> str | None:
    """The year-earlier quarter: of the one that figures are told of, else the year before."""
    if moment.period:
        return _a_year_before(moment.period)
    return shift(moment.day, -1, "Y") if moment.day else None


def _period(found: Found, moment: Moment) -> str | None:
    """The quarter that figures are told of, else the last one that is over."""
    return moment.period or (shift(moment.day, -1, "Q") if moment.day else None)


def _month_ago(found: Found, moment: Moment) -> str | None:
    """A month of the year that lies some years back: "in May five years ago"."""
    parts = amounts(value_of(found.inner[0], moment) or "")
    if moment.day is None or list(parts) != ["Y"] or parts["Y"] >= moment.day.year:
        return None
    return f"{moment.day.year - parts['Y']:04}-{named(found, moment, 'month'):02}"


def _distance(day: datetime.date | None, length: str, sign: int, *, bound: bool = False) -> str | None:
    """What lies a length of time away, in the unit of its smallest part; hours and less leave the day open."""
    parts = amounts(length)
    if any(unit.startswith("T") for unit in parts):
        return {-1: "PAST_REF", 1: "FUTURE_REF"}[sign]
    if day is None or not parts:
        return None
    months = 12 * parts.get("Y", 0) + parts.get("M", 0)
    days = 7 * parts.get("W", 0) + parts.get("D", 0)
    shifted = shift(day, sign * months, "M")
    if shifted is None:
        return None
    start = datetime.date.fromisoformat(f"{shifted}-01").replace(day=min(day.day, 28)) if months else day
    # "A year and a half ago" is told in years: nobody means its month.
    unit = "Y" if parts.get("Y") and parts.get("M") == 6 else list(parts)[-1]
    end = shift(start, sign * days, "D")
    value = shift(datetime.date.fromisoformat(end), 0, unit) if end else None
    return value if not bound or value is None else f"/{value}" if sign < 0 else f"{value}/"


def _from_previous(found: Found, moment: Moment) -> str | None:
    """A length of time before or after the date mentioned before, which must be at least as fine as the length."""
    return _from_value(found, moment, moment.previous)


def _from_date(found: Found, moment: Moment) -> str | None:
    """A length of time before or after the date that stands beside it; in months where its number is open."""
    value = value_of(found.inner[1], moment)
    length, days = value_of(found.inner[0], moment), date_range(value or "")
    if length in _REACH and days:
        return _within_reach(days[0], length, _sign(found, moment))
    return _from_value(found, moment, value)


def _from_value(found: Found, moment: Moment, value: str | None) -> str | None:
    length = value_of(found.inner[0], moment)
    if length == "P1Y" and moment.period and _sign(found, moment) < 0:
        return _a_year_before(moment.period)
    if length is None or "X" in length or "T" in length:
        return "PAST_REF" if length and moment.tense != "future" else length and "FUTURE_REF"
    if value is None:
        return None
    unit = list(amounts(length))[-1:]
    day = as_day(value, unit[0] if unit else "D")
    return _distance(day, length, _sign(found, moment)) if day else None


def _week_of_month(found: Found, moment: Moment) -> str | None:
    """The first, second, third, fourth or last week of a month: the ISO week in which its middle lies."""
    month = value_of(found.inner[0], moment)
    number = {"last": -1, "final": -1}.get(found.groups["which"].lower()) or parse_ordinal(found.groups["which"])
    return week_of(month, number) if month and number and precision(month) == "month" else None


def _event(found: Found, moment: Moment) -> str | None:
    """The interval of a dated event, open where it has not ended: "during the war in Ukraine"."""
    value = value_of(found.inner[0], moment)
    return value if value is None or "/" in value else f"{value}/"


def _event_since(found: Found, moment: Moment) -> str | None:
    """From an event to the moment: from the end of one that lasted, unless the words name its start."""
    first, _, last = (value_of(found.inner[0], moment) or "").partition("/")
    named = moment.text[found.start : found.inner[0].start].split()
    return _until_now(first if "of" in named else last or first, moment) if first else None


_REACH: Final = {"PXD": 12, "PXW": 60, "PXM": 365}
"""How many days "days", "weeks" and "months" before an event reach at most: rules of thumb."""


def _event_distance(found: Found, moment: Moment) -> str | None:
    """Some days, weeks or years before or after a dated event; where their number is open, in months."""
    length = value_of(found.inner[0], moment)
    event = date_range((value_of(found.inner[1], moment) or "").partition("/")[0])
    if length is None or event is None:
        return None
    sign = _sign(found, moment)
    if length in _REACH:
        return _within_reach(event[0], length, sign)
    return _distance(event[0], length, sign) if "X" not in length else None


def _within_reach(day: datetime.date, length: str, sign: int) -> str | None:
    """The months in which "days", "weeks" or "months" before or after a day lie."""
    ends = sorted(filter(None, (shift(day, sign * days, "D") for days in (1, _REACH[length]))))
    first, last = (end[:7] for end in (ends[0], ends[-1])) if ends else ("", "")
    return None if not first else first if first == last else f"{first}/{last}"


def _clock(found: Found, moment: Moment) -> str | None:
    """A time of day: of the date that stands beside it, else of the day mentioned before."""
    time = _hour_and_minute(found)
    alone = moment.day.isoformat() if moment.day and found.rule.data.get("today") else moment.previous
    day = value_of(found.inner[0], moment) if found.inner else alone
    if time is None:
        return None
    if day and precision(day) == "day":
        return f"{day_part(day)}T{time}"
    return day if found.inner else None


def _hour_and_minute(found: Found) -> str | None:
    if word := found.groups.get("key"):
        return str(found.rule.data["hours"][word.lower()])
    keys = ("clock", "military", "hour", "glued", "stamp")
    figures = next((found.groups[key] for key in keys if key in found.groups), None)
    digits = re.sub(r"\D", "", figures) if figures else str(parse_number(found.groups["number"]))
    hour, minute = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
    said = found.groups.get("half") or re.sub(r"[\d:.]", "", found.groups.get("glued", ""))
    if half := found.rule.data.get("halves", {}).get(said.lower(), said.lower()[:1]):
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 else None


OPERATIONS: Final[dict[str, Operation]] = {
    **SIMPLE,
    **DAYS,
    **MENTIONED,
    "ago": _ago,
    "between": _between,
    "clock": _clock,
    "event": _event,
    "event_distance": _event_distance,
    "event_since": _event_since,
    "from_date": _from_date,
    "from_previous": _from_previous,
    "inner": _inner,
    "month_ago": _month_ago,
    "period": _period,
    "since": _since,
    "since_length": _since_length,
    "week_of_month": _week_of_month,
    "year_before_period": _year_before_period,
}
"""The operations that rules of times.toml name."""
