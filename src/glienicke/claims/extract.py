"""The step: a reading with its annotations becomes one with claims."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from glienicke.claims.attribution import attribute, spoken
from glienicke.claims.carried import carried
from glienicke.claims.descriptions import descriptions
from glienicke.claims.direction import directed
from glienicke.claims.drafts import Draft, drafts_in
from glienicke.claims.holders import held_by_states
from glienicke.claims.positions import positions
from glienicke.claims.relevance import of_captives, of_somebody, relevant, told_once
from glienicke.claims.seen import with_seen
from glienicke.claims.settle import settled
from glienicke.claims.sides import between_states
from glienicke.claims.tokens import Context
from glienicke.claims.views import View, views
from glienicke.lang import LANGUAGES
from glienicke.lang.claims import Pattern, claim_patterns
from glienicke.model import Claim, Reading, Span

_WORD = re.compile(r"[\w'-]+|[,(]")
_LONGEST = 3000
"""Sentences are read up to this many characters: longer ones are no sentences."""


def extract(reading: Reading) -> Reading:
    """Fill in the claims of a report, in the order of its words; a report in another language gets none."""
    context = Context(reading)
    if context.language not in LANGUAGES:
        return replace(reading, claims=())
    drafts = [draft for sentence in reading.sentences for draft in _sentence(context, sentence)]
    drafts = with_seen(context, drafts)
    drafts = list(carried(told_once(drafts)))
    drafts = list(between_states(context, held_by_states(context, of_somebody(context, of_captives(context, drafts)))))
    drafts = settled(directed(context, (spoken(context, draft) for draft in drafts)))
    claims = [attribute(context, draft) for draft in drafts]
    claims = relevant(context, [*claims, *positions(context, claims)])
    return replace(reading, claims=tuple(_numbered(reading.report.id, claims)))


def _sentence(context: Context, sentence: Span) -> Iterator[Draft]:
    short = Span(sentence.start, min(sentence.end, sentence.start + _LONGEST))
    for view in views(context, short):
        yield from _matches(context, view)
        if view.owner is not None:
            yield from descriptions(context, view)


def _matches(context: Context, view: View) -> Iterator[Draft]:
    present = {word.lower() for word in _WORD.findall(view.text)}
    for pattern in _candidates(context.language, present):
        yield from drafts_in(context, view, pattern)


def _candidates(language: str, present: set[str]) -> list[Pattern]:
    """The patterns whose needs are met, in their order."""
    index = _index(language)
    near = {number for word in present & index.keys() for number in index[word]}
    patterns = claim_patterns(language)
    return [patterns[n] for n in sorted(near) if not any(map(present.isdisjoint, patterns[n].template.needs))]


@cache
def _index(language: str) -> dict[str, tuple[int, ...]]:
    """The numbers of patterns by the words of their rarest need: the one whose shortest word is longest."""
    index: dict[str, tuple[int, ...]] = {}
    for number, pattern in enumerate(claim_patterns(language)):
        for word in max(pattern.template.needs, key=lambda need: min(map(len, need))):
            index[word] = (*index.get(word, ()), number)
    return index


def _numbered(report: str, claims: list[Claim]) -> Iterator[Claim]:
    for number, claim in enumerate(sorted(claims, key=lambda c: (c.evidence[0], c.type)), 1):
        yield replace(claim, id=f"{report}.c{number}")
