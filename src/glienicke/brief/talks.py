"""Where the talks stand: stances, offers, demands, conditions, contacts, and what each side said last."""

from __future__ import annotations

from collections import Counter

from glienicke.brief.index import Index
from glienicke.brief.page import Line, Section
from glienicke.brief.phrases import listed, most_typical, sentence, unique
from glienicke.brief.values import ONE_ANONYMOUS
from glienicke.model import ContactLine, DealLine, GateLine, Quote, Reading, Span, StanceLine
from glienicke.schema import stances
from glienicke.values import format_value

LAST_WORDS = 2  # quotes per party: what it said last, and one more for those who said two things


def day(value: str | None) -> str:
    """A date as people write it, "" where there is none."""
    return format_value("date", value) if value else ""


def positions(index: Index) -> Section:
    """Each party's stance on the negotiation, and since when."""
    lines = [
        _line(
            index, f"{index.name(s.party)} {_stance(index, s)}{f' (since {day(s.since)})' if s.since else ''}", s.claims
        )
        for s in index.record.negotiation.stances
        if _is_side(index, s.party)
    ]
    return Section("Where each side stands", tuple(lines), "No party has taken a position.")


def _is_side(index: Index, party: str) -> bool:
    """Not a person who speaks for nobody: a lawyer, a relative, an expert. What they say stands among the quotes."""
    entity = index.entities.get(party)
    return entity is not None and entity.type != "person"


def _stance(index: Index, line: StanceLine) -> str:
    """A stance as it follows the party's name, with what it is on."""
    how = stances()[line.stance]
    if line.toward is None:
        return str(how["phrase"])
    return str(how.get("toward", f"{how['phrase']}, on {{toward}}")).replace("{toward}", index.name(line.toward))


def deals(index: Index) -> Section:
    """Offers and demands, with what is and what is not stated of them, then what must come first."""
    talks = index.record.negotiation
    lines = [_line(index, _deal(index, deal, "offers"), deal.claims) for deal in talks.offers]
    lines += [_line(index, _deal(index, deal, "demands"), deal.claims) for deal in talks.demands]
    lines += [_line(index, _gate(index, gate), gate.claims) for gate in talks.gates]
    return Section("Offers, demands and conditions", tuple(lines), "No offer, demand or condition is reported.")


def contacts(index: Index) -> Section:
    """Calls, meetings, talks and channels."""
    talks = index.record.negotiation
    lines = [_line(index, _contact(index, contact), contact.claims) for contact in (*talks.channels, *talks.contacts)]
    return Section("Contacts", tuple(lines), "No contact is reported.")


def last_words(index: Index) -> Section:
    """What each side said last, in its own words."""
    lines = [line for party in _parties(index) for line in _said(index, party)]
    return Section("What each side said last", tuple(lines), "Nobody is quoted.")


def _line(index: Index, text: str, claims: tuple[str, ...]) -> Line:
    note = ONE_ANONYMOUS if index.only_anonymous(claims) else ""
    return Line(sentence(text), index.words_of_claims(claims), note=note)


def _deal(index: Index, deal: DealLine, verb: str) -> str:
    to = f" to {index.name(deal.to)}" if deal.to else ""
    by = index.name(deal.by) or "Somebody"
    gives, wants = listed(index.names(deal.gives)), listed(index.names(deal.wants))
    if verb == "offers":
        what = f"{by} offers{to} {gives or 'something undisclosed'}" + (f" for {wants}" if wants else "")
    else:
        what = f"{by} demands{f' from {index.name(deal.to)}' if deal.to else ''} {wants or 'something undisclosed'}"
    extra = f", with {deal.extra}" if deal.extra else ""
    date = f" ({day(deal.date)})" if deal.date else ""
    return f"{what}{extra}{date}{f': {deal.status}' if deal.status else ''}"


def _gate(index: Index, gate: GateLine) -> str:
    by = listed(index.names(gate.by))
    return f"Condition{f' named by {by}' if by else ''}: {gate.requirement}{f', before {gate.on}' if gate.on else ''}"


def _contact(index: Index, contact: ContactLine) -> str:
    date = f" ({day(contact.date)})" if contact.date else ""
    status = f": {contact.status.replace('_', ' ')}" if contact.status else ""
    return f"{contact.kind or 'contact'} between {listed(index.names(contact.parties))}{date}{status}"


def _parties(index: Index) -> list[str]:
    """Who has said something about the talks: those who negotiate first, then the others by how much they said."""
    negotiating = [line.party for line in index.record.negotiation.stances]
    speakers = Counter(index.party(q.speaker) for _, q in index.quotes.values() if _on_the_talks(q))
    return [p for p in unique([*negotiating, *(s for s, _ in speakers.most_common() if s)]) if p in index.entities]


def _said(index: Index, party: str) -> list[Line]:
    """The last things a party said on the talks, each act of speech once, in the best wording that reports give."""
    told = [(r, q) for r, q in index.quotes.values() if _on_the_talks(q) and index.party(q.speaker) == party]
    act_of = {quote: act.id for act in index.record.utterances for quote in act.quotes}
    acts: dict[str, tuple[Reading, Quote]] = {}
    for reading, quote in sorted(told, key=_weight, reverse=True):
        acts.setdefault(act_of.get(quote.id, quote.id), (reading, quote))
    return [_quote(index, reading, quote) for reading, quote in list(acts.values())[:LAST_WORDS]]


def _on_the_talks(quote: Quote) -> bool:
    return quote.content is not None and any(stances()[s]["ledger"] for s in quote.stances)


def _weight(told: tuple[Reading, Quote]) -> tuple[str, bool]:
    """The latest first; of one day the exact words before the paraphrase."""
    reading, quote = told
    return quote.date or reading.report.published.value or "", quote.form == "direct"


def _quote(index: Index, reading: Reading, quote: Quote) -> Line:
    speaker = index.entities.get(quote.speaker or "")
    role = f" ({most_typical(speaker.roles)})" if speaker and speaker.roles else ""
    when = day(quote.date)
    words = " … ".join(" ".join(reading.text_of(s).split()) for s in _spoken(reading, quote))
    note = "unnamed source" if speaker and speaker.type == "anonymous" else ""
    text = f"{index.name(quote.speaker)}{role}{f', {when}' if when else ''}: {words}"
    return Line(text, index.words_of_quote(quote.id), note=note)


def _spoken(reading: Reading, quote: Quote) -> list[Span]:
    """What to show of a quote: the exact words; of a paraphrase or a refusal also its cue ("would not say ...")."""
    content = quote.content
    if content and quote.cue and quote.form != "direct" and quote.cue.end <= content.start:
        whole = Span(quote.cue.start, content.end)
        if any(sentence.covers(whole) for sentence in reading.sentences):
            return [whole, *quote.content_more]
    return [s for s in (content, *quote.content_more) if s]
