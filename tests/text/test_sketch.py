"""Sketches of texts: what they find, and what they cost."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from glienicke.text.sketch import WINDOW, Postings, fingerprints, run_hashes

WORDS = st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=30)


@settings(max_examples=60, deadline=None)
@given(WORDS, WORDS, st.lists(st.text("xyz", min_size=3, max_size=3), min_size=8, max_size=8))
def test_a_shared_passage_leaves_a_shared_fingerprint(one: list[str], other: list[str], passage: list[str]) -> None:
    n = len(passage) - WINDOW + 1
    marks = [fingerprints(run_hashes([*before, *passage, *before], n)) for before in (one, other)]
    assert marks[0] & marks[1]


def test_fingerprints_are_a_part_of_the_runs_and_do_not_depend_on_the_machine() -> None:
    hashes = run_hashes(
        [
            "the",
            "lists",
            "were",
            "those",
            "of",
            "a",
            "drive",
            "that",
            "the",
            "ministry",
            "had",
            "asked",
            "for",
            "itself",
        ],
        5,
    )
    assert hashes[0] == 3370207615
    assert fingerprints(hashes) < set(hashes)
    assert fingerprints(hashes[:3]) == set(hashes[:3])
    assert run_hashes(["too", "short"], 5) == []


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.integers(0, 40), max_size=6, unique=True), max_size=30))
def test_postings_say_which_texts_have_a_hash(texts: list[list[int]]) -> None:
    postings = Postings()
    for number, hashes in enumerate(texts):
        postings.add(number, hashes)
    assert len(postings) == sum(map(len, texts))
    for hash_ in range(41):
        assert sorted(postings.of(hash_, 100)) == [n for n, hashes in enumerate(texts) if hash_ in hashes]
        assert len(list(postings.of(hash_, 2))) == min(2, sum(hash_ in hashes for hashes in texts))
