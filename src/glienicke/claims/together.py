"""What a report says of one event in several places, put together: taken on Sunday here, near the village there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from glienicke.model import Claim, Slot
from glienicke.schema import ClaimType, claim_types
from glienicke.values import Outcome, compare

_SAID = frozenset({"asserted", "reported"})
_ONE = frozenset({Outcome.SAME, Outcome.REFINES})


def together(claims: Iterable[Claim]) -> list[Claim]:
    """The claims, in the order of their first words; of a type that is `once` those that may be of one event made one.

    They are of one event where they are of one person and no slot that both fill speaks against it. Its values are the
    finer ones, its words those of all.
    """
    found: list[Claim] = []
    for claim in claims:
        same = next((n for n, other in enumerate(found) if _of_one(other, claim)), None)
        if same is None:
            found.append(claim)
        else:
            found[same] = _joined(found[same], claim)
    return found


def _of_one(one: Claim, other: Claim) -> bool:
    kind = claim_types()[one.type]
    if one.type != other.type or not kind.once or not _SAID.issuperset((one.modality, other.modality)):
        return False
    subject = one.value(kind.subject or "")
    if subject is None or subject != other.value(kind.subject or ""):
        return False
    return all(_finer(kind, slot, value) is not None for slot in one.slots if (value := _slot(other, slot.name)))


def _slot(claim: Claim, name: str) -> Slot | None:
    return next((slot for slot in claim.slots if slot.name == name), None)


def _finer(kind: ClaimType, one: Slot, other: Slot) -> Slot | None:
    """The slot that says more; None where both cannot be true of one event."""
    if one.value == other.value:
        return one
    compared = compare(kind.slot(one.name).value, one.value, other.value)
    if compared.outcome not in _ONE:
        return None
    return other if compared.finer == "right" else one


def _joined(one: Claim, other: Claim) -> Claim:
    kind = claim_types()[one.type]
    slots = {slot.name: slot for slot in one.slots}
    for slot in other.slots:
        slots[slot.name] = _finer(kind, slots.get(slot.name, slot), slot) or slot
    asserted = "asserted" in (one.modality, other.modality)
    return replace(
        one,
        slots=tuple(slots.values()),
        evidence=tuple(dict.fromkeys((*one.evidence, *other.evidence))),
        modality="asserted" if asserted else one.modality,
    )
