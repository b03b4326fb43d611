"""Does a report belong to a story of prisoners at all? And: the same claim twice is one claim."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from glienicke.claims.tokens import Context
from glienicke.lang.pattern import alternation
from glienicke.model import Claim
from glienicke.schema import claim_types


def relevant(context: Context, claims: Iterable[Claim]) -> list[Claim]:
    """Claims without repetitions.

    Ages, titles, meetings and statements are in all news: they count only in a report that speaks of
    somebody held, tried or exchanged (a type marked `core` in the schema, or a word of the topic).
    """
    unique = _unique(claims)
    core = any(claim_types()[c.type].core for c in unique)
    if core or _topic(context.language).search(context.text):
        return unique
    return [c for c in unique if not claim_types()[c.type].incidental]


def _unique(claims: Iterable[Claim]) -> list[Claim]:
    """Claims that are equal in all but their words are one, with the words of all."""
    found: dict[object, Claim] = {}
    for claim in claims:
        key = (claim.type, tuple((s.name, s.value) for s in claim.slots), claim.modality, claim.by, claim.quote)
        if (old := found.get(key)) is not None:
            claim = replace(old, evidence=tuple(dict.fromkeys((*old.evidence, *claim.evidence))))
        found[key] = claim
    return list(found.values())


@cache
def _topic(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b{alternation(language, 'topic')}\b", re.IGNORECASE)
