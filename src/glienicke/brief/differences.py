"""Where reports disagree, what changed, and which names were repaired."""

from __future__ import annotations

import re
from collections.abc import Iterable

from glienicke.brief.index import Index
from glienicke.brief.page import Line, Section, Words
from glienicke.brief.phrases import counted, listed, sentence, unique
from glienicke.brief.talks import day
from glienicke.brief.values import figures, in_words, line_of, told, who_says
from glienicke.brief.weight import Weight
from glienicke.model import Fact, FactValue, Mention, Reading, TimelineEntry
from glienicke.schema import claim_types, stances

OR = "or"
_LIKELY = re.compile(r"likely an error of [^;]*\Z")
"""What the reason of a dispute ends with, where one outlet is likely to be wrong."""


def disputes(index: Index) -> Section:
    """Facts on which reports contradict each other: every value with who says it, and why it counts as a dispute."""
    lines = [_difference(index, f) for f in index.record.facts if f.relation == "disputed"]
    return Section("Disputes", tuple(lines), "No report contradicts another.")


def dispute(index: Index, fact: Fact) -> Line:
    """A dispute in one sentence: each value with who says it and how many origins it has, and whose error is likely."""
    values = [f"{_value(index, fact, v)} ({_carriers(index, v)}; {figures(index, v)})" for v in fact.values]
    likely = _LIKELY.search(fact.why)
    why = sentence(likely[0] if likely else "") if len(values) > 1 else sentence(fact.why)
    text = f"{sentence(f'{about(index, fact)}: {listed(values, OR)}')} {why}".strip(" .")
    return line_of(index, fact, sentence(text))


def _carriers(index: Index, value: FactValue) -> str:
    """Who says it, where there is little room: "NPA", "NPA and 3 more"."""
    outlets = unique(index.outlet(report) for report in value.reports)
    return outlets[0] if len(outlets) == 1 else f"{outlets[0]} and {len(outlets) - 1} more"


def latest(index: Index, weight: Weight, most: int) -> list[Line]:
    """What happened last, and what has changed at last, the newest first; of what is told both ways the event."""
    days = [e for e in index.record.timeline if e.date and e.precision == "day" and not e.planned]
    events = [(entry.date or "", told(index, _event(entry), entry.claims)) for entry in days]
    known = {claim for entry in days for claim in entry.claims}
    turns = [
        (fact.values[0].first_reported or "", _turn(index, fact))
        for fact in index.record.facts
        if fact.relation == "changed" and fact.type != "attribute" and _in_order(fact) and _on_the_talks(fact)
        if any(weight.of_fact(fact)[:2]) and not known & set(fact.values[0].claims)
    ]
    dated = sorted([*events, *turns], key=lambda line: line[0], reverse=True)
    return [line for day_, line in dated if day_][:most]


def _on_the_talks(fact: Fact) -> bool:
    """Is the last step one of stances on the talks, not of accusations beside them, or of a fact of another type?"""
    return fact.type != "position" or all(stances()[str(v.value)]["ledger"] for v in fact.values[:2])


def _turn(index: Index, fact: Fact) -> Line:
    """The last step of a change: "27 October 2023: Cyprus: declines to comment, then rejects"."""
    now, before = fact.values[0], fact.values[1]
    step = f"{_value(index, fact, before)}, then {_value(index, fact, now)}"
    what = index.name(fact.subject) if fact.type == "position" else about(index, fact)
    return told(index, f"{day(now.first_reported)}: {what}: {step}", now.claims, "change")


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
    return tuple(told(index, _event(entry), entry.claims) for entry in entries)


def _event(entry: TimelineEntry) -> str:
    return f"{day(entry.date) or 'Date unknown'}: {happening(entry)}"


def about(index: Index, fact: Fact) -> str:
    """What a fact is about, as a heading: "Ana Prat, date of the arrest"."""
    subject = index.name(fact.subject)
    slot = next((slot for slot in claim_types()[fact.type].slots if slot.name == fact.slot), None)
    kind = fact.type.replace("_", " ")
    what = (slot.called or f"{fact.slot} of the {kind}") if slot else fact.slot  # an attribute's fact has its name
    return f"{subject}, {what}" if subject else what


def _difference(index: Index, fact: Fact) -> Line:
    values = [f"{_value(index, fact, v)} ({_since(index, v)})" for v in fact.values]
    joined = ", then ".join(reversed(values)) if fact.relation == "changed" else listed(values, OR)
    return line_of(index, fact, " ".join(filter(None, (f"{about(index, fact)}: {joined}.", _reason(fact)))))


def _since(index: Index, value: FactValue) -> str:
    """Who says it, first when, and how many origins it has: "NPA, 5 October 2023; 1"."""
    first = day(value.first_reported)
    outlets = f"{who_says(index, value)}{f', {first}' if first else ''}"
    return f"{outlets}; {figures(index, value)}"


def _reason(fact: Fact) -> str:
    """Why the values relate as they do, without who says which: that stands beside the values.

    That one stance does not exclude another needs no saying.
    """
    says, colon, reason = fact.why.rpartition(": ")
    if len(fact.values) < 2 or not (says and colon):
        return sentence(fact.why)
    return sentence(reason) if fact.type != "position" or fact.relation == "disputed" else ""


def _value(index: Index, fact: Fact, value: FactValue) -> str:
    """A value in words; the slot of an attribute's fact is its name."""
    return in_words(index, fact.type, "value" if fact.type == "attribute" else fact.slot, value.value)


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
