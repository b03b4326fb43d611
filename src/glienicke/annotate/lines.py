"""Lines into blocks: a line break ends a sentence, unless the text was wrapped at a width."""

from __future__ import annotations

import re
from collections.abc import Iterator
from statistics import median

from glienicke.model import Span

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_WRAPPED_WIDTH = range(45, 110)
"""Median length, in characters, of the lines of a text wrapped at 60 to 100 columns."""


def blocks(text: str, within: Span) -> Iterator[Span]:
    """The stretches of a zone that a sentence may not leave: paragraphs of wrapped text, or else lines."""
    lines = [m.span() for m in _LINE.finditer(text, within.start, within.end) if not m.group().isspace()]
    wrapped = _is_wrapped(text, lines)
    start: int | None = None
    for n, (begin, end) in enumerate(lines):
        start = begin if start is None else start
        following = lines[n + 1] if n + 1 < len(lines) else None
        if following is None or not _runs_on(text, (begin, end), following, wrapped=wrapped):
            yield Span(start, end)
            start = None


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    if len(lines) < 4:
        return False
    open_ended = sum(text[end - 1] not in ".!?…:\"”'’" for _, end in lines)
    return int(median(end - begin for begin, end in lines)) in _WRAPPED_WIDTH and open_ended > len(lines) * 0.6


def _runs_on(text: str, line: tuple[int, int], following: tuple[int, int], *, wrapped: bool) -> bool:
    """Does a sentence go on over this line break? A blank line always ends it."""
    if text.count("\n", line[1], following[0]) > 1:
        return False
    last, first = text[line[1] - 1], text[following[0]]
    if first.islower() and last not in ".!?…:":
        return True
    return wrapped and line[1] - line[0] >= _WRAPPED_WIDTH.start and not first.isspace() and first not in "•*-–—"
