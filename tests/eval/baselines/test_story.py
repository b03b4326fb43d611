"""What a baseline sees of a story holds no answer; a cut is the best one there is."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import build
from eval.baselines.story import best_cut, blank, story_of
from eval.run import score
from tests.corpus.stories import write


@pytest.fixture
def gold(tmp_path: Path) -> dict:
    assert build.main([str(write(tmp_path / "tiny")), "--quiet"]) == 0
    return score.load_gold(tmp_path / "tiny")


def test_the_answers_are_not_in_what_is_given(gold: dict) -> None:
    story = story_of("tiny", gold)
    for page in story.pages:
        given_keys = {key for item in (*page.names, *page.times) for key in item}
        assert given_keys == {"report", "start", "end", "text"}
        assert {key for quote in page.quotes for key in quote} == {"report", "content", "cue"}
    assert {key for fact in story.facts for key in fact} == {"subject", "type", "slot", "values"}
    assert "disputed" not in json.dumps(story.facts)


def test_what_is_given_stands_in_the_text(gold: dict) -> None:
    pages = story_of("tiny", gold).pages
    assert [page.published for page in pages] == ["2020-06-01", None]
    assert {name["text"] for page in pages for name in page.names} >= {"Ann Brod", "Anne Brodd", "Lis Moor"}
    for page in pages:
        for item in (*page.names, *page.times):
            assert page.text[item["start"] : item["end"]] == item["text"]


def test_a_blank_record_scores_nothing(gold: dict) -> None:
    table = score.Scorer(blank(story_of("tiny", gold)), gold).results()
    assert {measure: rows["all"]["f1"] for measure, rows in table.items() if rows["all"]["f1"]} == {}


@pytest.mark.parametrize(
    ("pairs", "cut"),
    [
        ([(0.9, True), (0.8, True), (0.3, False)], 0.8),
        ([(0.9, True), (0.8, False), (0.7, True), (0.6, True)], 0.6),
        ([(0.9, True), (0.8, False), (0.7, False), (0.6, False), (0.5, True)], 0.9),
        ([(0.5, True), (0.5, False), (0.5, False)], 0.5),
        ([(0.4, False)], 1.0),
        ([], 1.0),
    ],
)
def test_best_cut(pairs: list[tuple[float, bool]], cut: float) -> None:
    assert best_cut(pairs) == cut


def f1(pairs: list[tuple[float, bool]], cut: float) -> float:
    taken = [same for score, same in pairs if score >= cut]
    return 2 * sum(taken) / max(1, len(taken) + sum(same for _, same in pairs))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from([0.1, 0.2, 0.4, 0.7, 0.9]), st.booleans()), max_size=12))
def test_no_other_cut_is_better(pairs: list[tuple[float, bool]]) -> None:
    chosen = f1(pairs, best_cut(pairs))
    assert all(f1(pairs, cut) <= chosen for cut in (0.1, 0.2, 0.4, 0.7, 0.9))
