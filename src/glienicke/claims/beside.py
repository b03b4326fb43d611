"""Descriptions that no mention covers: plain words before a name, behind it, and behind a form of be.

the Peruvian welder P          a geologist named P
P, 47, a stoker serving ...    P, Norwegian engineer, ...
P is a Danish citizen          they regard P as a Danish national
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import cache

from glienicke.lang import table, words
from glienicke.lang.pattern import expand
from glienicke.text.mask import TOKEN

_WORDS = 6
"""How many words before a name may describe it."""


def beside(language: str, text: str, full_names: Container[int]) -> Iterator[tuple[int, int, int]]:
    """What describes whom in a masked text: the number of a person's token, and where its description stands.

    Before a full name any noun phrase may be a description, before others only one with a known noun for a person.
    """
    for name in TOKEN.finditer(text):
        if name[1] == "P":
            number = int(name[2])
            full = number in full_names
            yield from ((number, *at) for at in _before(language, text, name.start(), full=full))
            if behind := _behind(language).match(text, name.end()):
                start, end = behind.span("what")
                if is_somebody(language, text[start:end], sure=behind["article"] is not None):
                    yield number, start, end
                elif several := _several(language).match(text, start):
                    yield from ((one, *several.span()) for one in _listed_before(text, name.end()))
            if said := _said(language).match(text, name.end()):
                yield number, *said.span("what")
    for counted in _counted(language).finditer(text):
        yield from (
            (int(name[2]), *counted.span("what")) for name in TOKEN.finditer(counted["names"]) if name[1] == "P"
        )


def told(language: str, text: str) -> Iterator[tuple[int, int]]:
    """Which tokens describe which names: "⟦A1⟧ named ⟦P2⟧", "⟦P1⟧ is ⟦P2⟧", "⟦G1⟧, ⟦P2⟧ and ⟦P3⟧"."""
    for match in _named(language).finditer(text):
        yield int(match["what"]), int(match["who"])
    for match in _is(language).finditer(text):
        yield int(match["what"]), int(match["who"])
    for match in _apposition(language).finditer(text):
        yield int(match["what"]), int(match["who"])
    for match in _listed().finditer(text):
        yield from ((int(match["what"]), int(name[2])) for name in TOKEN.finditer(match["names"]))


def _listed_before(text: str, end: int) -> list[int]:
    """The persons of the list that ends here ("⟦P1⟧, ⟦P2⟧ and ⟦P3⟧")."""
    names = _NAMED.search(text[:end])
    return [int(name[2]) for name in TOKEN.finditer(names[0])] if names else []


def _before(language: str, text: str, end: int, *, full: bool) -> Iterator[tuple[int, int]]:
    """The words right before a name, back to an article, a preposition or a verb."""
    front = text[:end]
    apposed = front.endswith(", ") and _APPOSED.match(text, end) is not None
    front = f"{front[:-2]} " if apposed else front
    naming = _naming(language).search(front)
    front = front[: naming.start()] if naming else front
    taken: list[re.Match[str]] = []
    for word in reversed(list(_WORD.finditer(front, max(0, len(front) - 120)))[-_WORDS:]):
        gap = text[word.end() : taken[-1].start()] if taken else front[word.end() :]
        if gap != (" " if taken or not naming else "") or not _describes(language, word):
            break
        taken.append(word)
        if word[0].lower() in _articles(language):
            break
    if not taken:
        return
    start, end = taken[-1].start(), taken[0].end()
    if taken[0][0].startswith("⟦N") and not taken[0][0].endswith("'s"):
        yield from () if apposed else (taken[0].span(),)
        return
    if apposed and not _definite(language, taken[-1][0]):
        return
    sure = taken[-1][0].lower() in _articles(language) or any(w[0].startswith("⟦N") for w in taken)
    if taken[0]["plain"] and is_somebody(language, text[start:end], sure=sure and (full or naming is not None)):
        yield start, end


def is_somebody(language: str, words_: str, *, sure: bool) -> bool:
    """Is the head of a noun phrase a noun for a person: by the lists, or where it is `sure`ly one by its ending?"""
    stops = words(language, "words/lead_stops") | words(language, "words/description_stops")
    head = ""
    for word in words_.split():
        if word.strip(",").lower() in stops and head:
            break
        head = word.strip(",'\"").lower()
    last = head.rpartition("-")[2]
    if head in somebody(language) or (last and last in somebody(language)):
        return True
    return sure and head not in words(language, "words/not_people") and head.endswith(_endings(language))


def _describes(language: str, word: re.Match[str]) -> bool:
    return not word["plain"] or word["plain"] not in words(language, "words/lead_stops")


_WORD = re.compile(r"⟦[NSOL]\d+⟧(?:'s)?|⟦H\d+⟧|⟦D\d+⟧|\b(?P<plain>[a-z][\w'-]*)|\b(?:The|A|An|Our|His|Her)\b")


@cache
def _named(language: str) -> re.Pattern[str]:
    return re.compile(expand(language, r"⟦[PAG](?P<what>\d+)⟧,? (?:<naming>) ⟦P(?P<who>\d+)⟧"))


@cache
def _is(language: str) -> re.Pattern[str]:
    link = (
        r"(?:,? who| \([^()]{1,40}\))? (?:is|was|'s|remains|has been)(?: (?:also|still|solely|only|himself|herself))?"
    )
    return re.compile(expand(language, rf"⟦P(?P<who>\d+)⟧{link} (?:an? )?⟦[PA](?P<what>\d+)⟧(?!'s)"))


@cache
def _apposition(language: str) -> re.Pattern[str]:
    """A description that coreference read as somebody else: "⟦P1⟧, 45, ⟦P2⟧ held in L"."""
    shape = rf"⟦P(?P<who>\d+)⟧{_AGE}, ⟦[PA](?P<what>\d+)⟧(?=[,.;:)—]| (?:who|whose|<description_stops>)\b|$)"
    return re.compile(expand(language, shape).replace("$", r"\Z"), re.IGNORECASE)


@cache
def _listed() -> re.Pattern[str]:
    return re.compile(rf"⟦G(?P<what>\d+)⟧[,:—-]{{1,2}} (?P<names>{_NAMES})")


@cache
def _counted(language: str) -> re.Pattern[str]:
    """People who are counted and then named: "two Danes held in L, P1 and P2"."""
    word = r"(?:(?!(?:<aux>|<speech>|<clause_openers>)\b)[\w'.&-]*\w|⟦[NSOLTDM]\d+⟧(?:'s)?)"
    who = r"(?:⟦N\d+⟧|(?:[\w-]+ ){0,2}?(?:<people>))"
    shape = (
        rf"\b(?P<what>(?:{{number}}|both|the) (?:⟦N\d+⟧ )?{who}(?: {word}){{0,9}}?)[,:—-]{{1,2}} (?P<names>{_NAMES})"
    )
    return re.compile(expand(language, shape), re.IGNORECASE)


_AGE = r"(?:,? \(?(?:aged )?(?:\d{1,3}|⟦D\d+⟧)\)?,?)?"
_NAMED = re.compile(r"⟦P\d+⟧(?:, ⟦P\d+⟧){0,6},? and ⟦P\d+⟧\Z")
_NAMES = rf"⟦P\d+⟧{_AGE}(?:, ⟦P\d+⟧{_AGE}){{0,6}},? and ⟦P\d+⟧"


@cache
def somebody(language: str) -> frozenset[str]:
    """Nouns for a person: of work, kin, office, and others."""
    titles = table(language, "titles")
    kept = {word for name in ("person", "kin", "bound", "office") for word in titles[name]}
    kept |= words(language, "words/relations") | words(language, "words/people_nouns")
    return frozenset(kept) - words(language, "words/not_people")


@cache
def _endings(language: str) -> tuple[str, ...]:
    return tuple(sorted(words(language, "words/people_endings")))


@cache
def _articles(language: str) -> frozenset[str]:
    return words(language, "words/articles")


def _definite(language: str, first: str) -> bool:
    """Does a description with these first words name one that is known ("the driver, P, ...")?"""
    return first.startswith("⟦H") or first.endswith("'s") or first.lower() in _articles(language) - {"a", "an"}


_APPOSED = re.compile(r"⟦P\d+⟧(?=[,.;:)]|\Z)")


@cache
def _naming(language: str) -> re.Pattern[str]:
    return re.compile(expand(language, r" (?:<naming>) ").rstrip() + r"\s\Z")


@cache
def _behind(language: str) -> re.Pattern[str]:
    """An apposition: up to a comma, a relative clause or a participle, without a verb that would make it a subject."""
    word = r"(?!(?:<verbish>|<clause_openers>|<description_stops>)\b)(?:[\w'.&-]*\w'?|⟦[NSOLTDMG]\d+⟧(?:'s)?)"
    age = r"(?:,? \(?(?:aged )?(?:\d{1,3}|⟦D\d+⟧)\)?)?"
    what = rf"(?P<what>(?:(?P<article>(?:<articles>)|⟦N\d+⟧) )?{word}(?: {word}){{0,9}}?)"
    shape = rf"{age}, {what}(?= ?[,.;:()—]| (?:who|whose|<description_stops>)\b|$)"
    return re.compile(expand(language, shape).replace("$", r"\Z"), re.IGNORECASE)


@cache
def _several(language: str) -> re.Pattern[str]:
    """An apposition of several: "citizens of S", "two Danish nurses"."""
    plural = r"(?:<people>|[a-z]+ists|[a-z]+ers|[a-z]+men)"
    shape = rf"(?:(?:{{number}}|both|all) )?(?:⟦N\d+⟧ )?(?:[a-z-]+ ){{0,2}}?{plural}\b(?: of (?:the )?⟦S\d+⟧)?"
    return re.compile(expand(language, shape))


@cache
def _said(language: str) -> re.Pattern[str]:
    """What somebody is, or is said to be: "P is a Danish citizen", "they described P as an engineer"."""
    word = r"(?!(?:<verbish>|<clause_openers>|<description_stops>)\b)(?:[\w'.&-]*\w|⟦[NSOLTDMG]\d+⟧(?:'s)?)"
    what = rf"(?P<what>(?:(?:an? )?⟦N\d+⟧(?= (?:<citizen>|and\b)|[.,;])|an? {word})(?: {word}){{0,7}}?)"
    link = r"(?:(?:, who)? (?:is|was|'s|remains|has been)(?: (?:also|still|solely|only|himself|herself))?| as)"
    shape = rf"{link} (?:⟦P\d+⟧ )?{what}(?= ?[,.;:()—\"]| (?:who|whose|and|since|<description_stops>)\b|$)"
    return re.compile(expand(language, shape).replace("$", r"\Z"), re.IGNORECASE)
