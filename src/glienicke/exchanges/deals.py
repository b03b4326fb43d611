"""How far each offer and demand has come, who stands where towards it, and who owes an answer, since when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from glienicke.exchanges.scope import matters
from glienicke.exchanges.stated import about
from glienicke.exchanges.talks import Talks
from glienicke.model import DealLine, DealState, Stand
from glienicke.schema.positions import positions as kinds
from glienicke.values.date import date_range

ON_IT = frozenset({"rejects", "counters", "accepts"})
"""Answers that are only one to a deal if their words are on it: a plea and a complaint are rejected, too."""


def deal_states(talks: Talks) -> tuple[DealState, ...]:
    """A state for each offer and demand of the ledger whose claims count: a function of claims up to the day."""
    ledger = talks.asked.record.negotiation
    found = []
    first: dict[str, int] = {}
    for place, deal in enumerate(talks.deals):
        for claim in deal.claims:
            first.setdefault(claim, place)
    for number, line in enumerate((*ledger.offers, *ledger.demands)):
        places = [first[claim] for claim in line.claims if claim in first]
        if places:
            found.append(_state(talks, talks.deals[min(places)], number))
    return tuple(found)


def _state(talks: Talks, deal: DealLine, number: int) -> DealState:
    stands = tuple(_stands(talks, deal))
    answers = {s.answer for s in stands if s.party != deal.by}
    to = deal.to or talks.other(deal.by)
    answered = any(
        s.party == to and s.answer not in ("silent", "declines", "confirms", "confirms talks") for s in stands
    )
    owes = to if to and not answered else None
    return DealState(number, _word(talks, deal, stands, answers), stands, owes, _first_day(deal.date), deal.claims)


def _word(talks: Talks, deal: DealLine, stands: Sequence[Stand], answers: set[str]) -> str:
    """The furthest state that claims support."""
    people = {*deal.gives, *deal.wants}
    lines = [line for line in talks.asked.record.negotiation.custody if line.person in people]
    exchanged = {line.person for line in lines if line.status in ("exchanged", "released")}
    own = deal.status.startswith(("disclosed", "stated")) and not talks.asked.anonymous(deal.claims)
    steps = (
        (bool(people) and people <= exchanged, "executed"),
        ("accepts" in answers and "rejects" in answers, "collapsed"),
        ("accepts" in answers and bool(talks.asked.record.negotiation.gates), "gates clearing"),
        ("accepts" in answers, "accepted"),
        ("rejects" in answers, "rejected"),
        ("counters" in answers, "countered"),
        ("conditional" in answers, "conditional"),
        (own and "confirms" in answers, "confirmed by both sides"),
        (own and deal.to is not None, "tabled"),
        (own, "confirmed by one side"),
    )
    return next((word for holds, word in steps if holds), "reported")


def _stands(talks: Talks, deal: DealLine) -> Iterator[Stand]:
    """Each other party's strongest answer; "silent" where it has said nothing."""
    for party in talks.parties:
        if party != deal.by:
            yield next(_answers(talks, deal, party), Stand(party, "silent", None))


def _answers(talks: Talks, deal: DealLine, party: str) -> Iterator[Stand]:
    for stance, answer in kinds()["answers"].items():
        for line in talks.stances_of.get((party, stance), ()):
            claims = tuple(c for c in line.claims if answer not in ON_IT or _is_on(talks, deal, c))
            if claims:
                yield Stand(party, answer, line.since, claims)
    for demand in talks.demands_of.get(party, ()):
        if deal in talks.offered and not set(demand.wants) <= set(deal.gives):
            yield Stand(party, "counters", demand.date, demand.claims)


def _is_on(talks: Talks, deal: DealLine, claim_id: str) -> bool:
    """Are the words of an answer on the deal: an offer, letting somebody go, or somebody who is part of it?"""
    reading, claim = talks.asked.claims[claim_id]
    named = {m.entity for m in reading.mentions if any(e.covers(m.span) for e in claim.evidence)}
    matter = "offer" if deal in talks.offered else "release"
    return matter in matters(about(talks.asked, claim_id)) or bool(named & {*deal.gives, *deal.wants})


def _first_day(value: str | None) -> str | None:
    days = date_range(value or "")
    return days[0].isoformat() if days else None
