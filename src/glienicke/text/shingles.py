"""Word shingles: the overlapping word n-grams of a text, and how far one text's lie within another's."""

from __future__ import annotations

from collections.abc import Set

from glienicke.text.normalise import words


def shingles(text: str, n: int) -> frozenset[str]:
    """The runs of `n` folded words of a text, joined by spaces; of a shorter text its only run, of an empty one none.

    Raises:
        ValueError: `n` is less than one.
    """
    if n < 1:
        raise ValueError(f"shingles of {n} words")
    found = words(text)
    if not found:
        return frozenset()
    return frozenset(" ".join(found[i : i + n]) for i in range(max(1, len(found) - n + 1)))


def containment(a: Set[str], b: Set[str]) -> float:
    """The share of `a` that lies in `b`, from 0 to 1; 0 where `a` is empty.

    Not symmetric: an excerpt is contained in the whole, where their Jaccard similarity is low.
    """
    return len(a & b) / len(a) if a else 0.0


def jaccard(a: Set[str], b: Set[str]) -> float:
    """What two sets share, relative to both together, from 0 to 1; 0 where both are empty."""
    shared = len(a & b)
    return shared / (len(a) + len(b) - shared) if shared else 0.0
