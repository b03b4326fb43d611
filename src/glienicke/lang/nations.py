"""Words for states and their people, as keys: "Kenya", "Kenyan", "Kenyans" are all KE."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from glienicke.lang import table
from glienicke.text.normalise import fold


@cache
def nations(language: str = "en") -> dict[str, str]:
    """ISO 3166 codes by folded name, adjective and demonym."""
    states = table(language, "states")
    keys = ("names", "adjectives", "people")
    return {fold(word): code for code, state in states.items() for key in keys for word in state.get(key, ())}


def nations_in(text: str, language: str = "en") -> Iterator[str]:
    """The codes of the states that a text names, in one to three words, in order; possessives count."""
    parts = re.findall(r"[\w.-]+", re.sub(r"'s?\b", "", fold(text)))
    for at in range(len(parts)):
        for size in (3, 2, 1):
            words = " ".join(parts[at : at + size])
            code = nations(language).get(words) or nations(language).get(words.rstrip("."))
            if code:
                yield code
                break


@cache
def adjective(name: str, language: str = "en") -> str:
    """The adjective of a state ("Peru": "Peruvian"), its name where it has none."""
    code = nations(language).get(fold(name))
    found = table(language, "states").get(code, {}).get("adjectives", ()) if code else ()
    return str(found[0]) if found else name
