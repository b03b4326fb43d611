"""Groups of quotes decide as all their pairs would."""

from __future__ import annotations

from functools import reduce
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from glienicke.fusion.groups import TOGETHER, Group
from glienicke.fusion.said import Said
from glienicke.fusion.speech import days_agree
from tests.fusion.test_speech import PLAIN, said

DAYS = ("2031-08-02", "2031-08-03", "2031-08-03/2031-08-05", "2031-08", None)
PUBLISHED = ("2031-08-01", "2031-08-03", "2031-08-06")


def group(quotes: list[Said], places: list[int]) -> Group:
    def joined(one: Group, other: Group) -> Group:
        one.join(other)
        return one

    return reduce(joined, [Group.of(place, quotes[place]) for place in places])


def linked(size: int, chance: float) -> dict[int, dict[int, float]]:
    return {place: {there: chance for there in range(size) if there != place} for place in range(size)}


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(DAYS), st.sampled_from(PUBLISHED)), min_size=3, max_size=5))
def test_days_of_groups_agree_where_those_of_all_pairs_do(days: list[tuple[str | None, str]]) -> None:
    told: list[dict[str, Any]] = [{"date": date, "published": published} for date, published in days]
    quotes = said(*[("Mira Solt", PLAIN, more) for more in told])
    mine, yours = [0], list(range(1, len(quotes)))
    if all(days_agree(quotes[a], quotes[b]) for a in yours for b in yours):
        groups = group(quotes, mine), group(quotes, yours)
        of = [0, *[1 for _ in yours]]
        agree = all(days_agree(quotes[0], quotes[b]) for b in yours)
        assert groups[0].may_join(groups[1], linked(len(quotes), 1.0), of, quotes) == agree
        assert groups[1].may_join(groups[0], linked(len(quotes), 1.0), of, quotes) == agree


def test_the_new_pairs_must_be_likely_together() -> None:
    quotes = said(*[("Mira Solt", PLAIN, {}) for _ in range(4)])
    one, other = group(quotes, [0]), group(quotes, [1, 2, 3])
    of = [0, 1, 1, 1]
    assert one.may_join(other, linked(4, TOGETHER + 0.01), of, quotes)
    assert not one.may_join(other, linked(4, TOGETHER - 0.01), of, quotes)
    alone: dict[int, dict[int, float]] = {0: {1: 0.9}, 1: {0: 0.9}, 2: {}, 3: {}}
    assert not one.may_join(other, alone, of, quotes)
