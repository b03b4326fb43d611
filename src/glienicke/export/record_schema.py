"""The JSON Schema of the record, made from the claim types, the stances and the closed lists of the model.

Made, not written: a new claim type or stance is in the published schema as soon as its file is there.
"""

from __future__ import annotations

from typing import Any, get_args

from glienicke import model
from glienicke.export.record_json import SCHEMA
from glienicke.schema import ClaimType, SlotType, claim_types, stances

Json = dict[str, Any]

TEXT: Json = {"type": "string"}
MAYBE: Json = {"type": ["string", "null"]}
TEXTS: Json = {"type": "array", "items": TEXT}
OFFSET: Json = {"type": "integer", "minimum": 0}
COUNT: Json = {"type": "integer", "minimum": 0}
DATE_PATTERN = r"^(\d{4}(-\d\d(-\d\d)?|-W\d\d)?(T.*)?(/(\d{4}.*)?)?|/\d{4}.*|PAST_REF|PRESENT_REF|FUTURE_REF)$"
DURATION_PATTERN = r"^(LIFE|P(X|\d)\S*)$"

SLOT_VALUES: dict[str, Json] = {
    "date": {"type": "string", "pattern": DATE_PATTERN},
    "duration": {"type": "string", "pattern": DURATION_PATTERN},
    "count": COUNT,
    "transfers": {"$ref": "#/$defs/transfer"},
}
"""How the value types look in JSON; all others are strings (an entity's id, or words)."""


def record_schema() -> Json:
    """The JSON Schema (draft 2020-12) that every exported record fits."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA,
        "description": "One sourced record of a prisoner exchange in the making. Offsets are Unicode code points, "
        "half-open, into reports[].text; every text beside a span equals that stretch of the report.",
        **_object(
            schema={"const": SCHEMA},
            case=_object(id=TEXT, title=TEXT, as_of=MAYBE, recorded_at=MAYBE),
            reports=_list(_report()),
            entities=_list(_entity()),
            mentions=_list(_grounded(entity=TEXT, kind=_one_of(model.MentionKind))),
            times=_list(_grounded(type=_one_of(model.TimeType), value=MAYBE, anchor=TEXT, rule=TEXT)),
            quotes=_list(_quote()),
            utterances=_list(_object(id=TEXT, quotes=TEXTS, speakers=TEXTS, why=TEXT, origins=ORIGINS)),
            claims={"type": "array", "items": {"oneOf": [_claim(t) for t in claim_types().values()]}},
            facts=_list(_fact()),
            timeline=_list(
                _object(
                    date=MAYBE, precision=_one_of(model.Precision), what=TEXT, claims=TEXTS, planned={"type": "boolean"}
                )
            ),
            negotiation=_negotiation(),
            judgements=_list(
                _object(
                    kind=_one_of(model.JudgementKind),
                    by=TEXT,
                    at=TEXT,
                    on={"type": "object"},
                    why=TEXT,
                    id=TEXT,
                    problem=TEXT,
                )
            ),
        ),
        "$defs": {"span": _object(start=OFFSET, end=OFFSET, text=TEXT), "transfer": _transfer()},
    }


SPAN: Json = {"$ref": "#/$defs/span"}
MAYBE_SPAN: Json = {"anyOf": [SPAN, {"type": "null"}]}


def _object(**properties: Json) -> Json:
    """An object with all these properties. More may be added in later versions, so others are allowed."""
    return {"type": "object", "properties": properties, "required": list(properties)}


ORIGINS = _object(min=COUNT, max=COUNT)


def _list(items: Json) -> Json:
    return {"type": "array", "items": items}


def _one_of(closed: object) -> Json:
    """One of the words of a closed list (a Literal, or a union of them)."""
    words = [w for part in get_args(closed) for w in (get_args(part) or (part,))]
    return {"enum": words}


def _grounded(**properties: Json) -> Json:
    return _object(report=TEXT, start=OFFSET, end=OFFSET, text=TEXT, **properties)


def _report() -> Json:
    passages = _list({"type": "array", "items": OFFSET, "minItems": 4, "maxItems": 4})
    return _object(
        id=TEXT,
        source=TEXT,
        sha256=TEXT,
        text=TEXT,
        language=TEXT,
        outlet=_object(name=MAYBE, basis=_one_of(model.OutletBasis)),
        title=MAYBE,
        authors=TEXTS,
        published=_object(value=MAYBE, basis=_one_of(model.DateBasis), why=TEXT, evidence=_list(SPAN)),
        zones=_list(_object(kind=_one_of(model.ZoneKind), start=OFFSET, end=OFFSET)),
        cites=_list(_object(origin=TEXT, start=OFFSET, end=OFFSET)),
        derives_from=_list(_object(report=TEXT, kind=_one_of(model.DerivationKind), why=TEXT, passages=passages)),
    )


def _entity() -> Json:
    form = _object(text=TEXT, kind=_one_of(model.FormKind), reports=TEXTS, count=COUNT, why=TEXT)
    kinds = _one_of(model.EntityType)
    return _object(id=TEXT, type=kinds, name=TEXT, forms=_list(form), stands_for=MAYBE, roles=TEXTS, why=TEXTS)


def _quote() -> Json:
    return _object(
        id=TEXT,
        report=TEXT,
        form=_one_of(model.QuoteForm),
        speaker=MAYBE,
        speaker_span=MAYBE_SPAN,
        cue=MAYBE_SPAN,
        cue_more=_list(SPAN),
        content=MAYBE_SPAN,
        content_more=_list(SPAN),
        date={"anyOf": [_object(value=TEXT, basis=TEXT), {"type": "null"}]},
        venue=MAYBE,
        addressee=MAYBE,
        via=TEXTS,
        nested_in=MAYBE,
        stances={"type": "array", "items": {"enum": list(stances())}},
        utterance=MAYBE,
        rule=TEXT,
    )


def _claim(kind: ClaimType) -> Json:
    slots = {slot.name: _slot(slot) for slot in kind.slots}
    return {
        "title": kind.name,
        "description": kind.doc,
        **_object(
            id=TEXT,
            type={"const": kind.name},
            report=TEXT,
            slots={
                "type": "object",
                "properties": slots,
                "required": list(kind.required),
                "additionalProperties": False,
            },
            modality=_one_of(model.Modality),
            by=MAYBE,
            via=TEXTS,
            quote=MAYBE,
            evidence={"type": "array", "items": SPAN, "minItems": 1},
            slot_evidence={"type": "object", "additionalProperties": SPAN},
            rule=TEXT,
        ),
    }


def _slot(slot: SlotType) -> Json:
    value = {"enum": list(stances())} if slot.value == "stance" else SLOT_VALUES.get(slot.value, TEXT)
    return _list(value) if slot.many else value


def _transfer() -> Json:
    person = {"person": TEXT, "from": MAYBE, "to": MAYBE, "count": {"type": ["integer", "null"], "minimum": 0}}
    return _object(**person)


def _fact() -> Json:
    value = _object(value={}, claims=TEXTS, reports=TEXTS, origins=ORIGINS, first_reported=MAYBE, last_reported=MAYBE)
    kind = {"enum": list(claim_types())}
    return _object(
        id=TEXT,
        type=kind,
        subject=MAYBE,
        slot=TEXT,
        values=_list(value),
        relation=_one_of(model.Relation),
        why=TEXT,
    )


def _negotiation() -> Json:
    deal = _object(by=MAYBE, to=MAYBE, gives=TEXTS, wants=TEXTS, extra=MAYBE, date=MAYBE, status=TEXT, claims=TEXTS)
    contact = _object(parties=TEXTS, kind=MAYBE, status=MAYBE, date=MAYBE, claims=TEXTS)
    return _object(
        as_of=MAYBE,
        state=TEXT,
        stances=_list(_object(party=TEXT, stance={"enum": list(stances())}, toward=MAYBE, since=MAYBE, claims=TEXTS)),
        custody=_list(_object(person=TEXT, holder=MAYBE, since=MAYBE, place=MAYBE, status=TEXT, claims=TEXTS)),
        offers=_list(deal),
        demands=_list(deal),
        gates=_list(_object(requirement=TEXT, on=MAYBE, kind=MAYBE, by=TEXTS, claims=TEXTS)),
        channels=_list(contact),
        contacts=_list(contact),
    )
