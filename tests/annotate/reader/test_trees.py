"""The best tree against every tree there is."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glienicke.annotate.reader.trees import best_tree


def is_tree(heads: tuple[int, ...]) -> bool:
    """One root, and every word leads there."""
    for node in range(len(heads)):
        seen, at = set(), node
        while at >= 0 and at not in seen:
            seen.add(at)
            at = heads[at]
        if at >= 0:
            return False
    return heads.count(-1) == 1


def worth(scores: np.ndarray, heads: tuple[int, ...] | list[int]) -> float:
    return sum(float(scores[node, head + 1]) for node, head in enumerate(heads))


@settings(max_examples=150, deadline=None)
@given(st.integers(1, 5), st.integers(0, 10**6))
def test_no_tree_is_better(size: int, seed: int) -> None:
    scores = np.random.default_rng(seed).integers(-9, 9, (size, size + 1)).astype(float)
    found = best_tree(scores)
    every = [heads for heads in product(range(-1, size), repeat=size) if is_tree(heads)]
    assert is_tree(tuple(found))
    assert worth(scores, found) == max(worth(scores, heads) for heads in every)


@pytest.mark.parametrize("size", [1, 2, 40, 300])
def test_longer_sentences_have_one_root(size: int) -> None:
    scores = np.random.default_rng(size).normal(size=(size, size + 1))
    assert is_tree(tuple(best_tree(scores)))


def test_masked_arcs_are_not_taken() -> None:
    scores = np.full((3, 4), -1e4)
    scores[0, 0], scores[1, 1], scores[2, 2], scores[1, 3] = 1.0, 0.5, 0.5, 9.0
    assert best_tree(scores) == [-1, 0, 1]


def test_nothing_has_no_tree() -> None:
    assert best_tree(np.zeros((0, 1))) == []
