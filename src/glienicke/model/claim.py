"""What one report says: a typed claim with slots and the exact words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from glienicke.model.span import Span

Modality = Literal["asserted", "reported", "possible", "planned", "negated", "conditional"]


@dataclass(frozen=True, slots=True)
class Transfer:
    """One person or group that changed hands. Ids are those of referents or entities; a count may be open."""

    person: str
    from_: str | None = None
    to: str | None = None
    count: int | None = None


SlotValue = str | int | tuple[str | Transfer, ...]
"""An id, an ISO date or duration, a count, a short string, a list of ids, or transfers: the schema says which."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot that the words fill; `evidence` is where."""

    name: str
    value: SlotValue
    evidence: Span | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """What a report says, of one of the types of schema/claims.

    A slot that the words do not fill is absent. `by` is who says it (None: the outlet itself), `via` the media
    it went through, `quote` the quote it stands in. `rule` names the pattern of lang/<language>/claims.
    """

    id: str
    type: str
    slots: tuple[Slot, ...]
    modality: Modality
    evidence: tuple[Span, ...]
    rule: str
    by: str | None = None
    via: tuple[str, ...] = ()
    quote: str | None = None

    def value(self, slot: str) -> SlotValue | None:
        """The value of a slot, None where it is open."""
        return next((s.value for s in self.slots if s.name == slot), None)
