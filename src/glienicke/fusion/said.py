"""What is compared of a quote: its words, the words around it, the voice behind it, the day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from glienicke.fusion.people import People
from glienicke.fusion.wording import tokens
from glienicke.model import Kept, Quote, Reading, Span
from glienicke.text.normalise import fold, words
from glienicke.values.date import date_range


@dataclass(frozen=True)
class Said:
    """A quote with what is compared of it.

    Attributes:
        words: the content tokens of what is said; none for refused speech without an object.
        around: those of the sentences it stands in, with the side that speaks.
        spelled: its words in order, folded, function words among them.
        side: the state or body the speaker speaks for.
        kind: the type of the speaker ("anonymous" for nobody).
        outlet: the entity of the outlet whose report it stands in, where other reports name it.
        state: whether that side is a state.
    """

    reading: Reading
    quote: Quote
    words: frozenset[str]
    around: frozenset[str]
    spelled: tuple[str, ...]
    side: str | None
    kind: str
    outlet: str | None = None
    state: bool = False

    @property
    def anonymous(self) -> bool:
        """Is the speaker unnamed, or nobody?"""
        return self.kind == "anonymous"

    @property
    def person(self) -> bool:
        """Is the speaker a person with a name?"""
        return self.kind == "person"

    @cached_property
    def voices(self) -> frozenset[str]:
        """Who can be heard: the speaker and the media between."""
        return frozenset(v for v in (self.quote.speaker, *self.quote.via) if v)

    @cached_property
    def day(self) -> str | None:
        """The day of speech, None where it is not known to the day."""
        value = self.quote.date or ""
        days = date_range(value)
        return days[0].isoformat() if days and days[0] == days[1] else None


def said_in(reading: Reading, people: People, outlets: Mapping[str, str], kept: Kept | None = None) -> tuple[Said, ...]:
    """The quotes of a report, those without content among them; `outlets` are folded names and entities."""
    outlet = outlets.get(fold(reading.report.outlet.name or ""))
    named = dict.fromkeys(m.entity for m in reading.mentions)
    stands_for = tuple((i, people.stands_for[i]) for i in named if i in people.stands_for)
    voices = tuple(_voice(quote.speaker, people) for quote in reading.quotes)
    return (kept or Kept()).of(_said_in, reading, stands_for, voices, outlet)


Voice = tuple[str | None, str, bool]
"""The side of a speaker, the type of the speaker, and whether that side is a state."""


def _voice(speaker: str | None, people: People) -> Voice:
    side = people.side(speaker) if speaker else None
    return side, people.type(speaker), people.type(side) == "state"


def _said_in(
    reading: Reading, stands_for: tuple[tuple[str, str], ...], voices: tuple[Voice, ...], outlet: str | None
) -> tuple[Said, ...]:
    found = []
    for quote, (side, kind, state) in zip(reading.quotes, voices, strict=True):
        spans = [s for s in (quote.content, *quote.content_more) if s]
        around = tokens(reading, _sentences(reading, quote, spans), dict(stands_for))
        around = around | {f"@{side}"} if side else around
        spelled = tuple(word for span in spans for word in words(reading.text_of(span)))
        said = tokens(reading, spans, dict(stands_for))
        found.append(Said(reading, quote, said, around, spelled, side, kind, outlet, state))
    return tuple(found)


def outlet_names(people: People) -> dict[str, str]:
    """The folded names of all entities, one of which an outlet may be."""
    return {fold(n): e.id for e in people.entities.values() for n in (e.name, *(f.text for f in e.forms)) if n}


def _sentences(reading: Reading, quote: Quote, spans: Sequence[Span]) -> list[Span]:
    """The sentences that a quote with its cue reaches into."""
    whole = [*spans, *(s for s in (quote.cue, *quote.cue_more) if s)]
    return [s for s in reading.sentences if any(s.overlaps(part) for part in whole)]
