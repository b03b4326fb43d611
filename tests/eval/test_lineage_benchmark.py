"""The parts of the lineage benchmark that count."""

from __future__ import annotations

import random
from itertools import islice

import pytest

from eval.benchmarks.lineage import b_cubed, f1, index_costs, own, own_index, own_sketches, perturbed

EVENTS = ["flood", "flood", "vote", "vote"]
TEXT = "The ferry left the northern quay at six with nine people on board, and came back empty before the storm broke."


@pytest.mark.parametrize(
    ("pairs", "rates"),
    [
        ([], "1.000 0.500 0.667"),
        ([(0, 1), (2, 3)], "1.000 1.000 1.000"),
        ([(0, 1), (1, 2), (2, 3)], "0.500 1.000 0.667"),
    ],
)
def test_b_cubed(pairs: list[tuple[int, int]], rates: str) -> None:
    assert b_cubed(pairs, EVENTS) == rates


def test_f1_of_pairs() -> None:
    assert f1({(0, 1), (0, 2)}, {(0, 1)}) == "0.500 1.000 0.667"
    assert f1(set(), set()) == "0.000 0.000 0.000"


def test_a_copy_within_a_longer_text_is_found_whole() -> None:
    copies, _ = own([TEXT, "Nothing of the kind was heard elsewhere.", f"Quiet reigned for days on the coast. {TEXT}"])
    assert copies == {(0, 2): 1.0}


def test_perturbing_is_the_same_at_every_run() -> None:
    texts = [f"{TEXT} It was 1931. Nobody spoke of it again."]
    runs = [list(islice(perturbed(texts, random.Random(3)), 4)) for _ in range(2)]
    assert runs[0] == runs[1]
    assert len(set(runs[0])) > 1


def test_the_index_is_asked_before_a_text_is_entered() -> None:
    near = own_index(own_sketches([TEXT, TEXT]))
    assert [place for place, _ in near.of(*own_sketches([TEXT])[0])] == [0, 1]
    assert index_costs([TEXT], own_sketches, own_index).startswith("index: ")
