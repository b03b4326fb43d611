"""What a stretch of text says, as a set of content tokens that survives translation and rewriting."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from glienicke.lang import table
from glienicke.lang import words as word_list
from glienicke.model import Mention, Reading, Span
from glienicke.text.normalise import words

STEM = 5
"""Letters that are kept of a word: "finalized" and "final", "reached" and "reaching" fall together."""

_NAMING = frozenset({"name", "garbled", "variant", "demonym", "metonym"})
_REFERRING = _NAMING | {"title", "nominal"}


@cache
def _sets() -> dict[str, str]:
    data = table("en", "paraphrases")
    return {word: group[0] for group in (*data["sets"], *data["general"]) for word in group}


@lru_cache(maxsize=32768)
def token(word: str) -> str | None:
    """The content token of a folded word; None for function words. Negations are content."""
    if word in _sets():
        return _sets()[word][:STEM] if _sets()[word] != "no" else negation()
    if word in word_list("en", "stop_words") or len(word) < 2:
        return None
    return word[:STEM]


@cache
def negation() -> str:
    """The token that all negations come to."""
    return str(table("en", "paraphrases")["negation"])


@cache
def _common() -> frozenset[str]:
    return frozenset(t for group in table("en", "paraphrases")["sets"] for word in group if (t := token(word)))


def is_name(content: str) -> bool:
    """Does a content token stand for somebody or something named?"""
    return content.startswith("@")


def is_common(content: str) -> bool:
    """Is a content token a name, or a word that all reports of this field use?"""
    return content.startswith("@") or content in _common()


def tokens(reading: Reading, spans: Iterable[Span], stands_for: Mapping[str, str]) -> frozenset[str]:
    """The content tokens of stretches of a report.

    Names count as what they refer to, however they are spelled, a metonym or body as what it stands for.
    """
    found: set[str] = set()
    for span in spans:
        at = span.start
        for mention in _referring(reading.mentions, span):
            found |= plain_tokens(reading.report.text[at : mention.span.start])
            found.add("@" + stands_for.get(mention.entity, mention.entity))
            at = mention.span.end
        found |= plain_tokens(reading.report.text[at : span.end])
    return frozenset(found)


def content_in_order(reading: Reading, spans: Iterable[Span], stands_for: Mapping[str, str]) -> tuple[str, ...]:
    """The content tokens of stretches of a report in their order, each as often as it stands there."""
    found: list[str] = []
    for span in spans:
        at = span.start
        for mention in _referring(reading.mentions, span, kinds=_NAMING):
            found += _plain_in_order(reading.report.text[at : mention.span.start])
            found.append("@" + stands_for.get(mention.entity, mention.entity))
            at = mention.span.end
        found += _plain_in_order(reading.report.text[at : span.end])
    return tuple(found)


def common_in_order(left: Sequence[str], right: Sequence[str]) -> int:
    """The length of the longest sequence, with gaps, that both have; each bit is a place of the left one.

    Hyyrö's bit-parallel form of the usual table: one addition and subtraction of long integers per token.
    """
    places: dict[str, int] = {}
    for place, one in enumerate(left):
        places[one] = places.get(one, 0) | 1 << place
    every = (1 << len(left)) - 1
    open_ = every
    for one in right:
        met = open_ & places.get(one, 0)
        open_ = ((open_ + met) | (open_ - met)) & every
    return len(left) - open_.bit_count()


def _referring(mentions: Sequence[Mention], span: Span, kinds: frozenset[str] = _REFERRING) -> list[Mention]:
    """The outermost mentions within a stretch, in order; of a plural the names in it."""
    inside = [m for m in mentions if m.kind in kinds and m.type != "group" and span.covers(m.span)]
    inside.sort(key=lambda m: (m.span.start, -m.span.end))
    kept: list[Mention] = []
    for mention in inside:
        if not kept or mention.span.start >= kept[-1].span.end:
            kept.append(mention)
    return kept


def plain_tokens(text: str) -> frozenset[str]:
    """The content tokens of a text as it stands, names among them."""
    return frozenset(_plain_in_order(text))


def _plain_in_order(text: str) -> list[str]:
    return [t for word in words(text) if (t := token(word))]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two wordings are: the weighted share of the smaller one, and how many tokens they share."""

    share: float
    both: float
    count: int
    shared: frozenset[str]


def weights(wordings: Iterable[frozenset[str]]) -> Mapping[str, float]:
    """How telling each token is, from 1 to 2: the fewer wordings it is in, the more."""
    sets = list(wordings)
    counts = Counter(t for wording in sets for t in wording)
    return {t: rarity(n, len(sets)) for t, n in counts.items()}


def rarity(count: int, size: int) -> float:
    """How telling a token is that so many of so many wordings have, from 1 to 2."""
    return 1 + math.log((1 + size) / count) / math.log(1 + size)


def likeness(left: frozenset[str], right: frozenset[str], weight: Mapping[str, float]) -> Likeness:
    """Compare two wordings; symmetric."""
    shared = left & right

    def mass(wording: frozenset[str]) -> float:
        return sum(weight.get(t, 1.0) for t in sorted(wording))

    a, b, c = mass(left), mass(right), mass(shared)
    if not a or not b:
        return Likeness(0.0, 0.0, 0, shared)
    return Likeness(c / min(a, b), c / max(a, b), len(shared), shared)
