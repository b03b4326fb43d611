"""Tells persons, organisations and places apart by what stands around their names, anywhere in the report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from glienicke.annotate.mentions.words import Words
from glienicke.annotate.names.hints import Hints
from glienicke.annotate.names.lexicon import lexicon
from glienicke.annotate.names.shapes import Found
from glienicke.lang import table

_ACRONYM = re.compile(r"[A-Z][A-Z0-9&]{1,6}s?\d?")
_AMOUNT = re.compile(r"[A-Z]\d+(?:[.,]\d+)?(?:m|bn|[MBK])?")  # "N500": money
_MIXED = re.compile(r"[A-Z]?[a-z]+[A-Z][A-Za-z]+")
_MARKS = frozenset("\"'“‘")
_FROM = frozenset({"of", "from", "at"})  # "Okello of Pamban, who": the "who" is not Pamban
_AGE = re.compile(r"\d{1,2}|aged")


@cache
def _cues() -> dict[str, frozenset[str]]:
    names, titles, pronouns = table("en", "name_heads"), table("en", "titles"), table("en", "pronouns")
    return {
        "persons": frozenset(titles["person"]) | frozenset(titles["kin"]),
        "possessed": frozenset(titles["kin"]) | frozenset(titles["bound"]) | frozenset(titles["possessed"]),
        "acts": frozenset(pronouns["says"]) | frozenset(pronouns["lives"]),
        "locative": frozenset(pronouns["locative"]),
        "inside": frozenset(pronouns["inside"]),
        "settlements": frozenset(names["settlements"]),
        "suffixes": frozenset(names["suffixes"]),
        "firms": frozenset(names["firms"]),
        "undergoes": frozenset(pronouns["undergoes"]),
        "small": frozenset(
            w for key in ("prepositions", "conjunctions", "auxiliaries", "determiners") for w in pronouns[key]
        ),
        "auxiliaries": frozenset(pronouns["auxiliaries"]) - {"'s"},
        "led": frozenset(names["led_bodies"]),
        "particles": frozenset(names["particles"]),
        "ships": frozenset(names["ships"]),
        "origins": frozenset(titles["person"]) | frozenset(titles["group"]) | frozenset(names["origins"]),
    }


def tell_types(words: Words, found: list[Found], hints: Hints) -> None:
    """Give each unknown name its type, in place; "" for what is no name after all.

    All that the report says of the same words speaks together, and what the model says of them with it; but the
    surname of a person's full name stays a person's where only the model takes it for a body.
    """
    unknown = [f for f in found if f.sort == "unknown"]
    votes = {name: _form(name) for name in {f.name for f in unknown}}
    seen = {name: Counter[str]() for name in votes}
    titled = {f.last + 1 for f in found if f.sort == "title"}
    for name in unknown:
        near = name.first in titled or _after_title(words, name, titled)
        votes[name.name].update(_context(words, name, titled=near))
        seen[name.name].update(hints.votes(name))
    decided = {name: _winner(name, vote + seen[name]) for name, vote in votes.items()}
    persons = [name for name, sort in decided.items() if sort == "person" and " " in name]
    parts = _parts(persons)
    _company(words, unknown, decided, parts)
    for name in unknown:
        surname = any(full.split()[-1] == name.name for full in persons)
        body = votes[name.name]["organization"] + (0 if surname else seen[name.name]["organization"])
        belongs = body < 3 and (name.name in parts or _particle_of(name.name, parts))
        name.sort = "person" if belongs else decided[name.name]
    kin = frozenset(table("en", "titles")["kin"])
    for name in found:
        if name.sort in ("place", "capital") and words.low(name.first - 1) in kin:
            name.sort = "person"  # "his sister Sofia"
        if name.sort == "place" and name.name in parts and name.first == name.last:
            name.sort = "person"  # a surname that is a town's name too


def _after_title(words: Words, name: Found, titled: set[int]) -> bool:
    """Does the name follow a title with its field and a comma: "Special Envoy for Peru, Otis Brandt,"?"""
    at = name.first - 1
    return words.low(at) == "," and any(i in titled and words.low(i) in ("for", "of", "to") for i in range(at - 4, at))


def _parts(persons: Iterable[str]) -> frozenset[str]:
    """The words of full names, which may stand alone for the person."""
    return frozenset(part for name in persons if " " in name for part in name.split() if part[0].isupper())


def _particle_of(name: str, parts: frozenset[str]) -> bool:
    """Is it the end of a full name, with the particle before it ("Bin Talal")?"""
    particle, _, rest = name.partition(" ")
    return particle.lower() in _cues()["particles"] and rest in parts


def _company(words: Words, unknown: list[Found], decided: dict[str, str], parts: frozenset[str]) -> None:
    """Names joined by "and" or a comma are of one kind: what nothing else tells follows its neighbour."""
    for one, other in pairwise(unknown):
        between = [words.low(i) for i in range(one.last + 1, other.first)]
        if between not in (["and"], [","], [",", "and"], ["or"]):
            continue
        for name, peer in ((one, other), (other, one)):
            sort = "person" if peer.name in parts else decided[peer.name]
            if not decided[name.name] and sort and not _ordinary(name.name):
                decided[name.name] = sort


def _ordinary(name: str) -> int:
    """How many of the words are ordinary ones."""
    known = lexicon()
    return sum(word.lower() in known.common and word not in known.given for word in name.split())


def _winner(name: str, vote: Counter[str]) -> str:
    """The type with most votes, if they are enough: ordinary words and single ones need more than rare ones."""
    best = max(("person", "organization", "place"), key=lambda sort: vote[sort])
    count, ordinary = len(name.split()), _ordinary(name)
    if ordinary == count:
        return best if vote[best] > {"person": 2, "organization": 3, "place": 9}[best] else ""
    needed = 2 if count == 1 else 1
    return best if vote[best] >= needed else ""


def _form(name: str) -> Counter[str]:
    """What the words themselves tell."""
    words, cues, known, vote = name.split(), _cues(), lexicon(), Counter[str]()
    ordinary = _ordinary(name)
    if words[0] in known.given:
        vote["person"] += 3 if len(words) > 1 else 1
    if words[0] in known.given_words and 2 <= len(words) <= 3 and words[-1].lower() not in known.common:
        vote["person"] += 3
    if words[0] in known.surnames and 2 <= len(words) <= 3 and words[-1].lower() not in known.common:
        vote["person"] += 1  # "Yang Man Gyu"
    if words[-1] in known.surnames:
        vote["person"] += 2 if len(words) > 1 and words[0].lower() not in known.common else 1
    if any(word.lower() in cues["particles"] for word in words[1:-1]) or words[-1] in cues["suffixes"]:
        vote["person"] += 2
    if 2 <= len(words) <= 4 and not ordinary:
        vote["person"] += 1
    if any(_initial(word) for word in words[:-1]):
        vote["person"] += 2
    initials = len(words) == 1 and _ACRONYM.fullmatch(name) and not _AMOUNT.fullmatch(name)
    if initials or any(_mixed(word) for word in words):
        vote["organization"] += 3
    if "&" in words or words[-1].strip(".,") in cues["firms"]:
        vote["organization"] += 4
    return vote


def _mixed(word: str) -> bool:
    """Are there capitals within the word ("YouTube"), other than in names ("McCain", "DeSantis")?"""
    return bool(_MIXED.fullmatch(word)) and not word.startswith(
        ("Mc", "Mac", "De", "Di", "La", "Le", "Al", "El", "Van", "Fitz")
    )


def _initial(word: str) -> bool:
    return len(word) == 2 and word[1] == "."


def _context(words: Words, name: Found, titled: bool) -> Counter[str]:
    """What the words before and after tell."""
    cues, vote = _cues(), Counter[str]()
    before, after = words.low(name.first - 1), words.low(name.last + 1)
    if titled:
        vote["person"] += 4
    if before in cues["ships"] or (before in _MARKS and words.low(name.first - 2) in cues["ships"]):
        vote["organization"] += 9
    if before == "of" and words.low(name.first - 2) in cues["possessed"]:
        vote["person"] += 4  # "the trial of Okello"
    if before in cues["persons"] or (before == "," and words.low(name.first - 2) in cues["persons"]):
        vote["person"] += 3
    actor = "organization" if _ACRONYM.fullmatch(name.name) else "person"  # "the ICSB said"
    origin = before in _FROM and words.low(name.first - 2) not in cues["possessed"] and after not in cues["acts"]
    origin = origin or (before in ("of", "from") and words.low(name.first - 2) in cues["origins"])
    vote[actor] += 0 if origin else _person_after(words, name, after)
    vote["person"] += 5 * (after == ":" and words.opens(name.first) and name.name.isupper())  # "OKELLO: No."
    vote["place"] += _place_around(words, name, before, after)
    vote["person"] += 3 * (before == "the" and after in cues["led"])
    vote["person"] += before in cues["undergoes"] and after not in ("'s",)
    if before == "the" and not vote["person"]:
        vote["organization"] += 1
    alone = name.first == name.last and name.name not in lexicon().given and after not in cues["led"]
    if alone and _modifies(words, name.last + 1):
        vote["person"] -= 2
    return vote


def _modifies(words: Words, after: int) -> bool:
    """Does an ordinary noun follow, so that the name only describes it ("Corolla sales")?"""
    if after >= len(words.words) or not words.words[after].text[0].islower():
        return False
    low = words.low(after)
    return low in lexicon().common and low not in _cues()["acts"] and not _verb_like(low)


def _verb_like(low: str) -> bool:
    return low in _cues()["small"] or low.endswith(("ed", "ly", "ing", "s"))


def _person_after(words: Words, name: Found, after: str) -> int:
    cues, following = _cues(), words.low(name.last + 2)
    if after in ("who", "whom", "whose"):
        return 2
    if after == "," and (_AGE.fullmatch(following) or following in ("who", "whose", "whom")):
        return 3
    if after == "," and following in cues["small"] and _person_within(words, name.last + 3):
        return 2
    if after == "(" and _AGE.fullmatch(following) and words.low(name.last + 3) == ")":
        return 3
    if after == "'s" and following in cues["possessed"]:
        return 4
    if after not in cues["acts"]:
        return int(after in cues["auxiliaries"])
    return 4 if words.low(name.last).endswith("ed") else 2  # "Blinked said": no participle is a subject


def _named_or_aged(words: Words, at: int) -> bool:
    """Does a name or an age in brackets end here ("Sule Idi (47) of Pamban,")?"""
    return at > 0 and (words.low(at) == ")" or words.words[at].form in lexicon().surnames)


def _person_within(words: Words, at: int) -> bool:
    """Does an apposition that begins here come to a noun for a person ("Okello, the two-time Olympian")?"""
    for i in range(at, at + 6):
        if words.low(i) in _cues()["persons"]:
            return True
        if words.low(i) in (",", ".", ""):
            return False
    return False


def _place_around(words: Words, name: Found, before: str, after: str) -> int:
    cues = _cues()
    if before == "of" and words.low(name.first - 2) in cues["settlements"]:
        return 4
    if after in cues["settlements"] and words.low(name.last + 2) not in ("spokesman", "spokeswoman"):
        return 3
    if before in cues["locative"]:
        return 2 if after == "'s" or before not in cues["inside"] else 4
    if before in ("of", "from") and words.low(name.first - 2) in cues["origins"]:
        return 2  # "a listener from Okahandja", "the people of Okahandja"
    if before == "of" and after in (",", ".") and _named_or_aged(words, name.first - 2):
        return 2
    if before in ("from", "as") and words.low(name.first - 2) in ("off", "away", "miles", "kilometres", "far"):
        return 2
    return 1 if before in ("from", "to", "leave") and name.first == name.last else 0
