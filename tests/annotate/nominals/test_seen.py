"""Descriptions that fill the slots of what the reading model sees."""

from __future__ import annotations

from dataclasses import replace

import pytest

from glienicke.annotate import annotate_with
from glienicke.annotate.mentions.words import words_of
from glienicke.annotate.nominals.seen import described
from glienicke.annotate.tokens import split_text
from glienicke.model import Analysis, Labelled, Reading, Report, Sighting, Span, Token, Zone

TEXT = "Nine shepherds of Togo walked out. A tall glassblower wept."
WORDS = [word for sentence in split_text(TEXT) for word in sentence]
HEADS = {0: 1, 1: 4, 2: 3, 3: 1, 4: None, 7: 9, 8: 9, 9: 10}


def analysis(slot: str, words: str, score: float = 0.9) -> Analysis:
    start = TEXT.index(words)
    tokens = tuple(
        Token(w.start, w.end, 0, "PROPN" if w.of(TEXT) == "Togo" else "NOUN", w.of(TEXT), HEADS.get(n), "dep")
        for n, w in enumerate(WORDS)
    )
    filled = (Labelled(start, start + len(words), slot, 0.9),)
    return Analysis(
        TEXT, tokens, claims=(Sighting("release", Labelled(23, 29, "release", score), "asserted", (), filled),)
    )


@pytest.mark.parametrize(
    ("seen", "heads"),
    [
        (analysis("person", "Nine shepherds of Togo"), ["shepherds"]),
        (analysis("group", "shepherds"), ["shepherds"]),
        (analysis("wants", "A tall glassblower"), ["glassblower"]),
        (analysis("person", "Togo"), []),  # a name
        (analysis("by", "Nine shepherds"), []),  # parties are told by their words
        (analysis("person", "Nine shepherds", score=0.3), []),
        (Analysis(TEXT), []),
    ],
)
def test_main_words(seen: Analysis, heads: list[str]) -> None:
    words = words_of(TEXT, (Span(0, 34), Span(35, len(TEXT))))
    assert [words.words[n].text for n in sorted(described(words, seen))] == heads


def test_they_are_mentions_of_a_group_or_a_person() -> None:
    sentences = (Span(0, 34), Span(35, len(TEXT)))
    reading = replace(Reading(Report("r", "", "", TEXT), (Zone("body", Span(0, len(TEXT))),)), sentences=sentences)
    found = annotate_with(reading, analysis("person", "Nine shepherds of Togo"))
    assert ("Nine shepherds of Togo", "group") in {(m.span.of(TEXT), m.type) for m in found.mentions}
