"""The date and place of an event where its pattern found none: behind its verb, in its verb group, or in front."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from glienicke.claims.subjects import Subject
from glienicke.claims.tokens import Token
from glienicke.claims.views import View
from glienicke.lang.claims import Pattern
from glienicke.lang.pattern import expand
from glienicke.model import Slot

_STATED = frozenset({"position"})
"""Types whose date is that of what is said, and not one of the words around."""


def loose_slots(view: View, pattern: Pattern, match: re.Match[str], subject: Subject | None) -> Iterator[Slot]:
    """The date, and the place of an event that happens somewhere, that a clause says beside what its pattern reads."""
    names = {slot.name: slot for slot in pattern.type.slots}
    if "date" in names and (date := _date(view, pattern, match, subject)) is not None:
        yield date
    if "place" in names and names["place"].beside and not view.owner and (place := _place(view, match)) is not None:
        yield place


def _date(view: View, pattern: Pattern, match: re.Match[str], subject: Subject | None) -> Slot | None:
    """The date between subject and verb ("P on Thursday was"), in front ("In April, S released P"), or behind."""
    if view.owner:
        return None
    found = _between(view, match, subject) or _fronted(view, match)
    return found or (None if pattern.type.name in _STATED else _behind(view, match))


def _between(view: View, match: re.Match[str], subject: Subject | None) -> Slot | None:
    spans = [match.span(name) for name, text in match.groupdict().items() if name.startswith("aux") and text]
    if subject is not None:
        spans.insert(0, (subject.verb, match.start()))
    return next((slot for span in spans for t in view.tokens_between(*span) if (slot := _slot(t))), None)


def _fronted(view: View, match: re.Match[str]) -> Slot | None:
    front = _front(view.language).match(view.text, 0, match.start())
    return _slot(view.token(front["number"])) if front else None


def _behind(view: View, match: re.Match[str]) -> Slot | None:
    behind = _after(view.language, "T").match(view.text, match.end())
    return _slot(view.token(behind["number"])) if behind else None


def _place(view: View, match: re.Match[str]) -> Slot | None:
    behind = _after(view.language, "L").match(view.text, match.end())
    if behind is None:
        return None
    token = view.token(behind["number"])
    return Slot("place", (token.entity,), token.span)


def _slot(token: Token) -> Slot | None:
    value = token.time.value if token.kind == "T" and token.time else None
    return Slot("date", value, token.span) if value and value != "PRESENT_REF" else None


@cache
def _front(language: str) -> re.Pattern[str]:
    """A time before the first clause, which goes on to the end of what is matched."""
    clause = r"(?:(?!(?:<clause_openers>|<speech>)\b)[\w'-]+|⟦\w+⟧(?:'s)?|,)"
    shape = rf"(?:(?:<time_prepositions>) )?(?:the )?⟦T(?P<number>\d+)⟧,? (?:{clause} ?){{0,14}}$"
    return re.compile(expand(language, shape).replace("$", r"\Z"), re.IGNORECASE)


@cache
def _after(language: str, kind: str) -> re.Pattern[str]:
    """A time or place in the rest of a clause."""
    word = r" (?!(?:<clause_openers>|<speech>|until|to|for|over)\b)(?:[\w'-]+|⟦\w+⟧(?:'s)?)"
    lead = {"T": "(?: (?:<time_leads>|<time_prepositions>))?", "L": r" (?:<locative>)(?: (?:the|a|an) [\w ]{0,20}?)?"}
    shape = rf"(?:{word}){{0,9}}?{lead[kind]} (?:the )?⟦{kind}(?P<number>\d+)⟧(?!')"
    return re.compile(expand(language, shape), re.IGNORECASE)
