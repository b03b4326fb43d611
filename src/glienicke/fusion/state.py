"""The state of a negotiation in words: a pure function of what parties are reported to have said and done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from glienicke.fusion.people import People
from glienicke.fusion.subjects import Topic
from glienicke.model import DealLine, StanceLine, Transfer
from glienicke.values import format_value

NOTHING = "nothing stated"

_TALKS = {"confirms_talks", "no_agreement_yet", "ready_to_continue_talks"}


def derived_state(
    offers: Sequence[DealLine],
    demands: Sequence[DealLine],
    stances: Sequence[StanceLine],
    exchanges: Sequence[Topic],
    people: People,
) -> str:
    """What follows from the ledger, the furthest step first, then the talks; "nothing stated" for an empty one."""
    parts = [*_offer(offers, exchanges, people), *_demand(offers, demands, people), *_talks(stances, people)]
    return "; ".join(parts) or NOTHING


def _offer(offers: Sequence[DealLine], exchanges: Sequence[Topic], people: People) -> Iterator[str]:
    """The step that the furthest offer has reached."""
    if not offers:
        return
    wanted = {person for offer in offers for person in (*offer.gives, *offer.wants)}
    if wanted & {person for topic in exchanges for person in _moved(topic)}:
        yield "exchange carried out"
        return
    for word, step in (
        ("accepted", "offer accepted"),
        ("rejected", "offer rejected"),
        ("countered", "offer countered"),
        ("inclined to reject", "offer likely to be rejected"),
        ("condition", "offer answered with a condition"),
    ):
        if any(word in offer.status for offer in offers):
            yield step
            return
    own = [offer for offer in offers if offer.status.startswith("disclosed")]
    by = _names((offer.by for offer in own), people)
    yield f"offer disclosed by {by}, not answered" if own else "offer reported, confirmed by no side"


def _demand(offers: Sequence[DealLine], demands: Sequence[DealLine], people: People) -> Iterator[str]:
    if demands and not offers:
        sides = dict.fromkeys(people.side(d.by) for d in demands if d.by)
        parties = [side for side in sides if people.is_party(side)] or sides
        yield f"demand of {_names(parties, people) or 'an unnamed party'}, no offer reported"


def _talks(stances: Sequence[StanceLine], people: People) -> Iterator[str]:
    confirm = [s.party for s in stances if s.stance in _TALKS and people.is_party(s.party)]
    deny = [s.party for s in stances if s.stance == "denies_talks" and people.is_party(s.party)]
    if confirm:
        yield f"talks confirmed by {_names(confirm, people)}"
    if deny:
        yield f"talks denied by {_names(deny, people)}"
    if open_ := [s.party for s in stances if s.stance == "no_agreement_yet" and people.is_party(s.party)]:
        yield f"no agreement yet according to {_names(open_, people)}"


def _moved(topic: Topic) -> Iterator[str]:
    for witness in topic.holding:
        value = witness.claim.value("transfers")
        if isinstance(value, tuple):
            yield from (t.person for t in value if isinstance(t, Transfer))


def _names(parties: Iterable[str | None], people: People) -> str:
    return format_value("entity", tuple(dict.fromkeys(p for p in parties if p)), people.name)
