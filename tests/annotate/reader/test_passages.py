"""Sentences into passages and batches."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glienicke.annotate.reader.passages import Limits, batches, feed, passages
from glienicke.annotate.reader.wordpiece import WordPieces

PIECES = WordPieces(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "##a", "b"], 8)
LIMITS = Limits(passage=8, sentence=12, batch=20)


def test_sentences_share_a_passage_while_they_fit() -> None:
    first, second = passages(3, [["a", "B"], ["aa"], ["b", "b"]], PIECES, LIMITS)
    assert (first.text, first.first, first.pieces) == (3, 0, [2, 4, 6, 3, 4, 5, 3])
    assert (first.shapes, first.starts, first.sentences) == ([0, 1, 2, 0, 1, 1, 0], [1, 2, 4], [0, 0, 1])
    assert (second.first, second.pieces, second.sentences) == (3, [2, 6, 6, 3], [0, 0])


def test_a_long_sentence_is_cut() -> None:
    found = list(passages(0, [["a"] * 25], PIECES, LIMITS))
    assert [len(passage.starts) for passage in found] == [10, 10, 5]
    assert [passage.first for passage in found] == [0, 10, 20]


def test_arrays_are_padded() -> None:
    found = feed(list(passages(0, [["a"] * 6, ["b"]], PIECES, LIMITS)))
    assert found["input_ids"].tolist() == [[2, 4, 4, 4, 4, 4, 4, 3], [2, 6, 3, 0, 0, 0, 0, 0]]
    assert found["attention_mask"].sum(axis=1).tolist() == [8, 3]
    assert found["word_starts"].tolist() == [[1, 2, 3, 4, 5, 6], [1, 0, 0, 0, 0, 0]]
    assert found["word_sentence"].tolist() == [[0] * 6, [0, -1, -1, -1, -1, -1]]


@pytest.mark.parametrize("sentences", [[], [[]], [[], []]])
def test_nothing_gives_no_passage(sentences: list[list[str]]) -> None:
    assert list(batches(passages(0, sentences, PIECES, LIMITS), LIMITS)) == []


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.sampled_from(["a", "aaa", "b", "zz"]), min_size=1, max_size=30), max_size=8))
def test_every_word_is_read_once_and_nothing_is_too_long(sentences: list[list[str]]) -> None:
    found = list(passages(0, sentences, PIECES, LIMITS))
    words = [word for passage in found for word in range(passage.first, passage.first + len(passage.starts))]
    assert words == list(range(sum(map(len, sentences))))
    assert all(len(passage.pieces) <= LIMITS.sentence for passage in found)
    packed = list(batches(found, LIMITS))
    assert sorted(p.first for batch in packed for p in batch) == sorted(p.first for p in found)
    assert all(len(batch) == 1 or len(batch) * max(len(p.pieces) for p in batch) <= LIMITS.batch for batch in packed)
