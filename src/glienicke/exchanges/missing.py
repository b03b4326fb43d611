"""What an editor would have to know to say which exchanges are open, and no report says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from glienicke.exchanges.board import FREE
from glienicke.exchanges.scope import matters
from glienicke.exchanges.stated import Stating, about, refused
from glienicke.model import Note, Ruling
from glienicke.schema.positions import positions as kinds


def missing(stating: Stating, rulings: Sequence[Ruling] = ()) -> tuple[Note, ...]:
    """One line for each thing that is not stated, neither by a report nor by a person who added a position."""
    field = {kind: entry.get("field") for kind, entry in kinds()["kinds"].items()}
    asking = {r.party for r in rulings if field[r.sense.kind] == "asks"}
    giving = {(r.party, person) for r in rulings if field[r.sense.kind] == "gives" for person in r.sense.items}
    found = [
        *_of_offers(stating),
        *(note for note in _of_parties(stating) if note.about not in asking),
        *_of_holders(stating, giving),
        *_unread(stating),
    ]
    return tuple(dict.fromkeys(found))


def _of_offers(stating: Stating) -> Iterator[Note]:
    name = stating.asked.record.name
    for offer in stating.talks.offers:
        if offer.by and not offer.gives:
            yield Note(offer.by, f"what {name(offer.by)} offers is not stated", offer.claims)
        if offer.by and not stating.talks.asks.get(offer.by):
            yield Note(offer.by, f"for whom {name(offer.by)} offers it is not stated", offer.claims)


def _of_parties(stating: Stating) -> Iterator[Note]:
    talks, name = stating.talks, stating.asked.record.name
    for party in talks.parties:
        if not talks.asks.get(party):
            told = (c for deal in talks.deals if party in (deal.by, deal.to) for c in deal.claims)
            yield Note(party, f"whom {name(party)} asks for is not stated", tuple(dict.fromkeys(told)))


def _of_holders(stating: Stating, told: Set[tuple[str, str]]) -> Iterator[Note]:
    """People whose holder nobody names, and third parties that have not said whether they would give theirs."""
    talks, name = stating.talks, stating.asked.record.name
    for line in stating.asked.record.negotiation.custody:
        if not line.holder and line.status not in FREE:
            yield Note(line.person, f"who holds {name(line.person)} is not stated", stating.asked.known(line.claims))
    decisive = {"accepts", *kinds()["stances"]}
    spoken = {line.party for line in talks.stances if line.stance in decisive}
    for person in stating.people:
        for holder in person.holders:
            if holder not in talks.parties and holder not in spoken and (holder, person.id) not in told:
                yield Note(holder, f"whether {name(holder)} would free {name(person.id)} is not stated", person.claims)


def _unread(stating: Stating) -> Iterator[Note]:
    """Stances on an offer, or on letting somebody go, that could not be made a position."""
    read = {claim for position in refused(stating) for claim in position.claims}
    holders = {holder for person in stating.people for holder in person.holders}
    for line in stating.talks.stances:
        if line.stance in kinds()["stances"] and line.party in holders | set(stating.talks.parties):
            left = tuple(c for c in line.claims if c not in read and matters(about(stating.asked, c)))
            if left:
                what = f"{stating.asked.record.name(line.party)} {line.stance.replace('_', ' ')}"
                yield Note(line.party, f"{what}: of whom, or of what, is not clear from the words", left)
