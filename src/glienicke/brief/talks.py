"""Where the talks stand: stances, offers, demands, conditions, contacts, and what each side said last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from glienicke.brief.index import Index
from glienicke.brief.page import Line, Section
from glienicke.brief.phrases import listed, most_typical, sentence, unique
from glienicke.brief.values import told
from glienicke.brief.weight import Weight
from glienicke.model import ContactLine, DealLine, GateLine, Quote, Reading, Span, StanceLine, Stand
from glienicke.schema import stances
from glienicke.values import format_value

STATUSES = {"held": "took place", "planned": "is planned", "not_held": "did not take place"}
"""What became of a contact, after its parties."""

LAST_WORDS = 2  # quotes per party: what it said last, and one more for those who said two things


def day(value: str | None) -> str:
    """A date as people write it, "" where there is none."""
    return format_value("date", value) if value else ""


def positions(index: Index) -> Section:
    """Each party's stance on the negotiation, and since when."""
    lines = [_position(index, s) for s in index.record.negotiation.stances if _is_side(index, s.party)]
    return Section("Where each side stands", tuple(lines), "No party has taken a position.")


def stances_of(index: Index, party: str, weight: Weight, most: int) -> list[Line]:
    """The strongest stances of one party, in the order in which it took them."""
    own = [s for s in index.record.negotiation.stances if s.party == party and _is_side(index, party)]
    chosen = weight.strongest(own, most)
    return [_position(index, stance) for stance in own if stance in chosen]


def _position(index: Index, line: StanceLine) -> Line:
    since = f" (since {day(line.since)})" if line.since else ""
    text = f"{index.name(line.party)} {_stance(index, line)}{since}"
    return (
        _line(index, text, line.claims) if line.claims else _of_quotes(index, sentence(text), _spoken_by(index, line))
    )


def _spoken_by(index: Index, line: StanceLine) -> list[str]:
    """The quotes in which a party takes a stance of which no claim was made."""
    said_so = [(r, q) for r, q in index.quotes.values() if line.stance in q.stances and q.speaker]
    return [quote.id for _, quote in said_so if index.side(quote.speaker or "") == line.party]


def _of_quotes(index: Index, text: str, quotes: Sequence[str], note: str = "") -> Line:
    words = tuple(place for quote in quotes for place in index.words_of_quote(quote))
    return Line(text, words, index.origins_of_quotes(quotes) if quotes else None, note)


def _is_side(index: Index, party: str) -> bool:
    """Not a person who speaks for nobody: a lawyer, a relative, an expert. What they say stands among the quotes."""
    entity = index.entities.get(party)
    return entity is not None and entity.type != "person"


def _stance(index: Index, line: StanceLine) -> str:
    """A stance as it follows the party's name, with what it is on."""
    how = stances()[line.stance]
    if line.toward is None or line.toward in index.entities:  # somebody it was said to, not what it is on
        said_to = f", speaking to {index.name(line.toward)}" if line.toward else ""
        return f"{how['phrase']}{said_to}"
    return str(how.get("toward", f"{how['phrase']}, on {{toward}}")).replace("{toward}", line.toward)


def deals(index: Index) -> Section:
    """Offers and demands, with what is and what is not stated of them, then what must come first."""
    talks = index.record.negotiation
    answers = {state.deal: state.stands for state in index.record.outlook.deals}
    lines = []
    for number, deal in enumerate((*talks.offers, *talks.demands)):
        text = _deal(index, deal, number < len(talks.offers)) + _status(index, deal, answers.get(number, ()))
        lines.append(_line(index, text, deal.claims))
    lines += [_line(index, _gate(index, gate), gate.claims) for gate in talks.gates]
    return Section("Offers, demands and conditions", tuple(lines), "No offer, demand or condition is reported.")


def contacts(index: Index) -> Section:
    """Calls, meetings, talks and channels."""
    talks = index.record.negotiation
    lines = [_line(index, _channel(index, channel), channel.claims) for channel in talks.channels]
    lines += [_line(index, _contact(index, contact), contact.claims) for contact in talks.contacts]
    return Section("Contacts", tuple(lines), "No contact is reported.")


def last_words(index: Index) -> Section:
    """What each side said last, in its own words."""
    lines = [line for party in _parties(index) for line in said(index, party)]
    return Section("What each side said last", tuple(lines), "Nobody is quoted.")


def _line(index: Index, text: str, claims: tuple[str, ...]) -> Line:
    return told(index, sentence(text), claims)


def _deal(index: Index, deal: DealLine, is_offer: bool) -> str:
    by = index.name(deal.by) or "An unnamed party"
    gives, wants = listed(index.names(deal.gives)), listed(index.names(deal.wants))
    to = index.name(deal.to)
    if is_offer:
        what = f"{by} offers{f' {to}' if to else ''} {gives or 'something undisclosed'}" + (
            f" for {wants}" if wants else ""
        )
    else:
        what = f"{by} asks{f' {to}' if to else ''} for {wants or 'something undisclosed'}"
    extra = f", with {deal.extra}" if deal.extra else ""
    date = f" ({day(deal.date)})" if deal.date else ""
    return f"{what}{extra}{date}"


def _status(index: Index, deal: DealLine, answers: Iterable[Stand]) -> str:
    """What became of an offer or demand, and since when: ": rejected by Oria (since 2 October 2023)"."""
    since = {f" by {index.name(answer.party)}": answer.since for answer in answers if answer.since}
    parts = deal.status.split("; ")
    for by, date in since.items():
        parts = [f"{part} (since {day(date)})" if part.endswith(by) else part for part in parts]
    return f": {'; '.join(parts)}" if deal.status else ""


def _gate(index: Index, gate: GateLine) -> str:
    """A condition, quoted, for its words are those of a report and seldom fit a sentence."""
    by, on = listed(index.names(gate.by)), f" before {gate.on}" if gate.on else ""
    return (
        f"{by} {'name' if len(gate.by) > 1 else 'names'} a condition{on}: “{gate.requirement}”"
        if by
        else (f"A condition{on} is named: “{gate.requirement}”")
    )


def _contact(index: Index, contact: ContactLine) -> str:
    date = f" ({day(contact.date)})" if contact.date else ""
    status = STATUSES.get(contact.status or "", contact.status or "")
    between = f"between {listed(index.names(contact.parties))}"
    return f"{contact.kind or 'contact'} {between}{f' {status}' if status else ''}{date}"


def _channel(index: Index, channel: ContactLine) -> str:
    between = f" between {listed(index.names(channel.parties))}" if channel.parties else ""
    status = f" ({channel.status.replace('_', ' ')})" if channel.status else ""
    return f"channel{between}: {channel.kind or 'not described'}{status}"


def _parties(index: Index) -> list[str]:
    """Who has said something about the talks: those who negotiate first, then the others by how much they said."""
    negotiating = [line.party for line in index.record.negotiation.stances]
    speakers = Counter(index.party(q.speaker) for _, q in index.quotes.values() if _on_the_talks(q))
    return [p for p in unique([*negotiating, *(s for s, _ in speakers.most_common() if s)]) if p in index.entities]


def said(index: Index, party: str, most: int = LAST_WORDS) -> list[Line]:
    """The last things a party said on the talks, each act of speech once, in the best wording that reports give."""
    spoken = [(r, q) for r, q in index.quotes.values() if _on_the_talks(q) and index.party(q.speaker) == party]
    act_of = {quote: act.id for act in index.record.utterances for quote in act.quotes}
    acts: dict[str, list[tuple[Reading, Quote]]] = {}
    for reading, quote in sorted(spoken, key=_weight, reverse=True):
        acts.setdefault(act_of.get(quote.id, quote.id), []).append((reading, quote))
    return [_quote(index, act) for act in list(acts.values())[:most]]


def _on_the_talks(quote: Quote) -> bool:
    return quote.content is not None and any(stances()[s]["ledger"] for s in quote.stances)


def _weight(spoken: tuple[Reading, Quote]) -> tuple[str, bool]:
    """The latest first; of one day the exact words before the paraphrase."""
    reading, quote = spoken
    return quote.date or reading.report.published.value or "", quote.form == "direct"


def _quote(index: Index, act: Sequence[tuple[Reading, Quote]]) -> Line:
    """An act of speech in its best wording, which comes first, with all reports that carry it."""
    reading, quote = act[0]
    speaker = index.entities.get(quote.speaker or "")
    role = f" ({most_typical(speaker.roles)})" if speaker and speaker.roles else ""
    when = day(quote.date)
    words = " … ".join(" ".join(reading.text_of(s).split()) for s in _spoken(reading, quote))
    note = "unnamed source" if speaker and speaker.type == "anonymous" else ""
    text = f"{index.name(quote.speaker)}{role}{f', {when}' if when else ''}: {words}"
    return _of_quotes(index, text, [quote.id for _, quote in act], note)


def _spoken(reading: Reading, quote: Quote) -> list[Span]:
    """What to show of a quote: the exact words; of a paraphrase or a refusal also its cue ("would not say ...")."""
    content = quote.content
    if content and quote.cue and quote.form != "direct" and quote.cue.end <= content.start:
        whole = Span(quote.cue.start, content.end)
        if any(sentence.covers(whole) for sentence in reading.sentences):
            return [whole, *quote.content_more]
    return [s for s in (content, *quote.content_more) if s]
