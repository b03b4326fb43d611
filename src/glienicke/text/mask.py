"""Text rewritten for matching, with an exact way back.

A masked text has typed tokens ("⟦P3⟧") in place of stretches of the source, single spaces, plain quotation marks
and plain apostrophes. Every character of it knows the stretch of the source that it stands for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from glienicke.model import Span

OPEN, CLOSE = "⟦", "⟧"
TOKEN = re.compile(rf"{OPEN}([A-Z])(\d+){CLOSE}")
"""A token: its class and its number."""

_PLAIN = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "‛": "'",
        "`": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "–": "—",
        "―": "—",
        "‐": "-",
        "‑": "-",
        OPEN: "[",  # text that looks like a token is none
        CLOSE: "]",
    }
)
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_RUN = re.compile(rf"(?P<blank>\s+)|(?P<words>[^\s{_INVISIBLE}]+)")


@dataclass(frozen=True, slots=True)
class Masked:
    """A masked text; `starts[i]` and `ends[i]` bound the source of its character i."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def source(self, start: int, end: int) -> Span:
        """The stretch of the source behind [start, end) of the masked text, which must not be empty."""
        return Span(self.starts[start], self.ends[end - 1])

    def without(self, cuts: Iterable[tuple[int, int]]) -> Masked:
        """The same text with stretches left out; they may overlap."""
        gone = {i for start, end in cuts for i in range(start, end)}
        if not gone:
            return self
        kept = [i for i in range(len(self.text)) if i not in gone]
        return Masked(
            "".join(self.text[i] for i in kept),
            tuple(self.starts[i] for i in kept),
            tuple(self.ends[i] for i in kept),
        )


def mask(text: str, span: Span, tokens: Sequence[tuple[Span, str]]) -> Masked:
    """Rewrite text[span] with each (stretch, token) replaced.

    Stretches are in order, lie within the span and do not overlap. White space becomes one blank, invisible
    characters go.
    """
    builder = _Builder()
    at = span.start
    for stretch, token in tokens:
        builder.copy(text, at, stretch.start)
        builder.put(token, stretch)
        at = stretch.end
    builder.copy(text, at, span.end)
    return builder.masked()


class _Builder:
    """Collects the pieces of a masked text."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []

    def put(self, token: str, stretch: Span) -> None:
        """A token in place of a stretch."""
        self.pieces.append(token)
        self.starts += [stretch.start] * len(token)
        self.ends += [stretch.end] * len(token)

    def copy(self, text: str, start: int, end: int) -> None:
        """A stretch as it is, plain and with single blanks."""
        for run in _RUN.finditer(text, start, end):
            if run.lastgroup == "words":
                self.pieces.append(run[0].translate(_PLAIN))
                self.starts += range(run.start(), run.end())
                self.ends += range(run.start() + 1, run.end() + 1)
            elif self.pieces and self.pieces[-1] != " ":
                self.pieces.append(" ")
                self.starts.append(run.start())
                self.ends.append(run.end())

    def masked(self) -> Masked:
        """What was collected."""
        return Masked("".join(self.pieces), tuple(self.starts), tuple(self.ends))
