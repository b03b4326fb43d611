"""The date of an event where its pattern found none: in its verb group, or at the head of its sentence."""

from __future__ import annotations

import re
from functools import cache

from glienicke.claims.subjects import Subject
from glienicke.claims.tokens import Token
from glienicke.claims.views import View
from glienicke.lang.claims import Pattern
from glienicke.lang.pattern import expand
from glienicke.model import Slot


def loose_date(view: View, pattern: Pattern, match: re.Match[str], subject: Subject | None) -> Slot | None:
    """The date between subject and verb ("P on Thursday was"), or in front ("In April, S released P")."""
    if view.owner or not any(slot.name == "date" for slot in pattern.type.slots):
        return None
    return _between(view, match, subject) or _fronted(view, match)


def _between(view: View, match: re.Match[str], subject: Subject | None) -> Slot | None:
    spans = [match.span(name) for name, text in match.groupdict().items() if name.startswith("aux") and text]
    if subject is not None:
        spans.insert(0, (subject.verb, match.start()))
    return next((slot for span in spans for t in view.tokens_between(*span) if (slot := _slot(t))), None)


def _fronted(view: View, match: re.Match[str]) -> Slot | None:
    front = _front(view.language).match(view.text, 0, match.start())
    return _slot(view.token(front["number"])) if front else None


def _slot(token: Token) -> Slot | None:
    value = token.time.value if token.kind == "T" and token.time else None
    return Slot("date", value, token.span) if value and value != "PRESENT_REF" else None


@cache
def _front(language: str) -> re.Pattern[str]:
    """A time before the first clause, which goes on to the end of what is matched."""
    clause = r"(?:(?!(?:<clause_openers>|<speech>)\b)[\w'-]+|⟦\w+⟧(?:'s)?|,)"
    shape = rf"(?:(?:<time_prepositions>) )?(?:the )?⟦T(?P<number>\d+)⟧,? (?:{clause} ?){{0,14}}$"
    return re.compile(expand(language, shape).replace("$", r"\Z"), re.IGNORECASE)
