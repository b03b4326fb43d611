"""The lines of the ledger as a question takes them: who asks whom for whom, who is asked, and who is on which side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from glienicke.exchanges.asked import Asked
from glienicke.model import CustodyLine, DealLine, Note, StanceLine
from glienicke.schema.positions import EXTRA


@dataclass(frozen=True)
class Talks:
    """Offers, demands, stances and conditions whose claims count, each with those claims only."""

    asked: Asked
    offers: tuple[DealLine, ...]
    demands: tuple[DealLine, ...]
    stances: tuple[StanceLine, ...]
    excluded: tuple[Note, ...]

    @classmethod
    def of(cls, asked: Asked) -> Talks:
        """The talks of a question."""
        ledger = asked.record.negotiation
        lines: list[DealLine | StanceLine] = [*ledger.offers, *ledger.demands, *ledger.stances]
        gone = [line for line in lines if not asked.known(line.claims)] if asked.day else []
        return cls(
            asked,
            tuple(_addressed(asked, [*_counting(asked, ledger.offers)], [*ledger.offers, *ledger.demands])),
            tuple(_addressed(asked, [*_counting(asked, ledger.demands)], [*ledger.offers, *ledger.demands])),
            tuple(replace(s, claims=asked.known(s.claims)) for s in ledger.stances if asked.known(s.claims)),
            tuple(_excluded(asked, gone)),
        )

    @cached_property
    def deals(self) -> tuple[DealLine, ...]:
        """Offers, then demands."""
        return (*self.offers, *self.demands)

    @cached_property
    def offered(self) -> frozenset[DealLine]:
        """The offers, to ask whether a deal is one."""
        return frozenset(self.offers)

    @cached_property
    def stances_of(self) -> Mapping[tuple[str, str], Sequence[StanceLine]]:
        """The lines of each stance that a party holds."""
        found: dict[tuple[str, str], list[StanceLine]] = {}
        for line in self.stances:
            found.setdefault((line.party, line.stance), []).append(line)
        return found

    @cached_property
    def demands_of(self) -> Mapping[str | None, Sequence[DealLine]]:
        """The demands of each party."""
        found: dict[str | None, list[DealLine]] = {}
        for line in self.demands:
            found.setdefault(line.by, []).append(line)
        return found

    @cached_property
    def parties(self) -> tuple[str, ...]:
        """Those who offer or ask, and those whom they ask."""
        types = {e.id: e.type for e in self.asked.record.entities}
        named = [p for deal in self.deals for p in (deal.by, deal.to) if p]
        return tuple(dict.fromkeys(p for p in named if types.get(p) in ("state", "organization", "group")))

    def other(self, party: str | None) -> str | None:
        """Who faces a party: whom it deals with, where that is one."""
        to = {d.to for d in self.deals if d.by == party and d.to} | {d.by for d in self.deals if d.to == party and d.by}
        facing = to or {p for p in self.parties if p != party}
        return min(facing) if len(facing) == 1 else None

    @cached_property
    def asks(self) -> Mapping[str, tuple[str, ...]]:
        """Whom each party asks for."""
        found: dict[str, dict[str, None]] = {}
        for deal in self.deals:
            if deal.by:
                found.setdefault(deal.by, {}).update(dict.fromkeys(deal.wants))
        return {party: tuple(persons) for party, persons in found.items()}

    @cached_property
    def wishes(self) -> dict[str, tuple[str, ...]]:
        """What counts as received by each party: whom it asks for, and what it has been offered."""
        found: dict[str, dict[str, None]] = {party: dict.fromkeys(asked) for party, asked in self.asks.items()}
        for offer in self.offers:
            to = offer.to or self.other(offer.by)
            if to:
                extra = (EXTRA + offer.extra,) if offer.extra else ()
                found.setdefault(to, {}).update(dict.fromkeys((*offer.gives, *extra)))
        for demand in self.demands:
            if demand.by and demand.extra:
                found.setdefault(demand.by, {})[EXTRA + demand.extra] = None
        return {party: tuple(items) for party, items in found.items()}

    def extras(self) -> Iterator[tuple[str, str]]:
        """What is granted beside people, with who would grant it."""
        for offer in self.offers:
            if offer.extra and offer.by:
                yield EXTRA + offer.extra, offer.by
        for demand in self.demands:
            to = demand.to or self.other(demand.by)
            if demand.extra and to:
                yield EXTRA + demand.extra, to

    def sides(self, custody: Sequence[CustodyLine]) -> dict[str, str]:
        """Holders who are no party, with the party on whose side they are taken to be: who faces the one that asks."""
        found = {}
        for holder in dict.fromkeys(line.holder for line in custody if line.holder and line.holder not in self.parties):
            theirs = {line.person for line in custody if line.holder == holder}
            askers = [party for party, persons in self.asks.items() if theirs & set(persons)]
            facing = self.other(askers[0]) if len(askers) == 1 else None
            if facing and facing != holder:
                found[holder] = facing
        return found


def _counting(asked: Asked, deals: Sequence[DealLine]) -> Iterator[DealLine]:
    for deal in deals:
        known = asked.known(deal.claims)
        if known or not asked.day:
            yield replace(deal, claims=known)


def _addressed(asked: Asked, deals: Sequence[DealLine], of: Sequence[DealLine]) -> Iterator[DealLine]:
    """Where one party alone is told to offer or ask, it deals with whoever holds all those it asks for."""
    alone = len({p for deal in of for p in (deal.by, deal.to) if p}) == 1
    for deal in deals:
        lines = [line for line in asked.record.negotiation.custody if line.person in deal.wants]
        holders = {line.holder for line in lines if line.holder} - {deal.by}
        yield replace(deal, to=min(holders)) if alone and len(holders) == 1 else deal


def _excluded(asked: Asked, lines: Sequence[DealLine | StanceLine]) -> Iterator[Note]:
    for line in lines:
        who = line.party if isinstance(line, StanceLine) else line.by
        what = line.stance.replace("_", " ") if isinstance(line, StanceLine) else "offer or demand"
        undated = all(asked.when(c) is None for c in line.claims)
        yield Note(who or "", f"{asked.record.name(who)}, {what}: {'undated' if undated else 'later'}", line.claims)
