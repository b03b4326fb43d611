"""What is compared of a quote: its words, the words around it, the voice behind it, the day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from glienicke.fusion.people import People
from glienicke.fusion.wording import tokens
from glienicke.model import Quote, Reading, Span
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


def said_in(reading: Reading, people: People, outlets: Mapping[str, str]) -> Iterator[Said]:
    """The quotes of a report, those without content among them; `outlets` are folded names and entities."""
    outlet = outlets.get(fold(reading.report.outlet.name or ""))
    for quote in reading.quotes:
        spans = [s for s in (quote.content, *quote.content_more) if s]
        side = people.side(quote.speaker) if quote.speaker else None
        around = tokens(reading, _sentences(reading, quote, spans), people.stands_for)
        yield Said(
            reading,
            quote,
            tokens(reading, spans, people.stands_for),
            around | {f"@{side}"} if side else around,
            tuple(word for span in spans for word in words(reading.text_of(span))),
            side,
            people.type(quote.speaker),
            outlet,
            people.type(side) == "state",
        )


def outlet_names(people: People) -> dict[str, str]:
    """The folded names of all entities, one of which an outlet may be."""
    return {fold(n): e.id for e in people.entities.values() for n in (e.name, *(f.text for f in e.forms)) if n}


def _sentences(reading: Reading, quote: Quote, spans: Sequence[Span]) -> list[Span]:
    """The sentences that a quote with its cue reaches into."""
    whole = [*spans, *(s for s in (quote.cue, *quote.cue_more) if s)]
    return [s for s in reading.sentences if any(s.overlaps(part) for part in whole)]
