"""How alike two spellings are."""

from __future__ import annotations

from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.fuzz import ratio as _ratio

from glienicke.text.normalise import fold


def ratio(a: str, b: str) -> float:
    """The similarity of two folded strings, from 0 to 1: twice the length they share in order, relative to both."""
    return _ratio(fold(a), fold(b)) / 100


def edits(a: str, b: str, at_most: int | None = None) -> int:
    """How many letters must be put in, left out, changed or swapped to make one folded string the other.

    With `at_most`, any greater number comes back as `at_most + 1`, which is faster to find.
    """
    return DamerauLevenshtein.distance(fold(a), fold(b), score_cutoff=at_most)
