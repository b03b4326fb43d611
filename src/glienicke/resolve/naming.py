"""How names work in different parts of the world, from lang/en/naming.toml."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from glienicke.lang import table
from glienicke.lang import words as word_list
from glienicke.text.normalise import fold

System = Literal["surname", "father", "whole"]
"""What the last part of a name is: a family's, a father's, or nothing of its own."""

_SERVANT = re.compile(r"abd(?:[aeiou][lrsnzth])?(?=[a-z]{4})")
_ARTICLES = frozenset({"al", "el", "ul", "ur", "ar", "as"})


@cache
def _address() -> dict[str, int]:
    return dict(table("en", "naming")["address"])


@cache
def _joined(kind: str) -> frozenset[str]:
    return frozenset(table("en", "naming")["joined"][kind])


@cache
def _fathers() -> tuple[tuple[frozenset[str], tuple[str, ...]], ...]:
    return tuple(
        (frozenset(system["given"].split()), tuple(system["endings"]))
        for system in table("en", "naming")["father"].values()
    )


@cache
def _wholes() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(system["parts"].split()) for system in table("en", "naming")["whole"].values())


@cache
def _crowded() -> frozenset[str]:
    return frozenset(table("en", "naming")["crowded"]["family"].split())


@cache
def _begins() -> frozenset[str]:
    return frozenset(table("en", "naming")["begins"]["parts"])


def begins(part: str) -> bool:
    """Is this, which is a particle elsewhere, a part of a name that begins with it and a capital?"""
    return part in _begins()


@cache
def _cases() -> tuple[tuple[str, str], ...]:
    pairs = (line.partition(":") for line in table("en", "naming")["cases"]["endings"])
    return tuple((plain, oblique) for plain, _, oblique in pairs)


def declined(one: str, other: str) -> bool:
    """Is one the other with a case ending of a Slavic language, as machine translation leaves it?"""
    return any(
        a.endswith(plain) and len(a) - len(plain) > 2 and a[: len(a) - len(plain)] + oblique == b
        for a, b in ((one, other), (other, one))
        for plain, oblique in _cases()
    )


def inflected(one: Sequence[str], other: Sequence[str]) -> str:
    """Why one name is the other in a Slavic genitive ("Ivana Petra" for Ivan Petr), "" where it is not.

    The ending is that of women's names, too: one part alone does not tell, nor do parts that make a woman's name.
    """
    if len(one) != len(other) or len(one) < 2:
        return ""
    for plain, oblique in ((one, other), (other, one)):
        longer = [b for a, b in zip(plain, oblique, strict=True) if a != b]
        ends = all(a == b or a + "a" == b for a, b in zip(plain, oblique, strict=True))
        if ends and len(longer) > 1 and not _women() & set(longer):
            return f"{' and '.join(f'“{part.title()}”' for part in longer)} have a case ending"
    return ""


@cache
def _women() -> frozenset[str]:
    return frozenset(fold(name) for name in word_list("en", "given_female"))


def whole_parts(parts: Sequence[str]) -> list[str]:
    """The parts of a folded name that are parts of their own.

    A form of address goes, where enough of a name follows; "abu" and "abd" make one part with what they are said of.
    """
    made: list[str] = []
    rest = list(parts)
    while len(rest) > 1 and _address().get(rest[0], len(rest)) < len(rest):
        rest = rest[1:]
    while rest:
        part = rest.pop(0)
        if rest and part in _joined("kunya") | _joined("servant"):
            if rest[0] in _ARTICLES and len(rest) > 1:
                rest.pop(0)
            part = ("abd" if part in _joined("servant") else "abu" if part[0] == "a" else "umm") + rest.pop(0)
        made.append(_SERVANT.sub("abd", part, count=1) if part.startswith("abd") else part)
    return made


def system(name: Sequence[str]) -> System:
    """What the last part of a name is, as far as its parts tell."""
    if len(name) < 2:
        return "surname"
    if any(all(part in parts for part in name) for parts in _wholes()):
        return "whole"
    for given, endings in _fathers():
        if name[0] in given and name[-1].endswith(endings) if endings else name[0] in given or name[-1] in given:
            return "father"
    return "surname"


def crowded(token: str) -> bool:
    """Is this a family name that so many bear that alone it tells little?"""
    return token in _crowded()
