"""Words of a text with the places where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from glienicke.model import Span
from glienicke.text.normalise import fold

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


class Word(NamedTuple):
    """A folded word and its place, half-open."""

    text: str
    start: int
    end: int


def words_at(text: str, span: Span) -> Iterator[Word]:
    """The folded words within a stretch of a text, in order."""
    for found in _WORD.finditer(text, span.start, span.end):
        yield Word(fold(found[0]), found.start(), found.end())
