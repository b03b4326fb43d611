"""What the model's quotes add to those of the rules."""

from dataclasses import replace

import pytest

from glienicke.annotate import annotate
from glienicke.annotate.quotes.find import find_quotes
from glienicke.model import Attribution, Labelled, Quote, Reading, Report, Span, Zone

TEXT = (
    "“So long a road it was for all of them.”\n\nThe line from the palace, and Ana Petrel drew it in chalk, was that "
    "no deal is near. Ko Adjei said he waits."
)
FRESH = ("Ana Petrel", "drew", "no deal is near")


def piece(form: str, label: str, score: float) -> tuple[Labelled, ...]:
    start = TEXT.index(form) if form else -1
    return (Labelled(start, start + len(form), label, score),) if form else ()


def attribution(source: str, cue: str, content: str, score: float = 0.9) -> Attribution:
    return Attribution(piece(source, "source", 0.9), piece(cue, "cue", 0.9), piece(content, "content", score))


@pytest.fixture(scope="module")
def reading() -> Reading:
    zones = (Zone("body", Span(0, len(TEXT))),)
    return replace(annotate(Reading(Report("r", "", "", TEXT), zones), model=False), quotes=())


def contents(found: tuple[Quote, ...]) -> list[str]:
    return [quote.content.of(TEXT) for quote in found if quote.content]


def test_what_the_rules_miss_is_added(reading: Reading) -> None:
    found = find_quotes(reading, [attribution(*FRESH)])
    (quote,) = [q for q in found if q.rule == "model"]
    assert contents((quote,)) == ["no deal is near"]
    assert (quote.form, quote.cue and quote.cue.of(TEXT)) == ("indirect", "drew")
    (speaker,) = [r for r in reading.referents if r.id == quote.speaker]
    assert speaker.name == "Ana Petrel"
    assert [q.id for q in found] == [f"r.q{n}" for n in range(1, len(found) + 1)]


@pytest.mark.parametrize(
    "seen",
    [
        attribution(*FRESH, score=0.4),  # not sure
        attribution("", "drew", "no deal is near"),  # by nobody
        attribution("Ana Petrel", "", "no deal is near"),  # no cue
        attribution("Ana Petrel", "drew", "deal is"),  # hardly speech
        attribution("Ko Adjei", "said", "said he waits"),  # the rules have it
    ],
)
def test_other_quotes_change_nothing(seen: Attribution, reading: Reading) -> None:
    assert find_quotes(reading, [seen]) == find_quotes(reading)


def test_a_quote_by_nobody_gets_the_source_beside_it(reading: Reading) -> None:
    plain = {q.content: q for q in find_quotes(reading)}
    alone = next(q for q in plain.values() if q.speaker is None and q.speaker_span is None)
    seen = Attribution(
        piece("Ko Adjei", "source", 0.9), (), (Labelled(alone.content.start, alone.content.end, "content"),)
    )
    helped = {q.content: q for q in find_quotes(reading, [seen])}
    assert {c for c in plain if plain[c] != helped[c]} == {alone.content}
    assert helped[alone.content].speaker_span.of(TEXT) == "Ko Adjei"
