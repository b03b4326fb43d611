"""Record -> brief: which sections there are, in which order, and where the reports come from."""

from __future__ import annotations

from dataclasses import replace

from glienicke.brief import differences, openings, people, talks
from glienicke.brief.front import front
from glienicke.brief.index import Index
from glienicke.brief.page import Brief, Source
from glienicke.brief.phrases import counted, listed, sentence, unique
from glienicke.lang import LANGUAGES
from glienicke.model import Reading, Record
from glienicke.values.date import date_range


def compose(record: Record) -> Brief:
    """The brief of a record. Its sources stand in the order of the record's readings."""
    index = Index(record)
    sections = (
        talks.positions(index),
        people.held(index),
        talks.deals(index),
        openings.openings(index),
        talks.last_words(index),
        differences.disputes(index),
        differences.changed(index),
        differences.refined(index),
        talks.contacts(index),
        differences.upcoming(index),
        differences.timeline(index),
        differences.names(index),
    )
    return Brief(
        title=record.case.title,
        subtitle=_subtitle(record),
        state=sentence(record.negotiation.state),
        front=front(index),
        sections=sections,
        sources=tuple(_source(index, reading) for reading in record.readings),
        made=record.case.as_of or (record.case.recorded_at or "")[:10] or None,
    )


def compose_outlook(record: Record) -> Brief:
    """The page of `glienicke exchanges`: the outlook of a record, with its sources."""
    whole = compose(record)
    return replace(whole, front=(), sections=openings.outlook_sections(Index(record)))


def _subtitle(record: Record) -> str:
    days = [day for r in record.readings for day in date_range(r.report.published.value or "") or ()]
    span = "/".join(d.isoformat() for d in dict.fromkeys([min(days), max(days)])) if days else None
    outlets = unique(r.report.outlet.name or "" for r in record.readings)
    parts = [
        f"As of {talks.day(record.case.as_of)}" if record.case.as_of else "",
        counted(len(record.readings), "report"),
        f"from {counted(len([o for o in outlets if o]), 'named outlet')}",
        f"published {talks.day(span)}" if span else "",
    ]
    return ", ".join(part for part in parts if part)


def _source(index: Index, reading: Reading) -> Source:
    report = reading.report
    outlet, date = report.outlet.name or "outlet unknown", talks.day(report.published.value) or "undated"
    basis = f" ({report.published.basis})" if report.published.value else ""
    about = ", ".join(part for part in (outlet, date + basis, report.title or "") if part)
    return Source(index.number[report.id], report, f"{outlet}, {date}", about, _notes(index, reading))


def _notes(index: Index, reading: Reading) -> tuple[str, ...]:
    report = reading.report
    inferred = report.published.why if report.published.basis == "inferred" else ""
    derived = [d for d in index.record.derivations if d.report == report.id]
    from_others = [f"{d.kind.replace('-', ' ')} of [{index.number[d.source]}]: {d.why}" for d in derived]
    cited = listed(unique(index.name(cite.origin) for cite in reading.cites))
    unread = f"not read: language {report.language}" if report.language not in LANGUAGES else ""
    notes = [unread, inferred, f"cites {cited}" if cited else "", *from_others, differences.set_aside(reading)]
    return tuple(sentence(note) for note in notes if note)
