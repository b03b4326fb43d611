"""In which order reports come, which of them are known by a day, and how a sentence names them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from glienicke.model import Reading
from glienicke.values.date import DateType, date_range

LATE = datetime.date.max


def first_day(reading: Reading) -> datetime.date | None:
    """The first day on which a report may have been published; None if it has no date."""
    days = date_range(reading.report.published.value or "")
    return days[0] if days else None


def published_day(reading: Reading) -> datetime.date | None:
    """The day on which a report was published; None if that is not known to the day."""
    days = date_range(reading.report.published.value or "")
    return days[0] if days and days[0] == days[1] else None


def canonical(readings: Iterable[Reading]) -> list[Reading]:
    """The readings in order of publication, undated ones last, then of id; each report once."""
    once = {r.report.id: r for r in sorted(readings, key=lambda r: (r.report.id, r.report.published.value or "~"))}
    return sorted(once.values(), key=lambda r: (first_day(r) or LATE, r.report.id))


def known_by(readings: Iterable[Reading], as_of: str | None) -> list[Reading]:
    """The readings published by a day, in canonical order.

    Undated ones are kept until they have a date; one with an interval goes when all of it is later.
    """
    limit = date_range(as_of) if as_of else None
    return [r for r in canonical(readings) if limit is None or (first_day(r) or limit[1]) <= limit[1]]


def outlet_of(reading: Reading) -> str:
    """How a sentence names a report: its outlet, or what it came from."""
    return reading.report.outlet.name or reading.report.source.rpartition("/")[2] or reading.report.id


def outlet_and_day(reading: Reading) -> str:
    """The outlet with the day of publication: "The Daily (3 May 2021)"."""
    value = reading.report.published.value
    return f"{outlet_of(reading)} ({DateType().format(value)})" if value else outlet_of(reading)
