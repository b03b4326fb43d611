"""Brings the names of one report together: one figure for a state, a body or a person, however it is called."""

from __future__ import annotations

from functools import cache

from glienicke.annotate.coref_cast import Cast, Figure, Link
from glienicke.annotate.coref_metonyms import acts
from glienicke.annotate.mentions_words import Words
from glienicke.annotate.names_lexicon import lexicon
from glienicke.annotate.names_shapes import Found
from glienicke.lang import table
from glienicke.lang import words as word_list
from glienicke.model import EntityType, Gender, MentionKind
from glienicke.text.distance import edits
from glienicke.text.normalise import fold

_JOINED_KIN = 4  # words between a kin word and a name it introduces: "parents, Joel and Pia Okello"
_SMALL = frozenset({"of", "the", "for", "'s", "&", "and"})
_OWNERS = frozenset({"state", "adjective", "people"})


def link_names(words: Words, found: list[Found]) -> Cast:
    """The cast of all names. Full names of persons come first, so that a headline's surname finds its person."""
    cast = Cast()
    for name in found:
        if name.sort == "person" and name.last > name.first:
            _person(words, cast, name)
    _before_kin(words, cast, found)
    for name in sorted(found, key=lambda f: (f.sort != "organization" or f.first == f.last, f.first)):
        link = _link(words, cast, name)
        if link:
            cast.links.append(link)
    cast.links.sort(key=lambda link: link.first)
    return cast


def _before_kin(words: Words, cast: Cast, found: list[Found]) -> None:
    """Take in those known by a surname alone whose kin are named in full later ("Okello's father, Joel Okello")."""
    for name in found:
        if name.sort == "person" and name.first == name.last:
            single = fold(name.name)
            named = [f for f in cast.figures if f.type == "person" and single == fold(f.name).split()[-1]]
            if named and all(f.kin_from is not None and f.kin_from > name.first for f in named):
                cast.add(Figure("person", name.name, names=[name.name]))


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
    known, own, i = lexicon(), [], name.first
    forms = [word.form for word in words.words[name.first : name.last + 1]]
    while i <= name.last:
        entry, length = known.match(forms, i - name.first)
        if name.state and entry.sort in _OWNERS:
            i += length
            continue
        if forms[i - name.first].lower() not in _SMALL:
            own.append(fold(forms[i - name.first]))
        i += 1
    return sorted(own) or fold(name.name).split()


def _speaks_for_state(name: Found, own: list[str]) -> bool:
    return name.sort in ("seat", "voice") or (name.sort == "organization" and any(w in _voices() for w in own))


@cache
def _voices() -> frozenset[str]:
    return frozenset(table("en", "name_heads")["voices"])


def _person(words: Words, cast: Cast, name: Found) -> Figure:
    """The person of a name: the one whose name it is or is a part of, its surname before all."""
    parts = tuple(fold(part) for part in name.name.split())
    title = _title_gender(words, name) or "unknown"
    own = _is_kin(words, name)
    ranked = [(_fit(figure, parts, is_kin=own), figure) for figure in cast.figures if figure.type == "person"]
    fitting = [(fit, f) for fit, f in ranked if fit and ("unknown" in (title, f.gender) or title == f.gender)]
    if fitting:
        figure = max(fitting, key=lambda pair: pair[0])[1]
        figure.name = name.name if len(name.name) > len(figure.name) else figure.name
        figure.names.append(name.name)
        return figure
    gender = title if title != "unknown" else _given_gender(name.name)
    return cast.add(Figure("person", name.name, names=[name.name], gender=gender, kin_from=name.first if own else None))


def _fit(figure: Figure, parts: tuple[str, ...], *, is_kin: bool) -> float:
    """How well a name fits a figure: the best over its names."""
    known = [tuple(fold(part) for part in other.split()) for other in dict.fromkeys(figure.names)]
    best = max(_fits(other, parts, is_kin=is_kin) for other in known)
    surname_of_kin = figure.kin_from is not None and len(parts) == 1 and parts[0] != known[0][0]
    return best / 4 if surname_of_kin else best  # a surname alone rather means the one whose kin it is


def _fits(known: tuple[str, ...], parts: tuple[str, ...], *, is_kin: bool) -> float:
    """Do the parts name the person known by another name? Kin share a surname: for them only equal names count.

    4 for the same name, 3 for its last word, 2 for its first or a stretch of it, 1 for a word within, 0 for no.
    """
    if known == parts:
        return 4
    if is_kin:
        return 2 if len(parts) == 1 and len(known) > 1 and known[0] == parts[0] else 0
    if len(parts) == 1 or len(known) == 1:
        longer, single = (known, parts[0]) if len(parts) == 1 else (parts, known[0])
        if single not in longer or len(single) < 2:
            return 0
        return 3 if single == longer[-1] else 2 if single == longer[0] else 1
    if known[-1] == parts[-1]:
        return 3 if _same_given(known[0], parts[0]) else 0
    return 2 if _within(parts, known) or _within(known, parts) else 0


def _same_given(one: str, other: str) -> bool:
    """Equal, an initial of it, or two spellings of one name ("Sergei", "Sergey")."""
    if one.strip(".") == other[: len(one.strip("."))] or other.strip(".") == one[: len(other.strip("."))]:
        return True
    return one[0] == other[0] and min(len(one), len(other)) > 3 and edits(one, other) <= 1


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return len(short) < len(long) and any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1))


def _is_kin(words: Words, name: Found) -> bool:
    """Does a kin word introduce the name ("his wife, Alla", "sister Elizabeth")?"""
    at = name.first - 1
    for _ in range(_JOINED_KIN):
        if words.low(at) == "," or words.low(at) == "and":
            at -= 1
        if words.low(at) in _kin():
            return True
        if at < 0 or not words.words[at].capital:
            return False
        at -= 1
    return False


@cache
def _kin() -> frozenset[str]:
    kin = table("en", "titles")["kin"]
    return frozenset(kin) | {word + "s" for word in kin} | {"wives", "children"}


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
