"""Who the words around a cue stand for: from token ranges to the mentions and referents of the reading."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from glienicke.annotate.quotes_phrases import Range
from glienicke.annotate.quotes_units import Unit
from glienicke.annotate.quotes_words import Lexicon
from glienicke.model import Mention, Reading, Referent, Span

SPEAKERS = frozenset({"person", "state", "organization", "group", "anonymous", "place"})


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
    referents: Mapping[str, Referent] = field(default_factory=dict)

    @classmethod
    def of(cls, reading: Reading) -> People:
        """The people of a reading."""
        mentions = sorted(reading.mentions, key=lambda m: (m.span.start, -m.span.end))
        return cls(
            reading.report.text, mentions, [m.span.start for m in mentions], {r.id: r for r in reading.referents}
        )

    def within(self, span: Span) -> list[Mention]:
        """The mentions that begin inside a span, in order."""
        first = bisect_left(self.starts, span.start)
        last = bisect_left(self.starts, span.end)
        return list(self.mentions[first:last])

    def party(self, unit: Unit, phrase: Range, lex: Lexicon) -> Party:
        """Who a noun phrase stands for: its head, never a possessor or what hangs on a preposition."""
        span = unit.span_of(*phrase)
        head_end = unit.tokens[_head_end(unit, phrase, lex) - 1].end
        candidates = [m for m in self.within(span) if m.type in SPEAKERS and not self._possessor(m, span)]
        heads = [m for m in candidates if m.span.start < head_end <= m.span.end]
        if not heads:
            heads = [m for m in candidates if m.span.end <= head_end and m.kind in ("name", "garbled", "variant", "metonym")]
            heads = [m for m in heads if self._apposed(m, span, head_end)]
        if not heads:
            return Party(span, None)
        best = max(heads, key=lambda m: (m.span.end == head_end, m.kind in ("name", "garbled", "variant"), m.span.end - m.span.start))
        return Party(span, best.entity)

    def body_in(self, span: Span) -> str | None:
        """The organisation named in a phrase ("the | Interfax | news agency")."""
        return next((m.entity for m in self.within(span) if m.type == "organization" and m.span.end <= span.end), None)

    def _possessor(self, mention: Mention, span: Span) -> bool:
        after = self.text[mention.span.end : mention.span.end + 2]
        return mention.span.end < span.end and (after in ("'s", "’s") or after[:1] in ("'", "’"))

    def _apposed(self, mention: Mention, span: Span, head_end: int) -> bool:
        """A name at the very beginning of its phrase, where only commas or small words follow."""
        return mention.span.start == span.start and not any(c.isalnum() for c in self.text[mention.span.end : head_end])

    def is_media(self, entity: str | None, span: Span, lex: Lexicon) -> bool:
        """Is this party a news organisation? Told by its name."""
        words = set(span.of(self.text).lower().replace("’", "'").replace("'s", "").split())
        if entity and entity in self.referents:
            referent = self.referents[entity]
            if referent.type not in ("organization", "place"):
                return False
            words |= set(referent.name.lower().split())
        return bool(words & lex.media)


def _head_end(unit: Unit, phrase: Range, lex: Lexicon) -> int:
    """The end of the head of a phrase: before its first preposition or participle ("sources | familiar with it")."""
    start, end = phrase
    for k in range(start + 1, end):
        low = unit.low(k)
        if low in ("of", "for") and _name_part(unit, k):
            continue
        if low in lex.sets["preposition"] or low in ("familiar", "briefed", "close"):
            return k
    return end


def _name_part(unit: Unit, k: int) -> bool:
    """Is "of" here inside a capitalised name (Ministry of Foreign Affairs), or in a title before one?"""
    return unit.tokens[k - 1].capital and k + 1 < len(unit.tokens) and unit.tokens[k + 1].capital
