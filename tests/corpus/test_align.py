"""Proposals of passages."""

from pathlib import Path

import pytest

from corpus.align import anchored, main, propose, sentences
from corpus.anchor import one
from tests.corpus.stories import write

WIRE = (
    "OSLO (NPA) - Ann Brod, 31, was freed on Friday after five years.\n"
    "Her lawyer thanked the court. Ferries were late.\n"
)
COPY = (
    "The weather stays dry in the fjords.\nThe court got thanks from her lawyers.\n"
    "Brod was let go on Friday; she is 31, and it took 5 years."
)


def test_sentences_that_share_names_numbers_and_words_are_paired() -> None:
    found = [(COPY[slice(*a)], WIRE[slice(*b)]) for a, b in propose(COPY, WIRE)]
    assert found == [
        ("The court got thanks from her lawyers.", "Her lawyer thanked the court."),
        (
            "Brod was let go on Friday; she is 31, and it took 5 years.",
            "OSLO (NPA) - Ann Brod, 31, was freed on Friday after five years.",
        ),
    ]


def test_nothing_is_proposed_where_nothing_is_shared() -> None:
    assert propose("Snow fell on the pass again.", WIRE) == []
    assert propose("", "") == []


@pytest.mark.parametrize("text", [WIRE, COPY, "He said so [sic] again and again, and again he said so [sic] to all."])
def test_an_anchor_leads_back_to_its_sentence(text: str) -> None:
    for span in sentences(text):
        assert one(anchored(span, text), text) == span


def test_the_command_prints_markup(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(write(tmp_path)), "2", "1"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("2 < 1 | rewrite | \n")
    assert "  Anne Brodd got ... years in 2020. = Ann Brod, 31, ... in May 2020.\n" in out
