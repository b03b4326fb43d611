"""Who the words around a cue stand for: from token ranges to the mentions and referents of the reading."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from glienicke.annotate.coref.described import Description
from glienicke.annotate.coref.recall import titles
from glienicke.annotate.quotes.phrases import Range
from glienicke.annotate.quotes.units import Unit
from glienicke.annotate.quotes.words import Lexicon
from glienicke.model import Mention, Reading, Referent, Span

NAMES = ("name", "garbled", "variant", "metonym")
_PAST_HEAD = ("familiar", "briefed", "close")


@dataclass(frozen=True, slots=True)
class Party:
    """Who speaks or is spoken to: the words, and the referent where a mention covers them."""

    span: Span
    entity: str | None


@dataclass(frozen=True, slots=True)
class People:
    """The mentions of a reading, by place."""

    text: str
    mentions: Sequence[Mention]
    starts: Sequence[int]
    referents: Mapping[str, Referent]
    lex: Lexicon

    @classmethod
    def of(cls, reading: Reading, lex: Lexicon) -> People:
        """The people of a reading."""
        mentions = sorted(reading.mentions, key=lambda m: (m.span.start, -m.span.end))
        referents = {referent.id: referent for referent in reading.referents}
        return cls(reading.report.text, mentions, [m.span.start for m in mentions], referents, lex)

    def within(self, span: Span) -> Sequence[Mention]:
        """The mentions that begin inside a span, in order."""
        return self.mentions[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]

    def party(self, unit: Unit, phrase: Range) -> Party:
        """Who a noun phrase stands for: its head, never a possessor or what hangs on a preposition."""
        span = unit.span_of(*phrase)
        head_end = unit.tokens[_head_end(unit, phrase, self.lex) - 1].end
        heads = list(self._heads(span, head_end))
        if not heads:
            return Party(span, None)
        best = max(heads, key=lambda m: (m.span.end == head_end, m.kind in NAMES, m.span.end - m.span.start))
        return Party(span, best.entity)

    def nearest(self, unit: Unit, phrase: Range) -> Party | None:
        """Who the end of a phrase stands for: "the consent of | the minister |, who said"."""
        start, end = phrase
        of = next((k for k in range(end - 1, start, -1) if unit.low(k) in self.lex.sets["preposition"]), None)
        found = self.party(unit, (of + 1, end)) if of is not None and of + 1 < end else None
        referent = self.referents.get(found.entity or "") if found else None
        return found if referent is not None and referent.type in ("person", "anonymous") else None

    def _heads(self, span: Span, head_end: int) -> Iterator[Mention]:
        """The mentions that reach the end of the head, or a name with nothing but marks after it."""
        for mention in self.within(span):
            rest = self.text[mention.span.end : head_end]
            reaches = mention.span.start < head_end <= mention.span.end
            alone = mention.span.start == span.start and not any(c.isalnum() for c in rest)
            owner = self._possessor(mention, span) or self._governed(mention, span)
            if (reaches or (alone and mention.kind in NAMES)) and not owner:
                yield mention

    def _governed(self, mention: Mention, span: Span) -> bool:
        """Does it only belong to the head: "the governor of | Lower Ruritania", "relatives of Mr. | Brod"?"""
        before = re.findall(r"[^\W\d_]+", self.text[span.start : mention.span.start].lower())
        if mention.type == "person":
            before = before[-1:] if before[-1:] and before[-1] not in _honorifics() else before[-2:]
        return not self.lex.sets["preposition"].isdisjoint(before)

    def _possessor(self, mention: Mention, span: Span) -> bool:
        after = self.text[mention.span.end : mention.span.end + 2]
        return mention.span.end < span.end and after[:1] in ("'", "’")

    def body_in(self, span: Span) -> str | None:
        """The organisation named in a phrase ("the | Interfax | news agency")."""
        return next((m.entity for m in self.within(span) if m.type == "organization" and m.span.end <= span.end), None)

    def first_in(self, unit: Unit, before: int) -> Party | None:
        """The first party of a sentence that no preposition governs: the subject that a second verb shares.

        A sentence that begins with "The" or "A" and nobody we know has none: its subject is somebody else.
        """
        start = unit.sentence(before)[0]
        if unit.low(start) in ("the", "a", "an") and not self.within(unit.span_of(start, start + 2)):
            return None
        end = unit.tokens[before].start
        for at in range(start, before):
            if (at > start and unit.low(at - 1) in self.lex.sets["preposition"]) or not unit.tokens[at].word:
                continue
            here = [m for m in self.within(Span(unit.tokens[at].start, end)) if m.span.start == unit.tokens[at].start]
            if here:
                best = max(here, key=lambda m: m.span.end)
                return Party(best.span, best.entity)
        return None

    def is_media(self, entity: str | None, span: Span) -> bool:
        """Is this party a news organisation? Told by the words of its name."""
        words = set(span.of(self.text).lower().replace("’", "'").replace("'s", "").split())
        referent = self.referents.get(entity or "")
        if referent is not None:
            if referent.type not in ("organization", "place"):
                return False
            words |= set(referent.name.lower().split())
        return bool(words & self.lex.media)

    def is_source(self, entity: str | None, span: Span | None) -> bool:
        """Does nobody, somebody unnamed or a news organisation speak?"""
        referent = self.referents.get(entity or "")
        if referent is not None and referent.type == "anonymous":
            return True
        return span is None or (entity is None and self._unnamed(span)) or self.is_media(entity, span)

    def _unnamed(self, span: Span) -> bool:
        """Do the words of a speaker describe a source: "two people who carry messages"?"""
        described = Description.of(self.text, span)
        return described is not None and described.head in titles("source")


@cache
def _honorifics() -> frozenset[str]:
    return frozenset(word.lower().strip(".") for word in titles("honorifics"))


def _head_end(unit: Unit, phrase: Range, lex: Lexicon) -> int:
    """The end of the head of a phrase: before its first preposition or participle ("sources | familiar with it")."""
    start, end = phrase
    for k in range(start + 1, end):
        low = unit.low(k)
        if low in ("of", "for") and _name_part(unit, k):
            continue
        if low in lex.sets["preposition"] or low in _PAST_HEAD:
            return k
    return end


def _name_part(unit: Unit, k: int) -> bool:
    """Is "of" here inside a capitalised name (Ministry of Foreign Affairs), or in a title before one?"""
    return unit.tokens[k - 1].capital and k + 1 < len(unit.tokens) and unit.tokens[k + 1].capital
