"""When an undated report was published, as far as dated reports of the same sayings tell. Nothing is guessed.

What a dated report puts on a day, and an undated one on the same weekday, is of that day: the undated one came out
on it or within the six days after, for a weekday alone means the last one. Several such passages narrow it down, and
"earlier Thursday" in the report says on which weekday it came out.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from glienicke.fusion.dating_days import complete
from glienicke.fusion.dating_weekday import names_weekday, past_weekday, weekday_name, weekdays
from glienicke.fusion.order import canonical, outlet_and_day, published_day
from glienicke.fusion.wording import Likeness, likeness, plain_tokens, rarity
from glienicke.model import Dating, Kept, Quote, Reading, Span
from glienicke.text.normalise import fold, words
from glienicke.values.date import DateType

WEEK = 6
"""Days for which a weekday without "last" or "next" means the one just past."""

_QUOTED = re.compile(r"[“\"]([^“”\"]{6,200})[”\"]|(?<!\w)[‘']([^‘’']{6,200})[’'](?!\w)")


@dataclass(frozen=True)
class Passage:
    """A saying or a sentence that names a weekday, once, as one just past.

    `speaker` is the last part of a name, or that of the state a metonym stands for; "" for a sentence of the report's
    own. `quoted` are the words within quotation marks.
    """

    reading: Reading
    weekday: int
    speaker: str
    tokens: frozenset[str]
    quoted: frozenset[str]


@dataclass(frozen=True, order=True)
class Bound:
    """The first and the last day that a passage allows, and why."""

    first: date
    last: date
    why: str


def date_reports(readings: Sequence[Reading], kept: Kept | None = None) -> list[Reading]:
    """The readings in canonical order; an undated one with a day or an interval where dated ones leave no more.

    A day without its year is completed first (dating_days). The basis is "inferred", and the reason names the
    reports. Where nothing tells, or what tells disagrees, it stays undated.
    """
    kept = kept or Kept()
    readings = [_published(r, dating, kept) for r, dating in zip(readings, complete(readings), strict=True)]
    dated = _Dated([p for r in readings if published_day(r) for p in kept.of(_passages, r)])
    undated = [r for r in readings if r.report.published.value is None]
    found = {id(r): _date(r, kept.of(_passages, r), dated) for r in undated}
    return canonical(_published(r, found.get(id(r)), kept) for r in readings)


def _published(reading: Reading, dating: Dating | None, kept: Kept) -> Reading:
    return kept.of(_with_dating, reading, dating) if dating else reading


def _with_dating(reading: Reading, dating: Dating) -> Reading:
    return replace(reading, report=replace(reading.report, published=dating))


class _Dated:
    """The passages of dated reports, to be found by weekday and speaker, with how often each token stands in them."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.count = len(passages)
        self.tokens = Counter(token for passage in passages for token in passage.tokens)
        self.on: dict[tuple[int, str], list[Passage]] = defaultdict(list)
        for passage in passages:
            self.on[passage.weekday, passage.speaker].append(passage)


def _date(reading: Reading, own: Sequence[Passage], dated: _Dated) -> Dating | None:
    bounds = sorted(set(_bounds(own, dated)))
    if not bounds:
        return None
    first, last = max(b.first for b in bounds), min(b.last for b in bounds)
    telling = [b.why for b in bounds if b.first == first or b.last == last][:2]
    days = [first + timedelta(n) for n in range((last - first).days + 1)]
    today = _own_weekdays(reading)
    on_it = [day for day in days if today == {day.isoweekday()}]
    if len(on_it) == 1:
        telling.append(f"it calls something earlier the same {weekday_name(on_it[0].isoweekday())}")
    days = on_it or days
    if not days:
        return None
    value = days[0].isoformat() if len(days) == 1 else f"{days[0].isoformat()}/{days[-1].isoformat()}"
    return Dating(value, "inferred", f"{'; '.join(dict.fromkeys(telling))}.")


def _bounds(own: Sequence[Passage], dated: _Dated) -> Iterator[Bound]:
    size, mine = len(own) + dated.count, Counter(token for p in own for token in p.tokens)
    for one in own:
        for other in dated.on.get((one.weekday, one.speaker), ()):
            weight = {t: rarity(mine[t] + dated.tokens[t], size) for t in one.tokens | other.tokens}
            if _same(one, other, weight):
                said = _day_said(other)
                told = f"{outlet_and_day(other.reading)} puts on {DateType().format(said.isoformat())} what "
                what = f"{one.speaker.title()} said" if one.speaker else "it tells in like words"
                why = f"{told}{what}, and this report on {weekday_name(one.weekday)} too"
                yield Bound(said, said + timedelta(WEEK), why)


def _same(one: Passage, other: Passage, weight: Mapping[str, float]) -> bool:
    """Is it one saying: nearly all of the words, or words of a speaker that both quote and some others?"""
    alike: Likeness = likeness(one.tokens, other.tokens, weight)
    both_quote = any(a in b or b in a for a in one.quoted for b in other.quoted)
    if one.speaker and both_quote and alike.count >= 3:
        return True
    return alike.share >= 0.7 and alike.count >= (4 if one.speaker else 6) and alike.both >= 0.4


def _day_said(passage: Passage) -> date:
    """The last such weekday up to the publication of a dated report."""
    day = published_day(passage.reading)
    assert day is not None, "only dated reports are asked"
    return day - timedelta((day.isoweekday() - passage.weekday) % 7)


def _passages(reading: Reading) -> tuple[Passage, ...]:
    return tuple(_passages_in(reading))


def _passages_in(reading: Reading) -> Iterator[Passage]:
    names = {r.id: r.name for r in reading.referents}
    for referent in reading.referents:
        if referent.stands_for in names:
            names[referent.id] = names[referent.stands_for]
    said_on: dict[str, int | None] = {}
    for quote in reading.quotes:
        spans = tuple(s for s in (quote.content, *quote.content_more) if s)
        speaker = words(names.get(quote.speaker or "", ""))[-1:]
        if not spans or not speaker:
            continue
        around = _around(reading, quote, spans)
        if names_weekday(around):
            said_on[speaker[0]] = past_weekday(around)
        if weekday := said_on.get(speaker[0]):  # what a speaker goes on to say is of the day that was named last
            yield _passage(reading, weekday, speaker[0], spans)
    spoken = [s for q in reading.quotes for s in (q.content, *q.content_more) if s]
    for sentence in reading.sentences:
        weekday = past_weekday(reading.text_of(sentence))
        if weekday and not any(sentence.overlaps(s) for s in spoken):
            yield _passage(reading, weekday, "", (sentence,))


def _passage(reading: Reading, weekday: int, speaker: str, spans: Sequence[Span]) -> Passage:
    text = " ".join(reading.text_of(s) for s in spans)
    marked = (fold(double or single).strip(" ,.") for double, single in _QUOTED.findall(text))
    quoted = frozenset(part for part in marked if len(words(part)) > 1)
    return Passage(reading, weekday, speaker, plain_tokens(text), quoted)


def _around(reading: Reading, quote: Quote, spans: Sequence[Span]) -> str:
    """The sentence of the quote without what is quoted: a weekday in it tells when it was said."""
    anchor = quote.cue or spans[0]
    sentence = next((s for s in reading.sentences if s.start <= anchor.start < s.end), None)
    if sentence is None:
        return ""
    kept, at = [], sentence.start
    first = reading.text_of(spans[0]).split(" ", 1)[0]
    if first.lower() in weekdays():  # "said Thursday that": the day is no part of what was said, wherever it is put
        kept.append(first)
    for span in sorted(spans):
        kept.append(reading.report.text[at : max(at, span.start)])
        at = max(at, span.end)
    return " ".join([*kept, reading.report.text[at : sentence.end]])


def _own_weekdays(reading: Reading) -> set[int]:
    """The weekdays that the report calls its own: "earlier Thursday", "earlier on Thursday"."""
    pattern = rf"\bearlier (?:on )?({'|'.join(weekdays())})\b"
    text = " ".join(reading.text_of(s) for s in reading.sentences)
    return {weekdays()[found.lower()] for found in re.findall(pattern, text, re.IGNORECASE)}
