"""Quotes that the reading model sees where the rules find none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from glienicke.annotate.quotes.pieces import one, outer, pieces_of
from glienicke.annotate.quotes.speakers import NAMES, Party, People
from glienicke.model import Attribution, Labelled, Mention, Quote, QuoteForm, Span

_SURE = 0.6
"""The least certainty of a content; below it the model is more often wrong than right where the rules see nothing."""
_SHORTEST = 3
"""Words of a content: shorter ones are names and objects of what is no speech."""
_OPEN, _CLOSE = "\"“«‘'", "\"”»’',.!?"


def seen_quotes(people: People, found: Sequence[Quote], seen: Iterable[Attribution]) -> Iterator[Quote]:
    """The quotes of the model with source, cue and content that touch nothing the rules have found."""
    taken = [span for quote in found for span in pieces_of(quote)]
    for attribution in seen:
        contents = _spans(attribution.content)
        sure = min((piece.score for piece in attribution.content), default=0.0) >= _SURE
        words = sum(len(span.of(people.text).split()) for span in contents)
        if not (sure and attribution.source and attribution.cue and words >= _SHORTEST):
            continue
        if any(span.overlaps(other) for span in contents for other in taken):
            continue
        party = speaker_in(people, attribution.source)
        cues = _spans(attribution.cue)
        yield Quote(
            "", _form(people.text, contents), contents[0], cues[0], party.entity, party.span,
            content_more=contents[1:], cue_more=cues[1:], rule="model",
        )  # fmt: skip


def with_speakers(people: People, found: Sequence[Quote], seen: Sequence[Attribution]) -> Iterator[Quote]:
    """The quotes; those whose speaker no words name get the source that the model sees."""
    for n, quote in enumerate(found):
        retold = outer(found, n) is not None
        party = None if quote.speaker or quote.speaker_span or retold else _seen_beside(people, quote, seen)
        if party is None or party.entity is None:
            yield quote
        else:
            yield replace(quote, speaker=party.entity, speaker_span=party.span)


def _seen_beside(people: People, quote: Quote, seen: Sequence[Attribution]) -> Party | None:
    """The source of the attribution with this cue, or with contents inside of this one."""
    for attribution in seen:
        cued = any(piece.span.overlaps(cue) for piece in attribution.cue for cue in one(quote.cue))
        within = any(own.covers(piece.span) for piece in attribution.content for own in pieces_of(quote))
        if attribution.source and (cued or within):
            return speaker_in(people, attribution.source)
    return None


def speaker_in(people: People, source: Sequence[Labelled]) -> Party:
    """Who the words of a source stand for: its name, or else the longest description that ends within it.

    What only tells where or with whom somebody is ("officials in Lima", "his lawyer in Lima") is not who speaks.
    """
    span = source[-1].span
    inside = [m for m in people.within(span) if m.span.end <= span.end and _leads(people, m, span)]
    best = max(inside, key=lambda m: _fit(m, span), default=None)
    return Party(span, best.entity if best else None)


def _leads(people: People, mention: Mention, source: Span) -> bool:
    """Does a mention stand for the whole source, and not for a part of it that another word governs?"""
    before = people.text[source.start : mention.span.start].lower().split()
    after = people.text[mention.span.end : source.end]
    if mention.kind == "pronoun" or after[:1] in ("'", "’"):
        return mention.span == source
    if mention.type == "person":
        return not before or before[-1] not in people.lex.sets["preposition"]
    governed = people.lex.sets["preposition"] | people.lex.sets["relative"] | {"who"}
    return governed.isdisjoint(before) and not re.match(r"[-\s]+[^\W\d_]", after)


def _fit(mention: Mention, source: Span) -> tuple[bool, bool, int]:
    """A mention of the whole source fits best, then a name of a person, then what is longest."""
    whole = mention.span == source
    return whole, mention.kind in NAMES and mention.type == "person", mention.span.end - mention.span.start


def _spans(pieces: Sequence[Labelled]) -> tuple[Span, ...]:
    return tuple(sorted(piece.span for piece in pieces))


def _form(text: str, contents: Sequence[Span]) -> QuoteForm:
    words = [span.of(text) for span in contents]
    if all(w[0] in _OPEN and w[-1] in _CLOSE for w in words):
        return "direct"
    return "mixed" if any(mark in w for w in words for mark in '"“«') else "indirect"
