"""Texts as the network learns from them: words, sentences, and labels where a data set has them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from random import Random

UNLABELLED = -1
"""Of a word in a head: the data set says nothing here, so nothing is learned."""
ROOT = 0
OPEN = -1
Link = tuple[int, int, int]
"""Word of a trigger, word that fills a slot of its claim, and its role; ``OPEN`` where it may or may not fill one."""


@dataclass(slots=True)
class Document:
    """One text.

    Attributes:
        source: Name of the data set, as in the training configuration.
        words: The words of all sentences.
        sentence: For each word the number of its sentence, ascending from 0.
        labels: For each head that the data set has, one integer a word. "choice" heads hold a class, "partial" heads a
            bit set of the labels that may be right, "many" heads a bit set of the labels that are; ``UNLABELLED``
            where nothing is known. "arcs" holds ``ROOT`` or 1 + the index of the head word in this document.
        links: What fills the slots of the claims that the triggers make; None where the data set has no claims.
    """

    source: str
    words: list[str] = field(default_factory=list)
    sentence: list[int] = field(default_factory=list)
    labels: dict[str, list[int]] = field(default_factory=dict)
    links: list[Link] | None = None

    def cut(self, start: int, end: int) -> Document:
        """The words from ``start`` to ``end``, which are sentence boundaries."""
        first = self.sentence[start] if start < end else 0
        labels = {head: values[start:end] for head, values in self.labels.items()}
        if "arcs" in labels:
            labels["arcs"] = [arc - start if arc > ROOT else arc for arc in labels["arcs"]]
        sentence = [number - first for number in self.sentence[start:end]]
        links = moved(self.links, {old: old - start for old in range(start, end)})
        return Document(self.source, self.words[start:end], sentence, labels, links)


def moved(links: list[Link] | None, places: Mapping[int, int]) -> list[Link] | None:
    """The links between words that are still there, at their new places."""
    if links is None:
        return None
    return [(places[a], places[b], role) for a, b, role in links if a in places and b in places]


def boundaries(document: Document) -> list[int]:
    """Where sentences start, and the number of words."""
    starts = [i for i, n in enumerate(document.sentence) if i == 0 or document.sentence[i - 1] != n]
    return [*starts, len(document.words)]


def passages(document: Document, size: int, rng: Random | None = None) -> Iterator[Document]:
    """Consecutive sentences with about ``size`` words at most; a longer sentence stands alone.

    With ``rng`` passages are of random length, so that the network meets single sentences and long contexts.
    """
    edges = boundaries(document)
    at = 0
    while at < len(edges) - 1:
        limit = size if rng is None else _length(size, rng)
        last = at + 1
        while last < len(edges) - 1 and edges[last + 1] - edges[at] <= limit:
            last += 1
        yield document.cut(edges[at], min(edges[last], edges[at] + 2 * size))
        at = last


def _length(size: int, rng: Random) -> int:
    return size if rng.random() < 0.5 else rng.randint(1, size)
