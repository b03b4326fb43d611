"""What little of a text must be kept to find again, later, the texts that share a passage with it.

`fingerprints` are a few of the hashes of its runs of words (winnowing: Schleimer, Wilkerson and Aiken, 2003): of every
`WINDOW` runs in a row the least is kept, so two texts that share `n + WINDOW - 1` words in a row share a fingerprint,
wherever these stand. `Postings` say which texts have a fingerprint, at eight bytes each.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from zlib import crc32

WINDOW = 4
_LARGEST = 2**32 - 1
_LEVELS = 8
"""How many times as large a sorted part is as the next smaller one, at most."""


def run_hashes(words: Sequence[str], n: int) -> list[int]:
    """A hash of 32 bits for each run of `n` words, in order; the same on every machine."""
    return [crc32(" ".join(words[at : at + n]).encode()) for at in range(len(words) - n + 1)]


def fingerprints(hashes: Sequence[int]) -> frozenset[int]:
    """The least of every `WINDOW` hashes in a row; of fewer all."""
    if len(hashes) <= WINDOW:
        return frozenset(hashes)
    return frozenset(min(hashes[at : at + WINDOW]) for at in range(len(hashes) - WINDOW + 1))


class Postings:
    """Which texts have a hash: sorted arrays of hash and text, each much larger than the next (a log-structured merge).

    A posting costs eight bytes; adding one costs the logarithm of how many there are, spread over time.
    """

    def __init__(self) -> None:
        self._parts: list[array[int]] = []

    def add(self, text: int, hashes: Iterable[int]) -> None:
        """Enter a text, a number below 2**32, with its hashes."""
        part = array("Q", sorted(h << 32 | text for h in hashes))
        while self._parts and len(self._parts[-1]) < _LEVELS * len(part):
            part = array("Q", sorted((*self._parts.pop(), *part)))
        self._parts.append(part)

    def of(self, hash_: int, at_most: int) -> Iterator[int]:
        """The texts that have a hash, up to a number of them."""
        left = at_most
        for part in self._parts:
            at = bisect_left(part, hash_ << 32)
            while left and at < len(part) and part[at] >> 32 == hash_:
                yield part[at] & _LARGEST
                at, left = at + 1, left - 1

    def __len__(self) -> int:
        return sum(map(len, self._parts))
