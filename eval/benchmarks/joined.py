"""Tokens of a data set made one text, as it may have been written, with the place of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from glienicke.model import Span

_NO_SPACE_BEFORE = frozenset(".,;:!?)]}%’”-") | {"'s", "’s", "n't", "n’t", "'re", "'ve", "'ll", "'d", "'m", "..."}
_NO_SPACE_AFTER = frozenset("([{“‘$-")
_WRITTEN = {"``": "“", "''": "”", "`": "‘", "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}
"""Marks as the Penn Treebank writes them."""
Extent = tuple[int, int, str]


def joined(parts: Iterable[Sequence[str]]) -> tuple[str, list[list[Span]]]:
    """One text of all parts, a line each, and the places of their tokens."""
    pieces: list[str] = []
    places: list[list[Span]] = []
    at = 0
    for part in parts:
        places.append([])
        before = ""
        for token in (_WRITTEN.get(token, token) for token in part):
            glued = not before or token in _NO_SPACE_BEFORE or before in _NO_SPACE_AFTER
            gap = "" if glued else " "
            if not before and pieces:
                gap = "\n"
            pieces += (gap, token)
            at += len(gap)
            places[-1].append(Span(at, at + len(token)))
            at, before = at + len(token), token
    return "".join(pieces), places


def extents(labels: Sequence[str], places: Sequence[Span]) -> Iterator[Extent]:
    """The stretches that IOB1, IOB2 or BIOES labels mark, with their kind."""
    start, kind = 0, ""
    for i, label in enumerate([*labels, "O"]):
        mark, _, named = label.partition("-")
        if kind and (named != kind or mark in "BSO"):
            yield places[start].start, places[i - 1].end, kind
            kind = ""
        if named and not kind:
            start, kind = i, named
