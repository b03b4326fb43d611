"""From scores to claims: triggers, implied labels, and the words that fill slots."""

from __future__ import annotations

import numpy as np
import pytest

from glienicke.annotate.reader.sightings import Seen, Sight

SIGHT = Sight(
    ("arrest", "trial"),
    ("trial.state=open", "trial.state=appeal", "arrest.kind=raid"),
    ("asserted", "planned"),
    ("person", "date"),
)
SENTENCES = [0, 0, 0, 0, 1, 1]


def scores(**said: list[tuple[tuple[int, ...], float]]) -> dict[str, np.ndarray]:
    shapes = {"claims": (6, 2), "details": (6, 3), "modality": (6, 2), "links": (6, 2, 6)}
    found = {name: np.full(shape, -9.0, np.float32) for name, shape in shapes.items()}
    for name, cells in said.items():
        for place, value in cells:
            found[name][place] = value
    return found


def seen(**said: list[tuple[tuple[int, ...], float]]) -> list[Seen]:
    return list(SIGHT.seen(SENTENCES, scores(**said)))


def test_nothing_is_seen_where_nothing_is_likely() -> None:
    assert seen(claims=[((1, 0), -3.0)]) == []


def test_a_trigger_has_its_type_its_modality_and_how_sure_it_is() -> None:
    (found,) = seen(claims=[((1, 0), 0.0)], modality=[((1, 1), 2.0)])
    assert (found.type, found.word, found.modality) == ("arrest", 1, "planned")
    assert found.score == pytest.approx(0.5)


def test_of_the_labels_of_a_slot_the_likeliest_and_none_of_another_type() -> None:
    (found,) = seen(claims=[((1, 1), 4.0)], details=[((1, 0), 1.0), ((1, 1), 3.0), ((1, 2), 5.0)])
    assert found.details == (("state", "appeal"),)


def test_runs_of_words_fill_slots_within_the_sentence() -> None:
    links = [((1, 0, i), 2.0) for i in (0, 2, 3, 4)] + [((1, 1, 3), 0.1)]
    (found,) = seen(claims=[((1, 0), 4.0)], links=links)
    assert [slot[:3] for slot in found.slots] == [(0, 1, "person"), (2, 4, "person"), (3, 4, "date")]


def test_one_word_makes_claims_of_two_types() -> None:
    assert [found.type for found in seen(claims=[((5, 0), 1.0), ((5, 1), 1.0)])] == ["arrest", "trial"]


def test_weights_without_these_heads_see_nothing() -> None:
    assert list(Sight((), (), (), ()).seen(SENTENCES, {"mentions": np.zeros((6, 3), np.float32)})) == []
