"""Names that go on after their capitals: "Evin prison", "the trawler Orrin 12", "the Okoro administration"."""

from __future__ import annotations

from glienicke.annotate.mentions.words import Words
from glienicke.annotate.names.lexicon import lexicon
from glienicke.annotate.names.shapes import Found
from glienicke.lang import table

_MAY_BE_SHIPS = ("organization", "place", "person", "")
_LONGEST_NUMBER = 5  # digits, and one more: "306" may be a ship's, 20140717 is not


def with_buildings(words: Words, found: list[Found]) -> list[Found]:
    """Make "Evin prison" and "Imam Okello airport" one place; "a Minsk prison" is any in Minsk."""
    heads = table("en", "name_heads")["named_places"]
    kept: list[Found] = []
    for name in found:
        named = name.sort in ("place", "capital", "person") and words.low(name.last + 1) in heads
        if named and words.low(name.first - 1) not in ("a", "an"):
            title = kept.pop() if kept and kept[-1].sort == "title" and kept[-1].last == name.first - 1 else name
            first, last = title.first, name.last + 1
            kept.append(Found(first, last, "place", words.says(first, last)))
        else:
            kept.append(name)
    return kept


def numbered(words: Words, found: list[Found]) -> list[Found]:
    """Make a ship of a name with its number: "the trawler Orrin 12"; the ship without its number is the same."""
    ships, named = table("en", "name_heads")["ships"], {}
    for name in found:
        number = words.low(name.last + 1) if name.sort in _MAY_BE_SHIPS and not words.opens(name.first) else ""
        before = [words.low(name.first - 1), words.low(name.first - 2)]
        if number.isdigit() and len(number) < _LONGEST_NUMBER and ("the" in before[:1] or set(before) & set(ships)):
            if not name.sort and lexicon().sort_of(name.name.split()[-1]):
                continue  # "the October 7"
            named[name.name] = words.says(name.first, name.last + 1)
            name.last, name.sort = name.last + 1, "organization"
    for name in found:
        if name.name in named:
            name.sort, name.name, name.state = "organization", named[name.name], ""
    return found


def administrations(words: Words, found: list[Found]) -> list[Found]:
    """Make "the Okoro administration" a body; "senior Okoro administration officials" leaves the person."""
    heads = table("en", "name_heads")["led_bodies"]
    for name in found:
        after, beyond = words.low(name.last + 1), words.low(name.last + 2)
        if name.sort == "person" and after in heads and not beyond.startswith(("official", "source", "aide")):
            name.last += 1
            name.sort, name.name = "organization", words.says(name.first, name.last)
    return found
