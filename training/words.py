"""Words and sentences of raw text, where a data set gives offsets only."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from glienicke.annotate.tokens import split_text
from training.document import Document

Offsets = tuple[int, int]


def document(source: str, text: str) -> tuple[Document, Aligned]:
    """The words of a text as a document, and what finds words by offsets."""
    sentences = split_text(text)
    words = [(word.start, word.end) for sentence in sentences for word in sentence]
    numbers = [n for n, sentence in enumerate(sentences) for _ in sentence]
    return Document(source, [text[a:b] for a, b in words], numbers), Aligned(words)


class Aligned:
    """Words by offsets."""

    def __init__(self, words: Sequence[Offsets]) -> None:
        self._starts = [start for start, _ in words]
        self._ends = [end for _, end in words]

    def __call__(self, start: int, end: int) -> tuple[int, int]:
        """First word and word after the last of those that a span touches."""
        return bisect_right(self._ends, start), bisect_left(self._starts, end)


def split_hyphens(word: str) -> list[str]:
    """A word of another convention as UD EWT has it: "Iranian-born" is three."""
    parts = word.split("-")
    if len(parts) < 2 or not all(part.isalnum() for part in parts):
        return [word]
    return [piece for part in parts for piece in ("-", part)][1:]
