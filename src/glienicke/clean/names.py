"""Which words in a head are names: of outlets and of bodies that issue statements, of persons, of places."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from glienicke.lang import table, words

_LONGEST = 7
"""Words, small ones not counted."""
_FOREIGN = 4
_NUMBER = re.compile(r"\s+(?:No|Vol|Issue|Nr)\.?\s*\d.*", re.IGNORECASE)


def names_only(said: str) -> bool:
    """Is every word of it capitalised, a number or one of the small words of names?"""
    bare = said.strip('“”"‘’')
    parts = bare.split()
    return (
        0 < sum(part.casefold() not in name_table()["small"] for part in parts) <= _LONGEST
        and bare[0].isupper()
        and all(part[0].isupper() or part[0].isdigit() or part in name_table()["small"] for part in parts)
        and bare[-1] not in "?!…"
    )


def foreign_name(said: str) -> bool:
    """Up to four words, the first with a capital, and those without one no words of English: "Kurir nad Morem"."""
    parts = said.split()
    return (
        len(parts) <= _FOREIGN
        and said[0].isupper()
        and not any(part.islower() and part in words("en", "common_words") for part in parts)
    )


def is_person(said: str) -> bool:
    """A given name with one or two names behind it, and no word of an outlet."""
    parts = said.split()
    return 2 <= len(parts) <= 4 and is_given(parts[0]) and not outlet_like(said)


def is_given(name: str) -> bool:
    """Is it a known given name, in whatever case?"""
    return name.title() in words("en", "given_female") or name.title() in words("en", "given_male")


def outlet_like(said: str) -> bool:
    """Does it end like an outlet's name ("Evening Lamp Herald") or begin like a body's ("Ministry of Defence")?"""
    said = _NUMBER.sub("", said)
    parts = [part.strip("’'.,()").casefold() for part in said.split() if not part[0].isdigit()]
    if parts[:1] == ["the"] and len(parts) > 2:
        parts = parts[1:]
    return (
        len(said.split()) > 1
        and bool(parts)
        and (parts[-1] in {*name_table()["press"], *name_table()["bodies"]} or parts[0] in name_table()["first"])
    )


def press_like(said: str) -> bool:
    """Is it by its last word the name of a paper, a station or a magazine?"""
    return len(said.split()) > 1 and said.rsplit(maxsplit=1)[-1].strip(".,").casefold() in name_table()["press"]


def is_city(place: str) -> bool:
    """Is this the name of a city, a capital or a state, in whatever case?"""
    return place in _places() or place.title().removesuffix(" City") in _places()


@cache
def name_table() -> dict[str, Any]:
    """The table `names` of head.toml."""
    found: dict[str, Any] = table("en", "head")["names"]
    return found


@cache
def _places() -> frozenset[str]:
    states = table("en", "states").values()
    return words("en", "cities").union(*(state.get("capital", ()) for state in states), *(s["names"] for s in states))
