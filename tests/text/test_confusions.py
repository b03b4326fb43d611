"""Alignments of two words under a table of which letters stand for which."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glienicke.text.confusions import WORST, align, score

TABLE = {("a", "a"): 2.0, ("b", "b"): 2.5, ("s", "s"): 1.5, ("sh", "s"): 1.0, ("s", "sh"): 1.0, ("h", ""): -1.0}
WORDS = st.text("absh", min_size=0, max_size=7)


@pytest.mark.parametrize(
    ("one", "other", "ratio", "pairs"),
    [
        ("ab", "ab", 4.5, [("a", "a"), ("b", "b")]),
        ("asha", "asa", 5.0, [("a", "a"), ("sh", "s"), ("a", "a")]),
        ("asa", "asha", 5.0, [("a", "a"), ("s", "sh"), ("a", "a")]),
        ("ah", "a", 1.0, [("a", "a"), ("h", "")]),
        ("a", "b", WORST, [("a", "b")]),
        ("", "", 0.0, []),
    ],
)
def test_best_alignment(one, other, ratio, pairs):
    assert align(one, other, TABLE) == (ratio, pairs)


@given(WORDS, WORDS)
def test_the_fast_score_is_that_of_the_alignment(one, other):
    ratio, pairs = align(one, other, TABLE)
    assert score(one, other, TABLE) == pytest.approx(ratio)
    assert "".join(a for a, _ in pairs) == one
    assert "".join(b for _, b in pairs) == other
