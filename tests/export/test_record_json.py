"""The exported record fits its published schema, and every span in it equals the words of its report."""

import json
from dataclasses import replace

import jsonschema
import pytest

from glienicke.errors import UsageError
from glienicke.export import FORMATS, export
from glienicke.export.record_schema import record_schema
from glienicke.model import (
    Case,
    Claim,
    Dating,
    Entity,
    Fact,
    FactValue,
    Form,
    Mention,
    Origins,
    Quote,
    Reading,
    Record,
    Report,
    Slot,
    Span,
    Time,
    Transfer,
    Utterance,
    Zone,
)
from glienicke.schema import claim_types

TEXT = "Ana Prat said on Monday: “Nothing is agreed.” 𝔘nicode follows. She was swapped for Ivo Lem."


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def claim(number: int, kind: str, *slots: Slot) -> Claim:
    return Claim(f"r1.c{number}", kind, slots, "asserted", (at("swapped for Ivo Lem"),), "en.test")


READING = Reading(
    report=Report("r1", "one.txt", "00", TEXT, published=Dating("2021-03-01", "stated", "dateline", (at("Monday"),))),
    zones=(Zone("body", Span(0, len(TEXT))),),
    mentions=(Mention(at("Ana Prat"), "name", "person", "e1"), Mention(at("Ivo Lem"), "name", "person", "e2")),
    times=(Time(at("on Monday"), "DATE", "2021-03-01", "weekday", "published"),),
    quotes=(
        Quote(
            "r1.q1",
            "direct",
            at("“Nothing is agreed.”"),
            cue=at("said on Monday"),
            speaker="e1",
            speaker_span=at("Ana Prat"),
            date="2021-03-01",
            date_basis="cue",
            stances=("no_agreement_yet",),
        ),
        Quote("r1.q2", "indirect", None),
    ),
    claims=(
        claim(1, "exchange", Slot("transfers", (Transfer("e1"), Transfer("e2", "e9", "e8", 1)))),
        claim(2, "sentence", Slot("person", "e1"), Slot("length", "P16Y", at("Monday"))),
    ),
)
RECORD = Record(
    case=Case("test", "Test"),
    readings=(READING,),
    entities=(Entity("e1", "person", "Ana Prat", (Form("Ana Prat", "name", ("r1",), 1),)),),
    utterances=(Utterance("u1", ("r1.q1",), ("e1",)),),
    facts=(
        Fact(
            "f1",
            "sentence",
            "e1",
            "length",
            (FactValue("P16Y", ("r1.c2",), ("r1",), Origins(1, 1)),),
            "single",
            "one report says so",
        ),
    ),
)


def spans_in(value: object) -> list[dict[str, object]]:
    if isinstance(value, dict):
        here = [value] if {"start", "end", "text"} <= value.keys() else []
        return here + [s for v in value.values() for s in spans_in(v)]
    return [s for v in value for s in spans_in(v)] if isinstance(value, list) else []


def test_fits_the_published_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(record_schema())
    jsonschema.validate(json.loads(export(RECORD, "json")), record_schema())


def test_every_span_equals_its_words() -> None:
    spans = spans_in(json.loads(export(RECORD, "json")))
    assert len(spans) == 10
    for span in spans:
        assert span["text"] == TEXT[span["start"] : span["end"]]


@pytest.mark.parametrize(
    ("slots", "reason"),
    [
        ((Slot("person", "e1"), Slot("length", "sixteen years")), "a length that is no ISO duration"),
        ((Slot("person", "e1"),), "a required slot is open"),
        ((Slot("person", "e1"), Slot("length", "P16Y"), Slot("colour", "red")), "a slot the type does not have"),
    ],
)
def test_schema_refuses(slots: tuple[Slot, ...], reason: str) -> None:
    damaged = replace(RECORD, readings=(replace(READING, claims=(claim(1, "sentence", *slots),)),))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(json.loads(export(damaged, "json")), record_schema())


def test_schema_knows_every_claim_type() -> None:
    alternatives = record_schema()["properties"]["claims"]["items"]["oneOf"]
    assert {a["title"] for a in alternatives} == set(claim_types())


def test_utterance_is_on_the_quote() -> None:
    first, second = json.loads(export(RECORD, "json"))["quotes"]
    assert (first["utterance"], second["utterance"]) == ("u1", None)


def test_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(UsageError, match=FORMATS[0].name):
        export(RECORD, "xls")
