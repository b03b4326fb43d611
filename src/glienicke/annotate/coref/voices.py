"""Speakers whom nothing names: "the police said", "the jurist complained", "one of the fathers told us".

Descriptions that go back to nobody are left without a referent, because most of them mean nobody in particular. Whoever
speaks is somebody: here each such speaker gets a referent, one for all quotes of a report that describe it alike.
"""

from __future__ import annotations

import re
from dataclasses import replace

from glienicke.annotate.coref.described import WORD, Description
from glienicke.annotate.coref.recall import titles
from glienicke.annotate.coref.scene import pronoun_words
from glienicke.annotate.quotes.pieces import begin, one, pieces_of
from glienicke.annotate.quotes.words import lexicon
from glienicke.lang import table
from glienicke.model import EntityType, Mention, Quote, Reading, Referent, Span

_ALL = re.compile(r"\b(?:[Bb]oth|[Aa]ll)\s\Z")
_WHO = re.compile(r",?\s(?:who|whose)\s[^.;:?!“”\"\n]{3,90}")
_ARTICLE = re.compile(r"\A(?:the|an?)\s", re.IGNORECASE)
_NEAR = 250  # characters from what somebody said to what the same one, now a pronoun, goes on to say


def voiced(reading: Reading) -> Reading:
    """The reading with a referent for each speaker whom words describe and no mention names."""
    voices = _Voices(reading)
    quotes = tuple(map(voices.quote, reading.quotes))
    mentions = sorted((*reading.mentions, *voices.mentions), key=lambda m: (m.span.start, -m.span.end))
    referents = (*voices.referents.values(), *voices.found.values())
    return replace(reading, quotes=quotes, mentions=tuple(mentions), referents=referents)


def overheard(reading: Reading) -> Reading:
    """The reading with the speakers of what is retold in direct speech: “She says that she is well,” he said."""
    meant = {mention.span: mention.entity for mention in reading.mentions if mention.kind == "pronoun"}
    quotes = (
        replace(quote, speaker=meant.get(quote.speaker_span)) if quote.speaker is None and quote.speaker_span else quote
        for quote in reading.quotes
    )
    return replace(reading, quotes=tuple(quotes))


class _Voices:
    """The speakers found so far, by the words that describe them."""

    def __init__(self, reading: Reading) -> None:
        self.text, self.report = reading.report.text, reading.report.id
        self.known = reading.mentions
        self.referents = {referent.id: referent for referent in reading.referents}
        self.named = {mention.entity for mention in reading.mentions if mention.kind in ("name", "garbled", "variant")}
        self.found: dict[str, Referent] = {}
        self.mentions: list[Mention] = []
        self.taken = {mention.span for mention in reading.mentions}
        self.last: Quote | None = None

    def quote(self, quote: Quote) -> Quote:
        """The quote with its speaker, where words describe one or a pronoun goes on with the last."""
        span = quote.speaker_span
        kinds = lexicon("en").pronoun_kinds.get(span.of(self.text).lower()) if span else None
        if kinds is not None:
            quote = self._going_on(quote, kinds)
        elif quote.speaker is None and span is not None:
            quote = replace(quote, speaker=self._entity(span))
        elif span is not None:
            self._tell_fully(quote)
        self.last = quote
        return quote

    def _going_on(self, quote: Quote, kinds: tuple[str, ...]) -> Quote:
        """The quote by whom the last one is, where its pronoun means nobody else who was named since."""
        last = self.last
        if last is None or last.speaker is None or self._type(last.speaker) not in kinds:
            return quote
        distance = begin(quote) - max((span.end for span in (*pieces_of(last), *one(last.cue))), default=0)
        if not 0 <= distance <= _NEAR:
            return quote
        cue = quote.cue.of(self.text).lower().split() if quote.cue else []
        goes_on = not lexicon("en").sets["going_on"].isdisjoint(cue)
        alike = self._fits(last.speaker, quote)
        if goes_on or (alike and (quote.speaker is None or self._newer(last, quote))):
            return replace(quote, speaker=last.speaker)
        return quote

    def _fits(self, entity: str, quote: Quote) -> bool:
        """Does the gender of the pronoun say nothing against somebody?"""
        word = quote.speaker_span.of(self.text).lower() if quote.speaker_span else ""
        gender = self.referents[entity].gender if entity in self.referents else "unknown"
        other = {"female": pronoun_words("male"), "male": pronoun_words("female")}.get(gender, frozenset())
        return word not in other

    def _newer(self, last: Quote, quote: Quote) -> bool:
        """Was the last speaker, whom only words describe, spoken of after the one that the pronoun is taken for?"""
        own, start = last.speaker_span, quote.speaker_span
        if own is None or start is None or last.speaker not in {r.id for r in self.found.values()}:
            return False
        return not any(own.start < m.span.start < start.start and m.entity == quote.speaker for m in self.known)

    def _type(self, entity: str) -> EntityType | None:
        found = self.referents.get(entity) or next((r for r in self.found.values() if r.id == entity), None)
        return found.type if found else None

    def _tell_fully(self, quote: Quote) -> None:
        """Let a nameless speaker be called by all the words that describe him or her: "a source in the ministry"."""
        span, referent = quote.speaker_span, self.referents.get(quote.speaker or "")
        if (
            span is None
            or referent is None
            or referent.id in self.named
            or referent.type not in ("person", "anonymous")
        ):
            return
        until = quote.cue.start if quote.cue and quote.cue.start > span.end else span.end
        clause = _WHO.match(self.text, span.end, until)
        words = self.text[span.start : clause.end() if clause else span.end].rstrip(" ,")
        plain = _ARTICLE.sub("", words)
        if len(plain) > len(referent.name) and plain.lower().startswith(referent.name.lower()):
            self.referents[referent.id] = replace(referent, name=plain)

    def _entity(self, span: Span) -> str | None:
        phrase = Description.of(self.text, self._whole(span))
        if phrase is None:
            return None
        if phrase.head in lexicon("en").sets["document"]:
            return self._body(phrase, phrase.core) or self._document(phrase)
        body = phrase.core if phrase.definite and len(phrase.core) == 1 else ()
        found = self._marked(phrase) or self._named(phrase) or self._side(phrase) or self._body(phrase, body)
        return found or self._described(phrase)

    def _document(self, phrase: Description) -> str | None:
        """Whose statement "the statement" is: the last speaker's."""
        return self.last.speaker if self.last and phrase.definite and not phrase.rest else None

    def _whole(self, span: Span) -> Span:
        """The description with "both" or "all" before it."""
        before = _ALL.search(self.text, max(0, span.start - 5), span.start)
        return Span(before.start(), span.end) if before else span

    def _marked(self, phrase: Description) -> str | None:
        """Whom a mention of exactly these words means."""
        return next((m.entity for m in self.known if m.span == phrase.span), None)

    def _named(self, phrase: Description) -> str | None:
        """Whose name closes the description: "the spokeswoman of the Ministry of Justice | Zuzana Brod"."""
        inside = [m for m in self.known if phrase.span.covers(m.span) and m.kind in ("name", "garbled", "variant")]
        for mention in inside:
            rest = {word[0].lower() for word in WORD.finditer(self.text, mention.span.end, phrase.span.end)}
            if mention.type != "person" or not rest <= titles("after"):
                continue
            before = {word[0].lower() for word in WORD.finditer(self.text, phrase.span.start, mention.span.start)}
            after_body = any(m.type == "organization" and m.span.end == mention.span.start - 1 for m in inside)
            if after_body or not before & pronoun_words("prepositions"):
                return mention.entity
        return None

    def _side(self, phrase: Description) -> str | None:
        """The state of "the Ruritanian side"."""
        if phrase.head != "side":
            return None
        return next((m.entity for m in self.known if phrase.span.covers(m.span) and m.type == "state"), None)

    def _body(self, phrase: Description, words: tuple[str, ...]) -> str | None:
        """For "the Movement", "a ministry statement" the last body before it that has the word in its longer name."""
        for mention in reversed(self.known):
            if mention.span.start < phrase.span.start and mention.type == "organization":
                name = self.referents[mention.entity].name.lower().split()
                if len(name) > 1 and not set(words).isdisjoint(name):
                    return mention.entity
        return None

    def _described(self, phrase: Description) -> str:
        """The one who was described in the same words, else somebody new."""
        type_ = phrase.type
        key = " ".join((*phrase.core, *phrase.rest))
        if key not in self.found:
            number = len(self.referents) + len(self.found) + 1
            self.found[key] = Referent(f"{self.report}.e{number}", type_, phrase.name, body=self._of(phrase))
        referent = self.found[key]
        if phrase.span not in self.taken:
            self.taken.add(phrase.span)
            self.mentions.append(Mention(phrase.span, "nominal", referent.type, referent.id))
        return referent.id

    def _of(self, phrase: Description) -> str | None:
        """For whom a spokesman speaks: "the Ruritanian spokesman", "the ministry's spokesman"."""
        if phrase.head not in table("en", "titles")["same"]["spokes"]:
            return None
        inner = (m for m in self.known if phrase.span.covers(m.span) and m.type in ("state", "organization"))
        return next((m.entity for m in inner), None)
