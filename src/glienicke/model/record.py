"""The record: all that the reports of a case say together, as of a moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from glienicke.model.claim import SlotValue
from glienicke.model.reading import EntityType, MentionKind, Reading

FormKind = MentionKind | Literal["nickname"]
Relation = Literal["agreed", "refined", "changed", "disputed", "single"]
DerivationKind = Literal["copy", "rewrite", "translation", "shared-origin"]
Precision = Literal["day", "month", "year", "interval", "unknown"]
JudgementKind = Literal["merge", "split", "reject", "accept", "rename", "zone", "date"]


@dataclass(frozen=True, slots=True)
class Form:
    """One way in which reports write an entity; `why` gives the reason where the form is a reading (a garbled name)."""

    text: str
    kind: FormKind
    reports: tuple[str, ...]
    count: int
    why: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """What mentions refer to, over all reports.

    `referents` are the ids of the per-report referents that were brought together; `why` has a sentence for each
    decision that was not an identical name. `body` is the entity a person speaks or works for.
    """

    id: str
    type: EntityType
    name: str
    forms: tuple[Form, ...] = ()
    stands_for: str | None = None
    roles: tuple[str, ...] = ()
    referents: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """Entities over all reports, and which referent belongs to which (referent id -> entity id)."""

    entities: tuple[Entity, ...]
    links: dict[str, str]


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of one report that stands in another: half-open offsets in the report and in its source."""

    start: int
    end: int
    source_start: int
    source_end: int


@dataclass(frozen=True, slots=True)
class Derivation:
    """That a report (or part of it) comes from another, or from the same origin, and why we think so."""

    report: str
    source: str
    kind: DerivationKind
    why: str
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Utterance:
    """One act of speech, however many reports carry it."""

    id: str
    quotes: tuple[str, ...]
    speakers: tuple[str, ...]
    why: str = ""


@dataclass(frozen=True, slots=True)
class Origins:
    """How many independent origins something has: at least `min`, at most `max`."""

    min: int
    max: int


@dataclass(frozen=True, slots=True)
class FactValue:
    """One value that claims give a slot. `first_reported` and `last_reported` are ISO dates or None."""

    value: SlotValue
    claims: tuple[str, ...]
    reports: tuple[str, ...]
    origins: Origins
    first_reported: str | None = None
    last_reported: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """All claims on one slot of one subject, how their values relate, and one sentence of reason.

    `subject` is an entity id, None where the fact has no single subject (an exchange, a contact, a gate).
    """

    id: str
    type: str
    subject: str | None
    slot: str
    values: tuple[FactValue, ...]
    relation: Relation
    why: str


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """Something that happened or is planned: an ISO date or interval, or None with precision "unknown"."""

    date: str | None
    precision: Precision
    what: str
    claims: tuple[str, ...]


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


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's decision. It is never overwritten, only followed by another. `on` names what it is about."""

    kind: JudgementKind
    by: str
    at: str
    on: dict[str, str]
    why: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """Which story, as of which day (None: all that is known), and when the record was made."""

    id: str
    title: str
    as_of: str | None = None
    recorded_at: str | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """All of it, as of a moment. In `readings` every id is that of an entity.

    `readings` are in order of publication (undated last), then of id.
    """

    case: Case
    readings: tuple[Reading, ...] = ()
    entities: tuple[Entity, ...] = ()
    utterances: tuple[Utterance, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    facts: tuple[Fact, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    negotiation: Negotiation = Negotiation(as_of=None, state="nothing stated")
    judgements: tuple[Judgement, ...] = ()

    def entity(self, entity_id: str | None) -> Entity | None:
        """The entity with this id."""
        return next((e for e in self.entities if e.id == entity_id), None)

    def name(self, entity_id: str | None) -> str:
        """The name of an entity, "" for None; a value that is no id is returned as it is."""
        entity = self.entity(entity_id)
        return entity.name if entity else entity_id or ""
