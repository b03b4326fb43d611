"""What is open in a negotiation: who is held, who wants whom back, what must come first, and what comes next."""

from __future__ import annotations

from dataclasses import dataclass

from glienicke.model.ledger import CustodyLine, GateLine, TimelineEntry


@dataclass(frozen=True, slots=True)
class Held:
    """Somebody who is held, with the parties that ask for that person.

    `third` says that the holder is neither a party that offers or demands nor one that is asked.
    """

    line: CustodyLine
    wanted_by: tuple[str, ...]
    third: bool


@dataclass(frozen=True, slots=True)
class Board:
    """What is open in a negotiation, as its record states it. Ids are those of entities.

    Attributes:
        held: those who are held, in the order of the record; two holders at once are two lines.
        freed: those whom reports say were held and are not any more.
        wants: party -> the persons and groups that it asks for.
        gates: the conditions that are named.
        upcoming: dated events after the day of the record, the next first.
    """

    held: tuple[Held, ...] = ()
    freed: tuple[CustodyLine, ...] = ()
    wants: tuple[tuple[str, tuple[str, ...]], ...] = ()
    gates: tuple[GateLine, ...] = ()
    upcoming: tuple[TimelineEntry, ...] = ()

    def held_by(self, holder: str) -> tuple[str, ...]:
        """Whom a party holds."""
        return tuple(held.line.person for held in self.held if held.line.holder == holder)

    def wanted_from(self, holder: str, party: str) -> tuple[str, ...]:
        """Whom one party holds and another asks for."""
        asked = dict(self.wants).get(party, ())
        return tuple(person for person in self.held_by(holder) if person in asked)


EMPTY_BOARD = Board()
