import pytest

from glienicke.text.shingles import containment, jaccard, shingles


def test_shingles_are_runs_of_folded_words() -> None:
    assert shingles("The envoy said: “No.”", 2) == {"the envoy", "envoy said", "said no"}
    assert shingles("Too short", 5) == {"too short"}
    assert shingles("...", 3) == frozenset()


def test_an_excerpt_is_contained_in_the_whole_and_not_the_other_way_round() -> None:
    excerpt = shingles("the two were handed over at the bridge", 3)
    whole = shingles("After weeks of talks the two were handed over at the bridge, officials of both sides said", 3)
    assert containment(excerpt, whole) == 1.0
    assert containment(whole, excerpt) < 0.5
    assert jaccard(excerpt, whole) == jaccard(whole, excerpt) == containment(whole, excerpt)


def test_nothing_is_contained_in_anything() -> None:
    assert containment(frozenset(), frozenset({"a b"})) == 0.0
    assert jaccard(frozenset(), frozenset()) == 0.0


def test_shingles_have_words() -> None:
    with pytest.raises(ValueError, match="0 words"):
        shingles("a b", 0)
