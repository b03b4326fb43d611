"""Who bears a given name, as far as lists tell."""

from __future__ import annotations

from functools import cache

from glienicke.lang import words
from glienicke.resolve.names import fold

_LISTS = {"female": "given_female", "male": "given_male"}


def borne_by(given: str) -> frozenset[str]:
    """Who bears a folded given name: "female", "male", both, or nobody known."""
    return frozenset(gender for gender, kind in _LISTS.items() if given in _listed(kind))


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(fold(name) for name in words("en", kind))
