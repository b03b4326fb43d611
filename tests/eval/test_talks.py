"""Where the talks stood on key dates, compared with the gold."""

import json
from pathlib import Path

import pytest

from corpus.vocabulary import talk_states
from eval import talks
from eval.cases import ROOT, GoldCase
from eval.talks import Answer, named


@pytest.mark.parametrize(
    ("words", "state"),
    [
        *((state, state) for state in talk_states()),
        ("agreed in principle; talks confirmed by Norway", "agreed in principle"),
        ("exchange carried out; talks denied by Norway", "executed"),
        ("offer likely to be rejected", "rejected"),
        ("exchange announced for a day to come", "in transit"),
        ("offer being carried out: the first have been let go", "gates clearing"),
        ("talks without a result so far; talks confirmed by Norway", "stalled"),
        ("demand of the Front, not answered", "tabled"),
        ("offer confirmed by Norway", "confirmed by one side"),
        ("offer confirmed by Norway and Iran", "confirmed by both"),
        ("offer disclosed by Norway, not answered", "tabled"),
        ("demand of Norway, no offer reported; talks confirmed by Sweden", "tabled"),
        ("offer reported, confirmed by no side", "reported"),
        ("talks confirmed by Norway and Sweden", "confirmed by both"),
        ("talks confirmed by Norway; no agreement yet according to Norway and Sweden", "confirmed by one side"),
        ("talks denied by Norway", "reported"),
        ("reported to be stalled", "nothing stated"),
    ],
)
def test_words_name_a_state(words: str, state: str) -> None:
    assert named(words) == state


def test_an_answer_is_right_where_the_gold_allows_it() -> None:
    assert Answer("2020-01-01", ("tabled", "reported"), "offer reported, confirmed by no side").good
    assert not Answer("2020-01-01", ("tabled",), "offer reported, confirmed by no side").good


def test_a_case_without_the_layer_has_no_days(tmp_path: Path) -> None:
    (tmp_path / "case.gold.json").write_text("{}", "utf-8")
    assert talks.answers(GoldCase("tiny", tmp_path)) == []


def test_the_example_is_asked_day_by_day() -> None:
    folder = ROOT / "examples" / "ottawa-minsk-2023"
    days = [e["as_of"] for e in json.loads((folder / "case.gold.json").read_text("utf-8"))["negotiation_history"]]
    assert [a.day for a in talks.answers(GoldCase(folder.name, folder))] == days


def test_the_gold_annotations_say_where_the_talks_stood() -> None:
    folder = ROOT / "examples" / "ottawa-minsk-2023"
    assert all(answer.good for answer in talks.answers(GoldCase(folder.name, folder), gold=True))


def test_a_line_counts_what_is_right() -> None:
    given = [Answer("2020-01-01", ("tabled",), "tabled"), Answer("2020-01-02", ("executed",), "tabled")]
    assert talks.row("tiny", given, "executed").split() == ["tiny", "2", "days", "0.50", "0.50"]
    assert talks.row("tiny", [], "executed").split() == ["tiny", "0", "days", "-", "-"]
