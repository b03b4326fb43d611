"""What stories share in style is found: phrases, openings, lengths, endings."""

from pathlib import Path

import pytest

from corpus import style
from corpus.case import Case
from corpus.overlap import Sentence
from tests.corpus.stories import write


def said(story: str, report: str, text: str) -> Sentence:
    return Sentence(story, report, tuple(text.split()))


SENTENCES = [
    said("one", "01-wire", "The miller was held in a damp cellar for a week without light or bread"),
    said("two", "01-paper", "She was kept in a damp cellar near the Old Harbour until the thaw came at last"),
    said("two", "02-flash", "The miller went home"),
]


def test_phrases_without_names_and_empty_words() -> None:
    places = style.phrases(SENTENCES)
    assert ("a", "damp", "cellar") in places
    assert ("the", "old", "harbour") not in places
    assert ("in", "a", "damp") not in places
    assert [gram for gram, _ in style.shared(places, 2)] == [("a", "damp", "cellar")]


def test_openings_are_the_first_long_sentences() -> None:
    headline = said("three", "01-paper", "Cold days")
    first = said("three", "01-paper", "The miller of whom nobody had heard for half a year has written home")
    shared = style.shared(style.openings([*SENTENCES, headline, first]), 2)
    assert [gram for gram, _ in shared] == [("the", "miller")]


def test_lengths() -> None:
    number, mean, spread, short = style.profile([said("a", "1", "one two three"), said("a", "1", "a b c d e f g")])
    assert (number, mean, short) == (2, 5, 0.5)
    assert spread == pytest.approx(0.4)


@pytest.mark.parametrize(
    ("report", "kind"),
    [
        ("04-norwire-flash", "flash"),
        ("07-muryar-translated", "translated"),
        ("03-army-statement", "statement"),
        ("09-harbour-post", "paper"),
    ],
)
def test_kinds(report: str, kind: str) -> None:
    assert style.kind(report) == kind


def test_an_ending_that_has_nothing_to_do_with_the_story(tmp_path: Path) -> None:
    write(tmp_path / "tiny")
    path = tmp_path / "tiny" / "reports" / "2-tern.txt"
    first, second = Case(tmp_path / "tiny").reports
    assert (style.tail(first), style.tail(second)) == ("", "")
    path.write_text(path.read_text("utf-8") + "\nThe price of salt rose.", "utf-8")
    assert style.tail(Case(tmp_path / "tiny").reports[1]) == "The price of salt rose."


def test_the_command_lists_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "tiny")
    assert style.main([str(tmp_path)]) == 0
    assert "story tiny" in capsys.readouterr().out
