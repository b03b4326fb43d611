"""How two values of a slot relate, given what is known of the entities in them."""

from __future__ import annotations

import re
from typing import Literal

from glienicke.fusion.people import People
from glienicke.model import SlotValue
from glienicke.text.normalise import fold
from glienicke.values import Comparison, Outcome, compare, format_value
from glienicke.values.base import conflicts, refines, same, unrelated
from glienicke.values.date import date_range

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def relate_values(kind: str, left: SlotValue, right: SlotValue, people: People) -> Comparison:
    """As the value type says, but for what it cannot know.

    A group without names ("Americans") says less than names, not something else. Two offences of one matter are more
    likely two wordings than two opinions. Two numbers as texts (ages) exclude each other.
    """
    found = compare(kind, left, right, people.name)
    if kind == "text" and found.outcome is not Outcome.SAME:
        return _texts(left, right, people) or found
    if found.outcome is not Outcome.CONFLICTS:
        return found
    if kind == "offence":
        return refines("right" if len(str(right)) > len(str(left)) else "left", found.reason)
    return _entities(left, right, people) or found if kind == "entity" else found


def _texts(left: SlotValue, right: SlotValue, people: People) -> Comparison | None:
    """Of texts that are numbers, dates, or amounts; None for others."""
    if isinstance(left, int) and isinstance(right, int):
        return conflicts(f"{left} is not {right}")
    if _other_numbers(str(left), str(right)):
        return conflicts(f"“{left}” and “{right}” differ in the number")
    dates = date_range(str(left)) and date_range(str(right))
    return compare("date", left, right, people.name) if dates else None


def _entities(left: SlotValue, right: SlotValue, people: People) -> Comparison | None:
    """Of entities that differ: one may act for the other, or leave open who is meant."""
    if isinstance(left, str) and isinstance(right, str) and people.side(left) == people.side(right):
        return refines("right" if people.side(left) == left else "left", "the one acts for the other")
    vague = [people.nameless(value) for value in (left, right)]
    if all(vague):
        one_each = isinstance(left, str) and isinstance(right, str)
        return _descriptions(people.name(str(left)), people.name(str(right))) if one_each else unrelated("no names")
    for value, finer, is_vague in ((left, "right", vague[0]), (right, "left", vague[1])):
        if is_vague:
            which: Literal["left", "right"] = "right" if finer == "right" else "left"
            return refines(which, f"“{format_value('entity', value, people.name)}” leaves open who they are")
    return None


def _other_numbers(left: str, right: str) -> bool:
    """Are two texts alike but for their numbers ("20,000 roubles", "30,000 roubles")?"""
    texts = [fold(text) for text in (left, right)]
    numbers = [_NUMBER.findall(text) for text in texts]
    without = [_NUMBER.sub("#", text) for text in texts]
    return numbers[0] != numbers[1] and without[0] == without[1] and any(c.isalpha() for c in without[0])


def _descriptions(left: str, right: str) -> Comparison:
    """Two descriptions of the nameless ("gunmen", "six armed men"): other words are no other people."""
    if fold(left) == fold(right):
        return same("both describe them alike")
    finer: Literal["left", "right"] = "right" if len(right) > len(left) else "left"
    return refines(finer, f"“{left}” and “{right}” may be the same")
