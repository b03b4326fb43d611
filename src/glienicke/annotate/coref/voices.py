"""Speakers whom nothing names: "the police said", "the jurist complained", "one of the fathers told us".

Descriptions that go back to nobody are left without a referent, because most of them mean nobody in particular. Whoever
speaks is somebody: here each such speaker gets a referent, one for all quotes of a report that describe it alike.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from glienicke.annotate.coref.recall import titles
from glienicke.annotate.coref.scene import pronoun_words
from glienicke.annotate.nominals.find import person_endings
from glienicke.annotate.nominals.phrase import person_nouns
from glienicke.annotate.quotes.words import lexicon
from glienicke.model import EntityType, Mention, Quote, Reading, Referent, Span

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_OWNER = ("'s", "’s", "s'", "s’")
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_ARTICLES = _DEFINITE | {"a", "an"}
_ONES = frozenset({"one", "other", "another", "second", "third"})
_SELF = frozenset({"himself", "herself", "itself", "themselves"})


def voiced(reading: Reading) -> Reading:
    """The reading with a referent for each speaker whom words describe and no mention names."""
    voices = _Voices(reading)
    quotes = tuple(map(voices.quote, reading.quotes))
    if not voices.found and quotes == reading.quotes:
        return reading
    mentions = sorted((*reading.mentions, *voices.mentions), key=lambda m: (m.span.start, -m.span.end))
    referents = (*reading.referents, *voices.found.values())
    return replace(reading, quotes=quotes, mentions=tuple(mentions), referents=referents)


class _Voices:
    """The speakers found so far, by the words that describe them."""

    def __init__(self, reading: Reading) -> None:
        self.text, self.report = reading.report.text, reading.report.id
        self.known = reading.mentions
        self.referents = {referent.id: referent for referent in reading.referents}
        self.found: dict[str, Referent] = {}
        self.mentions: list[Mention] = []
        self.taken = {mention.span for mention in reading.mentions}
        self.last: str | None = None

    def quote(self, quote: Quote) -> Quote:
        """The quote with its speaker, where words describe one."""
        span = quote.speaker_span
        if quote.speaker is None and span is not None and (entity := self._entity(span)):
            quote = replace(quote, speaker=entity)
        self.last = quote.speaker
        return quote

    def _entity(self, span: Span) -> str | None:
        phrase = _Phrase.of(self.text, span)
        if phrase is None:
            return None
        if phrase.head in lexicon("en").sets["document"]:
            return self._body(phrase, phrase.core) or (self.last if phrase.definite and not phrase.rest else None)
        body = phrase.core if phrase.definite and len(phrase.core) == 1 else ()
        return self._named(phrase) or self._side(phrase) or self._body(phrase, body) or self._described(phrase)

    def _named(self, phrase: _Phrase) -> str | None:
        """Whose name closes the description: "the spokeswoman of the Ministry of Justice | Zuzana Brod"."""
        inside = [m for m in self.known if phrase.span.covers(m.span) and m.kind in ("name", "garbled", "variant")]
        for mention in inside:
            rest = {word[0].lower() for word in _WORD.finditer(self.text, mention.span.end, phrase.span.end)}
            if mention.type != "person" or not rest <= _SELF:
                continue
            before = {word[0].lower() for word in _WORD.finditer(self.text, phrase.span.start, mention.span.start)}
            after_body = any(m.type == "organization" and m.span.end == mention.span.start - 1 for m in inside)
            if after_body or not before & pronoun_words("prepositions"):
                return mention.entity
        return None

    def _side(self, phrase: _Phrase) -> str | None:
        """The state of "the Ruritanian side"."""
        if phrase.head != "side":
            return None
        return next((m.entity for m in self.known if phrase.span.covers(m.span) and m.type == "state"), None)

    def _body(self, phrase: _Phrase, words: tuple[str, ...]) -> str | None:
        """For "the Movement", "a ministry statement" the last body before it that has the word in its longer name."""
        for mention in reversed(self.known):
            if mention.span.start < phrase.span.start and mention.type == "organization":
                name = self.referents[mention.entity].name.lower().split()
                if len(name) > 1 and not set(words).isdisjoint(name):
                    return mention.entity
        return None

    def _described(self, phrase: _Phrase) -> str:
        """The one who was described in the same words, else somebody new."""
        type_ = phrase.type
        key = " ".join((*phrase.core, *phrase.rest))
        if key not in self.found:
            number = len(self.referents) + len(self.found) + 1
            self.found[key] = Referent(f"{self.report}.e{number}", type_, phrase.name, body=self._of(phrase, type_))
        referent = self.found[key]
        if phrase.span not in self.taken:
            self.taken.add(phrase.span)
            self.mentions.append(Mention(phrase.span, "nominal", referent.type, referent.id))
        return referent.id

    def _of(self, phrase: _Phrase, type_: EntityType) -> str | None:
        """The state or body for which somebody speaks: "the Ruritanian spokesman", "the ministry's spokesman"."""
        if type_ not in ("person", "anonymous") or phrase.head not in titles("office") | titles("bound"):
            return None
        inner = (m for m in self.known if phrase.span.covers(m.span) and m.type in ("state", "organization"))
        return next((m.entity for m in inner), None)


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A description, in words of lower case.

    Attributes:
        span: all its words.
        name: the same without an article.
        core: from its first word after article and possessor to its main word.
        rest: what follows the main word.
        definite: does it speak of somebody known?
        titled: is its main word written with a capital, and not only because it opens a sentence?
    """

    span: Span
    name: str
    core: tuple[str, ...]
    rest: tuple[str, ...]
    definite: bool
    titled: bool

    @classmethod
    def of(cls, text: str, span: Span) -> _Phrase | None:
        """The description in a span; None for a pronoun, and where nothing follows an article."""
        words = list(_WORD.finditer(text, span.start, span.end))
        lows = [word[0].lower() for word in words]
        known = pronoun_words("possessive") | _ARTICLES
        start = 1 if lows and lows[0] in known else 0
        if start >= len(words) or (len(words) == 1 and lows[0] in lexicon("en").sets["pronoun"] | {"both", "all"}):
            return None
        ends = pronoun_words("prepositions", "complement_starts", "participle_starts", "relative")
        head = next((k for k in range(start + 1, len(words)) if lows[k] in ends), len(words)) - 1
        owner = next((k for k in range(head - 1, -1, -1) if lows[k].endswith(_OWNER)), -1)
        core = tuple(lows[max(start, owner + 1) : head + 1])
        first = words[1 if lows[0] in _ARTICLES else 0].start()
        titled = words[head][0][0].isupper() and (head > 0 or words[0].start() > span.start)
        definite = lows[0] in _DEFINITE
        return cls(span, text[first : span.end], core, tuple(lows[head + 1 :]), definite, titled)

    @property
    def head(self) -> str:
        """The main word."""
        return self.core[-1]

    @property
    def type(self) -> EntityType:
        """What kind of speaker it describes: a body, several, somebody unnamed who tells, or a person."""
        head, pair = self.head, " ".join(self.core[-2:])
        if head in _ONES or (head in titles("source") and head not in titles("body")):
            return "anonymous"
        if head in titles("body") or pair in titles("named_bodies"):
            return "organization"
        if _is_person(head):
            return "person"
        if head.endswith(("s", "men", "people")) and not head.endswith("ss"):
            return "group"
        return "organization" if self.titled else "anonymous"


def _is_person(word: str) -> bool:
    known = word in titles("person") or word in titles("kin") or word in titles("office") or word in person_nouns()
    return known or word.endswith(person_endings())
