"""Who could be part of a package, in whose hands, and who cannot be, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from glienicke.exchanges.asked import Asked
from glienicke.exchanges.board import FREE
from glienicke.model import CustodyLine, Entity, Note
from glienicke.schema.talks import tells_death
from glienicke.values.date import date_range

GARBLED = "a garbled name: who is meant is not clear"
NAMELESS = "not named: who is meant is not clear"
UNKNOWN_HOLDER = "who holds them is not stated"
UNCLEAR = frozenset({GARBLED, NAMELESS, UNKNOWN_HOLDER})
"""Why somebody cannot be cleared of whom too little is known; more reports may change it."""
ENDINGS = frozenset({"release", "exchange", "extradition"})


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is asked for, offered or refused. `holders` has several where reports name several."""

    id: str
    holders: tuple[str, ...]
    barred: str = ""
    claims: tuple[str, ...] = ()


def people(asked: Asked, wanted: Sequence[str]) -> tuple[Person, ...]:
    """These people with their holders, as of the day, in the order of the record."""
    entities = {e.id: e for e in asked.record.entities}
    rank = {e.id: number for number, e in enumerate(asked.record.entities)}
    ordered = sorted(dict.fromkeys(wanted), key=lambda p: (rank.get(p, len(rank)), p))
    return tuple(_person(asked, p, entities.get(p)) for p in ordered)


def notes(asked: Asked, found: Sequence[Person]) -> Iterator[Note]:
    """Why people cannot be part of a package."""
    name = asked.record.name
    for person in found:
        if person.barred:
            yield Note(person.id, f"{name(person.id)}: {person.barred}", person.claims)


def _person(asked: Asked, person: str, entity: Entity | None) -> Person:
    lines = [line for line in asked.custody.get(person, ()) if _begun(asked, line)]
    holders = tuple(dict.fromkeys(line.holder for line in lines if line.holder))
    claims = tuple(dict.fromkeys(c for line in lines for c in asked.known(line.claims)))
    died = _died(asked, person)
    if died:
        return Person(person, holders, "is reported dead", died)
    if entity and entity.forms and all(form.kind == "garbled" for form in entity.forms):
        return Person(person, holders, GARBLED, claims)
    if entity and entity.type in ("group", "anonymous"):
        return Person(person, holders, NAMELESS, claims)
    ends = {line.status for line in lines if line.status in FREE and not _still_held(asked, line)}
    if ends and len(ends) == len({line.status for line in lines}):
        return Person(person, holders, f"not held any more ({', '.join(sorted(ends))})", claims)
    return Person(person, holders, "" if holders else UNKNOWN_HOLDER, claims)


def _begun(asked: Asked, line: CustodyLine) -> bool:
    """Had it begun by the day?"""
    since = date_range(line.since or "")
    if asked.day is not None and asked.clock == "world" and since:
        return since[0] <= asked.day
    return asked.day is None or bool(asked.known(line.claims))


def _still_held(asked: Asked, line: CustodyLine) -> bool:
    """Was somebody held on that day who is free by now?"""
    ends = [asked.claims[c][1].value("date") for c in line.claims if c in asked.claims and _ends(asked, c)]
    days = [days for value in ends if (days := date_range(str(value or "")))]
    return asked.day is not None and bool(days) and all(d[0] > asked.day for d in days)


def _ends(asked: Asked, claim: str) -> bool:
    return asked.claims[claim][1].type in ENDINGS


def _died(asked: Asked, person: str) -> tuple[str, ...]:
    """The claims that say that somebody is dead."""
    return tuple(
        c
        for c in asked.of_person.get(person, ())
        for _, claim in [asked.claims[c]]
        if claim.modality in ("asserted", "reported") and tells_death(claim) and asked.counts(c)
    )
