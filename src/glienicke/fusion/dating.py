"""When an undated report was published, as far as dated reports of the same sayings tell. Nothing is guessed.

A saying that a dated report puts on a day, and an undated one on the same weekday, is of that day: the undated one
came out on it or within the six days after, for a weekday alone means the last one. Several such sayings narrow
it down; "earlier Thursday" or "yesterday" beside one leaves a single day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from glienicke.fusion.order import canonical, outlet_and_day, published_day
from glienicke.fusion.wording import likeness, quote_tokens, weights
from glienicke.lang import table
from glienicke.model import Dating, Quote, Reading, Span
from glienicke.text.normalise import words
from glienicke.values.date import DateType

WEEK = 6
"""Days for which a weekday without "last" or "next" means the one just past."""


@dataclass(frozen=True)
class Heard:
    """A quote with its wording, the last part of its speaker's name, and the words that tell its day."""

    reading: Reading
    quote: Quote
    tokens: frozenset[str]
    speaker: str
    around: str


def date_reports(readings: Sequence[Reading]) -> list[Reading]:
    """The readings in canonical order; an undated one with a day or an interval where dated ones leave no more.

    Its basis is "inferred", and its reason names the reports. Where nothing tells, or what tells disagrees, it
    stays undated.
    """
    dated = [h for r in readings if published_day(r) for h in _heard(r)]
    return canonical(_date(r, dated) if r.report.published.value is None else r for r in readings)


def _date(reading: Reading, dated: Sequence[Heard]) -> Reading:
    found = list(_bounds(list(_heard(reading)), dated))
    if not found:
        return reading
    first, last = max(first for first, _, _ in found), min(last for _, last, _ in found)
    if first > last:
        return reading
    value = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    why = "; ".join(dict.fromkeys(reason for _, _, reason in sorted(found, key=lambda f: (f[2], f[0]))))
    return replace(reading, report=replace(reading.report, published=Dating(value, "inferred", f"{why}.")))


def _bounds(own: Sequence[Heard], dated: Sequence[Heard]) -> Iterator[tuple[date, date, str]]:
    """The first and last day that each shared saying allows, and why."""
    weight = weights(h.tokens for h in (*own, *dated))
    for one in own:
        for other in dated:
            if one.speaker != other.speaker:
                continue
            alike = likeness(one.tokens, other.tokens, weight)
            if alike.share < 0.7 or alike.count < 2 or (alike.both < 0.8 and alike.count < 4):
                continue
            if bound := _bound(one, other):
                yield bound


def _bound(one: Heard, other: Heard) -> tuple[date, date, str] | None:
    weekday = _weekday(one.around)
    said = _day_said(other)
    if weekday is None or said is None or said.isoweekday() != weekday:
        return None
    name = DateType().format(said.isoformat())
    told = f"{outlet_and_day(other.reading)} puts what {one.speaker.title()} said on {_weekday_name(weekday)}, {name}"
    if _same_day(one.around):
        return said, said, f"{told}, and this report calls it earlier the same day"
    return said, said + timedelta(WEEK), f"{told}, and this report names the same weekday"


def _day_said(heard: Heard) -> date | None:
    """The day of a saying in a dated report: the last such weekday before publication."""
    day, weekday = published_day(heard.reading), _weekday(heard.around)
    if day is None or weekday is None:
        return None
    return day - timedelta((day.isoweekday() - weekday) % 7)


def _heard(reading: Reading) -> Iterator[Heard]:
    names = {r.id: r.name for r in reading.referents}
    for quote in reading.quotes:
        speaker = words(names.get(quote.speaker or "", ""))[-1:]
        tokens = frozenset(t for t in quote_tokens(_bare(reading), quote, {}))
        if quote.content and tokens and speaker:
            yield Heard(reading, quote, tokens, speaker[0], _around(reading, quote))


def _bare(reading: Reading) -> Reading:
    """Without mentions: referents of two reports have different ids, so words are compared as they stand."""
    return replace(reading, mentions=())


def _around(reading: Reading, quote: Quote) -> str:
    """The sentence of the quote without what is quoted: a weekday in it tells when it was said."""
    spans = [s for s in (quote.content, *quote.content_more) if s]
    anchor = quote.cue or spans[0]
    sentence = next((s for s in reading.sentences if s.covers(Span(anchor.start, anchor.start + 1))), None)
    if sentence is None:
        return ""
    kept, at = [], sentence.start
    for span in sorted(spans):
        kept.append(reading.report.text[at : max(at, span.start)])
        at = max(at, span.end)
    return " ".join([*kept, reading.report.text[at : sentence.end]])


@cache
def _weekdays() -> dict[str, int]:
    return {form.lower(): int(n) for n, forms in table("en", "calendar")["weekdays"].items() for form in forms[:1]}


def _weekday_name(number: int) -> str:
    return str(table("en", "calendar")["weekdays"][str(number)][0])


def _weekday(text: str) -> int | None:
    """The only weekday that a text names as one just past, 1 for Monday; None for none, several, "next Monday"."""
    found = {(n, text_before) for w, n in _weekdays().items() for text_before in _before(text, w)}
    days = {number for number, _ in found}
    blocked = {fold for _, fold in found} & {"last", "next", "previous", "since", "until", "by", "coming", "every"}
    return min(days) if len(days) == 1 and not blocked else None


def _before(text: str, weekday: str) -> Iterator[str]:
    parts = words(text)
    return (parts[at - 1] if at else "" for at, part in enumerate(parts) if part == weekday)


def _same_day(text: str) -> bool:
    """Is the weekday called the day of the report: "earlier Thursday", "earlier on Thursday"?"""
    return bool(re.search(rf"\bearlier (?:on )?(?:{'|'.join(_weekdays())})\b", text, re.IGNORECASE))
