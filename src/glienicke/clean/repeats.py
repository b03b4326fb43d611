"""Lines that a report has twice: a headline above and again below the picture, a paragraph repeated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from glienicke.clean.marks import Mark
from glienicke.model import Span

_LONG_ENOUGH = 24
"""Characters of letters and digits: shorter lines may say the same twice and mean it."""


def repeats(text: str, lines: Sequence[Span]) -> Iterator[Mark]:
    """All but the first of the lines that are equal but for case, marks and white space."""
    seen: set[str] = set()
    for line in lines:
        key = "".join(char for char in line.of(text).casefold() if char.isalnum())
        if len(key) >= _LONG_ENOUGH:
            if key in seen:
                yield Mark(line, "duplicate", "repeat")
            seen.add(key)
