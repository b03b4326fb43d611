"""Lines, and the units within them: what rules of cleaning are tried on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from glienicke.model import Span

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
# Roughly where a sentence ends. A full stop after a single letter or a short title is none: credits list initials,
# and dates short months.
_BREAK = re.compile(
    r"(?<![\W_][^\W\d_])(?<![\W_][A-Z][a-z])(?<!\b(?:Jan|Feb|Mar|Apr|Aug|Sep|Oct|Nov|Dec))(?<!\bSept)[.!?…][\"'”’)\]]{0,3}\s+(?=[^a-z\s])"
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A line, or a sentence of it. `line` is the number of its line among those that are not blank."""

    span: Span
    line: int
    whole: bool


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The stretch without white space at its ends, None if nothing is left."""
    piece = text[start:end]
    bare = piece.strip()
    if not bare:
        return None
    start += len(piece) - len(piece.lstrip())
    return Span(start, start + len(bare))


def lines(text: str) -> list[Span]:
    """The lines that are not blank, trimmed."""
    return [span for m in _LINE.finditer(text) if (span := trimmed(text, *m.span()))]


def units(text: str, of: list[Span]) -> list[Unit]:
    """For each line itself, and, where it has several sentences, each of them; in order of the text."""
    found: list[Unit] = []
    for n, line in enumerate(of):
        found.append(Unit(line, n, whole=True))
        bounds = [line.start, *(m.end() for m in _BREAK.finditer(text, line.start, line.end)), line.end]
        if len(bounds) > 2:
            pieces = (trimmed(text, a, b) for a, b in pairwise(bounds))
            found += [Unit(piece, n, whole=False) for piece in pieces if piece]
    return found
