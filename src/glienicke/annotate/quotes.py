"""Reported speech: who says what, to whom, when and where, in which words.

Marks give quotations, units give rows of tokens, cues give verbs of saying with subject and complement, contents
give the bounds of what is said; here they become quotes with speakers, dates and stances.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from glienicke.annotate.quotes_contents import Draft, drafts
from glienicke.annotate.quotes_cues import Cue, cues
from glienicke.annotate.quotes_heads import named_after, named_before
from glienicke.annotate.quotes_marks import direct_spans, marked_spans
from glienicke.annotate.quotes_phrases import Range
from glienicke.annotate.quotes_speakers import SPEAKERS, Party, People
from glienicke.annotate.quotes_units import Unit, units
from glienicke.annotate.quotes_words import Lexicon, lexicon
from glienicke.annotate.stances import stances_of
from glienicke.lang import LANGUAGES
from glienicke.model import Quote, Reading, Span, Time

__all__ = ["direct_spans", "find_quotes"]


def find_quotes(reading: Reading) -> tuple[Quote, ...]:
    """The quotes of a reading, in the order of their cues, ids "<report id>.q<n>".

    Needs zones, sentences, mentions, referents and times. Contents do not overlap, except that one lies within
    another by `nested_in`.
    """
    if reading.report.language not in LANGUAGES:
        return ()
    return tuple(_Reader(reading, lexicon(reading.report.language)).quotes())


@dataclass
class _Reader:
    """One pass over the units of a reading; what carries over is the quote that a next paragraph may go on with."""

    reading: Reading
    lex: Lexicon

    def quotes(self) -> Iterator[Quote]:
        self.people = People.of(self.reading)
        marked = marked_spans(self.reading.report.text, self.reading.zones)
        self.continued = {m.span.end for m in marked if m.close == "continued"}
        found: list[Quote] = []
        last_unit: Unit | None = None
        for unit in units(self.reading, marked):
            if _only_quotation(unit):
                self._free_standing(unit, last_unit, found)
            else:
                self._unit(unit, found)
            last_unit = unit
        for quote in self._numbered(found):
            yield replace(quote, stances=self._stances(quote))

    def _stances(self, quote: Quote) -> tuple[str, ...]:
        text = self.reading.report.text
        cue = " ".join(span.of(text) for span in (*_one(quote.cue), *quote.cue_more))
        said = [span.of(text) for span in (*_one(quote.content), *quote.content_more)]
        return stances_of(cue, said, source=self._is_source(quote), language=self.reading.report.language)

    def _is_source(self, quote: Quote) -> bool:
        """Does nobody, somebody unnamed or a news organisation speak?"""
        referent = self.people.referents.get(quote.speaker or "")
        if referent is None:
            return quote.speaker_span is None or self._media(None, quote.speaker_span)
        return referent.type == "anonymous" or quote.speaker_span is not None and self._media(referent.id, quote.speaker_span)

    def _numbered(self, found: Sequence[Quote]) -> Iterator[Quote]:
        report = self.reading.report.id
        for n, quote in enumerate(found, 1):
            nested = f"{report}.q{n - 1}" if quote.nested_in else None
            yield replace(quote, id=f"{report}.q{n}", nested_in=nested)

    def _unit(self, unit: Unit, found: list[Quote]) -> None:
        first = len(found)
        for draft in drafts(unit, tuple(cues(unit, self.lex)), self.lex):
            last = found[-1] if len(found) > first else None
            if draft.merge and last:
                found[-1] = self._merged(unit, draft, last)
            elif quote := self._quote(unit, draft, last):
                found.append(quote)
        if len(found) == first and (quote := self._verbless(unit)):
            found.append(quote)

    def _verbless(self, unit: Unit) -> Quote | None:
        """ "Ministry: no deal yet": speech by its shape, where the name is that of somebody who may speak."""
        for shape in (named_before(unit), named_after(unit)):
            if shape is None:
                continue
            speaker, content = shape
            party = self.people.party(unit, speaker, self.lex)
            if party.entity is not None or unit.tokens[content[0]].quote and unit.tokens[0].capital:
                form = _form(unit, (content,))
                return Quote("", form, unit.span_of(*content), None, party.entity, party.span, rule="colon")
        return None

    def _merged(self, unit: Unit, draft: Draft, last: Quote) -> Quote:
        """The quote with a further cue: "CNN reported that …, according to officials" is what the officials say."""
        pieces = tuple(unit.span_of(*piece) for piece in draft.pieces)
        cue = (unit.span_of(*draft.cue_range),) if draft.cue_range else ()
        last = replace(last, cue_more=(*last.cue_more, *cue), content_more=(*last.content_more, *pieces))
        party = self._speaker(unit, draft.cue) if draft.cue and draft.rule == "according" else None
        if party is None:
            return last
        if last.speaker_span and not self._media(last.speaker, last.speaker_span):
            return replace(last, via=(*last.via, *_some(party.entity))) if self._media(*_both(party)) else last
        via = (*last.via, *_some(last.speaker))
        return replace(last, speaker=party.entity, speaker_span=party.span, via=via)

    def _media(self, entity: str | None, span: Span) -> bool:
        return self.people.is_media(entity, span, self.lex)

    def _free_standing(self, unit: Unit, last_unit: Unit | None, found: list[Quote]) -> None:
        """A quotation without words around it goes on with the quote before it, in its paragraph or the next."""
        span = unit.tokens[0].start, unit.tokens[0].end
        content = Span(*span)
        last = found[-1] if found else None
        if last is None or last_unit is None or last.content is None or not _near(last, last_unit):
            if len(content.of(self.reading.report.text).split()) >= 5:
                found.append(Quote("", "direct", content, rule="alone"))
            return
        if last_unit.paragraph == unit.paragraph or _last_piece(last).end in self.continued:
            found[-1] = replace(last, content_more=(*last.content_more, content))
        else:
            found.append(
                Quote(
                    "", "direct", content, speaker=last.speaker, date=last.date, date_basis=last.date_basis,
                    via=last.via, rule="goes-on",
                )
            )

    def _quote(self, unit: Unit, draft: Draft, last: Quote | None) -> Quote | None:
        pieces = tuple(unit.span_of(*piece) for piece in draft.pieces)
        cue_span = unit.span_of(*draft.cue_range) if draft.cue_range else None
        content = pieces[0] if pieces else None
        if draft.cue is None:
            return Quote("", "indirect", content, cue_span, nested_in="before", rule=draft.rule)
        party = self._speaker(unit, draft.cue)
        if party is None and draft.shared:
            party = Party(last.speaker_span, last.speaker) if last and last.speaker_span else self._sentence_subject(unit, draft.cue)
        speaker, span = (party.entity, party.span) if party else (None, None)
        time = self._time(unit, draft.cue)
        return Quote(
            "", _form(unit, draft.pieces), content, cue_span, speaker, span, pieces[1:],
            date=time.value if time and time.value and time.value[0].isdigit() else None,
            date_basis=time.span.of(self.reading.report.text) if time else "",
            venue=self._words(unit, draft.cue.complement.venue),
            rule=draft.rule,
            **self._to(unit, draft.cue),
        )

    def _speaker(self, unit: Unit, cue: Cue) -> Party | None:
        if cue.subject is None or cue.group.passive and cue.subject_kind != "quoted":
            return None
        return self.people.party(unit, cue.subject, self.lex)

    def _sentence_subject(self, unit: Unit, cue: Cue) -> Party | None:
        """The first party of the sentence that no preposition governs: the subject that a second verb shares."""
        start = unit.sentence(cue.group.start)[0]
        for at in range(start, cue.group.start):
            if unit.low(at - 1) in self.lex.sets["preposition"] and at > start or not unit.tokens[at].word:
                continue
            span = Span(unit.tokens[at].start, unit.tokens[cue.group.start - 1].end)
            here = [m for m in self.people.within(span) if m.span.start == span.start and m.type in SPEAKERS]
            if here:
                best = max(here, key=lambda m: m.span.end)
                return Party(best.span, best.entity)
        return None

    def _to(self, unit: Unit, cue: Cue) -> dict[str, object]:
        addressee = cue.complement.addressee or cue.outlet
        if addressee is None:
            return {}
        party = self.people.party(unit, addressee, self.lex)
        if party.entity is None:
            party = replace(party, entity=self.people.body_in(unit.span_of(*addressee)))
        if self.people.is_media(party.entity, unit.span_of(*addressee), self.lex):
            return {"via": (party.entity,) if party.entity else ()}
        return {"addressee": party.entity}

    def _time(self, unit: Unit, cue: Cue) -> Time | None:
        """The time expression in the cue's own words, or the one that begins its sentence ("On Monday, …")."""
        start = unit.tokens[cue.group.start].start
        end = unit.tokens[min(cue.complement.end, len(unit.tokens)) - 1].end
        first = unit.tokens[unit.sentence(cue.group.start)[0]].start
        spoken = [t for t in self.reading.times if t.type in ("DATE", "TIME")]
        own = next((t for t in spoken if start <= t.span.start < end), None)
        if own is None and cue.complement.kind != "none":
            own = next((t for t in spoken if first <= t.span.start <= first + 3 and t.span.end < start), None)
        return own

    def _words(self, unit: Unit, tokens: Range | None) -> str | None:
        return unit.span_of(*tokens).of(self.reading.report.text) if tokens else None


def _one(span: Span | None) -> tuple[Span, ...]:
    return (span,) if span else ()


def _some(entity: str | None) -> tuple[str, ...]:
    return (entity,) if entity else ()


def _both(party: Party) -> tuple[str | None, Span]:
    return party.entity, party.span


def _only_quotation(unit: Unit) -> bool:
    return unit.tokens[0].quote and not any(t.word or t.quote for t in unit.tokens[1:])


def _near(last: Quote, unit: Unit) -> bool:
    """Does the quote reach into this unit?"""
    return unit.span.start < max(span.end for span in (_last_piece(last), *_one(last.cue)))


def _last_piece(quote: Quote) -> Span:
    pieces = (*_one(quote.content), *quote.content_more)
    return pieces[-1] if pieces else Span(0, 0)


def _form(unit: Unit, pieces: Sequence[Range]) -> str:
    tokens = [unit.tokens[k] for start, end in pieces for k in range(start, end)]
    if tokens and all(t.quote or not t.word for t in tokens):
        return "direct"
    return "mixed" if any(t.quote for t in tokens) else "indirect"
