"""What language, geography and public life tell of names, in one table of phrases: lang/en."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from glienicke.lang import table, words
from glienicke.schema.outlets import outlets

Sort = Literal["state", "capital", "adjective", "people", "seat", "voice", "body", "place", "title", "misc", ""]

TOKEN = re.compile(
    r"""(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?                             # U.S., D.C., J.K
    | (?:Mrs?|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Pvt|Adm|Cmdr|Brig|Sen|Rep|Gov|Rev|Engr|St|Mt|Jr|Sr|No)\.(?=\s|$)
    | [^\W\d_]\.(?=\s?[^\W\d_])                                            # an initial
    | ['’][sS](?!\w)
    | \d{1,12}(?:[.,]\d{1,6}){1,5}(?![\w-])
    | \w{1,60}(?:(?:['’](?![sS](?!\w))|-)\w{1,60}){0,6}
    | \.\.\.
    | \S""",
    re.VERBOSE,
)
"""A word with its inner apostrophes and hyphens, an abbreviation with its points, a possessive ending, or one mark."""


class Entry(NamedTuple):
    """What a phrase names: its sort, the usual name, the code of the state it belongs to ("" for none)."""

    sort: Sort
    name: str
    state: str


class Match(NamedTuple):
    """An entry and the number of words it takes."""

    entry: Entry
    length: int


_NOTHING = Match(Entry("", "", ""), 0)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The phrase table and the word lists, ready to be asked."""

    phrases: dict[str, tuple[tuple[tuple[str, ...], Entry], ...]]
    common: frozenset[str]
    given: frozenset[str]
    given_words: frozenset[str]
    surnames: frozenset[str]
    heads: dict[str, frozenset[str]]

    def match(self, forms: list[str], at: int) -> Match:
        """The longest phrase that begins at a place in a list of forms; of length 0 where there is none."""
        for phrase, entry in self.phrases.get(forms[at], ()):
            if len(phrase) == 1 or tuple(forms[at : at + len(phrase)]) == phrase:
                return Match(entry, len(phrase))
        return _NOTHING

    def sort_of(self, form: str) -> Sort:
        """The sort of a single word."""
        phrases = self.phrases.get(form, ())
        return phrases[-1][1].sort if phrases and len(phrases[-1][0]) == 1 else ""

    def whole(self, token: str) -> bool:
        """Is a hyphenated token a phrase of its own ("Guinea-Bissau")?"""
        return bool(self.sort_of(token.replace("’", "'")))


@cache
def lexicon() -> Lexicon:
    """The lexicon of English."""
    phrases: dict[tuple[str, ...], Entry] = {}
    for phrase, entry in _entries():
        phrases.setdefault(_forms(phrase), entry)
    by_first: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    for forms, entry in phrases.items():
        by_first.setdefault(forms[0], []).append((forms, entry))
    return Lexicon(
        {first: tuple(sorted(found, key=lambda f: -len(f[0]))) for first, found in by_first.items()},
        words("en", "common_words"),
        _given(),
        words("en", "given_words"),
        words("en", "surnames"),
        {name: frozenset(entries) for name, entries in table("en", "name_heads").items()},
    )


def _given() -> frozenset[str]:
    """Given names, their short forms and their spellings; those that are words too only from the list of names."""
    pet = {
        form for part in table("en", "nicknames").values() for full, forms in part.items() for form in (full, *forms)
    }
    variants = {form.capitalize() for line in words("en", "given_variants") for form in line.split()}
    common = words("en", "common_words")
    more = frozenset(form for form in pet | variants if form.lower() not in common)
    return (
        more
        | frozenset(table("en", "name_heads")["also_given"])
        | words("en", "given_female")
        | words("en", "given_male")
    )


def _forms(phrase: str) -> tuple[str, ...]:
    if re.fullmatch(r"[A-Z]\.", phrase):
        return (phrase,)  # "M.", which before a name is one token
    return tuple(token.replace("’", "'") for token in TOKEN.findall(phrase))


def _entries() -> list[tuple[str, Entry]]:
    """All phrases; of two entries for one phrase the first counts."""
    return [*_states(), *_bodies(), *_outlets(), *_lists()]


def _states() -> list[tuple[str, Entry]]:
    found: list[tuple[str, Entry]] = []
    states = table("en", "states").items()
    keys: tuple[tuple[str, Sort], ...] = (
        ("names", "state"),
        ("capital", "capital"),
        ("adjectives", "adjective"),
        ("people", "people"),
    )
    for key, sort in keys:
        found += [(phrase, Entry(sort, phrase, code)) for code, state in states for phrase in state[key]]
    return found


def _bodies() -> list[tuple[str, Entry]]:
    found: list[tuple[str, Entry]] = []
    for code, row in table("en", "bodies").items():
        state = "" if code == "international" else code
        keys: tuple[tuple[str, Sort], ...] = (("seats", "seat"), ("voices", "voice"), ("bodies", "body"))
        for key, sort in keys:
            found += [(phrase, Entry(sort, phrase, state)) for phrase in row.get(key, ())]
    return found


def _outlets() -> list[tuple[str, Entry]]:
    """Outlets; not those with a name like "Dawn", which only the words around it can tell."""
    common = words("en", "common_words")
    names = [(re.sub("^[Tt]he | news agency$", "", n), o.name) for o in outlets() for n in (o.name, *o.aliases)]
    return [(name, Entry("body", usual, "")) for name, usual in names if name.lower() not in common]


def _lists() -> list[tuple[str, Entry]]:
    found = [(phrase, Entry("title", phrase, "")) for phrase in table("en", "titles")["before"]]
    found += [(phrase, Entry("misc", phrase, "")) for phrase in sorted(words("en", "not_names"))]
    return found + [(p, Entry("place", p, "")) for name in ("regions", "cities") for p in sorted(words("en", name))]
