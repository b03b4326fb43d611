"""A report as lineage compares it: its own words and where they stand, and what it tells, in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from glienicke.fusion.people import People
from glienicke.fusion.wording import content_in_order
from glienicke.model import READ_ZONES, Kept, Passage, Reading, Span
from glienicke.text.places import Word, words_at
from glienicke.text.sketch import fingerprints, run_hashes

RUN = 7
"""Words in a row that two writers seldom choose alike; wire phrases are shorter."""


@dataclass(frozen=True)
class Body:
    """A report's own words, without what others are quoted with.

    Attributes:
        words: the words with their places.
        runs: the hash of each run of `RUN` words, with where it begins among the words.
        told: the content tokens of the report in order, names as entities.
    """

    reading: Reading
    words: tuple[Word, ...]
    runs: dict[int, int]
    told: tuple[str, ...]

    @cached_property
    def fingerprints(self) -> frozenset[int]:
        """The few of its runs that it is found by."""
        return fingerprints(list(self.runs))

    @cached_property
    def facts(self) -> frozenset[str]:
        """What it tells, in no order."""
        return frozenset(self.told)


def body(reading: Reading, people: People, kept: Kept | None = None) -> Body:
    """Text in zones that are read, without direct quotations: two reports of one statement are no copies."""
    named = dict.fromkeys(m.entity for m in reading.mentions)
    stands_for = tuple((i, people.stands_for[i]) for i in named if i in people.stands_for)
    return (kept or Kept()).of(_body, reading, stands_for)


def _body(reading: Reading, stands_for: tuple[tuple[str, str], ...]) -> Body:
    quoted = [s for q in reading.quotes if q.form == "direct" for s in (q.content, *q.content_more) if s]
    read = [z.span for z in reading.zones if z.kind in READ_ZONES]
    found = tuple(
        w
        for span in read
        for w in words_at(reading.report.text, span)
        if not (quoted and any(q.start <= w.start < q.end for q in quoted))
    )
    runs: dict[int, int] = {}
    for at, run in enumerate(run_hashes([word.text for word in found], RUN)):
        runs.setdefault(run, at)
    return Body(reading, found, runs, content_in_order(reading, _without(read, quoted), dict(stands_for)))


def _without(kept: Sequence[Span], quoted: Sequence[Span]) -> list[Span]:
    """What is left of stretches when others are taken out."""
    found: list[Span] = []
    for span in kept:
        at = span.start
        for hole in sorted(q for q in quoted if q.overlaps(span)):
            found += [Span(at, hole.start)] if hole.start > at else []
            at = max(at, hole.end)
        found += [Span(at, span.end)] if span.end > at else []
    return found


def same_passages(later: Body, earlier: Body) -> tuple[Passage, ...]:
    """Stretches of a report that stand in another, word for word, longest from left to right."""
    at, found = 0, []
    for run, place in later.runs.items():
        source = earlier.runs.get(run)
        if place < at or source is None:
            continue
        size = 0
        while _same_word(later, place + size, earlier, source + size):
            size += 1
        if size >= RUN:  # two runs of one hash need not be the same words
            mine, theirs = later.words[place : place + size], earlier.words[source : source + size]
            found.append(Passage(mine[0].start, mine[-1].end, theirs[0].start, theirs[-1].end))
            at = place + size
    return tuple(found)


def _same_word(later: Body, at: int, earlier: Body, place: int) -> bool:
    known = at < len(later.words) and place < len(earlier.words)
    return known and later.words[at].text == earlier.words[place].text
