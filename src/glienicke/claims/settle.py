"""Which drafts become claims: lists divided, the impossible left out, one winner where several match the same words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import product

from glienicke.claims.drafts import Draft
from glienicke.model import Slot


def settled(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts that stand, each with single values where its type has single values."""
    possible = [single for draft in drafts if draft.modality in draft.type.modalities for single in _divided(draft)]
    return _winners([d for d in possible if _complete(d)])


def _complete(draft: Draft) -> bool:
    """Does it have what its type requires, and lists that are long enough?"""
    if any(draft.value(name) is None for name in draft.type.required):
        return False
    if draft.type.some and all(draft.value(name) is None for name in draft.type.some):
        return False
    kinds = [(draft.type.slot(slot.name), slot.value) for slot in draft.slots]
    return all(len(value) >= kind.least for kind, value in kinds if isinstance(value, tuple))


def _divided(draft: Draft) -> Iterator[Draft]:
    """One draft per member of a list in a slot that holds one value ("A and B were arrested" is two arrests)."""
    choices = []
    for slot in draft.slots:
        if isinstance(slot.value, tuple) and not draft.type.slot(slot.name).many:
            choices.append([replace(slot, value=value) for value in slot.value if isinstance(value, str)])
        else:
            choices.append([slot])
    people = draft.listed(draft.type.subject or "")
    for slots in product(*choices):
        person = next((slot.value for slot in slots if slot.name == draft.type.subject), None)
        yield replace(draft, slots=tuple(s for slot in slots if (s := _respective(draft, slot, person, people))))


def _respective(draft: Draft, slot: Slot, person: object, people: tuple[str, ...]) -> Slot | None:
    """Of several lengths the one of this person ("A and B got 8 and 13 years"); none where their number differs."""
    if draft.type.slot(slot.name).value != "duration" or "/" not in str(slot.value):
        return slot
    lengths = str(slot.value).split("/")
    if len(lengths) != len(people):
        return None
    return replace(slot, value=lengths[people.index(str(person))])


def _winners(drafts: list[Draft]) -> list[Draft]:
    """Of drafts that say the same of the same words, the one that says most; of equals the asserted, then the first."""
    kept: dict[tuple[object, ...], list[Draft]] = defaultdict(list)
    for draft in sorted(drafts, key=lambda d: (-len(d.slots), d.modality not in ("asserted", "reported"))):
        rivals = kept[draft.type.name, draft.value("attribute"), draft.value("relation")]
        if not any(draft.core.overlaps(rival.core) and _agree(draft, rival) for rival in rivals):
            rivals.append(draft)
    won = [draft for rivals in kept.values() for draft in rivals]
    return [d for d in won if not any(o.type.name in d.type.yields and o.core.overlaps(d.core) for o in won)]


def _agree(one: Draft, other: Draft) -> bool:
    """Do they speak of the same people and parties, as far as both name one?"""
    single = [slot.name for slot in one.type.slots if slot.value == "entity" and not slot.many]
    pairs = [(one.value(name), other.value(name)) for name in single]
    return all(a == b for a, b in pairs if a is not None and b is not None)
