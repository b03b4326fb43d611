"""Short names that only the report makes names: "the North", "the Courier"; and the name of who published it."""

from __future__ import annotations

from glienicke.annotate.mentions.words import Words
from glienicke.annotate.names.lexicon import lexicon
from glienicke.annotate.names.shapes import Found
from glienicke.lang import table


def published_by(words: Words, outlet: str) -> list[Found]:
    """Where the report names who published it, if that is a name of one word ("told Norvik")."""
    if " " in outlet or not outlet[:1].isupper() or outlet.lower() in lexicon().common:
        return []
    return [Found(i, i, "body", outlet) for i, word in enumerate(words.words) if word.text == outlet]


def shortened(words: Words, found: list[Found], outlet: str) -> list[Found]:
    """The short names that only the report makes names: "the North" of Korea, "the Courier" of its own masthead."""
    known = _short_names(found, outlet)
    taken = {i for name in found for i in range(name.first, name.last + 1)}
    short = []
    for i, word in enumerate(words.words):
        side = word.text.islower() and words.low(i + 1) == "side"  # "the north side announced"
        name = known.get(word.form.capitalize() if side else word.form)
        if name is None or i in taken or not (word.capital or side) or _capital_follows(words, i):
            continue
        told = words.low(i - 1) in ("told", "tells") and name.name == outlet
        if words.low(i - 1) == "the" or told:
            short.append(Found(i, i, name.sort, name.name, name.state))
    return short


def _short_names(found: list[Found], outlet: str) -> dict[str, Found]:
    """What the last word of a body's name means here, and "North" or "South" where a report speaks of that state."""
    known = {n.name.rsplit(maxsplit=1)[-1]: n for n in found if n.sort == "organization" and n.last > n.first}
    if " " in outlet:
        known[outlet.rsplit(maxsplit=1)[-1]] = Found(0, 0, "organization", outlet)
    spoken_of = {name.state for name in found}
    states = table("en", "name_heads")["short_states"].items()
    return known | {word: Found(0, 0, "state", word, code) for word, code in states if code in spoken_of}


def _capital_follows(words: Words, index: int) -> bool:
    return index + 1 < len(words.words) and words.words[index + 1].capital
