"""Does a report belong to a story of prisoners at all? And: the same claim twice is one claim."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from glienicke.claims.descriptions import SHARED
from glienicke.claims.drafts import Draft
from glienicke.claims.together import together
from glienicke.claims.tokens import Context
from glienicke.lang.pattern import alternation
from glienicke.model import Claim
from glienicke.schema import claim_types

_CAPTURE = frozenset({"custody", "arrest"})
"""Types whose person is a captive."""
_LASTING = frozenset({"attribute", "relation"})
"""Types that are one claim in a report whoever repeats them."""


def relevant(context: Context, claims: Iterable[Claim]) -> list[Claim]:
    """Claims without repetitions.

    Ages, titles, meetings and statements are in all news: they count only in a report that speaks of
    somebody held, tried or exchanged (a type marked `core` in the schema, or a word of the topic).
    """
    unique = together(_unique(claims))
    if any(map(_is_core, unique)) or _topic(context.language).search(context.text):
        return unique
    return [c for c in unique if not (claim_types()[c.type].incidental or claim_types()[c.type].core_with)]


def of_captives(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Without the numbers and callings of groups that nobody holds or takes ("three reporters")."""
    held = {who for d in drafts if d.type.name in _CAPTURE for who in d.listed("person")}

    def kept(draft: Draft) -> bool:
        who = context.referents.get((*draft.listed("person"), "")[0])
        if who is None or not draft.type.named:
            return True
        near = draft.listed("of") if draft.type.name == "relation" else ()
        return who.id in held if who.type == "group" else not context.named.isdisjoint((who.id, *near))

    return [draft for draft in drafts if kept(draft)]


def told_once(drafts: list[Draft]) -> list[Draft]:
    """Without what a description of several says of one of whom the report says the like by itself, or has said it."""
    own = {_told(d) for d in drafts if d.type.name == "attribute" and not d.rule.endswith(SHARED)}
    kept: list[Draft] = []
    for draft in drafts:
        if draft.type.name == "attribute" and draft.rule.endswith(SHARED):
            if _told(draft) in own:
                continue
            own.add(_told(draft))
        kept.append(draft)
    return kept


def _told(draft: Draft) -> tuple[object, object]:
    return draft.value("person"), draft.value("attribute")


def of_somebody(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Without what is said of people whom nobody names, in a report that names those who are held."""
    about = {id(d) for d in drafts if d.type.subject == "person"}
    core = (d for d in drafts if d.type.core and id(d) in about)
    named = any(who in context.named for d in core for who in d.listed("person"))
    return [d for d in drafts if not (named and id(d) in about and _faceless(context, d))]


def _faceless(context: Context, draft: Draft) -> bool:
    people = [r for who in draft.listed("person") if (r := context.referents.get(who)) is not None]
    groups = [r for r in people if r.type == "group" and not r.members]
    return bool(groups) and len(groups) == len(people)


def _is_core(claim: Claim) -> bool:
    kind = claim_types()[claim.type]
    return kind.core and (not kind.core_with or any(claim.value(name) is not None for name in kind.core_with))


def _unique(claims: Iterable[Claim]) -> list[Claim]:
    """Claims that are equal in all but their words are one, with the words of all."""
    found: dict[object, Claim] = {}
    for claim in claims:
        said = () if claim.type in _LASTING else (claim.by, claim.quote)
        key = (claim.type, tuple((s.name, s.value) for s in claim.slots), claim.modality, said)
        old = found.get(key, claim)
        found[key] = replace(old, evidence=tuple(dict.fromkeys((*old.evidence, *claim.evidence))))
    return list(found.values())


@cache
def _topic(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b{alternation(language, 'topic')}\b", re.IGNORECASE)
