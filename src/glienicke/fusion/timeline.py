"""What happened when: dated events of claims, and what parties said about the negotiation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from glienicke.fusion.people import People
from glienicke.fusion.subjects import HOLDS, PARTIES, Topic, Witness
from glienicke.model import Claim, Quote, Reading, TimelineEntry, Utterance
from glienicke.schema import stances
from glienicke.schema.phrase import phrase
from glienicke.values import format_value
from glienicke.values.date import date_range, precision

DATED = {
    "arrest": "date",
    "charge": "date",
    "contact": "date",
    "conviction": "date",
    "custody": "since",
    "demand": "date",
    "exchange": "date",
    "extradition": "date",
    "offer": "date",
    "plea": "date",
    "release": "date",
    "sentence": "date",
    "trial": "date",
}
"""The slot that dates an event, for types that are events."""

_TOLD = HOLDS | {"planned"}


def timeline(
    topics: Sequence[Topic], readings: Sequence[Reading], acts: Sequence[Utterance], people: People
) -> tuple[TimelineEntry, ...]:
    """Entries by date, the undated last; claims of several reports on one event are one entry."""
    found = [entry for topic in topics if topic.type in DATED for entry in _events(topic, people)]
    found += _said(readings, acts, people)
    return tuple(sorted(found, key=_place))


def _place(entry: TimelineEntry) -> tuple[date, date, str]:
    days = date_range(entry.date or "") or (date.max, date.max)
    return days[0] if days[0] > date.min else days[1], days[1], entry.what


def _events(topic: Topic, people: People) -> Iterator[TimelineEntry]:
    """One entry for each set of dates that can be one event, at the most precise of them."""
    slot = DATED[topic.type]
    groups: list[tuple[str, list[Witness]]] = []
    dated = [
        (str(w.claim.value(slot)), w) for w in topic.witnesses if w.claim.modality in _TOLD and w.claim.value(slot)
    ]
    dated = [(value, w) for value, w in dated if date_range(value) and not w.belied and _is_event(w)]
    for value, witness in sorted(dated, key=lambda d: _length(d[0])):
        near = [g for _, g in groups if _within(g[0], value, slot)]
        if near:
            near[0].append(witness)
        else:
            groups.append((value, [witness]))
    for value, witnesses in groups:
        what = _what(topic, witnesses, people)
        yield TimelineEntry(value, precision(value), what, _ids(witnesses), _is_planned(witnesses))


def _within(first: Witness, value: str, slot: str) -> bool:
    a, b = date_range(str(first.claim.value(slot))), date_range(value)
    return a is not None and b is not None and b[0] <= a[0] and a[1] <= b[1]


def _is_event(witness: Witness) -> bool:
    """A trial that is open is a state; an offer of nobody, with nothing in it, says that something was on offer."""
    claim = witness.claim
    if claim.type == "trial":
        return claim.value("state") != "open"
    return claim.type != "offer" or claim.value("by") is not None


def _length(value: str) -> tuple[int, str]:
    days = date_range(value)
    return ((days[1] - days[0]).days if days else 0, value)


def _what(topic: Topic, witnesses: Sequence[Witness], people: People) -> str:
    """The fullest claim in words."""
    claim = max((w.claim for w in witnesses), key=lambda c: (len(c.slots), c.id))
    if topic.type in PARTIES:
        claim = _completed(claim, topic)
    words = phrase(claim, people.name)
    if topic.type == "custody":
        words = words.replace(" is held", " held since then", 1)
    return words


def _is_planned(witnesses: Sequence[Witness]) -> bool:
    return all(w.claim.modality == "planned" or w.claim.value("status") == "planned" for w in witnesses)


def _completed(claim: Claim, topic: Topic) -> Claim:
    """An offer with what other reports tell of it: its date often stands apart from the rest."""
    told = sorted((w.claim for w in topic.holding), key=lambda c: (-len(c.slots), c.id))
    slots = {slot.name: slot for other in (*reversed(told), claim) for slot in other.slots}
    return replace(claim, slots=tuple(slots.values()))


def _ids(witnesses: Sequence[Witness]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(w.claim.id for w in witnesses))


def _said(readings: Sequence[Reading], acts: Sequence[Utterance], people: People) -> Iterator[TimelineEntry]:
    """What each side said about the negotiation on each day, one entry for all acts of speech of that day."""
    quotes = {q.id: q for r in readings for q in r.quotes}
    claims: dict[str, list[str]] = defaultdict(list)
    for reading in readings:
        for claim in reading.claims:
            if claim.quote and claim.type == "position":
                claims[claim.quote].append(claim.id)
    told: dict[tuple[str, str], list[Quote]] = defaultdict(list)
    for act in acts:
        said = [quotes[q] for q in act.quotes if _ledger(quotes[q])]
        days = sorted({q.date for q in said if q.date and date_range(q.date)}, key=_length)
        for quote in said if days else ():
            if quote.speaker and people.type(quote.speaker) != "anonymous":
                told[days[0], people.side(quote.speaker)].append(quote)
    for (day, side), spoken in told.items():
        what = f"{_who(side, spoken, people)}: {_stances(spoken)}"
        yield TimelineEntry(day, precision(day), what, tuple(c for q in spoken for c in claims[q.id]))


def _ledger(quote: Quote) -> list[str]:
    return [s for s in quote.stances if stances().get(s, {}).get("ledger")]


def _who(side: str, spoken: Sequence[Quote], people: People) -> str:
    """The side, with those who spoke for it: "Norland (Ministry of Justice, Ada Berg)"."""
    voices = [v for v in dict.fromkeys(q.speaker for q in spoken if q.speaker) if v != side]
    names = format_value("entity", tuple(v for v in people.entities if v in voices), people.name)
    return f"{people.name(side)} ({names})" if names else people.name(side)


def _stances(spoken: Sequence[Quote]) -> str:
    return ", ".join(format_value("stance", s) for s in sorted({s for q in spoken for s in _ledger(q)}))
