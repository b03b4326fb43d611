"""Claims as the network learns them: a trigger, the labels it implies, and the words that fill the slots.

Excerpts say all of it; of the stories' claims the trigger has to be found: see :class:`Triggers`.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from training.document import OPEN, UNLABELLED, Document
from training.labels import MODALITIES, claim_types, roles

Words = tuple[int, int]
"""First word, word after the last."""
_COMMON = 0.03
"""A word that more of the sentences have says nothing of what happened."""
_STRONG = 4
"""What a marked trigger counts beside a word that merely stands in the evidence of a claim."""

_ONCE = 1.8
"""A word that stands in the evidence of one claim, and is not known as a trigger, is none for sure."""


@dataclass(frozen=True, slots=True)
class Told:
    """A claim in a document.

    Attributes:
        trigger: The word that says what happened; None where it stands somewhere in ``evidence``.
        roles: For each slot the words that fill it.
        unsure: For each slot words that might as well: further mentions of whom it holds.
    """

    type: str
    trigger: int | None
    modality: str
    roles: Mapping[str, Sequence[Words]] = field(default_factory=dict)
    unsure: Mapping[str, Sequence[Words]] = field(default_factory=dict)
    details: Mapping[str, str] = field(default_factory=dict)
    evidence: Sequence[int] = ()


def enter(document: Document, told: Iterable[Told], details: Sequence[str]) -> None:
    """Write the labels of the heads for claims, and the links, into a document that is fully annotated with claims."""
    size = len(document.words)
    types, known, numbers = claim_types(), {d: n for n, d in enumerate(details)}, {r: n for n, r in enumerate(roles())}
    claims, implied, modality = [0] * size, [0] * size, [UNLABELLED] * size
    links, vague = dict[tuple[int, int, int], None](), set[int]()
    for claim in told:
        at = claim.trigger
        if at is None:
            vague.update(claim.evidence)
            continue
        claims[at] |= 1 << types.index(claim.type)
        modality[at] = MODALITIES.index(claim.modality)
        for slot, label in claim.details.items():
            number = known.get(f"{claim.type}.{slot}={label}")
            implied[at] |= 0 if number is None else 1 << number
        for slot, spans in (*claim.roles.items(), *claim.unsure.items()):
            role = numbers[slot]
            for i in (i for start, end in spans for i in range(start, end)):
                if document.sentence[i] == document.sentence[at]:
                    links[at, i, role if slot in claim.roles and _holds(claim.roles[slot], i) else -2 - role] = None
    for i in vague:
        if not claims[i]:
            claims[i] = implied[i] = UNLABELLED
    document.labels |= {"claims": claims, "details": implied, "modality": modality}
    document.links = [(a, b, role if role >= 0 else OPEN) for a, b, role in links]


def _holds(spans: Sequence[Words], word: int) -> bool:
    return any(start <= word < end for start, end in spans)


class Triggers:
    """Which words make claims of a type, counted: how much more often they stand in their evidence than elsewhere."""

    def __init__(self) -> None:
        self._within: dict[str, Counter[str]] = {}
        self._claims: Counter[str] = Counter()
        self._sentences: Counter[str] = Counter()
        self._all = 0

    def sentences(self, document: Document) -> None:
        """Count the words of a text."""
        seen = {(n, word.lower()) for n, word in zip(document.sentence, document.words, strict=True)}
        self._sentences.update(word for _, word in seen)
        self._all += len(set(document.sentence))

    def marked(self, kind: str, word: str) -> None:
        """Count a trigger that somebody marked."""
        self._within.setdefault(kind, Counter())[word.lower()] += _STRONG

    def evidence(self, kind: str, words: Iterable[str]) -> None:
        """Count the words of a claim's evidence, without those that fill its slots."""
        self._within.setdefault(kind, Counter()).update({word.lower() for word in words})
        self._claims[kind] += 1

    def best(self, kind: str, words: Mapping[int, str]) -> int | None:
        """The likeliest trigger among some words, given by their places; None where none is likely."""
        scored = [(self._score(kind, word.lower()), -i) for i, word in words.items()]
        score, place = max(scored, default=(-1.0, 0))
        return -place if score > 0 else None

    def _score(self, kind: str, word: str) -> float:
        if not word[0].isalpha() or self._sentences[word] > _COMMON * self._all:
            return -1.0
        expected = self._claims[kind] * self._sentences[word] / max(1, self._all)
        return math.log((self._within.get(kind, Counter[str]())[word] + 0.5) / (2 * expected + _ONCE))
