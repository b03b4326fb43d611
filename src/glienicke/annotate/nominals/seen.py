"""Descriptions that the reading model sees in the slots of claims: "Nine South Korean fishermen walked out"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from glienicke.annotate.mentions.words import Words
from glienicke.lang import words as words_of_list
from glienicke.model import Analysis, Labelled, Token

_PEOPLE = frozenset(("person", "group", "left", "right", "gives", "wants", "of"))
"""Slots that hold people; those of parties hold states and bodies, too, whose descriptions are told by their words."""
_SURE = 0.5
"""Of a trigger: below it, nothing is built on what is said to fill its slots."""


def described(words: Words, seen: Analysis) -> frozenset[int]:
    """The numbers of the words that are the main words of such descriptions."""
    fillers = {
        f for claim in seen.claims or () if claim.trigger.score >= _SURE for f in claim.slots if f.label in _PEOPLE
    }
    starts = [token.start for token in seen.tokens]
    places = {word.start: number for number, word in enumerate(words.words)}
    heads = (_head(seen, starts, filler) for filler in fillers)
    found = {places[head.start] for head in heads if head and head.upos == "NOUN" and head.start in places}
    return frozenset(n for n in found if words.low(n) not in words_of_list("en", "words/not_people"))


def _head(seen: Analysis, starts: list[int], filler: Labelled) -> Token | None:
    """The word of a stretch that depends on none of its words."""
    first, end = bisect_right(starts, filler.start) - 1, bisect_left(starts, filler.end)
    for token in seen.tokens[max(0, first) : end]:
        if token.head is None or not first <= token.head < end:
            return token
    return None
