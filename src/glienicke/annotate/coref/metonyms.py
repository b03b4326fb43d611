"""Does a capital act for its state ("Moscow confirmed"), or is it where something happens ("in Moscow")?"""

from __future__ import annotations

from functools import cache

from glienicke.annotate.mentions.words import Words
from glienicke.annotate.names.lexicon import lexicon
from glienicke.annotate.names.shapes import Found
from glienicke.lang import table

_MARKS = frozenset("\"“”'‘’")
_REACH = 4  # words before a preposition in which a verb of movement makes it local


def acts(words: Words, name: Found) -> bool:
    """Does the capital stand for the state?"""
    before = words.low(name.first - 1)
    after = words.low(name.last + 1 + (words.low(name.last + 1) in _MARKS))
    cues = _cues()
    if before in cues["locative"] or before in cues["capital_of"] or after in cues["places"]:
        return False
    if after == "," and _place_follows(words, name):
        return False
    if after == "'s":
        return not _local_possession(words, name)
    if after in cues["verbs"] or (before in cues["partners"]):
        return True
    if after == "to" and (before in cues["verbs"] or before in cues["asks"]):
        return True
    if after in ("and", "or") and lexicon().sort_of(_form(words, name.last + 2)) in ("capital", "state"):
        return not _moves(words, name.first - 1)
    if before in ("to", "from", "for", "of", "on", "by"):
        return not _moves(words, name.first - 1)
    return words.opens(name.first) and (_verb_like(after) or _verb_soon(words, name.last + 1))


def _verb_soon(words: Words, at: int) -> bool:
    """Does a verb of states come after a time ("Beijing on Sunday freed")?"""
    for i in range(at, at + _REACH):
        if words.low(i) in _cues()["verbs"]:
            return True
        if not words.low(i).isalnum():
            return False
    return False


@cache
def _cues() -> dict[str, frozenset[str]]:
    pronouns, names = table("en", "pronouns"), table("en", "name_heads")
    return {
        "locative": frozenset(pronouns["locative"]),
        "capital_of": frozenset(pronouns["capital_of"]),
        "places": frozenset(names["settlements"]) | frozenset(pronouns["local_after"]),
        "verbs": frozenset(pronouns["says"])
        | frozenset(pronouns["auxiliaries"])
        | frozenset(pronouns["state_verbs"]) - {"'s"},
        "partners": frozenset(pronouns["party_before"]),
        "asks": frozenset(pronouns["asks"]),
        "moves": frozenset(pronouns["moves_to"]) | frozenset(names["settlements"]),
    }


def _form(words: Words, index: int) -> str:
    return words.words[index].form if index < len(words.words) else ""


def _place_follows(words: Words, name: Found) -> bool:
    """A state or region after a comma says where: "Minsk, Belarus"."""
    at = name.last + 2
    return at < len(words.words) and lexicon().sort_of(words.words[at].form) in ("state", "place")


def _local_possession(words: Words, name: Found) -> bool:
    """A city has courts and airports ("Moscow's Lefortovo prison"), a state makes offers ("Moscow's offer")."""
    following = [words.low(i) for i in range(name.last + 2, name.last + 5)]
    return any(word in _cues()["places"] for word in following)


def _moves(words: Words, preposition: int) -> bool:
    return any(words.low(i) in _cues()["moves"] for i in range(preposition - _REACH, preposition))


def _verb_like(word: str) -> bool:
    return word.endswith(("ed", "s")) and len(word) > 3
