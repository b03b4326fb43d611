"""What happened when: dated events of claims, and what parties said about the negotiation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from glienicke.fusion.people import People
from glienicke.fusion.subjects import HOLDS, Topic, Witness
from glienicke.model import Reading, TimelineEntry, Utterance
from glienicke.schema import stances
from glienicke.schema.phrase import phrase
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
    dated = [(value, w) for value, w in dated if date_range(value)]
    for value, witness in sorted(dated, key=lambda d: _length(d[0])):
        near = [g for _, g in groups if _within(g[0], value, slot)]
        if near:
            near[0].append(witness)
        else:
            groups.append((value, [witness]))
    for value, witnesses in groups:
        yield TimelineEntry(value, precision(value), _what(topic, witnesses, people), _ids(witnesses))


def _within(first: Witness, value: str, slot: str) -> bool:
    a, b = date_range(str(first.claim.value(slot))), date_range(value)
    return a is not None and b is not None and b[0] <= a[0] and a[1] <= b[1]


def _length(value: str) -> tuple[int, str]:
    days = date_range(value)
    return ((days[1] - days[0]).days if days else 0, value)


def _what(topic: Topic, witnesses: Sequence[Witness], people: People) -> str:
    """The fullest claim in words; a plan is called one."""
    claim = max((w.claim for w in witnesses), key=lambda c: (len(c.slots), c.id))
    words = phrase(claim, people.name)
    if topic.type == "custody":
        words = words.replace(" is held", " held since then", 1)
    planned = all(w.claim.modality == "planned" or w.claim.value("status") == "planned" for w in witnesses)
    return f"planned: {words}" if planned else words


def _ids(witnesses: Sequence[Witness]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(w.claim.id for w in witnesses))


def _said(readings: Sequence[Reading], acts: Sequence[Utterance], people: People) -> Iterator[TimelineEntry]:
    """What was said about the negotiation: one entry for an act of speech that has a day."""
    quotes = {q.id: (r, q) for r in readings for q in r.quotes}
    claims: dict[str, list[str]] = defaultdict(list)
    for reading in readings:
        for claim in reading.claims:
            if claim.quote and claim.type == "position":
                claims[claim.quote].append(claim.id)
    for act in acts:
        told = [quotes[q][1] for q in act.quotes]
        days = sorted({q.date for q in told if q.date and date_range(q.date)}, key=_length)
        said = sorted({s for q in told for s in q.stances if stances().get(s, {}).get("ledger")})
        if days and said and act.speakers:
            who = " or ".join(people.name(s) for s in act.speakers)
            what = f"{who} {', '.join(stances()[s]['meaning'] for s in said)}"
            yield TimelineEntry(days[0], precision(days[0]), what, tuple(c for q in act.quotes for c in claims[q]))
