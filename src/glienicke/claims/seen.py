"""Claims that the reading model sees, as drafts: its own, and what it adds to those that patterns have found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import cast

from glienicke.claims.drafts import Draft
from glienicke.claims.tokens import Context, Token, tokens_in
from glienicke.claims.values import entities, regroup, value_of
from glienicke.lang import words
from glienicke.lang.claims import SIDES
from glienicke.model import SEEN, Labelled, Modality, Sighting, Slot, Span
from glienicke.schema import ClaimType, claim_types
from glienicke.values.date import VAGUE

SURE = 0.9
"""The least certainty of a trigger."""
PLAIN, LIKELY = (
    frozenset(
        {
            "attribute",
            "relation",
            "charge",
            "sentence",
            "offer",
            "conviction",
            "extradition",
            "gate",
            "penalty_exposure",
        }
    ),
    0.8,
)
"""Types of which less is enough: in the dev stories nineteen of twenty such claims had the right type and person."""
FILLS = 0.75
"""The least certainty that some words fill a slot."""
_LEFT = frozenset({"position", "exchange", "plea", "trial", "contact"})
"""Types of which the model makes no claims alone: positions are made of quotes (`positions`), and of the others a
third or more of what it saw alone in the dev stories was wrong."""
_WHOLE = frozenset({"exchange"})
"""Types whose patterns read all or nothing: half a transfer from here and half from there make none."""
_DATES = "TDX"
_ANYBODY = "PGASMNOH"
_KINDS = dict.fromkeys(("person", "group", "gives", "wants"), "PGAH") | {"place": "LSOMN"}
"""Which tokens may fill a slot: a state is not held, and somebody is no place."""
_OLDEST = 120
_EITHER = frozenset({"person", "group"})


def with_seen(context: Context, drafts: list[Draft]) -> list[Draft]:
    """The drafts of the patterns, their open slots filled by what the model sees in the same words, and its own.

    Of some types (`witnessed` in the schema) a pattern's draft does not stand where the model sees nothing of the kind.
    """
    sightings = context.reading.sightings
    if sightings is None:
        return drafts
    found = [draft for draft in drafts if not draft.type.witnessed or _witnessed(context, draft, sightings)]
    for seen in seen_drafts(context):
        rivals = [n for n, draft in enumerate(found) if _same(draft, seen)]
        for n in rivals:
            found[n] = _filled(found[n], seen)
        if not rivals and seen.type.name not in _LEFT and _of_named(context, seen) and _may_be(context, seen):
            found.append(seen)
    return found


def _of_named(context: Context, draft: Draft) -> bool:
    """Is it about somebody whom the report names, and of kin whose kin, or else about nobody in particular?"""
    if draft.type.name == "relation":
        whose = draft.listed("of")
        return bool(whose) and any(who in context.named for who in (*whose, *draft.listed("person")))
    return draft.type.subject != "person" or any(who in context.named for who in draft.listed("person"))


def _may_be(context: Context, draft: Draft) -> bool:
    """Can an attribute be true: an age is no year, and a number is one of several people?"""
    attribute, value = draft.value("attribute"), str(draft.value("value"))
    if attribute == "age":
        return not value.isdecimal() or int(value) <= _OLDEST
    people = [context.referents[who].type for who in draft.listed("person") if who in context.referents]
    return attribute != "number" or "person" not in people


def _witnessed(context: Context, draft: Draft, sightings: Sequence[Sighting]) -> bool:
    """Does the model see something of the kind in the sentences of the draft, be it ever so unlikely?"""
    within = [sentence for sentence in context.reading.sentences if sentence.overlaps(draft.evidence)]
    triggers = [s.trigger.span for s in sightings if s.type in draft.type.witnessed]
    return any(sentence.overlaps(trigger) for sentence in within for trigger in triggers)


def seen_drafts(context: Context) -> Iterator[Draft]:
    """A draft for each claim that the model is sure of, in the order of their triggers."""
    sentences = iter(context.reading.sentences)
    sentence, tokens = next(sentences, None), list[Token]()
    for sighting in context.reading.sightings or ():
        while sentence is not None and sentence.end <= sighting.trigger.start:
            sentence, tokens = next(sentences, None), []
        kind = claim_types().get(sighting.type)
        if sentence is None or kind is None or sighting.trigger.score < (LIKELY if kind.name in PLAIN else SURE):
            continue
        tokens = tokens or tokens_in(context, sentence)
        yield _draft(context, kind, sighting, tokens)


def _draft(context: Context, kind: ClaimType, sighting: Sighting, tokens: list[Token]) -> Draft:
    trigger = sighting.trigger.span
    slots = {slot.name: slot for slot in _slots(context, kind, sighting, tokens)}
    for name, label in _labels(context, kind, sighting):
        slots.setdefault(name, Slot(name, label, trigger))
    regroup(context, kind, slots)
    evidence = _over([trigger, *(slot.evidence for slot in slots.values() if slot.evidence)])
    rule = f"{context.language}.{kind.name}.{SEEN}"
    return Draft(kind, rule, _apart(kind, slots), cast(Modality, sighting.modality), evidence, trigger)


def _labels(context: Context, kind: ClaimType, sighting: Sighting) -> Iterator[tuple[str, str]]:
    """The labels that the trigger implies; a word for kin or office is its own."""
    yield from sighting.details
    word = context.reading.text_of(sighting.trigger.span)
    if kind.name == "relation":
        yield "relation", word.lower()
    if kind.name == "attribute":
        yield "value", word


def _apart(kind: ClaimType, slots: dict[str, Slot]) -> tuple[Slot, ...]:
    """The slots; whoever a claim is about fills no other of them: nobody holds himself or is his own brother."""
    subject = slots.get(kind.subject or "")
    about = set(subject.value) if subject and isinstance(subject.value, tuple) else set()
    kept = []
    for slot in slots.values():
        if slot is not subject and about and isinstance(slot.value, tuple):
            others = tuple(v for v in slot.value if v not in about)
            slot = replace(slot, value=others)  # noqa: PLW2901 - what is left of it
        if slot.value != ():
            kept.append(slot)
    return tuple(kept)


def _slots(context: Context, kind: ClaimType, sighting: Sighting, tokens: list[Token]) -> Iterator[Slot]:
    """The slots of the type that words fill; of several stretches for a single value the surest, of lists all."""
    types = {slot.name: slot.value for slot in kind.slots}
    sure = [filled for filled in sighting.slots if filled.label in types and filled.score >= FILLS]
    for name in dict.fromkeys(filled.label for filled in sure):
        spans = [filled for filled in sure if filled.label == name]
        value = types[name]
        slot = _who(context, kind, name, spans, tokens) if value in ("entity", "place") else None
        if slot is None and value != "entity":
            slot = _what(context, kind, (name, value), max(spans, key=lambda f: f.score), tokens)
        if slot is not None:
            yield slot


def _who(context: Context, kind: ClaimType, name: str, spans: list[Labelled], tokens: list[Token]) -> Slot | None:
    """Who fills a slot; of names and descriptions the names ("the engineer, A B")."""
    kinds = _KINDS.get(name, _ANYBODY)
    if name == "of":  # "the driver's wife" is one description: whose wife is within it
        tokens = [token for filled in spans for token in tokens_in(context, filled.span)]
    found = [t for t in tokens if t.kind in kinds and any(t.span.overlaps(filled.span) for filled in spans)]
    found = [t for t in found if t.kind == "P" and t.entity in context.named] or found
    ids = entities(context, kind, name, tuple(found))
    if not ids and name == "of":
        return _in_words(context, name, max(spans, key=lambda f: f.score))
    return Slot(name, ids, _over([token.span for token in found])) if ids else None


def _in_words(context: Context, name: str, filled: Labelled) -> Slot | None:
    """Who fills a slot, in the words of a report that speaks of them nowhere else ("the trust's chairman")."""
    said = " ".join(context.reading.text_of(filled.span).split())
    text = re.sub(r"^(?:[Tt]he|[Aa]n?) |['’]s?$", "", said)
    possessive = text.lower() in words(context.language, "words/possessive_pronouns")
    return None if possessive or not text else Slot(name, text, filled.span)


def _what(
    context: Context, kind: ClaimType, slot: tuple[str, str], filled: Labelled, tokens: list[Token]
) -> Slot | None:
    name, value = slot
    times = [t for t in tokens if t.kind in _DATES and t.span.overlaps(filled.span)]
    read = value_of(context, kind, (name, "begin" if name == "since" else value), times, filled.span)
    lasts = value == "date" and str(read).startswith("P") and read not in VAGUE
    return Slot(name, read, filled.span) if read is not None and not lasts else None


def _same(draft: Draft, seen: Draft) -> bool:
    """Do they make a claim of one type of the same words?"""
    if draft.type is not seen.type or draft.value("attribute") != seen.value("attribute"):
        return False
    return draft.core.overlaps(seen.core) or (draft.evidence.covers(seen.core) and _of_one(draft, seen))


def _of_one(draft: Draft, seen: Draft) -> bool:
    own = set(draft.listed(draft.type.subject or ""))
    return not own or not own.isdisjoint(seen.listed(draft.type.subject or ""))


def _filled(draft: Draft, seen: Draft) -> Draft:
    """A draft of a pattern with what the model sees for slots that the pattern left open."""
    names = {slot.name for slot in draft.slots}
    names |= _EITHER if names & _EITHER else set()
    if draft.rule.endswith(f".{SEEN}") or names & SIDES or draft.type.name in _WHOLE:
        return draft
    more = (slot for slot in seen.slots if slot.name not in names | SIDES)
    return replace(draft, slots=(*draft.slots, *more))


def _over(spans: list[Span]) -> Span:
    return Span(min(span.start for span in spans), max(span.end for span in spans))
