"""Where reports disagree, what changed, and which names were repaired."""

from __future__ import annotations

from collections.abc import Iterable

from glienicke.brief.index import Index
from glienicke.brief.page import Line, Section, Words
from glienicke.brief.phrases import counted, listed, sentence
from glienicke.brief.talks import day
from glienicke.brief.values import in_words, line_of, who_says
from glienicke.model import Fact, Mention, Reading, TimelineEntry
from glienicke.schema import claim_types


def disputes(index: Index) -> Section:
    """Facts on which reports contradict each other: every value with who says it, and why it counts as a dispute."""
    lines = [_difference(index, f) for f in index.record.facts if f.relation == "disputed"]
    return Section("Disputes", tuple(lines), "No report contradicts another.")


def changed(index: Index) -> Section:
    """Facts that time has changed: what is first told on one day of all values shows no order."""
    lines = [_difference(index, f) for f in index.record.facts if f.relation == "changed" and _in_order(f)]
    return Section("What changed", tuple(lines), "Nothing changed over these reports.")


def refined(index: Index) -> Section:
    """Facts of which one report says more than another, without contradicting it; not how people are described."""
    lines = [_difference(index, f) for f in index.record.facts if f.relation == "refined" and f.type != "attribute"]
    return Section("Said more or less exactly", tuple(lines), "No report is more exact than another.")


def names(index: Index) -> Section:
    """Names that reports garble, with whom they were read as and why."""
    lines = [
        Line(sentence(f"“{form.text}”: {form.why}"), _places(index, entity.id, form.text))
        for entity in index.record.entities
        for form in entity.forms
        if form.kind == "garbled"
    ]
    return Section("Garbled names", tuple(lines), "No name had to be repaired.")


def timeline(index: Index) -> Section:
    """What happened when."""
    return Section("Timeline", _events(index, index.record.timeline), "No dated event is reported.")


def upcoming(index: Index) -> Section:
    """What comes after the day of the record."""
    return Section("What comes next", _events(index, index.record.board.upcoming), "No date to come is reported.")


def happening(entry: TimelineEntry) -> str:
    """What an entry tells; a plan is called one."""
    return f"planned: {entry.what}" if entry.planned else entry.what


def _events(index: Index, entries: Iterable[TimelineEntry]) -> tuple[Line, ...]:
    return tuple(
        Line(f"{day(entry.date) or 'Date unknown'}: {happening(entry)}", index.words_of_claims(entry.claims))
        for entry in entries
    )


def about(index: Index, fact: Fact) -> str:
    """What a fact is about, as a heading: "Ana Prat, arrest: date"."""
    subject = index.name(fact.subject)
    kind = fact.type.replace("_", " ")
    what = fact.slot if fact.slot not in {s.name for s in claim_types()[fact.type].slots} else f"{kind}: {fact.slot}"
    return f"{subject}, {what}" if subject else what


def _difference(index: Index, fact: Fact) -> Line:
    slot = fact.slot if fact.type != "attribute" else "value"
    values = [f"{in_words(index, fact.type, slot, v.value)} ({who_says(index, v)})" for v in fact.values]
    joined = " → ".join(reversed(values)) if fact.relation == "changed" else listed(values, "or")
    return line_of(index, fact, f"{about(index, fact)}: {joined}. {sentence(fact.why)}")


def _in_order(fact: Fact) -> bool:
    return len({value.first_reported for value in fact.values if value.first_reported}) > 1


def _places(index: Index, entity: str, form: str) -> tuple[Words, ...]:
    """Where an entity is written in this form."""
    found: list[tuple[Reading, Mention]] = [
        (r, m) for r in index.record.readings for m in r.mentions if m.entity == entity and r.text_of(m.span) == form
    ]
    return tuple(Words(index.number[r.report.id], m.span) for r, m in found)


def set_aside(reading: Reading) -> str:
    """How much of a report was set aside as no part of the story, and as what."""
    kinds = {z.kind for z in reading.zones if z.kind in {"boilerplate", "artefact", "duplicate", "metadata"}}
    length = sum(z.span.end - z.span.start for z in reading.zones if z.kind in kinds)
    return f"{counted(length, 'character')} set aside as {listed(sorted(kinds))}" if kinds else ""
