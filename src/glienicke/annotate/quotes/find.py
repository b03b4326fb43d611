"""Reported speech: who says what, to whom, when and where, in which words.

Marks give quotations, units give rows of tokens, cues give verbs of saying with subject and complement, contents
give the bounds of what is said, speakers say who the words stand for; here they become quotes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from glienicke.annotate.quotes.contents import Draft, drafts
from glienicke.annotate.quotes.cues import Cue, cues
from glienicke.annotate.quotes.dates import day_of
from glienicke.annotate.quotes.heads import named_after, named_before
from glienicke.annotate.quotes.marks import direct_spans, marked_spans
from glienicke.annotate.quotes.phrases import Range
from glienicke.annotate.quotes.pieces import begin, fits, one, outer, pieces_of, reaches
from glienicke.annotate.quotes.retold import marks_only, own_view, retold
from glienicke.annotate.quotes.seen import seen_quotes, with_speakers
from glienicke.annotate.quotes.speakers import Party, People
from glienicke.annotate.quotes.turns import turns
from glienicke.annotate.quotes.units import Unit, inner_unit, units
from glienicke.annotate.quotes.words import Lexicon, lexicon
from glienicke.annotate.stances import OTHER, seen_stance, stances_of
from glienicke.lang import LANGUAGES
from glienicke.model import Attribution, Labelled, Quote, QuoteForm, Reading, Span, Time

__all__ = ["direct_spans", "find_quotes"]
_ALONE = 5
"""Words that a quotation in a paragraph of its own must have to be speech by nobody we know."""
_BETWEEN = 160
"""Characters between what somebody said and a pronoun that still means them."""
_LEAD = 30
"""Tokens that lead up to a colon and a quotation."""


def find_quotes(
    reading: Reading, seen: Sequence[Attribution] = (), stances: Sequence[Labelled] = ()
) -> tuple[Quote, ...]:
    """The quotes of a reading, in the order of their cues, ids "<report id>.q<n>".

    `seen` are those the model sees, `stances` the stretches where it sees a stance.

    Needs zones, sentences, mentions, referents and times. Contents do not overlap, except that one lies within
    another by `nested_in`.
    """
    if reading.report.language not in LANGUAGES:
        return ()
    reader = _Reader(reading, lexicon(reading.report.language), stances)
    return tuple(reader.numbered(reader.read(seen)))


class _Reader:
    """Reads the units of one report in order, because a quotation may go on with the quote before it."""

    def __init__(self, reading: Reading, lex: Lexicon, stances: Sequence[Labelled]) -> None:
        self.reading, self.lex, self.seen_stances = reading, lex, stances
        self.text = reading.report.text
        self.people = People.of(reading, lex)
        self.marked = marked_spans(self.text, reading.zones)
        self.spoken_at = [t for t in reading.times if t.type in ("DATE", "TIME")]

    def read(self, seen: Sequence[Attribution]) -> list[Quote]:
        """All quotes, without ids and stances."""
        found: list[Quote] = []
        inner: list[Quote] = []
        before: Unit | None = None
        for unit in units(self.reading, self.marked, self.lex.weekdays):
            if _only_quotation(unit):
                self._free_standing(unit, before, found)
            else:
                found += self._of_unit(unit, found[-1] if found else None)
            inner += self._within(unit)
            before = unit
        for quote in (*inner, *seen_quotes(self.people, (*found, *inner), seen)):
            found.insert(sum(begin(other) <= begin(quote) for other in found), quote)
        return self._with_turns(list(with_speakers(self.people, found, seen)))

    def _with_turns(self, found: list[Quote]) -> list[Quote]:
        """The quotes with the turns of a conversation: what is quoted in a turn lies within it."""
        for turn in turns(self.text, self.reading.zones, self.people, self.lex):
            party = turn.party
            whole = Quote(
                "", "direct", turn.pieces[0], turn.label, content_more=turn.pieces[1:], rule="turn",
                speaker=party.entity if party else None, speaker_span=party.span if party else None,
            )  # fmt: skip
            found = [self._in_turn(quote, whole) for quote in found if fits(quote, whole)]
            found.insert(sum(begin(quote) < turn.pieces[0].start for quote in found), whole)
        return found

    def _in_turn(self, quote: Quote, turn: Quote) -> Quote:
        """A quote with the one whose turn it is as its speaker, where it says "I"."""
        own = quote.speaker_span
        first = own is not None and own.of(self.text).lower() in self.lex.sets["first_person"]
        if own and first and quote.speaker is None and any(piece.covers(own) for piece in pieces_of(turn)):
            return replace(quote, speaker=turn.speaker)
        return quote

    def numbered(self, found: Sequence[Quote]) -> Iterator[Quote]:
        """The quotes with their ids and stances."""
        report = self.reading.report.id
        for n, quote in enumerate(found, 1):
            around = outer(found, n - 1)
            nested = None if around is None else f"{report}.q{around + 1}"
            yield replace(quote, id=f"{report}.q{n}", nested_in=nested, stances=self._stances(quote))

    def _stances(self, quote: Quote) -> tuple[str, ...]:
        cue = " ".join(span.of(self.text) for span in (*one(quote.cue), *quote.cue_more))
        said = [span.of(self.text) for span in pieces_of(quote)]
        source = self.people.is_source(quote.speaker, quote.speaker_span)
        held = stances_of(cue, said, source=source, language=self.reading.report.language)
        return held if held != (OTHER,) else seen_stance(pieces_of(quote), self.seen_stances) or held

    def _of_unit(self, unit: Unit, earlier: Quote | None) -> list[Quote]:
        found: list[Quote] = []
        for draft in drafts(unit, tuple(cues(unit, self.lex)), self.lex):
            if own_view(unit, draft):
                continue
            if draft.merge and found:
                found[-1] = self._merged(unit, draft, found[-1])
            else:
                quote = self._quote(unit, draft, found[-1] if found else None)
                found.append(self._goes_on(quote, found[-1] if found else earlier))
        return found or self._verbless(unit) or self._introduced(unit)

    def _introduced(self, unit: Unit) -> list[Quote]:
        """As in "The minister had four words for it: “…”": whatever leads up to a colon and a quotation."""
        colon = next((k for k in range(2, len(unit.tokens) - 1) if unit.low(k) == ":" and unit.tokens[k + 1].speech), 0)
        first, _ = unit.sentence(colon)
        party = self.people.first_in(unit, colon) if colon else None
        if party is None or colon - first > _LEAD or any(unit.tokens[k].quote for k in range(first, colon)):
            return []
        lead = next(
            (k for k in range(first, colon) if unit.tokens[k].start >= party.span.end and unit.tokens[k].word), 0
        )
        cue = unit.span_of(lead, colon) if lead else None
        content = unit.span_of(colon + 1, colon + 2)
        return [Quote("", "direct", content, cue, party.entity, party.span, rule="introduced")]

    def _within(self, unit: Unit) -> Iterator[Quote]:
        """What somebody else is said to have said, within quotations: “She told me that …,” he said."""
        for at, token in enumerate(unit.tokens):
            if not token.speech:
                continue
            inner = inner_unit(self.reading, unit, at, self.lex.weekdays)
            for draft in drafts(inner, tuple(cues(inner, self.lex)), self.lex) if inner else ():
                if inner and draft.cue and not draft.merge and retold(inner, draft.cue, self.lex):
                    yield self._quote(inner, marks_only(inner, draft), None)

    def _verbless(self, unit: Unit) -> list[Quote]:
        """As in "Ministry: no deal yet": speech by its shape, where the name is that of somebody who may speak."""
        for speaker, content in chain(named_before(unit), named_after(unit)):
            party = self.people.party(unit, speaker)
            named = unit.tokens[content[0]].quote and unit.tokens[0].capital
            place = party.entity is not None and self.people.referents[party.entity].type == "place"
            if (party.entity is not None and not place) or named:
                span = unit.span_of(*content)
                return [Quote("", _form(unit, (content,)), span, None, party.entity, party.span, rule="colon")]
        return []

    def _free_standing(self, unit: Unit, before: Unit | None, found: list[Quote]) -> None:
        """A quotation without words around it goes on with the quote before it, in its paragraph or the next."""
        content = Span(unit.tokens[0].start, unit.tokens[0].end)
        last = found[-1] if found else None
        if last is None or before is None or not reaches(last, before):
            if len(content.of(self.text).split()) >= _ALONE:
                found.append(self._alone(unit, before, content))
        elif self._spoken_on(last) and (before.paragraph == unit.paragraph or self._continued(pieces_of(last)[-1])):
            found[-1] = replace(last, content_more=(*last.content_more, content))
        else:
            goes_on = replace(last, content=content, cue=None, speaker_span=None, content_more=(), cue_more=())
            found.append(replace(goes_on, form="direct", nested_in=None, rule="goes-on"))

    def _alone(self, unit: Unit, before: Unit | None, content: Span) -> Quote:
        """A quotation without a cue, by the subject of the sentence before it in its paragraph."""
        quote = Quote("", "direct", content, rule="alone")
        led = before is not None and before.tokens[-1].low == ":"
        if before is None or (before.paragraph != unit.paragraph and not led):
            return quote
        party = self.people.first_in(before, len(before.tokens) - 1)
        return replace(quote, speaker=party.entity, speaker_span=party.span) if party else quote

    def _spoken_on(self, last: Quote) -> bool:
        """May a quotation be one more piece of a quote? Not where that one was retold: it is a statement of its own."""
        end = pieces_of(last)[-1].end
        return last.form == "direct" or any(m.span.start < end <= m.span.end + 1 for m in self.marked)

    def _continued(self, piece: Span) -> bool:
        """Is this quotation not closed because the next paragraph goes on with it?"""
        return any(m.close == "continued" and m.span.end == piece.end for m in self.marked)

    def _quote(self, unit: Unit, draft: Draft, last: Quote | None) -> Quote:
        pieces = tuple(unit.span_of(*piece) for piece in draft.pieces)
        quote = Quote(
            id="",
            form=_form(unit, draft.pieces),
            content=pieces[0] if pieces else None,
            cue=unit.span_of(*draft.cue_range),
            content_more=pieces[1:],
            rule=draft.rule,
        )
        if draft.cue is None:
            return quote
        return self._told(unit, draft.cue, self._spoken(unit, draft.cue, quote, last))

    def _spoken(self, unit: Unit, cue: Cue, quote: Quote, last: Quote | None) -> Quote:
        """The quote with its speaker and day."""
        party = self._speaker(unit, cue)
        if party is None and cue.subject_kind == "shared":
            known = last.speaker_span if last else None
            party = Party(known, last.speaker) if known and last else self.people.first_in(unit, cue.group.start)
        time = self._time(unit, cue)
        return replace(
            quote,
            speaker=party.entity if party else None,
            speaker_span=party.span if party else None,
            date=day_of(time),
            date_basis=time.span.of(self.text) if time else "",
        )

    def _told(self, unit: Unit, cue: Cue, quote: Quote) -> Quote:
        """The quote with its venue, and with whom it was said to: a person, or a news organisation on the way."""
        venue = cue.complement.venue
        if venue:
            quote = replace(quote, venue=unit.span_of(*venue).of(self.text))
        told = cue.complement.addressee or cue.outlet
        if told is None:
            return quote
        party = self.people.party(unit, told)
        entity = party.entity or self.people.body_in(party.span)
        if self.people.is_media(entity, party.span):
            return replace(quote, via=(entity,) if entity else ())
        return replace(quote, addressee=entity)

    def _merged(self, unit: Unit, draft: Draft, last: Quote) -> Quote:
        """The quote with a further cue: "CNN reported that …, according to officials" is what the officials say."""
        pieces = tuple(unit.span_of(*piece) for piece in draft.pieces)
        cue = unit.span_of(*draft.cue_range)
        last = replace(last, cue_more=(*last.cue_more, cue), content_more=(*last.content_more, *pieces))
        party = self._speaker(unit, draft.cue) if draft.cue and draft.rule == "according" else None
        if party is None:
            return last
        if last.speaker_span is None or self.people.is_media(last.speaker, last.speaker_span):
            via = (last.speaker,) if last.speaker else ()
            return replace(last, speaker=party.entity, speaker_span=party.span, via=last.via + via)
        if party.entity and self.people.is_media(party.entity, party.span):
            return replace(last, via=(*last.via, party.entity))
        return last

    def _goes_on(self, quote: Quote, last: Quote | None) -> Quote:
        """The quote, by who spoke right before where a pronoun means nobody known: “…,” said Ana. “…,” she went on."""
        own = quote.speaker_span
        kinds = self.lex.pronoun_kinds.get(own.of(self.text).lower()) if own else None
        if own is None or quote.speaker is not None or kinds is None or last is None or last.speaker is None:
            return quote
        end = max((span.end for span in (*pieces_of(last), *one(last.cue))), default=0)
        near = 0 <= min(own.start, begin(quote)) - end <= _BETWEEN
        referent = self.people.referents.get(last.speaker)
        return replace(quote, speaker=last.speaker) if near and referent and referent.type in kinds else quote

    def _speaker(self, unit: Unit, cue: Cue) -> Party | None:
        if cue.subject is None or (cue.group.passive and cue.subject_kind not in ("quoted", "agent")):
            return None
        party = self.people.party(unit, cue.subject)
        if party.entity is None and cue.subject_kind == "relative":
            party = self.people.nearest(unit, cue.subject) or party
        if party.entity is None and any(unit.low(k) in self.lex.sets["document"] for k in range(*cue.subject)):
            return replace(party, entity=self.people.body_in(party.span))
        return party

    def _time(self, unit: Unit, cue: Cue) -> Time | None:
        """The time expression in the cue's own words, or the one that begins its sentence ("On Monday, …")."""
        start = unit.tokens[cue.group.start].start
        end = unit.tokens[min(cue.complement.end, len(unit.tokens)) - 1].end
        first = unit.tokens[unit.sentence(cue.group.start)[0]].start
        own = next((t for t in self.spoken_at if start <= t.span.start < end), None)
        if own is None and cue.complement.kind != "none":
            return next((t for t in self.spoken_at if first <= t.span.start <= first + 3 and t.span.end < start), None)
        return own


def _only_quotation(unit: Unit) -> bool:
    return unit.tokens[0].quote and not any(t.word or t.quote for t in unit.tokens[1:])


def _form(unit: Unit, pieces: Sequence[Range]) -> QuoteForm:
    tokens = [unit.tokens[k] for start, end in pieces for k in range(start, end)]
    if tokens and all(t.quote or not t.word for t in tokens):
        return "direct"
    return "mixed" if any(t.quote for t in tokens) else "indirect"
