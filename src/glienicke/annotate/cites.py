"""Where a report names where its knowledge comes from: an outlet, an agency, a person, a source.

Cites follow from quotes (whoever is quoted through a news organisation, whoever "according to" names) and from the
credits under a story, which name agencies that the story itself may never mention.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from glienicke.annotate.quotes.speakers import People
from glienicke.annotate.quotes.words import Lexicon, lexicon
from glienicke.lang import LANGUAGES
from glienicke.model import Cite, Mention, Quote, Reading, Referent, Span

_NAME = re.compile(r"\b[A-Z][\w.&]*(?:[ -][A-Z][\w.&]*){0,5}")
_CITING = re.compile(
    r"\b(?:citing|quoting|as (?:first )?(?:reported|quoted) by|(?:first )?reported by)\s+", re.IGNORECASE
)
_SAID_TO = frozenset({"told", "telling", "tells", "tell"})


def credited(reading: Reading) -> Reading:
    """The reading with mentions and referents of the news organisations that its credits name.

    A credit is not read otherwise: only names with a word of the media in them are taken ("AFP", "Associated Press").
    """
    if reading.report.language not in LANGUAGES:
        return reading
    lex = lexicon(reading.report.language)
    for zone in reading.zones:
        if zone.kind == "credit":
            for span in _media_names(reading.report.text, zone.span, lex):
                reading = _with_mention(reading, span)
    return reading


def find_cites(reading: Reading) -> tuple[Cite, ...]:
    """The cites of a reading, in order; call it on a reading with quotes, after `credited`."""
    if reading.report.language not in LANGUAGES:
        return ()
    people = People.of(reading, lexicon(reading.report.language))
    cites = {*_of_credits(reading), *_of_words(reading)}
    for quote in reading.quotes:
        cites.update(_of_quote(quote, people))
    return tuple(sorted(cites, key=lambda cite: (cite.span, cite.origin)))


def _of_quote(quote: Quote, people: People) -> Iterator[Cite]:
    """As in "CNN reported", "told RIA Novosti", "according to officials"."""
    speaker, span = quote.speaker, quote.speaker_span
    for cue in (quote.cue, *quote.cue_more):
        words = cue.of(people.text).lower() if cue else ""
        if cue and speaker and span and words.startswith("according to") and span.start >= cue.end:
            yield Cite(speaker, Span(cue.start, span.end))
        elif cue and quote.via and _SAID_TO & set(words.split()):
            yield Cite(quote.via[-1], cue)
    if quote.cue is None:
        return
    if speaker and span and span.end <= quote.cue.start and people.is_media(speaker, span):
        yield Cite(speaker, Span(span.start, quote.cue.end))
    for entity in quote.via:
        yield from _reporting(entity, quote.cue, people)


def _reporting(entity: str, cue: Span, people: People) -> Iterator[Cite]:
    """The outlet right before a verb of reporting whose speaker turned out to be somebody else."""
    for mention in people.mentions:
        if mention.entity == entity and 0 <= cue.start - mention.span.end <= 2:
            yield Cite(entity, Span(mention.span.start, cue.end))


def _of_words(reading: Reading) -> Iterator[Cite]:
    """As in "citing X", "as first reported by X", where X is mentioned."""
    starts = {mention.span.start: mention for mention in sorted(reading.mentions, key=lambda m: m.span.end)}
    for sentence in reading.sentences:
        for match in _CITING.finditer(reading.report.text, sentence.start, sentence.end):
            for at in (match.end(), _article_end(reading.report.text, match.end())):
                mention = starts.get(at)
                if mention and mention.kind != "pronoun":
                    yield Cite(mention.entity, Span(match.start(), mention.span.end))
                    break


def _article_end(text: str, at: int) -> int:
    match = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE).match(text, at)
    return match.end() if match else at


def _of_credits(reading: Reading) -> Iterator[Cite]:
    for zone in reading.zones:
        if zone.kind == "credit":
            for mention in reading.mentions:
                if zone.span.covers(mention.span):
                    yield Cite(mention.entity, zone.span)


def _media_names(text: str, zone: Span, lex: Lexicon) -> Iterator[Span]:
    for match in _NAME.finditer(text, zone.start, min(zone.end, zone.start + 1000)):
        if set(match.group().lower().split()) & lex.media:
            yield Span(*match.span())


def _with_mention(reading: Reading, span: Span) -> Reading:
    """The reading with a mention of an organisation: of the referent of that name, else of a new one."""
    if any(m.span.overlaps(span) for m in reading.mentions):
        return reading
    name = reading.text_of(span)
    known = next((r for r in reading.referents if r.name == name and r.type == "organization"), None)
    if known is None:
        known = Referent(f"{reading.report.id}.c{span.start}", "organization", name)
        reading = replace(reading, referents=(*reading.referents, known))
    mention = Mention(span, "name", "organization", known.id)
    mentions = sorted((*reading.mentions, mention), key=lambda m: (m.span.start, -m.span.end))
    return replace(reading, mentions=tuple(mentions))
