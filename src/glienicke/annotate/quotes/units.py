"""Sentences as rows of tokens in which a stretch between quotation marks is one token.

A unit is one sentence, or several that a quotation holds together: “They go on. Nothing is agreed,” she said.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from glienicke.annotate.quotes.marks import Marked, is_speech, marked_within
from glienicke.annotate.quotes.words import Phrases
from glienicke.model import Reading, Span

Kind = Literal["word", "punct", "quote"]
_TOKEN = re.compile(
    r"(?P<word>(?:[^\W\d_]\.){2,}|\d+(?:[.,:/-]\d+)*(?:-[^\W\d_]+)*|[^\W_]+(?:['’&.-](?=[^\W_])[^\W_]+)*['’]?(?=\W|$)|[^\W_]+)|(?P<punct>--+|\.\.+|\S)"
)
_LONGEST = 300
"""Tokens of a sentence that are read together: longer ones are lists or rubbish, and cost must not grow with them."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word (lower case, plain apostrophes in `low`), a punctuation mark, or a whole quotation.

    Of a quotation, `comma` says that one ends it, within its marks; `speech` that it may be more than words held up.
    """

    low: str
    start: int
    end: int
    kind: Kind
    capital: bool = False
    time: bool = False
    comma: bool = False
    speech: bool = False

    @property
    def word(self) -> bool:
        """Is it a word?"""
        return self.kind == "word"

    @property
    def quote(self) -> bool:
        """Is it a quotation?"""
        return self.kind == "quote"


@dataclass(frozen=True, slots=True)
class Unit:
    """Tokens of one sentence or more; `stops` are the token indexes where its sentences end (exclusive).

    `paragraph` is the offset where its paragraph begins: units of one paragraph share it.
    """

    tokens: tuple[Token, ...]
    span: Span
    stops: tuple[int, ...]
    headline: bool
    paragraph: int

    def sentence(self, at: int) -> tuple[int, int]:
        """The token range of the sentence that holds token `at`."""
        i = min(bisect_right(self.stops, at), len(self.stops) - 1)
        return (self.stops[i - 1] if i else 0), self.stops[i]

    def span_of(self, start: int, end: int) -> Span:
        """The span of the tokens [start, end)."""
        return Span(self.tokens[start].start, self.tokens[end - 1].end)

    def low(self, at: int) -> str:
        """The lower-case word at an index, "" outside the unit."""
        return self.tokens[at].low if 0 <= at < len(self.tokens) else ""

    def capital(self, at: int) -> bool:
        """Does the token at an index begin with a capital? False outside the unit."""
        return 0 <= at < len(self.tokens) and self.tokens[at].capital

    def matched(self, at: int, phrases: Phrases) -> int:
        """The number of words of the longest phrase that stands at an index; 0 where none does."""
        for phrase in phrases.get(self.low(at), ()):
            if self.match(at, phrase):
                return len(phrase)
        return 0

    def match(self, at: int, phrase: Sequence[str]) -> bool:
        """Do the words of a phrase stand at an index?"""
        tokens = self.tokens
        return at + len(phrase) <= len(tokens) and all(tokens[at + i].low == word for i, word in enumerate(phrase))


def units(reading: Reading, marked: Sequence[Marked], weekdays: frozenset[str]) -> Iterator[Unit]:
    """The units of a report, in order. Weekdays are times even where the reading has none."""
    text = reading.report.text
    tokens_of = _Tokens(text, marked, [t.span for t in reading.times if t.type in ("DATE", "TIME")], weekdays)
    headlines = [zone.span for zone in reading.zones if zone.kind == "headline"]
    for group in _grouped(reading.sentences, marked):
        span = Span(group[0].start, group[-1].end)
        tokens = tuple(tokens_of.within(span))
        if tokens:
            headline = any(zone.covers(span) for zone in headlines)
            yield Unit(tokens, span, _stops(tokens, group), headline, text.rfind("\n", 0, span.start) + 1)


def inner_unit(reading: Reading, unit: Unit, at: int, weekdays: frozenset[str]) -> Unit | None:
    """What stands between the marks of the quotation at token `at`, as a unit; its quotations are nested ones."""
    inner = Span(unit.tokens[at].start + 1, unit.tokens[at].end - 1)
    text = reading.report.text
    times = [t.span for t in reading.times if t.type in ("DATE", "TIME") and inner.covers(t.span)]
    tokens = tuple(_Tokens(text, marked_within(text, inner), times, weekdays).within(inner))
    first = bisect_left(reading.sentences, inner.start, key=lambda s: s.end)
    last = bisect_right(reading.sentences, inner.end, key=lambda s: s.start)
    within = [*reading.sentences[first:last], inner]
    return Unit(tokens, inner, _stops(tokens, within), False, unit.paragraph) if tokens else None


def _stops(tokens: Sequence[Token], sentences: Sequence[Span]) -> tuple[int, ...]:
    """Where sentences end that do not end within a quotation, and where overlong ones are cut."""
    ends = {token.end: i + 1 for i, token in enumerate(tokens)}
    found = {ends[s.end] for s in sentences if s.end in ends}
    return tuple(sorted({*found, *range(_LONGEST, len(tokens), _LONGEST), len(tokens)}))


def _grouped(sentences: Sequence[Span], marked: Sequence[Marked]) -> Iterator[list[Span]]:
    """Sentences, those that a quotation holds together in one group."""
    group: list[Span] = []
    m = 0
    for sentence in sentences:
        while m < len(marked) and group and marked[m].span.end <= group[-1].end:
            m += 1
        bridges = (
            m < len(marked) and group and marked[m].span.start < group[-1].end and marked[m].span.end > sentence.start
        )
        if group and not bridges:
            yield group
            group = []
        group.append(sentence)
    if group:
        yield group


class _Tokens:
    """Cuts stretches of a text into tokens."""

    def __init__(self, text: str, marked: Sequence[Marked], times: Sequence[Span], weekdays: frozenset[str]) -> None:
        self.text, self.marked, self.times, self.weekdays = text, marked, sorted(times), weekdays

    def within(self, span: Span) -> Iterator[Token]:
        """The tokens of a span, each quotation one of them."""
        at = span.start
        first = bisect_left(self.marked, span.start, key=lambda m: m.span.start)
        last = bisect_left(self.marked, span.end, key=lambda m: m.span.start)
        for quote in self.marked[first:last]:
            start, at_end = quote.span.start, min(quote.span.end, span.end)
            yield from self._words(at, start)
            comma = quote.inner(self.text).endswith(",")
            yield Token("", start, at_end, "quote", comma=comma, speech=comma or is_speech(quote, self.text))
            at = at_end
        yield from self._words(at, span.end)

    def _words(self, start: int, end: int) -> Iterator[Token]:
        t = max(0, bisect_right(self.times, Span(start, 0)) - 1)
        for match in _TOKEN.finditer(self.text, start, end):
            low = match.group().lower().replace("’", "'")
            while t < len(self.times) and self.times[t].end <= match.start():
                t += 1
            time = low in self.weekdays or (t < len(self.times) and self.times[t].start <= match.start())
            kind: Kind = "word" if match["word"] else "punct"
            yield Token(low, match.start(), match.end(), kind, match.group()[0].isupper(), time)
