"""Reported speech: hard cases from tests/cases/quotes.toml, and what holds for any text."""

import time
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glienicke.annotate import annotate
from glienicke.annotate.quotes.find import find_quotes
from glienicke.clean import clean
from glienicke.model import Quote, Reading, Report, Span, Zone
from glienicke.pipeline import read
from glienicke.schema import stances

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "quotes.toml").read_text("utf-8"))["case"]


def report(text: str) -> Report:
    return Report("r", "r.txt", "0", text)


def words(reading: Reading, span: Span | None) -> str:
    return reading.text_of(span) if span else ""


def names(reading: Reading, ids: tuple[str, ...]) -> list[str]:
    return [r.name for r in reading.referents if r.id in ids]


def as_case(reading: Reading, quote: Quote, expected: dict) -> dict:
    """A quote in the terms of a case, with the keys that the case has."""
    cue = " ".join(words(reading, span) for span in (quote.cue, *quote.cue_more))
    speaker = words(reading, quote.speaker_span)
    whole = {
        "content": words(reading, quote.content),
        "more": [words(reading, span) for span in quote.content_more],
        "cue": expected["cue"] if expected["cue"] in cue and (cue or not expected["cue"]) else cue,
        "speaker": expected["speaker"] if expected["speaker"] and expected["speaker"] in speaker else speaker,
        "form": quote.form,
        "stances": sorted(quote.stances),
        "venue": quote.venue,
        "via": names(reading, quote.via),
        "nested": quote.nested_in is not None,
    }
    return {key: whole[key] for key in expected} | {"more": whole["more"]}


def as_expected(expected: dict) -> dict:
    wanted = {"more": []} | expected
    return wanted | ({"stances": sorted(wanted["stances"])} if "stances" in wanted else {})


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_case(case: dict) -> None:
    reading = annotate(clean(report(case["text"])), model=False)
    wanted = case["quotes"]
    found = [as_case(reading, q, e) for q, e in zip(reading.quotes, wanted, strict=False)]
    contents = [words(reading, q.content) for q in reading.quotes]
    assert len(contents) == len(wanted), contents
    assert found == [as_expected(e) for e in wanted]


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 80
    assert sum(not case["quotes"] for case in CASES) >= 10


def test_an_unread_language_has_no_quotes() -> None:
    text = "«Nous attendons», a dit le consul."
    assert find_quotes(Reading(Report("r", "r", "0", text, language="fr"), (Zone("body", Span(0, len(text))),))) == ()


def check(text: str) -> None:
    """What holds for the quotes of any text."""
    reading = read(report(text))
    by_id = {quote.id: quote for quote in reading.quotes}
    assert len(by_id) == len(reading.quotes)
    pieces = []
    for quote in reading.quotes:
        spans = [s for s in (quote.content, *quote.content_more, quote.cue, *quote.cue_more, quote.speaker_span) if s]
        assert all(0 <= s.start < s.end <= len(text) for s in spans)
        assert quote.stances and set(quote.stances) <= stances().keys()
        if quote.nested_in is None:
            pieces += [s for s in (quote.content, *quote.content_more) if s]
        else:
            outer = by_id[quote.nested_in]
            whole = [s for s in (outer.content, *outer.content_more) if s]
            assert quote.content and any(s.covers(quote.content) for s in whole)
    pieces.sort()
    assert all(a.end <= b.start for a, b in pairwise(pieces)), [words(reading, s) for s in pieces]


PARTS = [
    "“", "”", '"', "'", "‘", "’", "«", "»", "„", ",", ".", "\n", "\n\n", " ", "—", ":", "said", "he", "the ministry",
    "Oslo", "told reporters", "that", "according to", "declined to confirm reports that", "who", "pleaded guilty",
    "but", "the talks go on", "reported", "adding that", "was quoted as saying", "On Monday", "and", "which he denies",
]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=40).map(" ".join))
def test_contents_lie_within_the_text_and_do_not_overlap(text: str) -> None:
    check(text)


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    check(text)


def test_a_quotation_without_a_comma_behind_it_may_stand_in_an_apposition() -> None:
    check('neighbour, "No truce for the men of Skagen" One sailor admitted to being a part of it, writing')


@pytest.mark.parametrize("unit", ['"', "“", "'", "‘a ", '" ', "“a” ", "''", "«»", "he said, "])
def test_time_is_linear_in_a_flood_of_marks(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    whole = Reading(report(text), (Zone("body", Span(0, len(text))),), (Span(0, len(text.rstrip())),))
    start = time.process_time()
    find_quotes(whole)
    assert time.process_time() - start < 10
