"""What parties say of the negotiation, and which of their stances they still hold."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from glienicke.fusion.people import People
from glienicke.fusion.subjects import Topic
from glienicke.model import Reading, StanceLine
from glienicke.schema import stances
from glienicke.values import Outcome, compare
from glienicke.values.date import date_range

_LEADING = re.compile(r"^(?:on|to|about|over|regarding)\s+", re.IGNORECASE)
"""A preposition that the words of a stance bring along ("on any of this"): the phrase of the stance has its own."""


@dataclass(frozen=True, slots=True)
class Said:
    """That a party took a stance: when (an ISO date, "" where that is open), and the claims that say so."""

    party: str
    stance: str
    toward: str | None
    day: str
    claims: tuple[str, ...]


def said_of_talks(positions: Sequence[Topic], readings: Sequence[Reading], people: People) -> Iterator[Said]:
    """All stances on the negotiation that parties took, by claims and by what they are quoted with."""
    for said in (*_positions(positions, people), *_quotes(readings, people)):
        if stances().get(said.stance, {}).get("ledger"):
            yield said


def stance_lines(said: Iterable[Said], people: People) -> tuple[StanceLine, ...]:
    """The stances on the negotiation that each party holds, each since it was first taken.

    A stance that excludes an earlier one replaces it; where it is open which came first, both stay.
    """
    grouped: dict[tuple[str, str], list[Said]] = defaultdict(list)
    for one in said:
        grouped[one.party, one.stance].append(one)
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
