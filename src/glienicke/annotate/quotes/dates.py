"""The day of speech: the value of the time expression that stands in the words of the cue."""

from __future__ import annotations

from dataclasses import replace

from glienicke.model import Quote, Reading, Time


def date_quotes(reading: Reading) -> Reading:
    """The reading with the days of its quotes after its times were anchored anew.

    A quote keeps the words of its time ("Thursday") in `date_basis`; which expression that is follows from the place:
    the one with these words that stands nearest to the cue. Quotes without such words have no day.
    """
    by_words: dict[str, list[Time]] = {}
    for time in reading.times:
        by_words.setdefault(reading.text_of(time.span), []).append(time)
    return replace(reading, quotes=tuple(_dated(quote, by_words.get(quote.date_basis, [])) for quote in reading.quotes))


def _dated(quote: Quote, times: list[Time]) -> Quote:
    cue = quote.cue
    if cue is None or not times:
        return quote
    nearest = min(times, key=lambda time: (abs(time.span.start - cue.start), time.span.start))
    return replace(quote, date=day_of(nearest))


def day_of(time: Time | None) -> str | None:
    """The value of a time where it is one of the calendar (2022-07-28, 2022-07), and not vague (PAST_REF)."""
    return time.value if time and time.value and time.value[0].isdigit() else None
