"""Five views of a record as rows of strings: who said what, who is who, where reports disagree, when, and from where.

Every row names the report it rests on, so that a reader can go and look. The `words` of a quote are exact.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from os.path import commonprefix

from glienicke.brief.differences import about, happening
from glienicke.brief.index import Index
from glienicke.brief.phrases import listed, unique
from glienicke.brief.values import in_words
from glienicke.model import READ_ZONES, Entity, Fact, FactValue, Quote, Reading, Record


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """One quote of one report. `words` are its content, the pieces of a split quote joined by " ... "."""

    date: str
    speaker: str
    stance: str
    report: str
    words: str


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person: what the reports call them, who holds them, and how they are written (times counted)."""

    name: str
    held_by: str
    forms: str
    who: str


@dataclass(frozen=True, slots=True)
class DisputeRow:
    """A fact on which reports contradict each other: each value with its reports, and why that is a dispute."""

    about: str
    values: str
    why: str


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """Something that happened or is planned."""

    date: str
    reports: str
    what: str


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A report: where it comes from, what was set aside in it, and on what else it rests."""

    report: str
    outlet: str
    published: str
    basis: str
    language: str
    dropped: str
    derives_from: str
    origins: str
    title: str


class _Places(Index):
    """An index that also names each report by its source, without the folder that all sources share."""

    def __init__(self, record: Record) -> None:
        super().__init__(record)
        sources = {r.report.id: r.report.source for r in record.readings}
        start = commonprefix([*sources.values()])  # noqa: RUF071  sources may be URLs; it is cut back to a folder below
        shared = re.sub(r"[^/\\]*\Z", "", start)
        self.place = {report: source.removeprefix(shared) for report, source in sources.items()}


def quotes(record: Record) -> tuple[QuoteRow, ...]:
    """What was said, in the order of the day of speech (unknown days last), then of the reports."""
    index = _Places(record)
    rows = [_quote(index, reading, quote) for reading in record.readings for quote in reading.quotes]
    return tuple(sorted(rows, key=lambda row: (not row.date, row.date)))


def people(record: Record) -> tuple[PersonRow, ...]:
    """The persons of the record, those held first, then by how often they are named."""
    index = _Places(record)
    persons = [e for e in record.entities if e.type == "person"]
    held = {line.person for line in record.negotiation.custody}
    persons.sort(key=lambda e: (e.id not in held, -sum(f.count for f in e.forms), e.name))
    return tuple(_person(index, e) for e in persons)


def disputes(record: Record) -> tuple[DisputeRow, ...]:
    """Where reports contradict each other."""
    index = _Places(record)
    return tuple(
        DisputeRow(about(index, f), " | ".join(_value(index, f, v) for v in f.values), f.why)
        for f in record.facts
        if f.relation == "disputed"
    )


def timeline(record: Record) -> tuple[TimelineRow, ...]:
    """What happened when, in the order of the record."""
    index = _Places(record)
    return tuple(
        TimelineRow(entry.date or "unknown", _reports(index, entry.claims), happening(entry))
        for entry in record.timeline
    )


def sources(record: Record) -> tuple[SourceRow, ...]:
    """The reports, in the order of the record."""
    index = _Places(record)
    return tuple(_source(index, reading) for reading in record.readings)


def _quote(index: _Places, reading: Reading, quote: Quote) -> QuoteRow:
    pieces = [s for s in (quote.content or quote.cue, *quote.content_more) if s]
    words = " ... ".join(reading.text_of(s) for s in pieces)
    speaker = index.name(quote.speaker) or (reading.text_of(quote.speaker_span) if quote.speaker_span else "unknown")
    return QuoteRow(quote.date or "", speaker, ", ".join(quote.stances), index.place[reading.report.id], words)


def _person(index: _Places, entity: Entity) -> PersonRow:
    forms = [_form(f.text, f.kind, f.count) for f in entity.forms if f.kind not in {"nominal", "pronoun", "title"}]
    custody = [line for line in index.record.negotiation.custody if line.person == entity.id and line.holder]
    holders = unique(index.name(c.holder) + (f" since {c.since}" if c.since else "") for c in custody)
    return PersonRow(entity.name, listed(holders, "or"), ", ".join(forms), _who(index, entity))


def _who(index: _Places, entity: Entity) -> str:
    told = [
        in_words(index, "attribute", "value", v.value) for f in index.facts(entity.id, "attribute") for v in f.values
    ]
    return ", ".join(unique([*told, *entity.roles]))


def _form(text: str, kind: str, count: int) -> str:
    return f"{text} ({kind}, {count})" if kind != "name" else f"{text} ({count})"


def _value(index: _Places, fact: Fact, value: FactValue) -> str:
    slot = "value" if fact.type == "attribute" else fact.slot  # the slot of an attribute's fact is its name
    return f"{in_words(index, fact.type, slot, value.value)} ({_places(index, value.reports)})"


def _reports(index: _Places, claims: Iterable[str]) -> str:
    return _places(index, (index.claims[c][0].report.id for c in claims if c in index.claims))


def _places(index: _Places, reports: Iterable[str]) -> str:
    return ", ".join(unique(index.place[r] for r in reports))


def _source(index: _Places, reading: Reading) -> SourceRow:
    report = reading.report
    dropped = Counter(z.kind for z in reading.zones if z.kind not in READ_ZONES)
    derived = [d for d in index.record.derivations if d.report == report.id]
    return SourceRow(
        report=index.place[report.id],
        outlet=report.outlet.name or "unknown",
        published=report.published.value or "unknown",
        basis=report.published.basis,
        language=report.language,
        dropped=", ".join(f"{kind} {count}" for kind, count in sorted(dropped.items())),
        derives_from=", ".join(f"{d.kind} of {index.place[d.source]}" for d in derived),
        origins=", ".join(unique(index.name(c.origin) for c in reading.cites)),
        title=report.title or "",
    )
