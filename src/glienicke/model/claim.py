"""What one report says: a typed claim with slots and the exact words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
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

    def with_ids(self, ids: Mapping[str, str]) -> Transfer:
        """The same with other ids in place of those that `ids` maps."""
        return Transfer(ids.get(self.person, self.person), _id(self.from_, ids), _id(self.to, ids), self.count)


SEEN = "model"
"""The last part of the rule of a claim that no pattern found, only the reading model."""
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
    it went through, `quote` the quote it stands in. `rule` names the pattern of
    lang/<language>/claims, or the type and `SEEN`.
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

    @property
    def seen(self) -> bool:
        """Has only the reading model seen it, and no pattern found it?"""
        return self.rule.endswith(f".{SEEN}")

    def with_ids(self, ids: Mapping[str, str]) -> Claim:
        """The same claim with other ids in place of those that `ids` maps; values that are no ids stay."""
        return replace(
            self,
            slots=tuple(Slot(s.name, _value(s.value, ids), s.evidence) for s in self.slots),
            by=_id(self.by, ids),
            via=tuple(ids.get(v, v) for v in self.via),
        )

    def named(self) -> tuple[str, ...]:
        """Whatever may be an id in it, each once: in slots, lists and transfers, who says it and through whom."""
        found: list[str | None] = []
        for slot in self.slots:
            for value in slot.value if isinstance(slot.value, tuple) else (slot.value,):
                if isinstance(value, Transfer):
                    found += [value.person, value.from_, value.to]
                elif isinstance(value, str):
                    found.append(value)
        return tuple(dict.fromkeys(i for i in (*found, self.by, *self.via) if i))


def _value(value: SlotValue, ids: Mapping[str, str]) -> SlotValue:
    if isinstance(value, tuple):
        return tuple(v.with_ids(ids) if isinstance(v, Transfer) else ids.get(v, v) for v in value)
    return ids.get(value, value) if isinstance(value, str) else value


def _id(value: str | None, ids: Mapping[str, str]) -> str | None:
    return ids.get(value, value) if value else value
