"""Words as pieces of the encoder's vocabulary, and the shape that lower-casing would lose."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

PIECES = 8
"""Of a word no more pieces are kept: the first one stands for it, the others are context."""
LONGEST_WORD = 100
_ASCII_MARKS = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


class Pieces:
    """BERT's uncased WordPiece over single words.

    Args:
        vocabulary: Path of vocab.txt, one piece a line.
    """

    def __init__(self, vocabulary: Path) -> None:
        lines = vocabulary.read_text("utf-8").splitlines()
        self.ids = {piece: number for number, piece in enumerate(lines)}
        self.unknown, self.first, self.last = (self.ids[name] for name in ("[UNK]", "[CLS]", "[SEP]"))
        self.of = lru_cache(maxsize=100_000)(self._of)

    def _of(self, word: str) -> tuple[int, ...]:
        """The ids of a word's pieces: one at least, ``PIECES`` at most."""
        if len(word) > LONGEST_WORD:
            return (self.unknown,)
        found = [number for part in _parts(word) for number in self._longest(part)]
        return tuple(found[:PIECES]) or (self.unknown,)

    def _longest(self, part: str) -> list[int]:
        found, at = [], 0
        while at < len(part):
            end = len(part)
            prefix = "##" if at else ""
            while end > at and prefix + part[at:end] not in self.ids:
                end -= 1
            if end == at:
                return [self.unknown]
            found.append(self.ids[prefix + part[at:end]])
            at = end
        return found


def _parts(word: str) -> Iterator[str]:
    """Lower case without accents and control characters, split at punctuation and between ideographs."""
    part = ""
    for character in unicodedata.normalize("NFD", word.lower()):
        category = unicodedata.category(character)
        if category == "Mn" or character in "\0�" or (category[0] == "C" and not character.isspace()):
            continue
        if character.isspace() or category[0] == "P" or character in _ASCII_MARKS or _ideograph(character):
            if part:
                yield part
            part = ""
            if not character.isspace():
                yield character
        else:
            part += character
    if part:
        yield part


def _ideograph(character: str) -> bool:
    return "㐀" <= character <= "鿿" or "豈" <= character <= "﫿" or "\U00020000" <= character <= "\U0002fa1f"


def shape(word: str) -> int:
    """The class of a word's shape: 0 no letters, 1 lower, 2 Capitalised, 3 UPPER, 4 miXed."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 0
    upper = [c.isupper() for c in letters]
    if not any(upper):
        return 1
    if upper[0] and not any(upper[1:]):
        return 2
    return 3 if all(upper) else 4


def split_hyphens(words: Sequence[str]) -> list[list[str]]:
    """Words of other conventions as UD EWT has them: "Iranian-born" is three."""
    return [_split(word) for word in words]


def _split(word: str) -> list[str]:
    parts = word.split("-")
    if len(parts) < 2 or not all(part.isalnum() for part in parts):
        return [word]
    return [piece for part in parts for piece in ("-", part)][1:]
