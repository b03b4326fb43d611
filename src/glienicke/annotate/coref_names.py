"""Brings the names of one report together: one figure for a state, a body or a person, however it is called."""

from __future__ import annotations

from functools import cache

from glienicke.annotate.coref_cast import Cast, Figure, Link
from glienicke.annotate.coref_metonyms import acts
from glienicke.annotate.mentions_words import Words
from glienicke.annotate.names_lexicon import lexicon
from glienicke.annotate.names_runs import Found
from glienicke.lang import table
from glienicke.lang import words as word_list
from glienicke.model import EntityType, Gender, MentionKind
from glienicke.text.distance import edits
from glienicke.text.normalise import fold

_OWNERS = frozenset({"state", "adjective", "people"})


def link_names(words: Words, found: list[Found]) -> Cast:
    """The cast of all names. Full names of persons come first, so that a headline's surname finds its person."""
    cast = Cast()
    for name in found:
        if name.sort == "person" and name.last > name.first:
            _person(words, cast, name)
    for name in sorted(found, key=lambda f: (f.sort != "organization" or f.first == f.last, f.first)):
        link = _link(words, cast, name)
        if link:
            cast.links.append(link)
    cast.links.sort(key=lambda link: link.first)
    return cast


def _link(words: Words, cast: Cast, name: Found) -> Link | None:
    kind: MentionKind = "name"
    if name.sort in ("state", "adjective", "people"):
        figure, kind = cast.state(name.state), "name" if name.sort == "state" else "demonym"
    elif name.sort == "capital":
        figure, kind = (
            (cast.state(name.state), "metonym") if acts(words, name) else (_thing(cast, "place", name.name), kind)
        )
    elif name.sort in ("seat", "voice", "body", "organization"):
        figure = _body(words, cast, name)
    elif name.sort == "place":
        figure = _thing(cast, "place", name.name)
    elif name.sort == "person":
        figure = _person(words, cast, name)
    else:
        return None
    return Link(name.first, name.last, words.span(name.first, name.last), kind, figure, name.last)


def _thing(cast: Cast, type_: EntityType, name: str) -> Figure:
    key = f"{type_} {fold(name)}"
    return cast.find(key) or cast.add(Figure(type_, name, key))


def _body(words: Words, cast: Cast, name: Found) -> Figure:
    """A body, known by its state and its own words: "Russia's Foreign Ministry" is "the Russian Foreign Ministry"."""
    own = _own_words(words, name)
    key = f"organization {name.state if name.sort == 'organization' else ''} {' '.join(own)}"
    found = cast.find(key) or (cast.find(f"short {' '.join(own)}") if not name.state else None)
    if found is None:
        found = cast.add(Figure("organization", name.name, key))
        found.stands_for = cast.state(name.state) if name.state and _speaks_for_state(name, own) else None
        cast.known_as(f"short {' '.join(own)}", found)
        initials = "".join(form[0] for form in name.name.split() if form[0].isupper())
        if len(initials) > 2:
            cast.known_as(f"short {initials.lower()}", found)
    found.names.append(name.name)
    return found


def _own_words(words: Words, name: Found) -> list[str]:
    """The words that tell which body of its state it is."""
    if name.sort != "organization":
        return fold(name.name).split()
    known, own = lexicon(), []
    for i in range(name.first, name.last + 1):
        form = words.words[i].form
        sort = known.sort_of(form)
        if form.lower() not in ("of", "the", "for", "'s", "&", "and") and not (name.state and sort in _OWNERS):
            own.append(fold(form))
    return sorted(own) or fold(name.name).split()


def _speaks_for_state(name: Found, own: list[str]) -> bool:
    return name.sort in ("seat", "voice") or (name.sort == "organization" and any(w in _voices() for w in own))


@cache
def _voices() -> frozenset[str]:
    return frozenset(table("en", "name_heads")["voices"])


def _person(words: Words, cast: Cast, name: Found) -> Figure:
    """The person of a name: one with the same full name, or the first whose name it is a part of."""
    parts = tuple(fold(part) for part in name.name.split())
    gender = _title_gender(words, name) or _given_gender(name.name)
    own = _is_kin(words, name)
    for figure in cast.figures:
        if figure.type == "person" and _same(
            figure, parts, gender if _title_gender(words, name) else "unknown", is_kin=own
        ):
            if len(name.name) > len(figure.name):
                figure.name = name.name
            figure.names.append(name.name)
            return figure
    figure = Figure("person", name.name, names=[name.name], gender=gender)
    return cast.add(figure)


def _same(figure: Figure, parts: tuple[str, ...], gender: Gender, *, is_kin: bool) -> bool:
    if "unknown" not in (gender, figure.gender) and gender != figure.gender:
        return False
    return any(
        _fits(tuple(fold(p) for p in known.split()), parts, is_kin=is_kin) for known in dict.fromkeys(figure.names)
    )


def _fits(known: tuple[str, ...], parts: tuple[str, ...], *, is_kin: bool) -> bool:
    """Do the parts name the person known by another name? Kin share a surname: for them only equal names count."""
    if known == parts:
        return True
    if is_kin:
        return len(parts) == 1 and len(known) > 1 and known[0] == parts[0]
    if len(parts) == 1 or len(known) == 1:
        longer, single = (known, parts[0]) if len(parts) == 1 else (parts, known[0])
        return single in longer and len(single) > 1
    if known[-1] == parts[-1]:
        return _same_given(known[0], parts[0])
    return _within(parts, known) or _within(known, parts)


def _same_given(one: str, other: str) -> bool:
    """Equal, an initial of it, or two spellings of one name ("Sergei", "Sergey")."""
    if one.strip(".") == other[: len(one.strip("."))] or other.strip(".") == one[: len(other.strip("."))]:
        return True
    return one[0] == other[0] and min(len(one), len(other)) > 3 and edits(one, other) <= 1


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return len(short) < len(long) and any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1))


def _is_kin(words: Words, name: Found) -> bool:
    """Does a kin word introduce the name ("his wife, Alla", "sister Elizabeth")?"""
    at = name.first - 1 - (words.low(name.first - 1) == ",")
    return words.low(at) in _kin()


@cache
def _kin() -> frozenset[str]:
    return frozenset(table("en", "titles")["kin"])


def _title_gender(words: Words, name: Found) -> Gender | None:
    before = words.words[name.first - 1].form if name.first else ""
    titles = table("en", "titles")
    if before in titles["female"]:
        return "female"
    return "male" if before in titles["male"] else None


def _given_gender(name: str) -> Gender:
    given = name.split(maxsplit=1)[0]
    female, male = given in word_list("en", "given_female"), given in word_list("en", "given_male")
    return "unknown" if female == male else "female" if female else "male"
