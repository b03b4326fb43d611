"""Texts as they are compared: without case, accents and kinds of quotation marks. Offsets do not survive."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

_MARKS = str.maketrans(
    dict.fromkeys("‘’‚‛‹›`´ʼ′＇", "'")
    | dict.fromkeys("“”„‟«»″＂", '"')
    | dict.fromkeys("‐‑‒–—―−", "-")
    | dict.fromkeys("ьъЬЪ")  # signs without a sound, which anyascii would turn into apostrophes
    | {"…": "...", "\u00ad": None, "\u200b": None, "\u200d": None, "\ufeff": None}
)
_WORD = re.compile(r"[^\W_]+(?:'(?!s\b)[^\W_]+)*")
_SPACE = re.compile(r"\s+")


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """The text in ASCII and lower case, with plain quotation marks and dashes and single spaces.

    Letters of other alphabets are transliterated (anyascii): "Żółć" and "Zolc" fold to the same.
    """
    plain = text.translate(_MARKS)
    if not plain.isascii():
        plain = anyascii(plain).translate(_MARKS)  # it makes marks of its own
    return _SPACE.sub(" ", plain.lower()).strip()


def words(text: str) -> tuple[str, ...]:
    """The folded words of a text in order, without punctuation and without the possessive 's.

    "The ministry’s “line”, 2022" gives ("the", "ministry", "line", "2022"); "don't" and "O'Neill" stay one word.
    """
    return tuple(word for word in _WORD.findall(fold(text)) if word != "s")
