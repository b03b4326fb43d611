"""From lists of forms to mentions: every occurrence of a form is a mention unless something nearer says otherwise.

A place the annotator points at beats a form of the report, which beats a form of the case. A form that stands inside
a longer name, or inside a longer mention of the same entity, is no mention of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.anchor import Span, find, parse
from corpus.faults import MarkupError
from corpus.markup import Item
from corpus.vocabulary import KINDS, NAMES

NOBODY = "-"
CASE, REPORT, PLACE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Form:
    """Words for an entity: an anchor, its kind, the line it was written on, and how much it weighs."""

    entity: str
    kind: str
    words: str
    line: int
    rank: int


@dataclass(frozen=True, slots=True)
class Found:
    """A form at a place."""

    span: Span
    form: Form
    rank: int


def default_kind(entity: str) -> str:
    """Groups and anonymous sources have descriptions, everything else has names."""
    return "nominal" if entity[:1] in "GA" else "name"


def split_forms(words: str) -> list[str]:
    """The forms of a line, separated by semicolons; a semicolon of the text is written with a backslash."""
    return [x.strip().replace("\\;", ";") for x in re.split(r"(?<!\\);", words) if x.strip()]


def forms_of(item: Item, entity: str, rank: int) -> list[Form]:
    """The forms below an entity: "kind: form; form", or forms alone for the default kind.

    Raises:
        MarkupError: an unknown kind.
    """
    forms = []
    for line in item.body:
        key, rest = line.field()
        kind = {"nom": "nominal", "pro": "pronoun"}.get(key, key) or default_kind(entity)
        if kind not in KINDS:
            raise MarkupError(f"unknown kind {kind!r}", line.number)
        forms += [Form(entity, kind, words, line.number, rank) for words in split_forms(rest)]
    return forms


def locate(form: Form, text: str) -> list[Found]:
    """All places of a form. A form of the case need not be in every report.

    Raises:
        MarkupError: a form of the report is not in its text.
    """
    anchor = parse(form.words)
    try:
        spans = find(anchor, text)
    except MarkupError as error:
        if form.rank == CASE:
            return []
        raise MarkupError(error.what, form.line) from error
    rank = PLACE if anchor.explicit else form.rank
    return [Found(span, form, rank) for span in spans]


def decide(found: list[Found]) -> list[Found]:
    """The mentions among all candidates, in the order of the text.

    Raises:
        MarkupError: two entities claim the same words with equal right.
    """
    best: dict[Span, list[Found]] = {}
    for f in found:
        best.setdefault(f.span, []).append(f)
    winners = [_winner(candidates) for candidates in best.values()]
    names = [f.span for f in winners if f.form.kind in NAMES and f.form.entity != NOBODY]
    kept = [f for f in winners if f.form.entity != NOBODY and not _swallowed(f, winners, names)]
    return sorted(kept, key=lambda f: (f.span[0], -f.span[1]))


def _winner(candidates: list[Found]) -> Found:
    rank = max(f.rank for f in candidates)
    top = [f for f in candidates if f.rank == rank]
    if len({(f.form.entity, f.form.kind) for f in top}) > 1:
        said = " and ".join(f"{f.form.entity} ({f.form.kind})" for f in top)
        raise MarkupError(f"{top[0].form.words!r} is {said}: number the occurrences", top[-1].form.line)
    return top[0]


def _swallowed(f: Found, winners: list[Found], names: list[Span]) -> bool:
    if f.rank == PLACE:
        return False
    own = [w.span for w in winners if w.form.entity == f.form.entity]
    return any(s[0] <= f.span[0] and f.span[1] <= s[1] and s != f.span for s in (*names, *own))
