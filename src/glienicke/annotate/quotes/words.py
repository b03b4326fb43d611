"""The words of saying of one language, from lang/<language>/saying.toml, in the form in which cues look them up."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Any, Literal

from glienicke.lang import table

Tense = Literal["base", "third", "past", "ing"]
REFUSED = "comment"
"""The act of verbs that are speech only when somebody refuses it."""
Phrases = dict[str, tuple[tuple[str, ...], ...]]
"""Phrases by their first word, longest first."""
_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of saying: its acts and complements, and the words that must follow it ("point" "out")."""

    lemma: str
    acts: frozenset[str]
    takes: frozenset[str]
    refused_takes: frozenset[str]
    rest: tuple[str, ...]

    @property
    def only_refused(self) -> bool:
        """Is it speech only with "declined to", "did not" before it?"""
        return self.acts == {REFUSED}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything saying.toml says, ready for look-up.

    `forms` maps a lower-case form to its verbs, longest first; `small` are the words of a verb group; `starts` are
    the words that a cue may be looked up by, past tenses in "ed" left out; `marked` has
    the words that must follow a verb that takes "marked".
    """

    forms: dict[str, tuple[tuple[Verb, Tense], ...]]
    noun: frozenset[str]
    sets: dict[str, frozenset[str]]
    said_nouns: frozenset[str]
    nested_nouns: frozenset[str]
    venue: re.Pattern[str]
    addressees: Phrases
    according: Phrases
    understood: Phrases
    ends: Phrases
    pronoun_kinds: dict[str, tuple[str, ...]]
    marked: dict[str, re.Pattern[str]]
    media: frozenset[str]
    small: frozenset[str]
    weekdays: frozenset[str]
    starts: frozenset[str]

    def adverbial(self, word: str) -> bool:
        """May a word in lower case stand between a subject and its verb ("quietly", "again"), and be neither?"""
        return word in self.sets["adverb"] or (word.endswith("ly") and word not in self.sets["no_adverb"])


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language."""
    data = table(language, "saying")
    after = data["after"]
    tail = after["venue_tail"].strip()
    venues = "|".join(line.strip().replace(" ", r"\s+") for line in after["venue"].strip().splitlines())
    sets = {name: frozenset(words.split()) for part in ("group", "frame") for name, words in data[part].items()}
    sets["adverb"] |= frozenset(after["adverb"].split())
    sets["silent"] = frozenset(data["according"]["silent"].split())
    forms, nested = _forms(data), frozenset(data["nouns"]["nested"].split())
    according, understood = _phrases(data["according"]["words"]), _phrases(data["according"]["understood"])
    return Lexicon(
        forms=forms,
        noun=frozenset(data["noun"].split()),
        sets=sets,
        said_nouns=frozenset(data["nouns"]["words"].split()),
        nested_nouns=nested,
        venue=re.compile(rf"(?:{venues})\b(?=(?P<tail>\s+{tail}\b)?)", re.IGNORECASE),
        addressees=_phrases(after["addressee"]),
        according=according,
        understood=understood,
        ends=_phrases(data["ends"]["words"] + ";" + data["ends"]["leave"]),
        pronoun_kinds={word: tuple(kinds) for word, kinds in data["pronoun_kinds"].items()},
        marked={lemma: re.compile(words) for lemma, words in data["marked"].items()},
        media=frozenset(data["media"]["words"].split()),
        weekdays=frozenset(
            day.lower() for day in chain(*table(language, "calendar")["weekdays"].values()) if len(day) > 3
        ),
        starts=nested | sets["manner"] | forms.keys() | according.keys() | understood.keys(),
        small=sets["auxiliary"] | sets["negation"] | sets["refusal"],
    )


def _phrases(text: str) -> Phrases:
    """The phrases of a list with semicolons, as lower-case words, by their first word."""
    phrases: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for entry in text.split(";"):
        if words := tuple(entry.lower().split()):
            phrases[words[0]].append(words)
    return {first: tuple(sorted(rest, key=len, reverse=True)) for first, rest in phrases.items()}


def _forms(data: dict[str, Any]) -> dict[str, tuple[tuple[Verb, Tense], ...]]:
    acts: dict[str, set[str]] = defaultdict(set)
    takes: dict[str, set[str]] = defaultdict(set)
    refused: dict[str, set[str]] = defaultdict(set)
    for group in data["verbs"]:
        for lemma in (" ".join(entry.split()) for entry in group["words"].split(";")):
            acts[lemma].add(group["act"])
            (refused if group["act"] == REFUSED else takes)[lemma].update(group["takes"])
    forms: dict[str, list[tuple[Verb, Tense]]] = defaultdict(list)
    for lemma in sorted(acts, key=lambda words: -len(words.split())):
        head, *rest = lemma.split()
        verb = Verb(
            lemma,
            frozenset(acts[lemma] - {REFUSED} or acts[lemma]),
            frozenset(takes[lemma]),
            frozenset(takes[lemma] | refused[lemma]),
            tuple(rest),
        )
        for form, tense in _inflect(head, data["irregular"]):
            forms[form].append((verb, tense))
    return {form: tuple(verbs) for form, verbs in forms.items()}


def _inflect(lemma: str, irregular: dict[str, list[str]]) -> list[tuple[str, Tense]]:
    """The forms of a verb; those of an irregular one replace what the rules would make."""
    given = irregular.get(lemma, [])
    ing = [form for form in given if form.endswith("ing")] or [_ing(lemma)]
    past = [form for form in given if not form.endswith("ing")] or [_past(lemma)]
    forms: list[tuple[str, Tense]] = [(lemma, "base"), (_third(lemma), "third")]
    forms += [(form, "past") for form in past]
    forms += [(form, "ing") for form in ing]
    return forms


def _third(lemma: str) -> str:
    if lemma.endswith(("s", "sh", "ch", "x", "z")) or lemma == "go":
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + "s"


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ied"
    return lemma + "ed"


def _ing(lemma: str) -> str:
    return (lemma[:-1] if lemma.endswith("e") and not lemma.endswith("ee") else lemma) + "ing"
