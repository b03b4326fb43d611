"""How close two names are, to tell which of several known ones is nearest. That two are one, `compare` decides."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

from glienicke.resolve.letters import letters_alike, weight
from glienicke.resolve.names import given_keys, given_names

FORM = 0.95
"""For two forms of one given name, whatever their letters: Yusuf and Joseph."""

LEFT_OVER = 0.1
"""What parts without their like in the other name take away, by their share of all letters: reports drop and add."""

GIVEN_ALONE = 0.3
"""What it takes away that all of one name is a given name of the other: Ada is many an Ada Solheim."""

SWAPPED = 0.05
"""What another order of the parts takes away: Ragnar, Kjartan's son, is not Kjartan, Ragnar's son."""

LONGEST = 4
"""So many parts of a name are compared."""

Name = Sequence[str]


def closeness(left: Name, right: Name) -> float:
    """How close two names are, at most 1: their parts in the order that fits best, or all of them run together."""
    short, long = sorted((tuple(left[:LONGEST]), tuple(right[:LONGEST])), key=lambda n: (len(n), n))
    if not short:
        return 0.0
    joined = letters_alike("".join(short), "".join(long)) if len(long) < 4 else 0.0
    return max(joined, *(_matched(short, order, long) for order in permutations(long, len(short))))


def _matched(short: Name, order: Name, long: Name) -> float:
    """How close the parts are in an order of the longer name, some of which may be left over."""
    weights = [weight(part) for part in short]
    alike = sum(w * _part(a, b) for w, a, b in zip(weights, short, order, strict=True)) / sum(weights)
    places = [long.index(part) for part in order]
    swapped = SWAPPED if places != sorted(places) else 0.0
    given = GIVEN_ALONE if len(order) == 1 < len(long) and order[0] != long[-1] and order[0] in given_names() else 0.0
    return alike - swapped - given - LEFT_OVER * (1 - sum(map(len, order)) / sum(map(len, long)))


def _part(one: str, other: str) -> float:
    return FORM if one != other and given_keys(one) & given_keys(other) else letters_alike(one, other)
