"""What one match of one pattern says, before it is settled with the rest of the report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from glienicke.claims.dates import loose_slots
from glienicke.claims.modality import inherited, modality_of
from glienicke.claims.subjects import Subject, Verb, find_subject
from glienicke.claims.tokens import Context, Token
from glienicke.claims.values import entities, read_value, regroup
from glienicke.claims.views import View
from glienicke.lang import words
from glienicke.lang.claims import SIDES, Pattern
from glienicke.model import Modality, Slot, SlotValue, Span
from glienicke.schema import ClaimType

PAST = "PAST_REF"
_OPENING = 4
"""How many words before a subject or a verb without one may say how it is put ("if X ...")."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim in the making. `slots` may hold the sides "left" and "right"; lists are still undivided.

    `core` is where its verb stands: attribution goes by it.
    """

    type: ClaimType
    rule: str
    slots: tuple[Slot, ...]
    modality: Modality
    evidence: Span
    core: Span

    def value(self, name: str) -> SlotValue | None:
        """The value of a slot, None where it is open."""
        return next((s.value for s in self.slots if s.name == name), None)

    def listed(self, name: str) -> tuple[str, ...]:
        """The value of a slot as a list of ids."""
        value = self.value(name)
        if isinstance(value, tuple):
            return tuple(v for v in value if isinstance(v, str))
        return () if value is None else (str(value),)

    def with_slots(self, *slots: Slot) -> Draft:
        """The draft with further or other slots, the sides left out."""
        names = {s.name for s in slots} | SIDES
        return replace(self, slots=(*(s for s in self.slots if s.name not in names), *slots))


def drafts_in(context: Context, view: View, pattern: Pattern) -> Iterator[Draft]:
    """All drafts of a pattern in a view."""
    for match in pattern.template.regex.finditer(view.text):
        if (draft := _draft(context, view, pattern, match)) is not None:
            yield draft


def _draft(context: Context, view: View, pattern: Pattern, match: re.Match[str]) -> Draft | None:
    subject = _subject(view, pattern, match)
    if pattern.template.subject and not _may_stand(context, view, pattern, match, subject):
        return None
    slots, end = _slots(context, view, pattern, match)
    if subject is not None:
        into = _into(pattern)
        _add(slots, Slot(into, entities(context, pattern.type, into, subject.tokens), _span(subject.tokens)))
    slots |= {name: Slot(name, value) for name, value in pattern.fixed.items()}
    regroup(context, pattern.type, slots)
    for slot in loose_slots(view, pattern, match, subject):
        slots.setdefault(slot.name, slot)
    modality = pattern.modality or _modality(context, view, pattern, match, (subject, slots, end))
    if modality == "planned" and "date" in slots and slots["date"].value == PAST:
        del slots["date"]  # the time of something else in the sentence: no plan is for the past
    start = match.start() if subject is None or view.owner else min(subject.start, match.start())
    core = view.masked.source(match.start(), end)
    evidence = view.masked.source(start, end)
    return Draft(pattern.type, pattern.id, tuple(slots.values()), cast(Modality, modality), evidence, core)


def _into(pattern: Pattern) -> str:
    """The slot that the subject of a pattern fills."""
    return pattern.template.into or pattern.type.subject or ""


def _may_stand(context: Context, view: View, pattern: Pattern, match: re.Match[str], subject: Subject | None) -> bool:
    """Is the subject one that the type allows, or may it be missing?"""
    into = _into(pattern)
    if subject is None:
        free = into not in pattern.type.required and into != pattern.type.subject and into not in SIDES
        return free and _plain_agent(view, pattern, match)
    named = into != pattern.type.subject or any(t.entity in context.named for t in subject.tokens)
    return named or not pattern.type.named


def _modality(
    context: Context,
    view: View,
    pattern: Pattern,
    match: re.Match[str],
    read: tuple[Subject | None, dict[str, Slot], int],
) -> Modality:
    """How the words around a match put it, given what was read of it: subject, slots, end."""
    subject, slots, end = read
    clause, before = _clause(view, match, subject)
    if any(_nobody(context, slot) for slot in slots.values()):
        clause = f"not {clause}"
    after = view.text[end:] if "conditional" in pattern.type.modalities else ""
    return modality_of(view.language, clause, before, after)


def _plain_agent(view: View, pattern: Pattern, match: re.Match[str]) -> bool:
    """May the verb stand without a subject that is named? Behind "police" it may, in "four detained leaders" not."""
    before = view.text[: match.start()].lower().split()[-_OPENING:]
    while before and before[-1] in words(view.language, "words/aux"):
        before.pop()
    return not pattern.template.verb and bool(before) and before[-1] in words(view.language, "words/plain_agents")


def _nobody(context: Context, slot: Slot) -> bool:
    """Do the words of a slot say that it was nobody ("no prisoners were freed")?"""
    first = context.reading.text_of(slot.evidence).split(maxsplit=1)[:1] if slot.evidence else []
    return bool(first) and first[0].lower() in words(context.language, "words/nobody")


def _subject(view: View, pattern: Pattern, match: re.Match[str]) -> Subject | None:
    if not pattern.template.subject:
        return None
    ing = match[0].split()[0].lower().endswith("ing")
    template = pattern.template
    verb = Verb(match.start(), match.end(), template.subject, pattern.participle or ing, template.verb, pattern.active)
    return find_subject(view, verb)


def _aux(match: re.Match[str]) -> list[str]:
    """The verb groups that a match read."""
    return [text for name, text in match.groupdict().items() if name.startswith("aux") and text]


def _slots(context: Context, view: View, pattern: Pattern, match: re.Match[str]) -> tuple[dict[str, Slot], int]:
    """The slots of a match, and where its words end without trailing plain ones."""
    slots: dict[str, Slot] = {}
    end = match.end("core") if "core" in match.re.groupindex else match.end()
    for group, text in match.groupdict().items():
        name = group.rpartition("__")[0]
        if not text or name in ("", "aux"):
            continue
        start, stop = match.span(group)
        value = read_value(context, view, pattern, group, (start, stop))
        if value is not None:
            _add(slots, Slot(name, value, view.masked.source(start, stop)))
        end = max(end, stop)
    return slots, end


def _add(slots: dict[str, Slot], slot: Slot) -> None:
    """A slot is filled once; lists grow ("Prat spoke with Lem" has two parties)."""
    old = slots.get(slot.name)
    if old is None:
        slots[slot.name] = slot
    elif slot.name == "parties" and isinstance(old.value, tuple) and isinstance(slot.value, tuple):
        ids = (*slot.value, *(v for v in old.value if v not in slot.value))
        slots[slot.name] = Slot(slot.name, cast(tuple[str, ...], ids), old.evidence)


def _span(tokens: tuple[Token, ...]) -> Span:
    return Span(tokens[0].span.start, tokens[-1].span.end)


def _clause(view: View, match: re.Match[str], subject: Subject | None) -> tuple[str, str]:
    """The words of the clause that say how its verb is put, and the sentence before them.

    With a subject: what opens its clause and what stands between it and the verb; in a relative clause only the latter.
    After a coordination only what belongs to the further verb, and the modals it shares. Without a subject: the last
    words before the match.
    """
    left, aux = view.text[: match.start()], _aux(match)
    if subject is None:
        return " ".join([*_last_words(left), *aux]), left
    between = left[subject.start :] if view.owner is None else left
    if not subject.clause:
        return " ".join([between, *aux]), ""
    before = left[: subject.start]
    if before.strip().lower() in words(view.language, "words/inverted"):
        before = f"if {before}"
    if subject.joined is None:
        return " ".join([*_last_words(before), between, *aux]), before
    own = " ".join([left[subject.joined :], *aux])
    shared = "" if subject.finite else inherited(view.language, left[subject.start : subject.joined])
    return f"{own} {shared}", before


def _last_words(text: str) -> list[str]:
    return re.split(r"[;:.,—\"]", text)[-1].split()[-_OPENING:]
