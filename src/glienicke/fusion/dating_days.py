"""The year of a day that stands without one, and the order of "05/08/2022", from the dated reports of the case.

A case is reported on over weeks or months: of the days that the words may mean, one lies among the dated reports or
near them, and the next one far off. That one it is, unless something speaks against it: the weekday that the report
begins with ("... said on Friday" comes out on a Friday or soon after), or dated reports that tell of the time of
another of these days and not of this. Where two lie near, the weekday decides, or what the dated reports tell of.
Where nothing decides, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from glienicke.fusion.dating_weekday import past_weekday, weekday_name
from glienicke.fusion.order import published_day
from glienicke.model import Dating, Reading
from glienicke.text.normalise import words
from glienicke.values.date import DateType, date_range
from glienicke.values.possible import possible_days
from glienicke.values.words import numbered

_POSSIBLE, _NEAR = 300, 90
"""Days outside the dated reports: beyond the first no day is considered, beyond the second none without a sign."""
_FARTHER, _CLOSE = 2, 30
"""How many times as far away as the nearest day the next one must be, and how many days at least."""
_SIGN_REPORTS, _SOON, _LATE = 2, 3, 3
"""Reports that speak of a month; months ahead that one without a year may mean; days after the weekday of a lead."""
_AHEAD = frozenset({"will", "would", "shall", "may", "could", "should"})
_BEGINNING = 2
"""Sentences of the story."""


@dataclass(frozen=True, slots=True)
class _Case:
    """The dated reports: from when to when, and how many of them speak of each month."""

    first: date
    last: date
    months: Mapping[str, int]

    def away(self, day: date) -> int:
        """The days between it and the dated reports; 0 among them."""
        return max((self.first - day).days, (day - self.last).days, 0)

    def telling(self, day: date) -> int:
        """How many dated reports speak of its month."""
        return self.months.get(day.isoformat()[:7], 0)

    def __str__(self) -> str:
        days = f"{self.first.isoformat()}/{self.last.isoformat()}" if self.first < self.last else self.last.isoformat()
        return f"the dated reports of the case ({DateType().format(days)})"


def complete(readings: Sequence[Reading]) -> list[Dating | None]:
    """A day for each reading with an incomplete one of its own where only one fits (basis "inferred"), else None."""
    dated = [(on, reading) for reading in readings if (on := published_day(reading))]
    if not dated:
        return [None] * len(readings)
    named: dict[str, int] = {}
    for day, reading in dated:
        for value in set(_named(reading, day)):
            named[value] = named.get(value, 0) + 1
    case = _Case(min(day for day, _ in dated), max(day for day, _ in dated), named)
    return [_completed(reading, case) for reading in readings]


def _named(reading: Reading, day: date) -> Iterator[str]:
    """The months that a report of a day speaks of; one without a year is the last such month, or one soon to come."""
    months = numbered("calendar", "months")
    for time in reading.times:
        value, said = time.value or "", words(time.span.of(reading.report.text))
        if date_range(value) and len(value) >= len("2022-07") and value[4] == "-" and value[5:7].isdigit():
            yield value[:7]
        elif len(found := {months[word] for word in said if word in months}) == 1:
            (month,) = found
            soon = 0 < (month - day.month) % 12 <= _SOON and "last" not in said
            year = day.year + (month < day.month) if soon else day.year - (month > day.month)
            yield f"{year}-{month:02}"


def _completed(reading: Reading, case: _Case) -> Dating | None:
    published = reading.report.published
    if published.value is not None or len(published.evidence) != 1:
        return None
    said = published.evidence[0].of(reading.report.text)
    possible = possible_days(said, range(case.first.year - 1, case.last.year + 2))
    decided = _decided([day for day in possible if case.away(day) <= _POSSIBLE], _weekday_of_lead(reading), case)
    if decided is None:
        return None
    day, why = decided
    shown = DateType().format(day.isoformat())
    return Dating(
        day.isoformat(),
        "inferred",
        f"It states “{said}”; of the days that this may be, {shown} {why}.",
        published.evidence,
    )


def _decided(days: Sequence[date], weekday: int | None, case: _Case) -> tuple[date, str] | None:
    """The day that is left, and the end of the sentence that says why."""
    days = [day for day in days if _since(day, weekday) in (0, 1)] or days
    told = [day for day in days if case.telling(day)]
    near = _near(days, case)
    if near and (_since(near, weekday) or 0) <= _LATE and told in ([], [near]):
        return near, f"alone lies {'among' if case.away(near) == 0 else 'near'} {case}"
    if len(days) == 1 and weekday and _since(days[0], weekday) in (0, 1):
        return days[0], f"alone fits the {weekday_name(weekday)} that the report begins with, near {case}"
    if len(told) == 1 and case.telling(told[0]) >= _SIGN_REPORTS and (_since(told[0], weekday) or 0) <= _LATE:
        return told[0], f"alone is of a time that other reports speak of, near {case}"
    return None


def _near(days: Sequence[date], case: _Case) -> date | None:
    """The day among the dated reports or near them, where all others are far away."""
    away = sorted((case.away(day), day) for day in days)
    if not away or away[0][0] > _NEAR or any(other <= max(_FARTHER * away[0][0], _CLOSE) for other, _ in away[1:]):
        return None
    return away[0][1]


def _since(day: date, weekday: int | None) -> int | None:
    """How many days a day lies behind the last such weekday; None where no weekday is named."""
    return (day.isoweekday() - weekday) % 7 if weekday else None


def _weekday_of_lead(reading: Reading) -> int | None:
    """The first weekday just past that the beginning of the story names; None where it looks ahead to one."""
    body = [zone.span for zone in reading.zones if zone.kind == "body"]
    told = [s for s in reading.sentences if any(zone.start <= s.start < zone.end for zone in body)]
    for sentence in told[:_BEGINNING]:
        said = reading.text_of(sentence)
        if weekday := past_weekday(said):
            return None if _AHEAD & set(words(said)) else weekday
    return None
