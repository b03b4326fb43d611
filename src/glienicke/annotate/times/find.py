"""Time expressions: where they are, and what they mean once the day is known that they count from.

find_times    which words tell time; the value of those that need no anchor
anchor_times  the value of the others: from the report's date, from the day of a quote, or from a date before
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from typing import Final

from glienicke.annotate.times.grammar import Found, grammar
from glienicke.annotate.times.moment import Moment
from glienicke.annotate.times.previous import Previous
from glienicke.annotate.times.tense import tense_at
from glienicke.annotate.times.values import ABSOLUTE, by_tense, value_of
from glienicke.model import Dating, Quote, Span, Time
from glienicke.values.date import Range, date_range

_SOME_DAY: Final = datetime.date(2000, 6, 15)
"""What has no value even here ("2022-13-45") tells no time."""


def find_times(text: str, spans: Sequence[Span], language: str = "en") -> tuple[Time, ...]:
    """The time expressions within the spans, in order; values only where they need no anchor."""
    rules = grammar(language)
    moment, somewhen = (
        Moment(text, language),
        Moment(text, language, _SOME_DAY, _SOME_DAY.isoformat(), period="2000-Q1"),
    )
    return tuple(
        Time(Span(part.start, part.end), part.type, value_of(part, moment), part.rule.name)
        for span in spans
        for found in rules.find(text, span.start, span.end)
        for part in _telling(found, somewhen)
    )


def _telling(found: Found, somewhen: Moment) -> Iterator[Found]:
    """The expression if it has a value at all, else those nested in it: "between now and 10 February"."""
    if value_of(found, somewhen):
        yield found
    else:
        yield from (part for inner in found.inner if inner.stands_alone for part in _telling(inner, somewhen))


def anchor_times(
    times: Sequence[Time], text: str, published: Dating, quotes: Sequence[Quote], language: str = "en"
) -> tuple[Time, ...]:
    """The same times with the values they have from where they stand.

    What is said between quotation marks counts from the day of speech where the quote has one, all else from the day
    of publication. Of a date of publication that is an interval, both ends are tried; where they differ, the value
    is what lies between. Anchoring again, with better dates, changes all values accordingly.
    """
    day = date_range(published.value) if published.value else None
    speech = tuple(_speech(text, quotes))
    previous = Previous()
    anchored: list[Time] = []
    for time in sorted(times, key=lambda time: time.span):
        spoken = next((days for span, days in speech if span.covers(time.span)), None)
        moment = Moment(text, language, previous=previous.before(text, time.span), period=previous.compared(time.span))
        anchored.append(_anchored(time, moment, spoken or day, "quote" if spoken else "published"))
        previous = previous.after(text, anchored[-1], language)
    return tuple(anchored)


def _anchored(time: Time, moment: Moment, days: Range | None, source: str) -> Time:
    """One time with its value, and what it was counted from."""
    rules = grammar(moment.language)
    if rules.rules[time.rule].operation in ABSOLUTE:
        return time
    match = rules.match(time.rule, moment.text, time.span.start, time.span.end)
    if match is None:
        return time
    absolute = value_of(match, Moment(moment.text, moment.language))
    tense = tense_at(moment.text, match.start, match.end, moment.language) if days and by_tense(match) else ""
    alone = _value(match, Moment(moment.text, moment.language, tense=tense), days)
    here = Moment(moment.text, moment.language, None, moment.previous, tense, moment.period)
    value = _value(match, here, days) if moment.previous or moment.period else alone
    anchor = "previous" if value != alone else source if value != absolute else ""
    return Time(time.span, time.type, value, time.rule, anchor)


def _value(found: Found, moment: Moment, days: Range | None) -> str | None:
    if days is None:
        return value_of(found, moment)
    first = value_of(found, moment.on(days[0]))
    last = first if days[0] == days[1] else value_of(found, moment.on(days[1]))
    return first if first == last else _spanning(first, last)


def _spanning(first: str | None, last: str | None) -> str | None:
    """The interval from the first to the last of what a value may be; None where they are no dates."""
    ranges = date_range(first or ""), date_range(last or "")
    if not first or not last or ranges[0] is None or ranges[1] is None:
        return None
    start, end = first.partition("/")[0], last.rpartition("/")[2]
    return f"{start}/{end}" if ranges[0][0] <= ranges[1][1] else None


def _speech(text: str, quotes: Sequence[Quote]) -> Iterator[tuple[Span, Range]]:
    """The stretches spoken word for word in quotes that have a date, with the days of their speech."""
    for quote in quotes:
        days = date_range(quote.date) if quote.date else None
        if days is None or quote.content is None or quote.form == "indirect":
            continue
        for content in (quote.content, *quote.content_more):
            if quote.form == "direct":
                yield content, days
            else:
                yield from ((marked, days) for marked in _marked(text, content))


_QUOTED = re.compile(r"“[^“”\n]{1,2000}(?:”|$)|\"[^\"\n]{1,2000}(?:\"|$)|«[^«»\n]{1,2000}(?:»|$)")


def _marked(text: str, content: Span) -> Iterator[Span]:
    """The stretches of a mixed quote that stand between quotation marks."""
    for match in _QUOTED.finditer(text, content.start, content.end):
        yield Span(match.start(), match.end())
