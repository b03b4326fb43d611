"""Tells persons, organisations and places apart by what stands around their names, anywhere in the report."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache

from glienicke.annotate.mentions_words import Words
from glienicke.annotate.names_lexicon import lexicon
from glienicke.annotate.names_runs import Found
from glienicke.lang import table

_ACRONYM = re.compile(r"[A-Z][A-Z0-9&]{1,6}s?\d?")
_MIXED = re.compile(r"[A-Z]?[a-z]+[A-Z][A-Za-z]+")
_AGE = re.compile(r"\d{1,2}|aged")


@cache
def _cues() -> dict[str, frozenset[str]]:
    names, titles, pronouns = table("en", "name_heads"), table("en", "titles"), table("en", "pronouns")
    return {
        "persons": frozenset(titles["person"]) | frozenset(titles["kin"]),
        "possessed": frozenset(titles["kin"]) | frozenset(titles["bound"]) | frozenset(titles["possessed"]),
        "acts": frozenset(pronouns["says"]) | frozenset(pronouns["lives"]),
        "locative": frozenset(pronouns["locative"]),
        "settlements": frozenset(names["settlements"]),
        "suffixes": frozenset(names["suffixes"]),
        "firms": frozenset(names["firms"]),
        "particles": frozenset(names["particles"]),
    }


def tell_types(words: Words, found: list[Found]) -> None:
    """Give each unknown name its type, in place: all that the report says of the same words speaks together."""
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    unknown = [f for f in found if f.sort == "unknown"]
    titled = {f.last + 1 for f in found if f.sort == "title"}
    for name in unknown:
        votes[name.name].update(_form(name.name))
        votes[name.name].update(_context(words, name, name.first in titled))
    decided = {name: _winner(name, vote) for name, vote in votes.items()}
    parts = _parts(name for name, sort in decided.items() if sort == "person")
    for name in unknown:
        alone = " " not in name.name
        belongs = alone and name.name in parts and votes[name.name]["organization"] < 3
        name.sort = "person" if belongs else decided[name.name]


def _parts(persons: Iterable[str]) -> frozenset[str]:
    """The first and last words of full names, which may stand alone for the person."""
    long = [name.split() for name in persons if " " in name]
    return frozenset(part for words in long for part in (words[0], words[-1]))


def _winner(name: str, vote: Counter[str]) -> str:
    best = max(("person", "organization", "place"), key=lambda sort: vote[sort])
    if vote[best] > 0:
        return best
    return "" if name.isupper() and len(name) < 3 else "person"


def _form(name: str) -> Counter[str]:
    """What the words themselves tell."""
    words, cues, known = name.split(), _cues(), lexicon()
    vote: Counter[str] = Counter()
    ordinary = sum(word.lower() in known.common and word not in known.given for word in words)
    if words[0] in known.given:
        vote["person"] += 3 if len(words) > 1 else 2
    if any(word in cues["particles"] for word in words[1:-1]) or words[-1] in cues["suffixes"]:
        vote["person"] += 2
    if 2 <= len(words) <= 4 and not ordinary:
        vote["person"] += 1
    if any(_initial(word) for word in words[:-1]):
        vote["person"] += 2
    if (len(words) == 1 and _ACRONYM.fullmatch(name)) or any(
        _MIXED.fullmatch(w) and not w.startswith(("Mc", "Mac", "De", "La", "Al", "El")) for w in words
    ):
        vote["organization"] += 3
    if "&" in words or words[-1].strip(".,") in cues["firms"]:
        vote["organization"] += 4
    if len(words) > 1 and ordinary == len(words):
        vote["organization"] += 2
    return vote


def _initial(word: str) -> bool:
    return len(word) == 2 and word[1] == "."


def _context(words: Words, name: Found, titled: bool) -> Counter[str]:
    """What the words before and after tell."""
    cues, vote = _cues(), Counter[str]()
    before, after = words.low(name.first - 1), words.low(name.last + 1)
    if titled:
        vote["person"] += 4
    if before in cues["persons"] or (before == "," and words.low(name.first - 2) in cues["persons"]):
        vote["person"] += 3
    vote["person"] += _person_after(words, name, after)
    vote["place"] += _place_around(words, name, before, after)
    if before == "the" and not vote["person"]:
        vote["organization"] += 1
    return vote


def _person_after(words: Words, name: Found, after: str) -> int:
    cues, following = _cues(), words.low(name.last + 2)
    if after in ("who", "whom", "whose"):
        return 2
    if after == "," and (_AGE.fullmatch(following) or following in ("who", "whose", "whom")):
        return 3
    if after == "(" and _AGE.fullmatch(following) and words.low(name.last + 3) == ")":
        return 3
    if after == "'s" and following in cues["possessed"]:
        return 2
    return 2 if after in cues["acts"] else 0


def _place_around(words: Words, name: Found, before: str, after: str) -> int:
    cues = _cues()
    if before == "of" and words.low(name.first - 2) in cues["settlements"]:
        return 4
    if after in cues["settlements"] and words.low(name.last + 2) not in ("spokesman", "spokeswoman"):
        return 3
    if before in cues["locative"]:
        return 2
    return 1 if before in ("from", "to", "leave") and name.first == name.last else 0
