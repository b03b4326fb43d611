"""How two values of a slot relate, given what is known of the entities in them."""

from __future__ import annotations

from glienicke.fusion.people import People
from glienicke.model import SlotValue
from glienicke.values import Comparison, Outcome, compare, format_value
from glienicke.values.base import refines


def relate_values(kind: str, left: SlotValue, right: SlotValue, people: People) -> Comparison:
    """As the value type says; but a group without names ("Americans") says less than names, not something else."""
    found = compare(kind, left, right, people.name)
    if kind != "entity" or found.outcome is not Outcome.CONFLICTS:
        return found
    vague = [people.nameless(value) for value in (left, right)]
    if vague[0] and not vague[1]:
        return refines("right", f"“{format_value(kind, left, people.name)}” leaves open who they are")
    if vague[1] and not vague[0]:
        return refines("left", f"“{format_value(kind, right, people.name)}” leaves open who they are")
    return found
