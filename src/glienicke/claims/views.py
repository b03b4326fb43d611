"""Masked views of a sentence: full, reduced (without what stands between commas), and one per description.

In every view the tokens are numbered as in `tokens`. A description ("the most famous Russian prisoner in the United
States") is read as a view of its own whose subject is whom it describes.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from glienicke.claims.beside import beside, told
from glienicke.claims.tokens import Context, Token, tokens_in
from glienicke.lang import table
from glienicke.lang.pattern import expand
from glienicke.model import Mention, Span
from glienicke.text.mask import CLOSE, OPEN, TOKEN, Masked, mask


@dataclass(frozen=True, slots=True)
class View:
    """One way of looking at a sentence. `owner` is whom a description describes, None in a whole sentence."""

    masked: Masked
    tokens: tuple[Token, ...]
    language: str
    owner: Token | None = None

    @property
    def text(self) -> str:
        """The masked text."""
        return self.masked.text

    def token(self, number: str | int) -> Token:
        """The token with a number."""
        return self.tokens[int(number)]

    def tokens_between(self, start: int, end: int) -> list[Token]:
        """The tokens that stand in [start, end) of the masked text, in order."""
        return [self.token(m[2]) for m in TOKEN.finditer(self.masked.text, start, end)]


def views(context: Context, sentence: Span) -> Iterator[View]:
    """All views of a sentence, the full one first."""
    tokens = tuple(tokens_in(context, sentence))
    full = _view(context, sentence, tokens)
    yield full
    if (reduced := _reduced(full)) is not None:
        yield reduced
    for token in tokens:
        if token.kind in "PG":
            yield from (
                _description(context, token, m, sentence) for m in token.inner if m.kind in ("title", "nominal")
            )
    yield from _beside(context, full, sentence)


def _beside(context: Context, full: View, sentence: Span) -> Iterator[View]:
    """The descriptions of names that are not part of their mentions."""
    full_names = {i for i, token in enumerate(full.tokens) if len(context.reading.text_of(token.span).split()) > 1}
    for number, start, end in beside(context.language, full.text, full_names):
        span = full.masked.source(start, end)
        view = _view(context, span, tuple(tokens_in(context, span)))
        yield View(view.masked, view.tokens, view.language, full.token(number))
    for what, who in told(context.language, full.text):
        one, other = full.token(what), full.token(who)
        if one.entity != other.entity and all(m.kind == "nominal" for m in one.inner) and other.entity in context.named:
            yield from (_description(context, one, m, sentence, other) for m in one.inner if m.kind == "nominal")


def _view(context: Context, span: Span, tokens: tuple[Token, ...]) -> View:
    marks = [(t.span, f"{OPEN}{t.kind}{i}{CLOSE}") for i, t in enumerate(tokens)]
    masked = mask(context.text, span, marks)
    return View(
        masked.without(m.span(n) for m in _SCARE.finditer(masked.text) for n in (1, 2)), tokens, context.language
    )


_SCARE = re.compile(r'(?<![\w,.:;!?])(")[^"]{1,60}?(?<![,.!?" ])(")(?!\w)')
"""Quotation marks around a few words in the middle of a sentence: the words are read as part of it."""


def _description(context: Context, token: Token, mention: Mention, sentence: Span, owner: Token | None = None) -> View:
    """The words of a description and what goes on behind it ("a blogger jailed in L" + "since 2017").

    They describe the referent of their token, or the `owner` that the sentence says they describe.
    """
    span = mention.span
    if mention.kind == "nominal" and span.end == token.span.end:
        more = _more(context.language).match(context.text, span.end, min(sentence.end, span.end + 80))
        span = Span(span.start, more.end()) if more else span
    view = _view(context, span, tuple(tokens_in(context, span, mention)))
    return View(view.masked, view.tokens, view.language, owner or token)


@cache
def _more(language: str) -> re.Pattern[str]:
    word = r"(?! (?:<aux>|<clause_openers>|<verbish>)\b)[^,;:.()\"“”—]"
    shape = rf"(?: (?:<description_more>)\b(?:{word})*)+(?=[,;:.()—]| (?:<aux>|<verbish>)\b|$)"
    return re.compile(expand(language, shape).replace("$", r"\Z"), re.IGNORECASE)


def _reduced(view: View) -> View | None:
    """The view without parentheses, ages, appositions, relative clauses and times between commas; None if equal."""
    masked = view.masked.without(_coreferent(view))
    for cut in _cuts(view.language):
        masked = masked.without(m.span("cut") for m in cut.finditer(masked.text))
    return None if masked.text == view.text else View(masked, view.tokens, view.language)


@cache
def _cuts(language: str) -> tuple[re.Pattern[str], ...]:
    cuts = table(language, "cuts").values()
    return tuple(re.compile(expand(language, cut["regex"]), re.IGNORECASE) for cut in cuts)


def _coreferent(view: View) -> Iterator[tuple[int, int]]:
    """Appositions whose token refers to the same as the token before them (", TOKEN from L,"); a comma stays."""
    for one, two in itertools.pairwise(TOKEN.finditer(view.text)):
        a, b = view.token(one[2]), view.token(two[2])
        if a.entity and a.entity == b.entity and view.text[one.end() : two.start()] == ", ":
            rest = _REST.match(view.text, two.end())
            yield one.end(), rest.end() if rest else two.end()


_REST = re.compile(r"(?: (?:of|from|at|in|for|with|and)\b[^,;:.\"]{0,80})?(?=[,.;:]|$)")
"""What may belong to an apposition behind its token."""
