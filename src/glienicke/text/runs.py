"""Stretches that two sequences of words share."""

from __future__ import annotations

from collections.abc import Sequence


def longest_run(left: Sequence[str], right: Sequence[str]) -> int:
    """The length of the longest stretch, without gaps, that stands in both."""
    where: dict[str, list[int]] = {}
    for place, word in enumerate(right):
        where.setdefault(word, []).append(place)
    best, ending = 0, dict[int, int]()
    for word in left:
        if places := where.get(word):
            ending = {place: ending.get(place - 1, 0) + 1 for place in places}
            best = max(best, *ending.values())
        elif ending:
            ending = {}
    return best
