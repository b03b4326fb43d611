"""Which conditions a later event has met, as reports tell of it: "her trial must end first", and then a verdict."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from glienicke.exchanges.asked import Asked
from glienicke.exchanges.conditions import gate_id
from glienicke.exchanges.stated import Stating, named_in
from glienicke.model import Claim, Note
from glienicke.schema.positions import GATE
from glienicke.schema.positions import positions as kinds
from glienicke.text.normalise import words
from glienicke.values.date import date_range


def met(stating: Stating) -> Iterator[Note]:
    """A note for each condition that is met, about its item, with the claims of the event; all others are open.

    The event must be of somebody whom the words of the condition name, and not lie before the condition was stated.
    """
    asked = stating.asked
    for gate in asked.record.negotiation.gates:
        claims = asked.known(gate.claims)
        since = min((day for c in claims if (day := asked.when(c))), default=None)
        types, whose = _events(gate.requirement), named_in(asked, claims)
        events = [c for c in asked.claims if since and asked.counts(c) and _meets(asked, c, types, whose, since)]
        if events:
            item = gate_id(asked, gate)
            yield Note(item, f"{item.removeprefix(GATE)}: met", tuple(events))


def _events(requirement: str) -> frozenset[str]:
    """The types of claims that tell of what a condition asks for, by its words (schema/positions.toml)."""
    said = set(words(requirement))
    matters = [m for m in kinds()["gates"].values() if said & set(m["words"]) and not said & set(m["not"])]
    return frozenset(t for matter in matters for t in matter["met_by"])


def _meets(asked: Asked, claim_id: str, types: Iterable[str], whose: set[str], since: datetime.date) -> bool:
    reading, claim = asked.claims[claim_id]
    told = claim.type in types and claim.modality in ("asserted", "reported") and claim.value("person") in whose
    day = _day(claim, reading.report.published.value)
    return told and day is not None and day >= since


def _day(claim: Claim, published: str | None) -> datetime.date | None:
    """The first day on which the event can have been: its own, else that of the report."""
    days = date_range(str(claim.value("date") or published or ""))
    return days[0] if days else None
