"""Where the talks stand: who said what of them since when, what is offered, and what state follows."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from glienicke.fusion.custody import custody_lines
from glienicke.fusion.deals import deal_lines
from glienicke.fusion.people import People
from glienicke.fusion.state import derived_state
from glienicke.fusion.subjects import Topic, Witness
from glienicke.model import Case, ContactLine, GateLine, Negotiation, Reading, StanceLine
from glienicke.schema import stances
from glienicke.values import Outcome, compare
from glienicke.values.date import date_range

_LEADING = re.compile(r"^(?:on|to|about|over|regarding)\s+", re.IGNORECASE)
"""A preposition that the words of a stance bring along ("on any of this"): the phrase of the stance has its own."""


def negotiation(case: Case, topics: Sequence[Topic], readings: Sequence[Reading], people: People) -> Negotiation:
    """The ledger as of the case's day: a function of the claims and quotes of the readings, and of nothing else."""
    of = _by_type(topics)
    lines = stance_lines(of["position"], readings, people)
    offers = deal_lines(of["offer"], people, lines)
    demands = deal_lines(of["demand"], people, lines)
    return Negotiation(
        case.as_of,
        derived_state(offers, demands, lines, of["exchange"], people),
        stances=lines,
        custody=custody_lines(topics, people),
        offers=offers,
        demands=demands,
        gates=tuple(_gate(topic) for topic in of["gate"] if topic.holding),
        channels=tuple(_contact(topic) for topic in of["channel"] if topic.holding),
        contacts=tuple(_contact(topic) for topic in of["contact"] if topic.holding),
    )


def _by_type(topics: Iterable[Topic]) -> dict[str, list[Topic]]:
    found: dict[str, list[Topic]] = defaultdict(list)
    for topic in topics:
        found[topic.type].append(topic)
    return found


@dataclass(frozen=True, slots=True)
class Said:
    """That a party took a stance: when (an ISO date, "" where that is open), and the claims that say so."""

    party: str
    stance: str
    toward: str | None
    day: str
    claims: tuple[str, ...]


def stance_lines(positions: Sequence[Topic], readings: Sequence[Reading], people: People) -> tuple[StanceLine, ...]:
    """The stances on the negotiation that each party holds, each since it was first taken.

    A stance that excludes an earlier one replaces it; where it is open which came first, both stay.
    """
    grouped: dict[tuple[str, str], list[Said]] = defaultdict(list)
    for said in [*_positions(positions, people), *_quotes(readings, people)]:
        if stances().get(said.stance, {}).get("ledger"):
            grouped[said.party, said.stance].append(said)
    lines = []
    for (party, stance), told in grouped.items():
        rivals = [s for (p, other), s in grouped.items() if p == party and _excludes(stance, other)]
        if not any(_replaced(told, other) for other in rivals):
            lines.append(_line(party, stance, told))
    return tuple(sorted(lines, key=lambda line: (people.rank(line.party), line.party, line.since or "~", line.stance)))


def _line(party: str, stance: str, told: Sequence[Said]) -> StanceLine:
    toward = Counter(s.toward for s in told if s.toward)
    days = sorted(s.day for s in told if s.day)
    claims = tuple(dict.fromkeys(c for s in told for c in s.claims))
    most = min(toward, key=lambda t: (-toward[t], t), default=None)
    return StanceLine(party, stance, most, days[0] if days else None, claims)


def _positions(topics: Iterable[Topic], people: People) -> Iterator[Said]:
    for topic in topics:
        for witness in topic.holding:
            claim = witness.claim
            actor, toward = str(claim.value("actor")), claim.value("toward")
            day = _day(str(claim.value("date") or "")) or _day(witness.day)
            text = _LEADING.sub("", str(toward)) if toward else None
            if people.type(people.side(actor)) != "anonymous":
                yield Said(people.side(actor), str(claim.value("stance")), text, day, (claim.id,))


def _quotes(readings: Iterable[Reading], people: People) -> Iterator[Said]:
    """Stances of quotes, with the claims that rest on them; nobody's where the speaker is not named."""
    for reading in readings:
        for quote in reading.quotes:
            if quote.speaker and people.type(people.side(quote.speaker)) != "anonymous":
                day = _day(quote.date or "") or _day(reading.report.published.value or "")
                claims = tuple(c.id for c in reading.claims if c.quote == quote.id and c.type == "position")
                for stance in quote.stances:
                    yield Said(people.side(quote.speaker), stance, quote.addressee, day, claims)


def _day(value: str) -> str:
    days = date_range(value)
    return days[0].isoformat() if days and days[0] > days[0].min else ""


def _excludes(stance: str, other: str) -> bool:
    return stance != other and compare("stance", stance, other).outcome is Outcome.CONFLICTS


def _replaced(told: Sequence[Said], by: Sequence[Said]) -> bool:
    last, later = max(s.day for s in told), max(s.day for s in by)
    return bool(last and later) and later > last


def _usual(witnesses: Sequence[Witness], slot: str) -> str | None:
    counts = Counter(str(v) for w in witnesses if (v := w.claim.value(slot)) is not None)
    return min(counts, key=lambda v: (-counts[v], len(v), v), default=None)


def _gate(topic: Topic) -> GateLine:
    told = topic.holding
    by = dict.fromkeys(str(w.claim.value("by") or w.claim.by) for w in told if w.claim.value("by") or w.claim.by)
    claims = tuple(w.claim.id for w in told)
    return GateLine(_usual(told, "requirement") or "", _usual(told, "on"), _usual(told, "kind"), tuple(by), claims)


def _contact(topic: Topic) -> ContactLine:
    """A contact as the latest reports tell it: what was planned may be held by now."""
    told = topic.holding
    parties = dict.fromkeys(str(p) for w in told for p in _tuple(w))
    latest = max(w.day for w in told)
    status = _usual([w for w in told if w.day == latest], "status") or _usual(told, "status")
    dates = sorted((str(w.claim.value("date")) for w in told if w.claim.value("date") and not w.belied), key=_span)
    claims = tuple(w.claim.id for w in told)
    return ContactLine(tuple(parties), _usual(told, "kind"), status, dates[0] if dates else None, claims)


def _tuple(witness: Witness) -> tuple[object, ...]:
    value = witness.claim.value("parties")
    return value if isinstance(value, tuple) else ()


def _span(value: str) -> tuple[int, str]:
    days = date_range(value)
    return ((days[1] - days[0]).days if days else 10**7, value)
