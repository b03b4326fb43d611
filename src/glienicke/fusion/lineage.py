"""Who copied whom, and who draws on the same source."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Sequence

from glienicke.fusion.body import Body, body, same_passages
from glienicke.fusion.near import Near
from glienicke.fusion.order import first_day, outlet_of
from glienicke.fusion.passages import aligned
from glienicke.fusion.people import People
from glienicke.fusion.wording import common_in_order
from glienicke.model import Derivation, DerivationKind, Kept, Passage, Quote, Reading, Utterance
from glienicke.text.normalise import fold

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
"""So many reports with one saying, or of one outlet, are looked at."""


def derivations(
    readings: Sequence[Reading], acts: Sequence[Utterance], people: People, kept: Kept | None = None
) -> tuple[Derivation, ...]:
    """For each report what it comes from: the report it shares most with, and the outlet it names as its source.

    Readings are in canonical order: of two alike the later comes from the earlier.
    """
    lineage, kept = Lineage(people), kept or Kept()
    order = _utterance_order(readings, acts)
    return tuple(
        found
        for reading, sayings in zip(readings, order, strict=True)
        for found in [lineage.add(body(reading, people, kept), sayings)]
        if found
    )


class Lineage:
    """The reports seen so far, and what each comes from. One more costs the same, however many there are."""

    def __init__(self, people: People) -> None:
        self.names = {i: {fold(e.name), *(fold(f.text) for f in e.forms)} for i, e in people.entities.items()}
        self.stands_for = people.stands_for
        self.near = Near()
        self.bodies: list[Body] = []
        self.sayings: list[Sequence[str]] = []
        self.of_saying: dict[str, list[int]] = defaultdict(list)
        self.of_outlet: dict[str, list[int]] = defaultdict(list)

    def add(self, later: Body, sayings: Sequence[str]) -> Derivation | None:
        """What the next report comes from, of those before it; `sayings` are the acts of speech in it, in order."""
        near = [place for place, _ in self.near.of(later.fingerprints, later.facts)]
        found = (
            self._copied(later, near)
            or self._retold(later, near)
            or self._said_alike(later, sayings)
            or self._credited(later, near)
        )
        self._enter(later, sayings)
        return found

    def _enter(self, later: Body, sayings: Sequence[str]) -> None:
        place = len(self.bodies)
        self.near.add(later.fingerprints, later.facts)
        self.bodies.append(later)
        self.sayings.append(sayings)
        self.of_outlet[fold(later.reading.report.outlet.name or "")].append(place)
        for saying in sayings:
            self.of_saying[saying].append(place)

    def _copied(self, later: Body, near: Sequence[int]) -> Derivation | None:
        """From the earlier report in which most of its words stand."""
        shares = [(_words_shared(later, self.bodies[place]), place) for place in near]
        share, most = max(shares, key=lambda found: (found[0], -found[1]), default=(0.0, 0))
        if share < REWRITE:
            return None
        earlier = self.bodies[most]
        kind: DerivationKind = "copy" if share >= COPY else "rewrite"
        why = f"{share:.0%} of the words of the shorter one stand in the other"
        return _derivation(later.reading, earlier.reading, kind, why, same_passages(later, earlier))

    def _retold(self, later: Body, near: Sequence[int]) -> Derivation | None:
        """From the earlier report of the same days that this one tells again in other words, but in the same order."""
        places = [place for place in near if _same_days(self.bodies[place], later)]
        shares = [(_share(self.bodies[place], later), place) for place in places]
        share, most = max(shares, key=lambda found: (found[0], -found[1]), default=(0.0, 0))
        if not share:
            return None
        why = f"they tell the same in the same order, in {share:.0%} of the words that matter in the shorter one"
        return self._rewrite(later, self.bodies[most], why)

    def _said_alike(self, later: Body, sayings: Sequence[str]) -> Derivation | None:
        """From an earlier report that has all its sayings, in the same order."""
        if len(sayings) < SAYINGS:
            return None
        places = sorted({place for saying in sayings[:2] for place in self.of_saying[saying][:MOST]})
        alike = [place for place in places if _in_order(self.sayings[place], sayings) == len(sayings)]
        if not alike:
            return None
        why = f"they have the same {len(sayings)} sayings in the same order"
        return self._rewrite(later, self.bodies[alike[0]], why)

    def _rewrite(self, later: Body, earlier: Body, why: str) -> Derivation:
        return _derivation(later.reading, earlier.reading, "rewrite", why, aligned(later, earlier, self.stands_for))

    def _credited(self, later: Body, near: Sequence[int]) -> Derivation | None:
        """Of the outlet that a report names as its source, the report that it shares most with in one order."""
        own = fold(later.reading.report.outlet.name or "")
        for origin in dict.fromkeys(c.origin for c in later.reading.cites if c.origin in self.names):
            its = [place for name in sorted(self.names[origin] - {own, ""}) for place in self.of_outlet[name][-MOST:]]
            if its:
                best = max(its, key=lambda place: self._closeness(later, place, near))
                other = self.bodies[best].reading
                why = f"{outlet_of(later.reading)} names {outlet_of(other)} as its source"
                return _derivation(later.reading, other, "shared-origin", why)
        return None

    def _closeness(self, later: Body, place: int, near: Sequence[int]) -> tuple[bool, bool, int]:
        other = self.bodies[place]
        return _same_days(other, later), place in near, common_in_order(other.told, later.told)


def _words_shared(later: Body, earlier: Body) -> float:
    """The share of the shorter one's runs that stand in the other (containment, not likeness: an excerpt is a copy)."""
    return len(later.runs.keys() & earlier.runs.keys()) / max(1, min(len(later.runs), len(earlier.runs)))


def _utterance_order(readings: Sequence[Reading], acts: Sequence[Utterance]) -> list[list[str]]:
    """The utterances that each report carries, in the order of its text, each once."""
    act = {q: u.id for u in acts if len(u.quotes) > 1 for q in u.quotes}

    def start(quote: Quote) -> int:
        return quote.content.start if quote.content else 0

    return [list(dict.fromkeys(act[q.id] for q in sorted(r.quotes, key=start) if q.id in act)) for r in readings]


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
