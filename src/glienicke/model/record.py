"""The record: all that the reports of a case say together, as of a moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from glienicke.model.board import EMPTY_BOARD, Board
from glienicke.model.claim import SlotValue
from glienicke.model.judgement import Judgement
from glienicke.model.ledger import NOTHING_STATED, Negotiation, TimelineEntry
from glienicke.model.outlook import NO_OUTLOOK, Outlook
from glienicke.model.reading import EntityType, MentionKind, Reading

FormKind = MentionKind | Literal["nickname"]
Relation = Literal["agreed", "refined", "changed", "disputed", "single"]
DerivationKind = Literal["copy", "rewrite", "translation", "shared-origin"]


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
class Origins:
    """How many independent origins something has: at least `min`, at most `max`."""

    min: int
    max: int


@dataclass(frozen=True, slots=True)
class Utterance:
    """One act of speech, however many reports carry it, and how many independent origins it has.

    A speaker with a name is one origin; unnamed officials of two outlets may be one man or two.
    """

    id: str
    quotes: tuple[str, ...]
    speakers: tuple[str, ...]
    why: str = ""
    origins: Origins = Origins(1, 1)


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
class Case:
    """Which story, as of which day (None: all that is known), and when the record was made."""

    id: str
    title: str
    as_of: str | None = None
    recorded_at: str | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """All of it, as of a moment. In `readings` every id is that of an entity.

    `readings` are in order of publication (undated last), then of id. `judgements` are those of a person that stand,
    in the order in which they were made; one without effect says why.
    """

    case: Case
    readings: tuple[Reading, ...] = ()
    entities: tuple[Entity, ...] = ()
    utterances: tuple[Utterance, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    facts: tuple[Fact, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    negotiation: Negotiation = NOTHING_STATED
    board: Board = EMPTY_BOARD
    outlook: Outlook = NO_OUTLOOK
    judgements: tuple[Judgement, ...] = ()

    def entity(self, entity_id: str | None) -> Entity | None:
        """The entity with this id."""
        return next((e for e in self.entities if e.id == entity_id), None)

    def name(self, entity_id: str | None) -> str:
        """The name of an entity, "" for None; a value that is no id is returned as it is."""
        entity = self.entity(entity_id)
        return entity.name if entity else entity_id or ""
