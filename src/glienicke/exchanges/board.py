"""The board: who holds whom, who wants whom back, what must come first, and what comes next."""

from __future__ import annotations

from collections.abc import Iterator

from glienicke.model import Board, CustodyLine, DealLine, Entity, Held, Record, TimelineEntry
from glienicke.values.date import date_range

FREE = frozenset({"released", "exchanged", "no longer held", "dead"})
"""Statuses of a custody line that say that somebody is not held any more."""


def board(record: Record) -> Board:
    """The board of a record. It states what follows from the record and adds nothing."""
    talks = record.negotiation
    wants = _wants(record)
    parties = set(wants) | {d.to for d in (*talks.offers, *talks.demands) if d.to}
    held = tuple(_held(line, wants, parties) for line in talks.custody if line.status not in FREE)
    freed = tuple(line for line in talks.custody if line.status in FREE)
    return Board(held, freed, tuple(wants.items()), talks.gates, tuple(_upcoming(record)))


def _wants(record: Record) -> dict[str, tuple[str, ...]]:
    """Whom each party asks for in its offers and demands."""
    by_id = {entity.id: entity for entity in record.entities}
    found: dict[str, dict[str, None]] = {}
    for deal in (*record.negotiation.offers, *record.negotiation.demands):
        if party := _party(deal, by_id):
            found.setdefault(party, {}).update(dict.fromkeys(deal.wants))
    return {party: tuple(persons) for party, persons in sorted(found.items())}


def _party(deal: DealLine, by_id: dict[str, Entity]) -> str | None:
    """Who asks: the state, where its government or ministry does."""
    entity = by_id.get(deal.by or "")
    return entity.stands_for or entity.id if entity else deal.by


def _held(line: CustodyLine, wants: dict[str, tuple[str, ...]], parties: set[str]) -> Held:
    wanted_by = tuple(party for party, persons in wants.items() if line.person in persons)
    return Held(line, wanted_by, third=bool(parties) and line.holder is not None and line.holder not in parties)


def _upcoming(record: Record) -> Iterator[TimelineEntry]:
    """Entries that begin after the day of the record, or after its last report where it has none."""
    published = [days[1] for r in record.readings if (days := date_range(r.report.published.value or ""))]
    as_of = date_range(record.case.as_of or "")
    today = as_of[1] if as_of else max(published, default=None)
    for entry in record.timeline:
        days = date_range(entry.date or "")
        if today and days and (days[0] > today or (entry.planned and days[1] > today)):
            yield entry
