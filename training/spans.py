"""Spans of words as label sets a word, and back.

A set of one label says which is right; a larger one says what the data set leaves open: a set that does not mark
facilities does not teach that a prison is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

OUTSIDE = 1
"""The bit set of "O" alone."""
Span = tuple[int, int, str]
"""First word, word after the last, type."""


class Tags:
    """The labels of one BIO head over a text of ``size`` words.

    Args:
        size: Number of words.
        types: The types of the head.
        unmarked: Types that the data set does not annotate: words outside all spans may be these as well.
    """

    def __init__(self, size: int, types: Sequence[str], unmarked: Iterable[str] = ()) -> None:
        self._types = {kind: number for number, kind in enumerate(types)}
        self._default = OUTSIDE | sum(self._bit(t, first) for t in unmarked for first in (True, False))
        self._sets = [self._default] * size
        self._taken = [False] * size

    def _bit(self, kind: str, first: bool) -> int:
        return 1 << (2 * self._types[kind] + (1 if first else 2))

    def add(self, start: int, end: int, kinds: str | Sequence[str], *, optional: bool = False) -> bool:
        """Mark a span, as one of ``kinds``; whatever was marked before it wins. Returns whether it was free."""
        if start >= end or any(self._taken[start:end]):
            return False
        named = (kinds,) if isinstance(kinds, str) else kinds
        for i in range(start, end):
            self._taken[i] = True
            self._sets[i] = sum(self._bit(kind, i == start) for kind in named) | (self._default if optional else 0)
        return True

    def ignore(self, start: int, end: int) -> None:
        """Leave a span open: any label may be right there."""
        for i in range(start, end):
            if not self._taken[i]:
                self._taken[i] = True
                self._sets[i] = -1

    def free(self, start: int, end: int) -> list[tuple[int, int]]:
        """The runs of words within a span that nothing has marked yet."""
        runs: list[tuple[int, int]] = []
        for i in range(start, end):
            if not self._taken[i]:
                begun = runs and runs[-1][1] == i
                runs[-1:] = [(runs[-1][0], i + 1)] if begun else [*runs[-1:], (i, i + 1)]
        return runs

    def close(self, words: Sequence[str]) -> None:
        """What is not capitalised is no name, whatever types the data set leaves out."""
        for i, word in enumerate(words):
            if not self._taken[i] and word == word.lower():
                self._sets[i] = OUTSIDE

    def sets(self) -> list[int]:
        """One bit set a word; -1 where the word teaches nothing."""
        return self._sets


def decode(labels: Sequence[str]) -> list[Span]:
    """The spans of a BIO labelling; an I- without its B- begins a span, as a network may say so."""
    spans: list[Span] = []
    start, kind = 0, ""
    for i, label in enumerate([*labels, "O"]):
        edge, _, name = label.partition("-")
        if kind and (edge != "I" or name != kind):
            spans.append((start, i, kind))
            kind = ""
        if edge != "O" and not kind:
            start, kind = i, name
    return spans
