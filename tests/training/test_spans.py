import pytest

from training.labels import MENTION_TYPES, bio
from training.spans import Tags, decode

LABELS = bio(MENTION_TYPES)


def named(sets: list[int]) -> list[set[str]]:
    return [{label for i, label in enumerate(LABELS) if value >> i & 1} for value in sets]


def test_a_span_has_one_beginning() -> None:
    tags = Tags(4, MENTION_TYPES)
    assert tags.add(1, 3, "person")
    assert named(tags.sets()) == [{"O"}, {"B-person"}, {"I-person"}, {"O"}]


def test_what_stands_there_first_wins() -> None:
    tags = Tags(3, MENTION_TYPES)
    tags.add(0, 2, "organisation")
    assert not tags.add(1, 3, "place")
    assert named(tags.sets())[2] == {"O"}


def test_types_that_a_set_does_not_mark_stay_possible_for_capitalised_words_only() -> None:
    tags = Tags(3, MENTION_TYPES, ("facility",))
    tags.add(0, 1, "person")
    tags.close(["Anna", "in", "Kingsmead"])
    assert named(tags.sets()) == [{"B-person"}, {"O"}, {"O", "B-facility", "I-facility"}]


def test_a_span_of_uncertain_type_and_one_that_need_not_be_found() -> None:
    tags = Tags(2, MENTION_TYPES)
    tags.add(0, 1, ("place", "facility"))
    tags.add(1, 2, "person", optional=True)
    assert named(tags.sets()) == [{"B-place", "B-facility"}, {"O", "B-person"}]


def test_ignored_words_teach_nothing() -> None:
    tags = Tags(2, MENTION_TYPES)
    tags.ignore(0, 1)
    assert tags.sets()[0] == -1
    assert tags.free(0, 2) == [(1, 2)]


def test_free_runs_lie_around_what_is_marked() -> None:
    tags = Tags(6, MENTION_TYPES)
    tags.add(2, 4, "person")
    assert tags.free(0, 6) == [(0, 2), (4, 6)]


@pytest.mark.parametrize(
    ("labels", "spans"),
    [
        ("O O", []),
        ("B-person I-person O", [(0, 2, "person")]),
        ("B-person B-person", [(0, 1, "person"), (1, 2, "person")]),
        ("O I-place I-place", [(1, 3, "place")]),
        ("B-place I-person", [(0, 1, "place"), (1, 2, "person")]),
    ],
)
def test_decode(labels: str, spans: list[tuple[int, int, str]]) -> None:
    assert decode(labels.split()) == spans
