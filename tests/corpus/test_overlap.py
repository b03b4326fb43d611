"""Stories share no sentences and next to no runs of words."""

from pathlib import Path

import pytest

from corpus import overlap
from corpus.overlap import Sentence, alike, share, shared


def told(story: str, report: str, words: str) -> Sentence:
    return Sentence(story, report, tuple(words.split()))


A = told("one", "01", "the miller was taken from his boat at dawn by two men in grey")
B = told("two", "01", "the miller was taken from his boat at dawn by three men in grey")
C = told("two", "02", "nobody in the valley had seen a boat that year")


def test_near_identical_sentences_of_two_stories_are_found() -> None:
    assert alike([A, B, C]) == [(A, B)]


def test_sentences_of_one_report_are_not_compared() -> None:
    assert alike([A, told("one", "01", " ".join(B.words))]) == []


def test_shared_runs_are_counted_once_per_story() -> None:
    stories = {"one": [A, A], "two": [B, C]}
    both = shared(stories)
    assert ("was", "taken", "from", "his", "boat") in both["one"]
    assert ("nobody", "in", "the", "valley", "had") not in both["two"]
    assert share("one", stories, both) == pytest.approx(len(both["one"]) / 10)


def test_the_command_fails_where_stories_are_alike(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for sentence in (A, B):
        folder = tmp_path / sentence.story / "reports"
        folder.mkdir(parents=True)
        (folder / "01.txt").write_text(" ".join(sentence.words) + ".", "utf-8")
    assert overlap.main([str(tmp_path)]) == 1
    assert "two/01: the miller" in capsys.readouterr().out


def test_the_corpus_is_written_afresh() -> None:
    assert overlap.main([str(overlap.STORIES)]) == 0
