"""Wordings as sequences."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from glienicke.fusion.wording import common_in_order

WORDS = st.lists(st.sampled_from("abcde"), max_size=9)


def plainly(left: list[str], right: list[str]) -> int:
    """The same by the usual table."""
    row = [0] * (len(right) + 1)
    for one in left:
        last = 0
        for at, other in enumerate(right, 1):
            last, row[at] = row[at], last + 1 if one == other else max(row[at], row[at - 1])
    return row[-1]


@settings(max_examples=80, deadline=None)
@given(WORDS, WORDS)
def test_the_longest_common_sequence_is_that_of_the_plain_table(left: list[str], right: list[str]) -> None:
    assert common_in_order(left, right) == plainly(left, right) == common_in_order(right, left)
