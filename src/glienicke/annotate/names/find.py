"""Finds names of persons, states, bodies and places, and the titles before names."""

from __future__ import annotations

from collections.abc import Iterator

from glienicke.annotate.mentions.words import Words
from glienicke.annotate.names.hints import Hints
from glienicke.annotate.names.lexicon import lexicon
from glienicke.annotate.names.longer import administrations, numbered, with_buildings
from glienicke.annotate.names.runs import Cutter
from glienicke.annotate.names.shapes import Found
from glienicke.annotate.names.short import published_by, shortened
from glienicke.annotate.names.types import tell_types
from glienicke.lang import table as words_table
from glienicke.lang import words as words_list

_NO_HINTS = Hints()


def find_names(words: Words, outlet: str = "", hints: Hints = _NO_HINTS) -> list[Found]:
    """All names and capitalised titles in order; none overlap. `hints` are the names that the model sees.

    Lines in title case come last: there a capital tells nothing, and what the plain sentences name helps.
    """
    numbers = range(len(words.headline))
    plain = [n for n in numbers if not words.headline[n]]
    surnames = _named_in_mid_sentence(words)
    found = _cut(words, plain, surnames)
    surnames |= _parts(found)
    again = {n for n in numbers if words.headline[n] or words.opening(n) in surnames}
    found = [name for name in found if words.words[name.first].sentence not in again]
    found += _cut(words, sorted(again), surnames)
    found += hints.missed(words, found)
    found.sort(key=lambda name: name.first)
    tell_types(words, found, hints)
    found = with_buildings(words, [name for name in numbered(words, found) if name.sort])
    found = [name for name in found if words.says(name.first, name.last) != outlet] + published_by(words, outlet)
    return sorted(administrations(words, found) + shortened(words, found, outlet), key=lambda name: name.first)


def _parts(found: list[Found]) -> frozenset[str]:
    """The words of names that are names beyond doubt: of several words that are not all ordinary ones."""
    known = lexicon()
    long = [name.name.split() for name in found if name.sort == "unknown" and name.last > name.first]
    sure = [parts for parts in long if parts[0] in known.given or any(p.lower() not in known.common for p in parts)]
    return frozenset(part for parts in sure for part in parts if part[0].isupper())


def _cut(words: Words, sentences: list[int], surnames: frozenset[str]) -> list[Found]:
    cutter = Cutter(words, surnames)
    return [name for number in sentences for name in cutter.cut(number)]


def _named_in_mid_sentence(words: Words) -> frozenset[str]:
    """Common words that are capitalised where nothing but a name would be: after a lower-case word ("said Reed")."""
    known = lexicon()
    openers, heads = (
        words_list("en", "openers"),
        known.heads["organization"] | known.heads["place"] | known.heads["other"],
    )
    named = set()
    for index in range(1, len(words.words)):
        word, before = words.words[index], words.words[index - 1]
        if not word.capital or words.headline[word.sentence] or word.form.lower() not in known.common:
            continue
        if word.form.lower() in openers or word.form in heads:
            continue
        if before.text[0].islower() and before.sentence == word.sentence and not known.sort_of(word.form):
            named.add(word.form)
    return frozenset(named) | frozenset(_named_at_openings(words))


def _named_at_openings(words: Words) -> Iterator[str]:
    """Common words at the head of a sentence that have after them what only a name has: an age, kin, "said"."""
    kin, says = frozenset(words_table("en", "titles")["kin"]), frozenset(words_table("en", "pronouns")["says"])
    for sentence in range(len(words.headline)):
        at = next((i for i in words.bounds(sentence)[:3] if words.words[i].text[0].isalpha()), None)
        if at is None or not words.words[at].capital:
            continue
        after = [words.low(i) for i in range(at + 1, at + 4)]
        aged = after[0] in (",", "(") and after[1].isdigit() and after[2] in (",", ")")
        related = after[0] == "'s" and after[1] in kin
        if aged or related or (words.low(at).endswith("ed") and after[0] in says):
            yield words.words[at].form
