"""A person's decisions, and what they come down to for the linker."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from glienicke.model.claim import Claim
from glienicke.model.reading import EntityType, MentionKind

JudgementKind = Literal[
    "merge", "split", "reject", "accept", "rename", "zone", "date", "undo", "redact", "position", "sense"
]


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words of a report that a judgement is about, and what a person took them for.

    The text of a report never changes, so any later reader finds them again; ids of mentions, referents and entities
    do change. `type` and `kind` are those of the mention, None where no mention is meant (a zone, the words of a
    claim); a reader that sees no mention there is told that there is one.
    """

    report: str
    start: int
    end: int
    text: str
    type: EntityType | None = None
    kind: MentionKind | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """What a judgement is about.

    Attributes:
        places: the words: of those that are one (merge), of what is none of the others (split), of the entity (rename),
            mention, quote or claim (reject, accept), stretch (zone), or position (sense).
        others: words of what the places are not (split), and of the entities that `claim` or `value` names.
        claim: the claim that is rejected or accepted, with "@n" for the entity of others[n].
        report: the report whose date is meant (date).
        value: the new name (rename), date (date), kind of zone (zone), level of redaction (redact), the
            sentence of a position (position, sense) with "@n" for the entity of others[n], or the id of the judgement
            undone (undo).
    """

    places: tuple[Anchor, ...] = ()
    others: tuple[Anchor, ...] = ()
    claim: Claim | None = None
    report: str | None = None
    value: str | None = None

    def reports(self) -> frozenset[str]:
        """The ids of all reports it points into."""
        return frozenset(a.report for a in (*self.places, *self.others)) | ({self.report} if self.report else set())


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's decision. It is never overwritten, only followed by another.

    Attributes:
        kind: what was decided.
        by: who decided.
        at: when, an ISO 8601 moment in UTC.
        on: what it is about.
        why: the reason in the person's words.
        id: "j" and its place in the log of the case, from 1; "" in the log itself, which counts.
        problem: in a record, why it has no effect, in one line; "" where it has.
    """

    kind: JudgementKind
    by: str
    at: str
    on: Subject
    why: str = ""
    id: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Decided:
    """What a person's judgements come down to for a set of readings. Ids are those of referents.

    Attributes:
        together: referents that are one, each set with the judgements that say so.
        apart: pairs that are not, each with the judgement that says so.
        names: names of entities by a referent of theirs, with the judgement; of two for one entity the last holds.
    """

    together: tuple[tuple[frozenset[str], tuple[str, ...]], ...] = ()
    apart: tuple[tuple[str, str, str], ...] = ()
    names: tuple[tuple[str, str, str], ...] = ()
    reasons: dict[str, str] = field(default_factory=dict)

    def why(self, judgement: str) -> str:
        """The sentence that tells of a judgement: who decided, and the reason."""
        return self.reasons.get(judgement, judgement)


UNDECIDED = Decided()
