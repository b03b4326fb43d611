"""Brings the names of one report together: one figure for a state, a body or a person, however it is called."""

from __future__ import annotations

from glienicke.annotate.coref.bodies import body_of
from glienicke.annotate.coref.cast import Cast, Figure, Link
from glienicke.annotate.coref.metonyms import acts
from glienicke.annotate.coref.persons import Persons
from glienicke.annotate.mentions.words import Words
from glienicke.annotate.names.shapes import Found
from glienicke.model import MentionKind
from glienicke.text.normalise import fold

_DEMONYMS = frozenset({"adjective", "people"})
_BODIES = frozenset({"seat", "voice", "body", "organization"})


def link_names(words: Words, found: list[Found]) -> Cast:
    """The cast of all names. Bodies named in full come first, so that their initials find them."""
    cast = Cast()
    persons = Persons(words, cast)
    persons.take_in([name for name in found if name.sort == "person"])
    for name in sorted(found, key=lambda f: (f.sort != "organization" or f.first == f.last, f.first)):
        figure, kind = _meant(words, cast, persons, name)
        if figure is not None:
            cast.link(Link(name.first, name.last, words.span(name.first, name.last), kind, figure, name.last))
    return cast


def _meant(words: Words, cast: Cast, persons: Persons, name: Found) -> tuple[Figure | None, MentionKind]:
    """Whom or what a name means, and how; None for a title, which means the one it stands with."""
    if name.sort == "person":
        return persons.of(name), "name"
    if name.sort in _BODIES:
        return body_of(words, cast, name), "name"
    if name.sort in _DEMONYMS:
        return cast.state(name.state), "demonym"
    if name.sort == "capital" and acts(words, name):
        return cast.state(name.state), "metonym"
    if name.sort == "state":
        return cast.state(name.state), "name"
    if name.sort == "title":
        return None, "title"
    key = f"place {fold(name.name)}"
    return cast.find(key) or cast.add(Figure("place", name.name, key)), "name"
