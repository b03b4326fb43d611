"""Labels into spans."""

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glienicke.annotate.reader.bio import Bio

LABELS = ("O", "B-person", "I-person", "B-place", "I-place")


def scores(path: str) -> np.ndarray:
    """Logits whose best label is the digit of each word."""
    found = np.zeros((len(path), len(LABELS)), np.float32)
    found[np.arange(len(path)), [int(digit) for digit in path]] = 5
    return found


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("", []),
        ("000", []),
        ("0120", [(1, 3, "person", False)]),
        ("1211", [(0, 2, "person", False), (2, 3, "person", False), (3, 4, "person", False)]),
        ("1234", [(0, 2, "person", False), (2, 4, "place", False)]),
        ("4403", [(0, 2, "place", True), (3, 4, "place", False)]),
    ],
)
def test_spans_of_legal_labels(path: str, expected: list[tuple[int, int, str, bool]]) -> None:
    assert [(r.start, r.end, r.label, r.goes_on) for r in Bio(LABELS).runs(scores(path))] == expected


def test_a_span_has_one_kind() -> None:
    logits = scores("0124")
    logits[3, 2] = 4.9
    assert [(r.start, r.end, r.label) for r in Bio(LABELS).runs(logits)] == [(1, 4, "person")]


def test_the_score_is_a_probability() -> None:
    (run,) = Bio(LABELS).runs(scores("010"))
    assert run.score == pytest.approx(np.exp(5) / (np.exp(5) + 4))


@settings(max_examples=80, deadline=None)
@given(st.integers(1, 4), st.integers(0, 10**6))
def test_no_legal_labelling_is_better(size: int, seed: int) -> None:
    logits = np.random.default_rng(seed).normal(size=(size, len(LABELS))).astype(np.float32)
    bio = Bio(LABELS)
    legal = bio.legal()
    paths = [p for p in product(range(len(LABELS)), repeat=size) if all(legal[a, b] for a, b in pairwise(p))]
    best = max(paths, key=lambda p: sum(logits[n, label] for n, label in enumerate(p)))
    expected = bio.runs(scores("".join(map(str, best))))
    assert [r[:3] for r in bio.runs(logits)] == [r[:3] for r in expected]


def test_what_seldom_follows_needs_more() -> None:
    logits = scores("0101")
    logits[2, 0] = 1  # a gap of one word that is hardly one
    seldom = np.zeros((5, 5))
    seldom[1, 0] = -2
    assert [r[:2] for r in Bio(LABELS, tuple(map(tuple, seldom.tolist()))).runs(logits)] != [
        r[:2] for r in Bio(LABELS).runs(logits)
    ]
