"""Sentences as rows of tokens in which a stretch between quotation marks is one token.

A unit is one sentence, or several that a quotation holds together: “They go on. Nothing is agreed,” she said.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from glienicke.annotate.quotes_marks import Marked
from glienicke.annotate.quotes_words import Phrases
from glienicke.model import Reading, Span

Kind = Literal["word", "punct", "quote"]
_TOKEN = re.compile(
    r"(?P<word>(?:[^\W\d_]\.){2,}|\d+(?:[.,:/-]\d+)*(?:-[^\W\d_]+)*|[^\W_]+(?:['’&.-](?=[^\W_])[^\W_]+)*['’]?(?=\W|$)|[^\W_]+)|(?P<punct>--+|\.\.+|\S)"
)
_LONGEST = 300
"""Tokens of a sentence that are read together: longer ones are lists or rubbish, and cost must not grow with them."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word (lower case, plain apostrophes in `low`), a punctuation mark, or a whole quotation."""

    low: str
    start: int
    end: int
    kind: Kind
    capital: bool = False
    time: bool = False

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


def units(reading: Reading, marked: Sequence[Marked]) -> Iterator[Unit]:
    """The units of a report, in order."""
    text = reading.report.text
    headlines = {zone.span.start for zone in reading.zones if zone.kind == "headline"}
    zone_starts = sorted((zone.span.start, zone.span.end) for zone in reading.zones)
    times = sorted((t.span.start, t.span.end) for t in reading.times)
    for group in _grouped(reading.sentences, marked):
        span = Span(group[0].start, group[-1].end)
        inside = _within(marked, span)
        tokens = tuple(_tokens(text, span, inside, times))
        if tokens:
            at = bisect_right(zone_starts, (span.start, len(text))) - 1
            headline = at >= 0 and zone_starts[at][0] in headlines
            ends = [t.end for t in tokens]
            stops = tuple(
                dict.fromkeys([bisect_left(ends, s.end) + 1 for s in group if s.end in ends] or [len(tokens)])
            )
            stops = stops if stops[-1] == len(tokens) else (*stops, len(tokens))
            stops = (
                tuple(sorted({*stops, *range(_LONGEST, len(tokens), _LONGEST)})) if len(tokens) > _LONGEST else stops
            )
            yield Unit(tokens, span, stops, headline, text.rfind("\n", 0, span.start) + 1)


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


def _within(marked: Sequence[Marked], span: Span) -> list[Span]:
    first = bisect_left(marked, span.start, key=lambda m: m.span.start)
    last = bisect_left(marked, span.end, key=lambda m: m.span.start)
    return [Span(m.span.start, min(m.span.end, span.end)) for m in marked[first:last]]


def _tokens(text: str, span: Span, quotes: Sequence[Span], times: Sequence[tuple[int, int]]) -> Iterator[Token]:
    at = span.start
    for quote in quotes:
        yield from _words(text, at, quote.start, times)
        yield Token("", quote.start, quote.end, "quote")
        at = quote.end
    yield from _words(text, at, span.end, times)


def _words(text: str, start: int, end: int, times: Sequence[tuple[int, int]]) -> Iterator[Token]:
    t = max(0, bisect_right(times, (start, 0)) - 1)
    for match in _TOKEN.finditer(text, start, end):
        low = match.group().lower().replace("’", "'")
        while t < len(times) and times[t][1] <= match.start():
            t += 1
        time = t < len(times) and times[t][0] <= match.start()
        kind: Kind = "word" if match["word"] else "punct"
        yield Token(low, match.start(), match.end(), kind, match.group()[0].isupper(), time)
