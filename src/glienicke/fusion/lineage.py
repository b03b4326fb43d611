"""Who copied whom, and who draws on the same source."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from glienicke.fusion.order import first_day, outlet_of
from glienicke.fusion.people import People
from glienicke.fusion.wording import common_in_order, content_in_order
from glienicke.model import READ_ZONES, Derivation, DerivationKind, Passage, Quote, Reading, Span, Utterance
from glienicke.text.normalise import fold
from glienicke.text.places import Word, words_at

RUN = 7
"""Words in a row that two writers seldom choose alike; wire phrases are shorter."""

COPY, REWRITE = 0.5, 0.08
"""Shares of a report's own words that stand in another: from the first on it is a copy, from the second a rewrite."""

SAYINGS = 6
"""So many sayings, all that a report has, in the order of another: two writers on one day seldom agree on that."""

SHARE, SHORT, SHORT_SHARE = 0.36, 100, 0.6
"""From what share of the content words of the shorter one, in one order, on a report is a rewrite of another; two
writers on one event stay below. One of fewer words than SHORT is inside a long one by chance: it must show more."""

LEAST = 40
"""Content words below which the order says nothing."""

NEWS = datetime.timedelta(10)
"""How much later a rewrite of news comes at most."""

MOST = 40
"""A run of words in more reports than this is a formula, not a trace."""


@dataclass(frozen=True)
class Body:
    """A report's own words (without what others are quoted with) and where they stand."""

    reading: Reading
    words: tuple[Word, ...]
    runs: dict[str, int]
    told: tuple[str, ...]


def derivations(readings: Sequence[Reading], acts: Sequence[Utterance], people: People) -> tuple[Derivation, ...]:
    """For each report what it comes from: the report it shares most with, and the outlet it names as its source.

    Readings are in canonical order: of two alike the later comes from the earlier.
    """
    bodies = [_body(reading, people) for reading in readings]
    shared = _shared_runs(bodies)
    order = _utterance_order(readings, acts)
    names = {i: {fold(e.name), *(fold(f.text) for f in e.forms)} for i, e in people.entities.items()}
    found = []
    for place in range(len(bodies)):
        if copied := _from_earlier(bodies, shared, order, place):
            found.append(copied)
        elif credited := _credit(bodies, names, place):
            found.append(credited)
    return tuple(found)


def _body(reading: Reading, people: People) -> Body:
    """Text in zones that are read, without direct quotations: two reports of one statement are no copies."""
    quoted = [s for q in reading.quotes if q.form == "direct" for s in (q.content, *q.content_more) if s]
    kept = [z.span for z in reading.zones if z.kind in READ_ZONES]
    found = tuple(
        w
        for span in kept
        for w in words_at(reading.report.text, span)
        if not any(q.start <= w.start < q.end for q in quoted)
    )
    runs: dict[str, int] = {}
    for at in range(len(found) - RUN + 1):
        runs.setdefault(" ".join(w.text for w in found[at : at + RUN]), at)
    return Body(reading, found, runs, content_in_order(reading, _without(kept, quoted), people.stands_for))


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


def _shared_runs(bodies: Sequence[Body]) -> dict[tuple[int, int], int]:
    """How many runs each pair of reports shares: (earlier, later) -> count."""
    where: dict[str, list[int]] = defaultdict(list)
    for place, body in enumerate(bodies):
        for run in body.runs:
            where[run].append(place)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for places in where.values():
        if 1 < len(places) <= MOST:
            for i, later in enumerate(places):
                for earlier in places[:i]:
                    shared[earlier, later] += 1
    return shared


def _utterance_order(readings: Sequence[Reading], acts: Sequence[Utterance]) -> list[list[str]]:
    """The utterances that each report carries, in the order of its text, each once."""
    act = {q: u.id for u in acts if len(u.quotes) > 1 for q in u.quotes}

    def start(quote: Quote) -> int:
        return quote.content.start if quote.content else 0

    return [list(dict.fromkeys(act[q.id] for q in sorted(r.quotes, key=start) if q.id in act)) for r in readings]


def _from_earlier(
    bodies: Sequence[Body], shared: dict[tuple[int, int], int], order: Sequence[list[str]], place: int
) -> Derivation | None:
    """The earlier report that most of this one stands in, or that tells the same sayings in the same order."""
    later = bodies[place]
    near = [(shared.get((e, place), 0), _in_order(order[e], order[place]), e) for e in range(place)]
    runs, _, most = max(near, key=lambda n: (n[0], -n[2]), default=(0, 0, 0))
    earlier = bodies[most]
    share = runs / max(1, min(len(later.runs), len(earlier.runs)))
    if share >= REWRITE:
        kind: DerivationKind = "copy" if share >= COPY else "rewrite"
        why = f"{share:.0%} of the words of the shorter one stand in the other"
        return _derivation(later.reading, earlier.reading, kind, why, tuple(_passages(later, earlier)))
    if retold := _retold(bodies, place):
        return retold
    _, sayings, most = max(near, key=lambda n: (n[1], -n[2]), default=(0, 0, 0))
    if sayings >= SAYINGS and sayings == len(order[place]):
        why = f"they have the same {sayings} sayings in the same order"
        return _derivation(later.reading, bodies[most].reading, "rewrite", why)
    return None


def _retold(bodies: Sequence[Body], place: int) -> Derivation | None:
    """The earlier report of the same days that this one tells again in other words, but in the same order."""
    later = bodies[place]
    shares = [(_share(bodies[e], later), e) for e in range(place) if _same_days(bodies[e], later)]
    share, most = max(shares, key=lambda found: (found[0], -found[1]), default=(0.0, 0))
    if not share:
        return None
    why = f"they tell the same in the same order, in {share:.0%} of the words that matter in the shorter one"
    return _derivation(later.reading, bodies[most].reading, "rewrite", why)


def _share(one: Body, other: Body) -> float:
    """The share of the shorter report's content words that the other has in the same order; 0 where it is little."""
    size = min(len(one.told), len(other.told))
    least = SHARE if size >= SHORT else SHORT_SHARE
    if size < LEAST or len(set(one.told) & set(other.told)) < least * min(len(set(one.told)), len(set(other.told))):
        return 0.0
    share = common_in_order(one.told, other.told) / size
    return share if share >= least else 0.0


def _same_days(earlier: Body, later: Body) -> bool:
    days = first_day(earlier.reading), first_day(later.reading)
    return days[0] is None or days[1] is None or days[1] - days[0] <= NEWS


def _derivation(
    later: Reading, earlier: Reading, kind: DerivationKind, why: str, passages: tuple[Passage, ...] = ()
) -> Derivation:
    days = first_day(later), first_day(earlier)
    which = "" if days[0] and days[1] and days[0] > days[1] else "; which of the two came first is not known"
    why = f"{outlet_of(later)} and {outlet_of(earlier)}: {why}{which}"
    return Derivation(later.report.id, earlier.report.id, kind, why, passages)


def _in_order(earlier: Sequence[str], later: Sequence[str]) -> int:
    """The length of the longest run of sayings, with gaps, that both have in one order."""
    best: list[int] = []
    place = {act: at for at, act in enumerate(earlier)}
    row = [place[act] for act in later if act in place]
    for at, value in enumerate(row):
        best.append(1 + max((best[i] for i in range(at) if row[i] < value), default=0))
    return max(best, default=0)


def _passages(later: Body, earlier: Body) -> Iterator[Passage]:
    """Stretches of a report that stand in another, word for word, longest from left to right."""
    at = 0
    while at <= len(later.words) - RUN:
        source = earlier.runs.get(" ".join(w.text for w in later.words[at : at + RUN]))
        if source is None:
            at += 1
            continue
        size = RUN
        while (
            at + size < len(later.words)
            and source + size < len(earlier.words)
            and later.words[at + size].text == earlier.words[source + size].text
        ):
            size += 1
        mine, theirs = later.words[at : at + size], earlier.words[source : source + size]
        yield Passage(mine[0].start, mine[-1].end, theirs[0].start, theirs[-1].end)
        at += size


def _credit(bodies: Sequence[Body], names: dict[str, set[str]], place: int) -> Derivation | None:
    """Of the outlet that a report names as its source, the report that it shares most with in one order."""
    reading = bodies[place].reading
    own = fold(reading.report.outlet.name or "")
    for origin in dict.fromkeys(c.origin for c in reading.cites if c.origin in names):
        its = [b for b in bodies if b.reading is not reading and _is_of(b.reading, own, names[origin])]
        if its:
            told = bodies[place].told
            other = max(its, key=lambda b: (_same_days(b, bodies[place]), common_in_order(b.told, told))).reading
            why = f"{outlet_of(reading)} names {outlet_of(other)} as its source"
            return Derivation(reading.report.id, other.report.id, "shared-origin", why)
    return None


def _is_of(reading: Reading, own: str, names: set[str]) -> bool:
    """Is a report of an outlet of these names, which is not the outlet itself?"""
    outlet = fold(reading.report.outlet.name or "")
    return bool(outlet) and outlet != own and outlet in names
