"""Whose speech it is not: the author's own views; and whose it is within a quotation: what somebody retells."""

from __future__ import annotations

from dataclasses import replace

from glienicke.annotate.quotes.contents import Draft
from glienicke.annotate.quotes.cues import Cue
from glienicke.annotate.quotes.units import Unit
from glienicke.annotate.quotes.words import Lexicon

_RETOLD = frozenset({"say", "tell"})
"""Kinds of speech that are retold."""
_CLAUSE = 8
"""Tokens in which a clause without "that" has its auxiliary."""


def own_view(unit: Unit, draft: Draft) -> bool:
    """Is it the author who says or thinks something there, in words without marks ("I believe that …")?"""
    subject = draft.cue.subject if draft.cue else None
    own = subject is not None and subject[1] - subject[0] == 1 and unit.low(subject[0]) == "i"
    present = draft.cue is not None and draft.cue.group.tense == "base"
    return own and present and not any(unit.tokens[k].quote for start, end in draft.pieces for k in range(start, end))


def marks_only(unit: Unit, draft: Draft) -> Draft:
    """Of a quotation within a quotation only what stands between its marks."""
    (start, end), *_ = draft.pieces
    return replace(draft, pieces=((start, start + 1 if unit.tokens[start].quote else end),))


def retold(unit: Unit, cue: Cue, lex: Lexicon) -> bool:
    """Does somebody else than the one who speaks say something there, and really?"""
    if cue.subject is None or cue.subject_kind not in ("np", "quoted", "inverted") or not cue.group.verb.acts & _RETOLD:
        return False
    words = {unit.low(k) for k in range(cue.group.start, cue.group.end)}
    subject = {unit.low(k) for k in range(*cue.subject)}
    if subject & lex.sets["self"] or words & lex.sets["modal"] or cue.group.infinitive or cue.group.negated:
        return False
    start = cue.complement.start
    clause = any(unit.low(k) in lex.sets["auxiliary"] for k in range(start + 1, min(start + _CLAUSE, len(unit.tokens))))
    return cue.complement.kind in ("clause", "quote") or (cue.complement.kind == "bare" and clause)
