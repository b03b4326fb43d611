"""The record as JSON: the public contract "glienicke.record/1", described by `record_schema`."""

from __future__ import annotations

from typing import Any

import msgspec

from glienicke.export.format import Format
from glienicke.model import (
    Claim,
    Derivation,
    Entity,
    Fact,
    FactValue,
    Mention,
    Quote,
    Reading,
    Record,
    SlotValue,
    Span,
    Time,
    Transfer,
    Utterance,
)

SCHEMA = "glienicke.record/1"

Json = dict[str, Any]


def write(record: Record) -> str:
    """The record as JSON text, indented, with a newline at the end."""
    return msgspec.json.format(msgspec.json.encode(as_json(record)), indent=1).decode() + "\n"


JSON = Format("json", "the whole record, as `glienicke schema` describes it", write)


def as_json(record: Record) -> Json:
    """The record as dicts, sequences, strings, numbers and None. Every span carries its words."""
    act = {quote: utterance for utterance in record.utterances for quote in utterance.quotes}
    readings = record.readings
    return {
        "schema": SCHEMA,
        "case": _fields(record.case),
        "reports": [_report(r, record.derivations) for r in readings],
        "entities": [_entity(e) for e in record.entities],
        "mentions": [_mention(r, m) for r in readings for m in r.mentions],
        "times": [_time(r, t) for r in readings for t in r.times],
        "quotes": [_quote(r, q, act) for r in readings for q in r.quotes],
        "utterances": [_fields(act) for act in record.utterances],
        "claims": [_claim(r, c) for r in readings for c in r.claims],
        "facts": [_fact(f) for f in record.facts],
        "timeline": [_fields(entry) for entry in record.timeline],
        "negotiation": _fields(record.negotiation),
        "judgements": [_fields(j) for j in record.judgements],
    }


def span(reading: Reading, where: Span | None) -> Json | None:
    """A span with its words."""
    return {"start": where.start, "end": where.end, "text": reading.text_of(where)} if where else None


def spans(reading: Reading, where: tuple[Span, ...]) -> list[Json | None]:
    """Spans with their words."""
    return [span(reading, w) for w in where]


def _fields(item: object) -> Json:
    """A dataclass as a dict."""
    plain: Json = msgspec.to_builtins(item)
    return plain


def _report(reading: Reading, derivations: tuple[Derivation, ...]) -> Json:
    report = reading.report
    dating = report.published
    return {
        "id": report.id,
        "source": report.source,
        "sha256": report.sha256,
        "text": report.text,
        "language": report.language,
        "outlet": _fields(report.outlet),
        "title": report.title,
        "authors": list(report.authors),
        "published": {
            "value": dating.value,
            "basis": dating.basis,
            "why": dating.why,
            "evidence": spans(reading, dating.evidence),
        },
        "zones": [{"kind": z.kind, "start": z.span.start, "end": z.span.end} for z in reading.zones],
        "cites": [{"origin": c.origin, "start": c.span.start, "end": c.span.end} for c in reading.cites],
        "derives_from": [_derivation(d) for d in derivations if d.report == report.id],
    }


def _derivation(derivation: Derivation) -> Json:
    passages = [[p.start, p.end, p.source_start, p.source_end] for p in derivation.passages]
    return {"report": derivation.source, "kind": derivation.kind, "why": derivation.why, "passages": passages}


def _entity(entity: Entity) -> Json:
    return {
        "id": entity.id,
        "type": entity.type,
        "name": entity.name,
        "forms": [_fields(f) for f in entity.forms],
        "stands_for": entity.stands_for,
        "roles": list(entity.roles),
        "why": list(entity.why),
    }


def _mention(reading: Reading, mention: Mention) -> Json:
    where = {"report": reading.report.id, **(span(reading, mention.span) or {})}
    return {**where, "entity": mention.entity, "kind": mention.kind}


def _time(reading: Reading, time: Time) -> Json:
    where = {"report": reading.report.id, **(span(reading, time.span) or {})}
    return {**where, "type": time.type, "value": time.value, "anchor": time.anchor, "rule": time.rule}


def _quote(reading: Reading, quote: Quote, act: dict[str, Utterance]) -> Json:
    return {
        "id": quote.id,
        "report": reading.report.id,
        "form": quote.form,
        "speaker": quote.speaker,
        "speaker_span": span(reading, quote.speaker_span),
        "cue": span(reading, quote.cue),
        "cue_more": spans(reading, quote.cue_more),
        "content": span(reading, quote.content),
        "content_more": spans(reading, quote.content_more),
        "date": {"value": quote.date, "basis": quote.date_basis} if quote.date else None,
        "venue": quote.venue,
        "addressee": quote.addressee,
        "via": list(quote.via),
        "nested_in": quote.nested_in,
        "stances": list(quote.stances),
        "utterance": act[quote.id].id if quote.id in act else None,
        "rule": quote.rule,
    }


def _claim(reading: Reading, claim: Claim) -> Json:
    return {
        "id": claim.id,
        "type": claim.type,
        "report": reading.report.id,
        "slots": {s.name: _value(s.value) for s in claim.slots},
        "modality": claim.modality,
        "by": claim.by,
        "via": list(claim.via),
        "quote": claim.quote,
        "evidence": spans(reading, claim.evidence),
        "slot_evidence": {s.name: span(reading, s.evidence) for s in claim.slots if s.evidence},
        "rule": claim.rule,
    }


def _value(value: SlotValue) -> object:
    if isinstance(value, tuple):
        return [_transfer(v) if isinstance(v, Transfer) else v for v in value]
    return value


def _transfer(transfer: Transfer) -> Json:
    return {"person": transfer.person, "from": transfer.from_, "to": transfer.to, "count": transfer.count}


def _fact(fact: Fact) -> Json:
    return {**_fields(fact), "values": [_fact_value(v) for v in fact.values]}


def _fact_value(value: FactValue) -> Json:
    return {**_fields(value), "value": _value(value.value)}
