"""How close two words are in letters: by which letters stand for which in spellings of one name.

The table lang/en/confusions.txt was learned from lists of spellings by training/confusions.py.
"""

from __future__ import annotations

import math
from functools import cache, lru_cache

from glienicke.lang import words
from glienicke.text.confusions import Table, score


@cache
def _table() -> Table:
    """The table, both ways; "-" is nothing."""
    found: dict[tuple[str, str], float] = {}
    for line in words("en", "confusions"):
        one, other, ratio = line.split()
        one, other = one.strip("-"), other.strip("-")
        found[one, other] = found[other, one] = float(ratio)
    return found


@lru_cache(maxsize=65536)
def weight(token: str) -> float:
    """How much a word tells: its log-likelihood ratio against itself, more for more and rarer letters."""
    return max(score(token, token, _table()), 1.0)


@lru_cache(maxsize=262144)
def letters_alike(one: str, other: str) -> float:
    """How close two words are: 1 where they are equal, around 0 and below where they are two names."""
    if one == other:
        return 1.0
    ratio = score(one, other, _table()) / math.sqrt(weight(one) * weight(other))
    return min(ratio, 0.99)  # some spellings are as much one name as two equal ones
