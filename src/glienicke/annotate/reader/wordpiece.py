"""Words as pieces of the encoder's vocabulary, and the shape that its lower case loses.

The normalisation is that of uncased BERT (Devlin et al. 2019): control characters and accents go, letters are lower
case, marks and ideographs are pieces of their own; then the longest piece that fits is taken, again and again.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

_LONGEST = 100
"""BERT reads no longer word."""
_MARKS = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_IDEOGRAPHS = (
    (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F), (0x2B820, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F),
)  # fmt: skip


class WordPieces:
    """The pieces of words in one vocabulary.

    Attributes:
        pieces: the ids of a word's pieces: at least one, at most `most`.
        first, last: the ids of the pieces that open a passage and close a sentence.
    """

    def __init__(self, vocabulary: Sequence[str], most: int) -> None:
        self._ids = {piece: number for number, piece in enumerate(vocabulary)}
        self._unknown = self._ids["[UNK]"]
        self.first, self.last = self._ids["[CLS]"], self._ids["[SEP]"]
        self._most = most
        self.pieces = lru_cache(maxsize=50_000)(self._pieces)

    def _pieces(self, word: str) -> tuple[int, ...]:
        if len(word) > _LONGEST:
            return (self._unknown,)
        found = [number for part in _parts(word) for number in self._longest(part)]
        return tuple(found[: self._most]) or (self._unknown,)

    def _longest(self, part: str) -> list[int]:
        """The longest pieces from left to right; the unknown one alone where something does not fit."""
        found: list[int] = []
        at, prefix = 0, ""
        while at < len(part):
            end = next((end for end in range(len(part), at, -1) if prefix + part[at:end] in self._ids), at)
            if end == at:
                return [self._unknown]
            found.append(self._ids[prefix + part[at:end]])
            at, prefix = end, "##"
        return found


def _parts(word: str) -> Iterator[str]:
    """The word as BERT sees it, cut at marks and around ideographs."""
    if word.isascii() and word.isalnum():
        yield word.lower()
        return
    part = ""
    for character in unicodedata.normalize("NFD", word.lower()):
        category = unicodedata.category(character)
        if category == "Mn" or character == "\ufffd" or (category[0] == "C" and character not in "\t\n\r"):
            continue
        alone = category[0] == "P" or character in _MARKS or _is_ideograph(character)
        if not alone and not character.isspace():
            part += character
            continue
        if part:
            yield part
        if alone:
            yield character
        part = ""
    if part:
        yield part


def _is_ideograph(character: str) -> bool:
    code = ord(character)
    return any(low <= code <= high for low, high in _IDEOGRAPHS)


@lru_cache(maxsize=50_000)
def shape(word: str) -> int:
    """The class of a word's shape: 0 without letters, 1 lower, 2 Capitalised, 3 UPPER, 4 miXed."""
    letters = [character for character in word if character.isalpha()]
    if not letters:
        return 0
    upper = [character.isupper() for character in letters]
    if not any(upper):
        return 1
    if upper[0] and not any(upper[1:]):
        return 2
    return 3 if all(upper) else 4
