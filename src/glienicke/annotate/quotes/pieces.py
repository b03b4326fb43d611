"""Where quotes lie: their pieces, and which lies within which."""

from __future__ import annotations

from collections.abc import Sequence

from glienicke.annotate.quotes.units import Unit
from glienicke.model import Quote, Span

_NEAR = 12
"""Quotes before and after one that it may lie within."""


def pieces_of(quote: Quote) -> tuple[Span, ...]:
    """The pieces of what is said, in order."""
    return (*one(quote.content), *quote.content_more)


def one(span: Span | None) -> tuple[Span, ...]:
    """A span as a row of one, or of none."""
    return (span,) if span else ()


def begin(quote: Quote) -> int:
    """Where the first of its words stands, said or saying."""
    return min((span.start for span in (*pieces_of(quote), *one(quote.cue))), default=0)


def reaches(quote: Quote, unit: Unit) -> bool:
    """Does the quote reach into this unit?"""
    pieces = pieces_of(quote)
    return bool(pieces) and unit.span.start < max(span.end for span in (pieces[-1], *one(quote.cue)))


def outer(found: Sequence[Quote], n: int) -> int | None:
    """The index of the narrowest quote, near this one, with a piece that covers what is said in this one."""
    content = found[n].content
    near = range(max(0, n - _NEAR), min(len(found), n + _NEAR + 1))
    covers = [
        (piece.end - piece.start, k)
        for k in near
        for piece in pieces_of(found[k])
        if k != n and content and piece.covers(content) and piece != content
    ]
    return min(covers)[1] if covers else None


def fits(quote: Quote, turn: Quote) -> bool:
    """Does what is said in a quote lie within one piece of a turn, or outside all?"""
    said = pieces_of(quote)
    inside = any(all(piece.covers(span) and piece != span for span in said) for piece in pieces_of(turn))
    return inside or not any(piece.overlaps(span) for piece in pieces_of(turn) for span in said)
