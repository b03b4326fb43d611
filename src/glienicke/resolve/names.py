"""Names as such: tokens, spellings, sounds, and how two names relate. Nothing here knows who bears them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from glienicke.lang import table, words
from glienicke.resolve.letters import letters_alike
from glienicke.resolve.naming import begins, crowded, declined, inflected, system, whole_parts
from glienicke.text.distance import edits
from glienicke.text.normalise import fold as fold_text

Level = Literal["same", "variant", "near", "surname", "surname_variant", "surname_near", "given", "unrelated", "clash"]
"""How two names relate: `near` and `surname_near` only look or sound alike; `clash` is one surname, two given names."""

Likeness = Literal["same", "variant", "initial", "near"]

CLOSE = 0.55
"""Two words as close in letters as this may be one name: of those that machine translation garbled, two in three are
(eval/benchmarks/names.py)."""

Name = tuple[str, ...]
_CHUNK = re.compile(r"[a-z]+")
_SPELLINGS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"sch(?=[^aeiouy]|$)|sch|tsch|shch|sh|sz|s(?=$)", "s"),
        (r"tch|cz|ch|tj", "c"),
        (r"zh|dzh|dj|dzs|j(?=[aeiou])", "j"),
        (r"kh|gh", "h"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"ck|q|c(?=[^eiyh]|$)|k", "k"),
        (r"ks|x", "ks"),
        (r"tz|ts|cs", "z"),
        (r"w", "v"),
        (r"eaux?$", "o"),
        (r"[ao]u(?=sk)", "ov"),
        (r"off$|ow$|ov$", "ov"),
        (r"ou|oo|u", "u"),
        (r"ii|iy|yi|ij|ei$|ey$|ej$|ie$|ee|y|j", "i"),
        (r"([a-z])\1", r"\1"),
    )
)
_FIRST = {"g": "h"}  # Grushko and Hrushko, Galina and Halina
_FEMININE = re.compile(r"(?<=ov|ev|in|yn|ij)a$|aya$|aia$|ska$")


def fold(text: str) -> str:
    """A text in lower case and ASCII, without the possessive at its end."""
    return re.sub(r"'s?$", "", fold_text(text))


@lru_cache(maxsize=65536)
def tokens(name: str) -> tuple[str, ...]:
    """The parts of a name that count: folded, without titles and particles ("Lt. Ana de la Cruz": ana, cruz)."""
    parts = _CHUNK.findall(re.sub(r"(?<=\w)['’ʹ](?=\w)", "", fold(name)))
    untitled = [p for p in parts if p not in _titles()] or parts
    made = whole_parts(untitled)
    own = made[:1] if name[:1].isupper() and begins(made[0] if made else "") else []
    return tuple(own + [p for p in made[len(own) :] if p not in _dropped()] or made)


@cache
def _titles() -> frozenset[str]:
    titles = [t for t in table("en", "titles")["before"] if " " not in t]
    return frozenset(fold(w).strip(".") for w in titles) - {"don", "king"}


@cache
def _dropped() -> frozenset[str]:
    heads = table("en", "name_heads")
    return frozenset(fold(w).strip(".") for w in (*heads["particles"], *heads["suffixes"]))


@lru_cache(maxsize=65536)
def spelling(token: str) -> str:
    """A token in one transliteration: Sergei and Sergey, Kovalenko and Kowalenko become equal."""
    for pattern, plain in _SPELLINGS:
        token = pattern.sub(plain, token)
    return token


@lru_cache(maxsize=65536)
def sound(token: str) -> str:
    """The consonants of a token in order, with a mark for a vowel that begins it: Haldar and Heldur sound alike."""
    plain = spelling(token)
    rest = re.sub(r"[aeiouh]|(?<=[eou])v$", "", plain[1:]) if len(plain) > 1 else ""
    first = "a" if plain[:1] in "aeiou" else _FIRST.get(plain[:1], plain[:1])
    return first + re.sub(r"(.)\1", r"\1", rest)


@cache
def _given_sets() -> dict[str, frozenset[int]]:
    """The sets of equal given names that a folded form belongs to."""
    sets = [line.split() for line in sorted(words("en", "given_variants"))]
    for names in table("en", "nicknames").values():
        sets += [[fold(full), *map(fold, short)] for full, short in names.items()]
    index: dict[str, set[int]] = {}
    for number, forms in enumerate(sets):
        for form in forms:
            index.setdefault(form, set()).add(number)
    return {form: frozenset(numbers) for form, numbers in index.items()}


@cache
def _syllables() -> dict[str, str]:
    """Syllables of Korean names in their romanisations, each with the first of its set."""
    sets = [line.split() for line in sorted(words("en", "korean_syllables"))]
    return {form: forms[0] for forms in sets for form in forms}


@cache
def given_names() -> frozenset[str]:
    """Folded given names that are common somewhere."""
    return _folded("given_male") | _folded("given_female") | frozenset(_given_sets())


@cache
def _folded(kind: str) -> frozenset[str]:
    return frozenset(fold(name) for name in words("en", kind))


@cache
def surnames() -> frozenset[str]:
    """Folded surnames that are common somewhere."""
    return _folded("surnames")


def given_keys(token: str) -> frozenset[int]:
    """The sets of equal given names of a token, for blocking."""
    return _given_sets().get(token, frozenset())


@lru_cache(maxsize=262144)
def likeness(left: str, right: str) -> Likeness | None:
    """How two tokens are alike, None where they are two names."""
    if left == right:
        return "same"
    if min(len(left), len(right)) == 1:
        return "initial" if left[0] == right[0] else None
    if _FEMININE.sub("", left) == _FEMININE.sub("", right) or (left + "a" == right or right + "a" == left):
        return None  # a woman's and a man's form of one surname, or of one given name
    if spelling(left) == spelling(right) or given_keys(left) & given_keys(right):
        return "variant"
    if _syllables().get(left, left) == _syllables().get(right, right):
        return "variant"
    if left in given_names() and right in given_names():
        return None  # Maria and Marina are two names, however near
    return "near" if _near(left, right) else None


def _near(left: str, right: str) -> bool:
    shorter = min(len(left), len(right))
    if shorter < 3 or abs(len(left) - len(right)) > 3:
        return False
    if declined(left, right):
        return True
    if sound(left) == sound(right) or (shorter > 4 and (left.startswith(right) or right.startswith(left))):
        return True
    distance = edits(spelling(left), spelling(right), at_most=2)
    if distance <= (0 if shorter < 4 else 1 if shorter < 7 else 2):
        return True
    return shorter > 3 and letters_alike(left, right) >= CLOSE


@dataclass(frozen=True, slots=True)
class Relation:
    """How two names relate, and why, in words that go after "because".

    `romanised` says that two ways of writing another alphabet explain all that differs: a form of the same given
    name, and a surname that sounds alike.
    """

    level: Level
    why: str = ""
    romanised: bool = False


def relate(left: Sequence[str], right: Sequence[str]) -> Relation:
    """How two names (as tokens) relate."""
    if not left or not right:
        return Relation("unrelated")
    short, long = sorted((tuple(left), tuple(right)), key=lambda name: (len(name), name))
    return _relation(short, long)


@lru_cache(maxsize=262144)
def _relation(short: Name, long: Name) -> Relation:
    """How two names relate, the shorter first: compared anew for each record, in which most are those of the last."""
    if short == long:
        alone: Level = "given" if short[0] in given_names() else "surname"
        return Relation("same" if len(short) > 1 else alone, "the names are the same")
    if len(short) == 1 and short[0] != "".join(long):
        return _single(short[0], long)
    return _full(short, long)


def _single(token: str, name: Sequence[str]) -> Relation:
    if len(name) == 1:
        kind = likeness(token, name[0])
        if kind == "near":
            return Relation("surname_near", _because(kind, token, name[0]))
        return Relation("surname_variant", _because(kind, token, name[0])) if kind else Relation("unrelated")
    last, first = likeness(token, name[-1]), likeness(token, name[0])
    kind_of_name = system(name)
    if kind_of_name == "father" and first in ("same", "variant"):
        return Relation("surname" if first == "same" else "surname_variant", f"people are called “{name[0].title()}”")
    if last in ("same", "variant"):
        if kind_of_name != "surname":
            return Relation("given", f"“{token.title()}” is part of the name, though no family's")
        return Relation("surname" if last == "same" else "surname_variant", _because(last, token, name[-1]))
    if first in ("same", "variant"):
        told = token not in given_names() and first == "same" and not crowded(token)  # Park Min-seo is Park
        return Relation("surname" if told else "given", f"“{token.title()}” is the first part of the name")
    if token in name[1:-1]:
        fathers = len(name) > 2 and token == name[-2] and token in surnames() and token not in given_names()
        return Relation("surname" if fathers else "given", f"“{token.title()}” is part of the name")
    if last == "near":
        return Relation("surname_near", _because(last, token, name[-1]))
    return Relation("unrelated")


def _full(short: Name, long: Name) -> Relation:
    kinds = _align(short, long)
    if kinds is None:
        if _same_parts(short, long):
            return Relation("variant", "the names have the same parts in another order or spacing")
        if found := _rejoined(short, long) or _inside(short, long):
            return found
        if why := inflected(short, long):
            return Relation("near", why)
        last = likeness(short[-1], long[-1])
        return Relation("clash" if last in ("same", "variant") else "unrelated")
    pairs = [(kind, token, other) for kind, token, other in kinds if kind != "same"]
    if any(kind == "near" for kind, _, _ in pairs):
        alike = all(
            sound(token) == sound(other) and len(sound(token)) > 2 for kind, token, other in pairs if kind == "near"
        )
        romanised = alike and any(kind == "variant" for kind, _, _ in pairs)
        return Relation("near", " and ".join(_because(*pair) for pair in pairs), romanised)
    why = " and ".join(_because(*pair) for pair in pairs) or "one name is the other with further parts"
    return Relation("variant", why)


def _inside(short: Name, long: Name) -> Relation | None:
    """How the names relate if one is the end of the other: two surnames, or a stretch of a name that is one whole."""
    if system(long) == "whole" and any(long[at : at + len(short)] == short for at in range(len(long))):
        return Relation("surname", "one name is a part of the other, which is one whole")
    if long[-len(short) :] == short and len(short) > 1 and short[0] in surnames() and short[0] not in given_names():
        return Relation("surname", "both have the same two surnames")
    return None


def _same_parts(short: Sequence[str], long: Sequence[str]) -> bool:
    """The same parts in another order (not two given names: Karl Otto is not Otto Karl), or run together."""
    if "".join(short) == "".join(long):
        return True
    return sorted(short) == sorted(long) and not set(short) <= given_names()


def _rejoined(short: Sequence[str], long: Sequence[str]) -> Relation | None:
    """How the names relate once two parts of one are written together: Hasan-zadeh and Hasanzade, Tond gyan."""
    for one, other in ((long, short), (short, long)):
        for at in range(len(one) - 1):
            joined = (*one[:at], one[at] + one[at + 1], *one[at + 2 :])
            kinds = _align(joined, other) if len(joined) == len(other) > 1 else None
            if kinds:
                level: Level = "near" if any(kind == "near" for kind, _, _ in kinds) else "variant"
                why = " and ".join(_because(*pair) for pair in kinds if pair[0] != "same")
                return Relation(level, why or "the names have the same parts in another spacing")
    return None


def _align(short: Sequence[str], long: Sequence[str]) -> list[tuple[Likeness, str, str]] | None:
    """Each token of the shorter name with its like in the longer, in order, first with first; None if one has none.

    The first parts must be alike, so that a father's name in the middle is skipped but no brother is taken for him.
    """
    found: list[tuple[Likeness, str, str]] = []
    at = 0
    for place, token in enumerate(short):
        for other in long[at : at + 1] if place == 0 else long[at:]:
            at += 1
            kind = likeness(token, other)
            if kind:
                found.append((kind, token, other))
                break
        else:
            return None
    return found


def _because(kind: Likeness | None, left: str, right: str) -> str:
    pair = f"“{left.title()}” and “{right.title()}”"
    if kind == "same":
        return f"both have “{left.title()}”"
    if kind == "initial":
        return f"“{min(left, right, key=len).upper()}” is the initial of “{max(left, right, key=len).title()}”"
    if kind == "variant":
        return f"{pair} are spellings or forms of one name"
    return f"{pair} {'sound' if sound(left) == sound(right) else 'are spelled'} alike"
