"""Stretches that two sequences share."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glienicke.text.runs import longest_run

WORDS = st.lists(st.sampled_from("abc"), max_size=12)


@pytest.mark.parametrize(
    ("left", "right", "length"),
    [
        ("the list is not ready", "they say the list is not quite ready", 4),
        ("a gesture that expects a gesture", "a gesture that expects a gesture", 6),
        ("one two", "two one", 1),
        ("one", "two", 0),
        ("", "two", 0),
    ],
)
def test_longest_run(left: str, right: str, length: int) -> None:
    assert longest_run(left.split(), right.split()) == length


@settings(max_examples=60, deadline=None)
@given(WORDS, WORDS)
def test_it_is_what_trying_all_stretches_finds(left: list[str], right: list[str]) -> None:
    def within(part: list[str]) -> bool:
        return any(right[at : at + len(part)] == part for at in range(len(right) + 1))

    stretches = [left[a:b] for a in range(len(left) + 1) for b in range(a, len(left) + 1)]
    assert longest_run(left, right) == max(len(part) for part in stretches if within(part))
    assert longest_run(left, right) == longest_run(right, left)
