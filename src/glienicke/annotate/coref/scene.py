"""What a reader has in mind at a point of a report: who was named last, who is the subject, whose words these are."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator
from functools import cache

from glienicke.annotate.coref.cast import Cast, Figure, Link
from glienicke.annotate.mentions.words import Words
from glienicke.lang import table
from glienicke.model import EntityType, MentionKind

_LONGEST_LABEL = 3  # words before the name in a label
PERSONS: frozenset[EntityType] = frozenset({"person", "anonymous"})


@cache
def pronoun_words(*keys: str) -> frozenset[str]:
    """The words of some lists of lang/en/pronouns.toml."""
    return frozenset(word for key in keys for word in table("en", "pronouns")[key])


class Scene:
    """The links of a report, kept in order while more of them are found."""

    def __init__(self, words: Words, cast: Cast) -> None:
        self.words, self.cast = words, cast
        self.links = sorted(cast.links, key=_place)

    def add(self, first: int, last: int, kind: MentionKind, figure: Figure, head: int | None = None) -> Link:
        """Link a stretch of words to a figure."""
        link = Link(first, last, self.words.span(first, last), kind, figure, last if head is None else head)
        insort(self.links, link, key=_place)
        self.cast.link(link)
        return link

    def before(self, index: int, sentences: int) -> Iterator[Link]:
        """The links that end before a word, nearest first, from its sentence and so many before it."""
        lowest = self.words.starts[max(0, self.words.words[index].sentence - sentences)]
        for i in range(bisect_left(self.links, (index, 0), key=_place) - 1, -1, -1):
            link = self.links[i]
            if link.first < lowest:
                return
            if link.last < index:
                yield link

    def beginning(self, index: int) -> Link | None:
        """The link of a name that begins at a word, the longest if several do."""
        i = bisect_left(self.links, (index, -len(self.words.words)), key=_place)
        found = [link for link in self.links[i : i + 4] if link.first == index]
        return max(found, key=lambda link: link.last, default=None)

    def within(self, first: int, last: int) -> list[Link]:
        """The links that begin and end within a stretch of words, in order."""
        start = bisect_left(self.links, (first, -len(self.words.words)), key=_place)
        stop = bisect_left(self.links, (last + 1, -len(self.words.words)), key=_place)
        return [link for link in self.links[start:stop] if link.last <= last]

    def ending(self, index: int) -> Link | None:
        """The link that ends at a word, the longest if several do."""
        found = [link for link in self.before(index + 1, 0) if link.last == index]
        return min(found, key=lambda link: link.first, default=None)

    def subject(self, sentence: int, before: int | None = None) -> Figure | None:
        """Who acts in a sentence: the first link that no preposition and no possessive makes part of something else."""
        if sentence < 0:
            return None
        start, end = self.words.starts[sentence], self.words.starts[sentence + 1]
        end = end if before is None else min(end, before)
        spoken: Figure | None = None
        for link in self.links[bisect_left(self.links, (start, -end), key=_place) :]:
            if link.first >= end:
                break
            if self._acts(link, start):
                joined = self.beginning(link.last + 2) if self.words.low(link.last + 1) == "and" else None
                if joined is not None and link.figure.type == "person" and joined.figure.type == "person":
                    return None  # two act: neither is "he"
                if not self.words.spoken[link.first]:
                    return link.figure
                spoken = spoken or link.figure
        return spoken

    def labels(self, link: Link) -> bool:
        """Does the link only say whose words follow: "OKELLO:", "BISHOP OKELLO:"?"""
        start = self.words.starts[self.words.words[link.first].sentence]
        return self.words.low(link.last + 1) == ":" and link.first - start < _LONGEST_LABEL

    def _acts(self, link: Link, start: int) -> bool:
        if link.kind == "demonym" or self.labels(link):
            return False
        if self.words.low(link.last + 1) in ("'s", "'", "’") or link.figure.type == "place":
            return False
        before = self.words.low(link.first - 1) if link.first > start else ""
        inner = any(
            other is not link and other.first <= link.first and link.last < other.last for other in self._around(link)
        )
        return before not in pronoun_words("prepositions") and not inner

    def _around(self, link: Link) -> list[Link]:
        i = bisect_left(self.links, (link.first, 0), key=_place)
        return self.links[max(0, i - 3) : i + 3]

    def speaker(self, index: int) -> Figure | None:
        """Whose indirect speech a word stands in: "X said that he", "according to X, he"."""
        start = self.words.starts[self.words.words[index].sentence]
        for verb in range(index - 1, start, -1):
            if self.words.low(verb) in pronoun_words("says") and not self.words.spoken[verb]:
                return self.subject(self.words.words[index].sentence, verb)
        return None


def _place(link: Link) -> tuple[int, int]:
    return link.first, -link.last
