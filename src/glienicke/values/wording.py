"""Short texts by their content words: the ground on which labels, texts, places and offences are compared."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from glienicke.text.normalise import words
from glienicke.values.words import table


@dataclass(frozen=True, slots=True)
class Wording:
    """What a short text says: its content words without plurals and hedges, and whether it is negated."""

    content: frozenset[str]
    negated: bool


@lru_cache(maxsize=4096)
def wording(text: str) -> Wording:
    """The content of a short text. Of a text that has none but stop words and hedges, all words count."""
    every = [singular(word) for word in words(text.replace("_", " "))]
    dropped, negations = _dropped()
    content = frozenset(every) - dropped - negations
    return Wording(content or frozenset(every), any(word in negations for word in every))


@cache
def _dropped() -> tuple[frozenset[str], frozenset[str]]:
    """Stop words and hedges; negations: as `wording` sees words, without plurals."""
    data = table("comparing")
    return (
        frozenset(singular(word) for word in data["stop"] + data["hedges"]),
        frozenset(singular(word) for word in data["negations"]),
    )


def singular(word: str) -> str:
    """The word without a plural s, roughly: "charges", "charge"; "illness" and "gas" stay."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
