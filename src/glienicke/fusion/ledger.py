"""Where the talks stand: who said what of them since when, what is offered, and what state follows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from glienicke.fusion.custody import custody_lines
from glienicke.fusion.deals import deal_lines
from glienicke.fusion.people import People
from glienicke.fusion.signs import Signs, by_type
from glienicke.fusion.stances import said_of_talks, stance_lines
from glienicke.fusion.state import derived_state
from glienicke.fusion.subjects import Topic, Witness
from glienicke.model import Case, ContactLine, GateLine, Negotiation, Reading
from glienicke.values.date import date_range


def negotiation(case: Case, topics: Sequence[Topic], readings: Sequence[Reading], people: People) -> Negotiation:
    """The ledger as of the case's day: a function of the claims and quotes of the readings, and of nothing else."""
    of = by_type(topics)
    told = list(said_of_talks(of["position"], readings, people))
    lines = stance_lines(told, people)
    offers = deal_lines(of["offer"], people, lines)
    demands = deal_lines(of["demand"], people, lines)
    return Negotiation(
        case.as_of,
        derived_state(Signs(of, told, readings, people), lines, people),
        stances=lines,
        custody=custody_lines(topics, people),
        offers=offers,
        demands=demands,
        gates=tuple(_gate(topic) for topic in of["gate"] if topic.holding),
        channels=tuple(_contact(topic) for topic in of["channel"] if topic.holding),
        contacts=tuple(_contact(topic) for topic in of["contact"] if topic.holding),
    )


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
