"""The reader of word lists does every step, and every span is the text's."""

import pytest

from eval.baselines.lexicon import Lexicon
from eval.baselines.story import Json
from tests.eval.baselines.pages import page, story

WIRE = """OSLO, 3 June 2020 -
Ann Brod, 31, was arrested in Oslo on Monday.
"We reject this," said Lis Moor of the Health Ministry.
Sign up for our newsletter!
"""
PAPER = """The engineer Ann Brod was arrested in Oslo on 2 June 2020, her lawyer Tom Vike said.
"We reject this," Moor told reporters.
"""


@pytest.fixture(scope="module")
def record() -> Json:
    return Lexicon().record(story(page("r1", WIRE), page("r2", PAPER)))


def name_of(record: Json, entity: str) -> str:
    return next(e["name"] for e in record["entities"] if e["id"] == entity)


def test_furniture_is_dropped(record: Json) -> None:
    dropped = [WIRE[zone["start"] : zone["end"]] for zone in record["reports"][0]["zones"]]
    assert any("newsletter" in words for words in dropped)
    assert not any("arrested" in words for words in dropped)


def test_quotes_have_speaker_and_stance(record: Json) -> None:
    first = next(quote for quote in record["quotes"] if "reject" in quote["content"]["text"])
    assert first["stances"] == ["rejects"]
    assert name_of(record, first["speaker"]) in ("Lis Moor", "Health Ministry")


def test_equal_quotes_are_one_utterance(record: Json) -> None:
    said = [quote["utterance"] for quote in record["quotes"] if "reject" in quote["content"]["text"]]
    assert len(said) == 2
    assert len(set(said) - {None}) == 1


def test_claims_have_subject_and_values(record: Json) -> None:
    about = [claim for claim in record["claims"] if "person" in claim["slots"]]
    claims = {(c["report"], c["type"], name_of(record, c["slots"]["person"])): c["slots"] for c in about}
    assert claims["r1", "arrest", "Ann Brod"]["date"] == "2020-06-01"
    assert claims["r1", "attribute", "Ann Brod"]["value"] == 31
    assert claims["r2", "attribute", "Ann Brod"]["value"] == "engineer"


def test_different_values_are_disputed(record: Json) -> None:
    dates = [fact for fact in record["facts"] if (fact["type"], fact["slot"]) == ("arrest", "date")]
    assert [fact["relation"] for fact in dates] == ["disputed"]


def test_spans_are_the_text(record: Json) -> None:
    texts = {"r1": WIRE, "r2": PAPER}
    spans = [(c["report"], span) for c in record["claims"] for span in c["evidence"]]
    spans += [(q["report"], q["content"]) for q in record["quotes"]]
    spans += [(m["report"], m) for m in record["mentions"]]
    assert len(spans) > 10
    assert all(texts[report][span["start"] : span["end"]] == span["text"] for report, span in spans)
