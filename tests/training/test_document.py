from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.document import Document, boundaries, passages

TWO = Document("made", ["Anna", "left", ".", "Bert", "stayed", "."], [0, 0, 0, 1, 1, 1], {"arcs": [2, 0, 2, 5, 0, 5]})


def test_cut_counts_sentences_and_heads_from_its_own_beginning() -> None:
    second = TWO.cut(3, 6)
    assert second.words == ["Bert", "stayed", "."]
    assert second.sentence == [0, 0, 0]
    assert second.labels["arcs"] == [2, 0, 2]


def test_cut_leaves_what_is_unlabelled() -> None:
    open_ = Document("made", ["a", "b"], [0, 1], {"arcs": [0, -1]})
    assert open_.cut(1, 2).labels["arcs"] == [-1]


def test_boundaries() -> None:
    assert boundaries(TWO) == [0, 3, 6]


@pytest.mark.parametrize(("size", "lengths"), [(2, [3, 3]), (3, [3, 3]), (5, [3, 3]), (6, [6])])
def test_passages_hold_whole_sentences(size: int, lengths: list[int]) -> None:
    assert [len(passage.words) for passage in passages(TWO, size)] == lengths


def test_a_sentence_without_end_is_cut() -> None:
    endless = Document("made", ["on"] * 100, [0] * 100)
    assert [len(passage.words) for passage in passages(endless, 10)] == [20]


@given(st.lists(st.integers(1, 8), min_size=1, max_size=20), st.integers(8, 30), st.integers())
@settings(max_examples=50, deadline=None)
def test_passages_of_random_length_lose_no_word(sentences: list[int], size: int, seed: int) -> None:
    numbers = [n for n, length in enumerate(sentences) for _ in range(length)]
    document = Document("made", [str(i) for i in range(len(numbers))], numbers)
    found = list(passages(document, size, Random(seed)))
    assert [word for passage in found for word in passage.words] == document.words
    assert all(passage.sentence[0] == 0 for passage in found)
