"""Whom pronouns mean within direct speech: "I" is the speaker, "he" is anybody but."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from glienicke.annotate.coref.recall import titles
from glienicke.annotate.coref.scene import pronoun_words
from glienicke.annotate.names.lexicon import lexicon
from glienicke.model import Mention, Quote, Reading, Referent, Span

_WORD = re.compile(r"[A-Za-z]+")
_REACH = 500  # characters before a pronoun in which its person is looked for
_WELL_KNOWN = 4  # mentions that make somebody the one whom the report is about
_FAR = 200  # characters that count as much against a candidate as being no subject


def link_speech(reading: Reading) -> Reading:
    """The reading with the pronouns of its direct quotes; those that several persons fit stay without a mention."""
    known = {mention.span for mention in reading.mentions}
    people = _People(reading)
    found = [
        mention
        for quote in reading.quotes
        if quote.form != "indirect"
        for span in _words(reading, quote)
        if span not in known and (mention := people.mention(span, quote.speaker))
    ]
    if not found:
        return reading
    mentions = sorted(
        {m.span: m for m in (*found, *reading.mentions)}.values(), key=lambda m: (m.span.start, -m.span.end)
    )
    return replace(reading, mentions=tuple(mentions))


def _words(reading: Reading, quote: Quote) -> Iterator[Span]:
    """The words between the quotation marks of a quote."""
    for part in (quote.content, *quote.content_more):
        if part is not None:
            inside = quote.form == "direct"
            for match in _WORD.finditer(reading.report.text, part.start, part.end):
                before = reading.report.text[part.start : match.start()]
                if inside or before.count("“") > before.count("”") or before.count('"') % 2:
                    yield Span(*match.span())


def _code(name: str) -> str:
    """The code of the state that a name or demonym belongs to, "" for none."""
    return lexicon().match(name.split() or [""], 0).entry.state


class _People:
    """The persons of a reading, to be asked for the one that a pronoun means."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.referents: dict[str, Referent] = {referent.id: referent for referent in reading.referents}
        self.counts = Counter(mention.entity for mention in reading.mentions)
        self.states = {_code(r.name): r.id for r in reading.referents if r.type == "state"}
        self.mentions = [m for m in reading.mentions if m.type in ("person", "anonymous", "group")]
        self.ends = sorted((m.span.end, i) for i, m in enumerate(self.mentions))

    def mention(self, span: Span, speaker: str | None) -> Mention | None:
        """The mention that a word makes, None where it is no pronoun or nobody fits."""
        word = self.reading.text_of(span)
        if word in pronoun_words("first"):
            entity = speaker
        elif word.lower() in pronoun_words("first_plural") and word != "US":
            entity = self._we(self.referents.get(speaker or ""))
        elif word.lower() in pronoun_words("female", "male"):
            entity = self._one(span, "female" if word.lower() in pronoun_words("female") else "male", speaker)
        elif word.lower() in pronoun_words("plural"):
            entity = self._several(span)
        else:
            return None
        return Mention(span, "pronoun", self.referents[entity].type, entity) if entity in self.referents else None

    def _we(self, speaker: Referent | None) -> str | None:
        """For whom a speaker says "we": the state or body spoken for; what somebody private means is left open."""
        if speaker is None or speaker.type in ("state", "organization", "group"):
            return (speaker.stands_for or speaker.id) if speaker else None
        body = self.referents.get(speaker.body or "")
        if body is not None and body.type in ("state", "organization"):
            return body.stands_for or body.id
        if not any(word in titles("office") for role in speaker.roles for word in role.lower().split()):
            return None
        return next((self.states[code] for word in speaker.nationality if (code := _code(word)) in self.states), None)

    def _before(self, span: Span) -> Iterator[Mention]:
        """The mentions before a word, nearest first."""
        for end, index in reversed(self.ends[: bisect_left(self.ends, (span.start, 0))]):
            if span.start - end > _REACH:
                return
            yield self.mentions[index]

    def _one(self, span: Span, gender: str, speaker: str | None) -> str | None:
        scores: dict[str, float] = {}
        for mention in self._before(span):
            referent = self.referents[mention.entity]
            if referent.type == "person" and referent.id != speaker and referent.id not in scores:
                against = referent.gender not in ("unknown", gender)
                known = min(self.counts[referent.id], _WELL_KNOWN) / 2
                scores[referent.id] = (span.start - mention.span.end) / _FAR + 4 * against - known
        ranked = sorted(scores, key=scores.__getitem__)
        if not ranked or scores[ranked[0]] >= 3 or (len(ranked) > 1 and scores[ranked[1]] - scores[ranked[0]] < 0.1):
            return None
        return ranked[0]

    def _several(self, span: Span) -> str | None:
        """The last group of the same sentence; further back it is as often somebody else."""
        sentence = next((s for s in self.reading.sentences if s.covers(span)), span)
        near = (m for m in self._before(span) if m.type == "group" and sentence.start <= m.span.start)
        return next((m.entity for m in near), None)
