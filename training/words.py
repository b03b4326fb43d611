"""Words and sentences of raw text, where a data set gives offsets only."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from training.document import Document

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,:]\d+)*|[^\W_]+(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|[^\W_]+|\S")
_ABBREVIATED = re.compile(r"(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|Sen|Rep|Gov|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Inc|Co|Ltd)$")
Offsets = tuple[int, int]


def split(text: str) -> list[list[Offsets]]:
    """Sentences of a text, each a list of word offsets; a line's end ends a sentence."""
    return [sentence for line in re.finditer(r"[^\n]+", text) for sentence in _sentences(text, line.start(), line.end())]


def _sentences(text: str, start: int, end: int) -> list[list[Offsets]]:
    found: list[list[Offsets]] = [[]]
    words = [(m.start(), m.end()) for m in _WORD.finditer(text, start, end)]
    for i, word in enumerate(words):
        found[-1].append(word)
        if i + 1 < len(words) and _ends(text, words, i):
            found.append([])
    return [sentence for sentence in found if sentence]


def _ends(text: str, words: Sequence[Offsets], i: int) -> bool:
    mark = text[words[i][0] : words[i][1]]
    before, after = words[i - 1] if i else words[i], words[i + 1]
    following = text[after[0] : after[1]]
    if mark in "”\"" and i and text[before[0] : before[1]] in ".!?":
        return following[:1].isupper() and text[words[i][1]].isspace()
    if mark not in ".!?" or following in "”\"’'":
        return False
    abbreviated = mark == "." and _ABBREVIATED.search(text[before[0] : before[1]])
    return not abbreviated and (following[:1].isupper() or following in "“\"‘")


def document(source: str, text: str) -> tuple[Document, Aligned]:
    """The words of a text as a document, and what finds words by offsets."""
    sentences = split(text)
    words = [word for sentence in sentences for word in sentence]
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
