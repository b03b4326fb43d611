"""Times by patterns, counted from the first full date."""

from itertools import pairwise

import pytest

from eval.baselines.plain_times import times


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Oslo, 3 June 2020. He left on Monday.", "Monday", "2020-06-01"),
        ("Oslo, 3 June 2020. He left yesterday.", "yesterday", "2020-06-02"),
        ("Oslo, 3 June 2020. He left on May 12.", "May 12", "2020-05-12"),
        ("Oslo, 3 June 2020. He left last year.", "last year", "2019"),
        ("Oslo, 3 June 2020. He left two months ago.", "two months ago", "2020-04"),
        ("Oslo, 3 June 2020. He left next week.", "next week", "2020-W24"),
        ("03.06.2020 | He left today.", "today", "2020-06-03"),
        ("He got five years.", "five years", "P5Y"),
        ("He left on Monday.", "Monday", None),
        ("He was born in 1981.", "1981", "1981"),
    ],
)
def test_values(text: str, words: str, value: str | None) -> None:
    assert [time["value"] for time in times(text) if time["text"] == words] == [value]


def test_no_two_times_overlap() -> None:
    found = sorted((time["start"], time["end"]) for time in times("On 3 June 2020, a Wednesday, and in May 2019."))
    assert all(a[1] <= b[0] for a, b in pairwise(found))
    assert len(found) == 3
