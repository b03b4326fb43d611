"""Which names of bodies are one body's, and which bodies stand for a state."""

from __future__ import annotations

from functools import cache

from glienicke.annotate.coref.cast import Cast, Figure
from glienicke.annotate.mentions.words import Words
from glienicke.annotate.names.lexicon import lexicon
from glienicke.annotate.names.shapes import Found
from glienicke.lang import table
from glienicke.text.normalise import fold

_OWNERS = frozenset({"state", "adjective", "people"})
_SMALL = frozenset({"of", "the", "for", "'s", "&", "and"})


def body_of(words: Words, cast: Cast, name: Found) -> Figure:
    """A body, known by its state and its own words: "Russia's Foreign Ministry" is "the Russian Foreign Ministry".

    Without a state ("the Foreign Ministry") it is the first body with these words; that of a state takes over one
    that was named without. Initials mean the body whose initials they are.
    """
    own = _own_words(words, name)
    state = name.state if name.sort == "organization" else ""
    key, short = f"organization {state} {' '.join(own)}", f"short {' '.join(own)}"
    found = cast.find(key)
    if found is None and (not name.state or _stateless(cast.find(short))):
        found = cast.find(short)
    if found is None:
        found = cast.add(Figure("organization", name.name, key))
        cast.known_as(short, found)
        cast.known_as(f"short {' '.join(word for word in own if not word.isdigit())}", found)  # a ship without number
        initials = "".join(word[0] for word in name.name.split() if word[0].isupper())
        if len(initials) > 2:
            cast.known_as(f"short {initials.lower()}", found)
    cast.known_as(key, found)
    if name.state and found.stands_for is None and _speaks_for_state(name, own):
        found.stands_for = cast.state(name.state)
    found.names.append(name.name)
    found.name = max(found.name, name.name, key=len)
    return found


def _stateless(figure: Figure | None) -> bool:
    return figure is not None and figure.key.startswith("organization  ") and figure.stands_for is None


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


def led_bodies(cast: Cast) -> None:
    """Let "the Okoro administration" stand for the state of Okoro, as far as the report tells it.

    "Administration" alone is said of the United States, where the report speaks of them at all.
    """
    persons = {fold(f.name).split()[-1]: f for f in cast.figures if f.type == "person"}
    for figure in [f for f in cast.figures if f.type == "organization" and f.stands_for is None]:
        *leader, head = fold(figure.name).split()
        if not leader or head not in table("en", "name_heads")["led_bodies"]:
            continue
        person = persons.get(leader[-1])
        code = next((c for word in (person.nationality if person else ()) if (c := _code(word))), "")
        if not code and head == "administration" and cast.find("state US"):
            code = "US"
        figure.stands_for = cast.state(code) if code else None


def shared_bodies(cast: Cast) -> None:
    """Let "the Foreign Office" stand for the one state of those with such a body that the report names."""
    for figure in [f for f in cast.figures if f.type == "organization" and f.stands_for is None]:
        codes = table("en", "name_heads")["shared_voices"].get(fold(figure.name), ())
        named = [state for code in codes if (state := cast.find(f"state {code}"))]
        figure.stands_for = named[0] if len(named) == 1 else None


def _code(word: str) -> str:
    return lexicon().match(word.split(), 0).entry.state


@cache
def _voices() -> frozenset[str]:
    return frozenset(table("en", "name_heads")["voices"])
