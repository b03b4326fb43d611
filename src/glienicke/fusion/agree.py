"""How two values of a slot relate, given what is known of the entities in them."""

from __future__ import annotations

from typing import Literal

from glienicke.fusion.people import People
from glienicke.model import SlotValue
from glienicke.text.normalise import fold
from glienicke.values import Comparison, Outcome, compare, format_value
from glienicke.values.base import conflicts, refines, same
from glienicke.values.date import date_range


def relate_values(kind: str, left: SlotValue, right: SlotValue, people: People) -> Comparison:
    """As the value type says, but for what it cannot know.

    A group without names ("Americans") says less than names, not something else. Two offences of one matter are more
    likely two wordings than two opinions. Two numbers as texts (ages) exclude each other.
    """
    found = compare(kind, left, right, people.name)
    if kind == "text" and isinstance(left, int) and isinstance(right, int) and left != right:
        return conflicts(f"{left} is not {right}")
    if kind == "text" and found.outcome is not Outcome.SAME and date_range(str(left)) and date_range(str(right)):
        return compare("date", left, right, people.name)
    if found.outcome is not Outcome.CONFLICTS:
        return found
    if kind == "offence":
        return refines("right" if len(str(right)) > len(str(left)) else "left", found.reason)
    if kind != "entity":
        return found
    if isinstance(left, str) and isinstance(right, str) and people.side(left) == people.side(right):
        return refines("right" if people.side(left) == left else "left", "the one acts for the other")
    if all(isinstance(v, str) and people.nameless(v) for v in (left, right)):
        return _descriptions(people.name(str(left)), people.name(str(right)))
    vague = [people.nameless(value) for value in (left, right)]
    if vague[0] and not vague[1]:
        return refines("right", f"“{format_value(kind, left, people.name)}” leaves open who they are")
    if vague[1] and not vague[0]:
        return refines("left", f"“{format_value(kind, right, people.name)}” leaves open who they are")
    return found


def _descriptions(left: str, right: str) -> Comparison:
    """Two descriptions of the nameless ("gunmen", "six armed men"): other words are no other people."""
    if fold(left) == fold(right):
        return same("both describe them alike")
    finer: Literal["left", "right"] = "right" if len(right) > len(left) else "left"
    return refines(finer, f"“{left}” and “{right}” may be the same")
