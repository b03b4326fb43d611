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
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")


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
    out: list[tuple[str, int, int]] = []
    at = span.start
    for stretch, token in tokens:
        _copy(text, at, stretch.start, out)
        out += [(char, stretch.start, stretch.end) for char in token]
        at = stretch.end
    _copy(text, at, span.end, out)
    return Masked("".join(o[0] for o in out), tuple(o[1] for o in out), tuple(o[2] for o in out))


def _copy(text: str, start: int, end: int, out: list[tuple[str, int, int]]) -> None:
    for i in range(start, end):
        char = text[i]
        if char in _INVISIBLE:
            continue
        if char.isspace():
            if out and out[-1][0] != " ":
                out.append((" ", i, i + 1))
        else:
            out.append((char.translate(_PLAIN), i, i + 1))
