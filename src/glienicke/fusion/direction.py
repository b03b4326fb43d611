"""Which way an exchange goes: nobody gives whom another holds, whatever the order of the words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from glienicke.fusion.people import People
from glienicke.model import Claim, Reading, Slot, SlotValue

TURNED = "+custody"
"""What the rule of a claim ends in that was turned round."""


def oriented(readings: Sequence[Reading], people: People) -> list[Reading]:
    """The readings with offers turned round where all reports together say that they go the other way.

    "Offered to exchange A and B for C" is ambiguous, and the report itself may not say who holds whom. An offer is
    turned only if its party holds somebody it is said to want, and others hold all whom it is said to give.
    """
    holders = _holders(readings, people)
    return [_oriented(reading, holders, people) for reading in readings]


def _oriented(reading: Reading, holders: dict[str, str], people: People) -> Reading:
    claims = tuple(_turned(claim, holders, people) for claim in reading.claims)
    return reading if claims == reading.claims else replace(reading, claims=claims)


def _holders(readings: Sequence[Reading], people: People) -> dict[str, str]:
    """Who holds each person, as most reports have it."""
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for reading in readings:
        for claim in reading.claims:
            person, holder = claim.value("person"), claim.value("holder")
            if claim.type == "custody" and claim.modality in ("asserted", "reported") and person and holder:
                told[str(person)][people.party(str(holder))] += 1
    return {person: min(counts, key=lambda h: (-counts[h], h)) for person, counts in told.items()}


def _turned(claim: Claim, holders: dict[str, str], people: People) -> Claim:
    by, gives, wants = claim.value("by"), claim.value("gives"), claim.value("wants")
    if claim.type != "offer" or by is None or not gives or not wants:
        return claim
    party = people.party(str(by))
    giving, wanting = _held(gives, holders), _held(wants, holders)
    if party not in wanting or not giving or party in giving:
        return claim
    names = {"gives": "wants", "wants": "gives"}
    slots = tuple(Slot(names.get(s.name, s.name), s.value, s.evidence) for s in claim.slots)
    return replace(claim, slots=slots, rule=claim.rule + TURNED)


def _held(value: SlotValue, holders: dict[str, str]) -> set[str]:
    return {holders[m] for m in value if isinstance(m, str) and m in holders} if isinstance(value, tuple) else set()
