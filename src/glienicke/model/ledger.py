"""The timeline, and where the talks stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Precision = Literal["day", "month", "year", "interval", "unknown"]


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """Something that happened, or that is `planned`: an ISO date or interval, or None with precision "unknown"."""

    date: str | None
    precision: Precision
    what: str
    claims: tuple[str, ...]
    planned: bool = False


@dataclass(frozen=True, slots=True)
class StanceLine:
    """Where a party stands towards something, since when."""

    party: str
    stance: str
    toward: str | None
    since: str | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CustodyLine:
    """Who is held by whom. Two holders at once are two lines."""

    person: str
    holder: str | None
    since: str | None
    place: str | None
    status: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DealLine:
    """An offer or a demand: who puts what to whom. Empty `gives` or `wants`: not stated. `status` in words."""

    by: str | None
    to: str | None
    gives: tuple[str, ...]
    wants: tuple[str, ...]
    extra: str | None
    date: str | None
    status: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GateLine:
    """A condition that somebody says must be met first."""

    requirement: str
    on: str | None
    kind: str | None
    by: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ContactLine:
    """A call, a meeting, talks or a channel between parties."""

    parties: tuple[str, ...]
    kind: str | None
    status: str | None
    date: str | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Negotiation:
    """Where the talks stand: `state` is one of the derived states of the ledger, in words."""

    as_of: str | None
    state: str
    stances: tuple[StanceLine, ...] = ()
    custody: tuple[CustodyLine, ...] = ()
    offers: tuple[DealLine, ...] = ()
    demands: tuple[DealLine, ...] = ()
    gates: tuple[GateLine, ...] = ()
    channels: tuple[ContactLine, ...] = ()
    contacts: tuple[ContactLine, ...] = ()


NOTHING_STATED = Negotiation(as_of=None, state="nothing stated")
