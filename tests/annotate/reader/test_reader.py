"""Scores into analyses, with a network that says what the test wants."""

import pytest

from glienicke.annotate.reader.passages import Limits
from glienicke.annotate.reader.reader import Reader
from glienicke.model import Analysis
from tests.annotate.reader.scripted import Scripted

TEXT = "Ana Petrel met Ko in Lund.\nShe said: “We wait.”"


def words(analysis: Analysis, labelled: tuple) -> list[tuple[str, str]]:
    return [(analysis.text[m.start : m.end], m.label) for m in labelled]


def test_words_have_syntax() -> None:
    script = {
        "upos": {0: "PROPN", 2: "VERB"},
        "lemma": {0: "k0+", 2: "l1+y"},
        "arcs": {0: 2, 1: 0, 3: 2, 4: 5, 5: 2, 6: 2},
        "relations": {0: "nsubj", 2: "root"},
    }
    found = Reader(Scripted(script))(TEXT)
    first, _, third, *_ = found.tokens
    assert (first.start, first.end, first.sentence, first.upos, first.lemma) == (0, 3, 0, "PROPN", "Ana")
    assert (first.head, first.relation, third.head, third.lemma) == (2, "nsubj", None, "mey")
    assert found.heads[:7] == (2, 0, None, 2, 5, 2, 2)
    assert [span.of(TEXT) for span in found.sentences] == ["Ana Petrel met Ko in Lund.", "She said: “We wait.”"]


def test_names_have_places() -> None:
    script = {"mentions": {0: "B-person", 1: "I-person", 3: "B-person", 5: "B-place"}}
    found = Reader(Scripted(script))(TEXT)
    assert words(found, found.mentions) == [("Ana Petrel", "person"), ("Ko", "person"), ("Lund", "place")]
    assert all(0.9 < mention.score <= 1 for mention in found.mentions)


def test_claims_have_places_also_in_later_passages() -> None:
    text = "Ko sat. Ko rose. Ana Petrel was seized in Lund."
    (claim,) = Reader(Scripted({"links": {9: 7}}, Limits(10, 10, 32)))(text).claims
    assert (claim.type, claim.modality, claim.trigger.span.of(text)) == ("arrest", "asserted", "seized")
    assert words(Reader(Scripted({"links": {9: 7}}, Limits(10, 10, 32)))(text), claim.slots) == [("Petrel", "person")]


def test_a_quote_goes_on_over_passages() -> None:
    text = "She said: a b c d e f g h."
    labels = {0: "B-source", 1: "B-cue", 3: "B-content"} | dict.fromkeys(range(4, 11), "I-content")
    network = Scripted({"quotes": labels, "arcs": {0: 1, **dict.fromkeys(range(2, 6), 1)}}, Limits(8, 8, 32))
    (quote,) = Reader(network)(text).quotes
    assert [words(Reader(network)(text), part) for part in (quote.source, quote.cue, quote.content)] == [
        [("She", "source")],
        [("said", "cue")],
        [("a b c d e f g h", "content")],
    ]


def test_quotes_are_read_from_the_head_that_is_asked_for() -> None:
    network = Scripted({"quotes": {3: "B-content"}, "attributions": {4: "B-content"}})
    read = [Reader(network, head)("She said: wait here.").quotes for head in ("quotes", "attributions")]
    assert [quote.content[0].span.of("She said: wait here.") for (quote,) in read] == ["wait", "here"]


def test_texts_keep_their_order_and_share_batches() -> None:
    texts = [f"{'Lund ' * n}met." for n in range(40)]
    found = list(Reader(Scripted({"mentions": {0: "B-place"}})).read(texts))
    assert [analysis.text for analysis in found] == texts
    assert all(analysis.mentions for analysis in found)


HOSTILE = {
    "empty": "",
    "blank": " \n\t ",
    "one word": "Lund",
    "long": "The envoy met Ko in Lund. " * 4_000,
    "no spaces": "Lund" * 25_000,
    "no spaces, other script": "東京" * 50_000,
    "long sentence": "word " * 10_000,
    "emoji": "👍🏽👨‍👩‍👧" * 1_000,
    "controls": "\x00\x07\x1b[31m" * 1_000,
    "accents": "e" + "\u0301" * 20_000,
    "marks": "“(" * 1_000,
    "scripts": "राष्ट्रपति ने कहा। Мы не знаем. عربي " * 500,
    "surrogate": "\ud800 Lund",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_whatever_comes_is_read(text: str) -> None:
    """The batches stay within their limit: the scripted network checks each."""
    found = Reader(Scripted({"mentions": {0: "B-person"}}, Limits(192, 510, 1536)))(text)
    assert found.text == text
    assert all(0 <= token.start < token.end <= len(text) for token in found.tokens)
    assert len(found.tokens) == len(found.heads)
    assert bool(found.mentions) == bool(found.tokens)
