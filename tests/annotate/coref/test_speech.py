from __future__ import annotations

import pytest

from glienicke.annotate.coref.speech import link_speech
from glienicke.annotate.mentions.find import find_mentions
from glienicke.annotate.sentences import split_sentences
from glienicke.model import Quote, Reading, Report, Span, Zone


def spoken(text: str, content: str, speaker: str) -> dict[str, str]:
    """For each pronoun in the quote, the name of whom it means."""
    sentences = split_sentences(text, [Zone("body", Span(0, len(text)))])
    mentions, referents = find_mentions("r1", text, sentences)
    names = {referent.id: referent.name for referent in referents}
    start = text.index(content)
    quote = Quote(
        "q1", "direct", Span(start, start + len(content)), speaker=next(i for i, n in names.items() if n == speaker)
    )
    reading = Reading(Report("r1", "t", "", text), (), sentences, mentions, referents, quotes=(quote,))
    found = link_speech(reading)
    assert all(m in found.mentions for m in mentions)
    return {
        found.text_of(m.span): names[m.entity]
        for m in found.mentions
        if m.kind == "pronoun" and quote.content is not None and quote.content.covers(m.span)
    }


TEXTS = [
    ('Otis Brandt was held in Mali. "I saw him and he was well," his sister Ada Quist said.', "Ada Quist",
     {"I": "Ada Quist", "him": "Otis Brandt", "he": "Otis Brandt"}),
    ('"We are glad, and I wept," said Ada Quist.', "Ada Quist", {"I": "Ada Quist"}),
    ("Peru's foreign minister, Ada Quist, spoke. \"We told the US,\" said Quist.", "Ada Quist", {"We": "Peru"}),
    ('Peru waits. Peruvian Foreign Minister Ada Quist said: "Gabon asked us."', "Ada Quist", {"us": "Peru"}),
    ('"We were told," said Red Cross spokeswoman Ada Quist.', "Ada Quist", {"We": "Red Cross"}),
    ('"Our people," said Kremlin spokesman Otis Brandt. Russia waits.', "Otis Brandt", {"Our": "Russia"}),
    ('"He left," said Otis Brandt.', "Otis Brandt", {}),
    ('Spies took 12 sailors. "They are gone," said Ada Quist.', "Ada Quist", {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "expected"), TEXTS)
def test_pronouns_in_speech(text: str, speaker: str, expected: dict[str, str]) -> None:
    start = text.index('"')
    assert spoken(text, text[start : text.index('"', start + 1) + 1], speaker) == expected


def test_a_reading_without_quotes_stays_as_it_is() -> None:
    reading = Reading(Report("r1", "t", "", "He left."))
    assert link_speech(reading) is reading
