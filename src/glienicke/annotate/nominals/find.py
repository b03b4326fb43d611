"""Finds descriptions: "the ministry's spokeswoman", "convicted arms trafficker", "sources briefed on the matter"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from glienicke.annotate.coref.cast import Link
from glienicke.annotate.mentions.words import Words
from glienicke.annotate.names.lexicon import lexicon
from glienicke.annotate.names.shapes import Found
from glienicke.annotate.nominals.phrase import Phrase, lists, person_nouns
from glienicke.lang import table
from glienicke.lang import words as words_of_list

_DEGREES = frozenset({"most", "more"})
_MOST_MODIFIERS = 7
_SHORT = 3
_PLURAL = ("s", "men", "people")
_CROWD = 1000
_AGED = re.compile(r"(\d{1,3})-years?-old")
_COUNT = re.compile(r"\d{1,3}(?:[,.]?\d{3})*")
_LOWER = re.compile(r"[a-zà-ÿ]+(?:[-'][\w]+)*")


@cache
def _people() -> frozenset[str]:
    return frozenset(noun for state in table("en", "states").values() for noun in state["people"])


@cache
def _plurals() -> frozenset[str]:
    """Plurals of nouns for persons: "climbers", "policemen"."""
    people = frozenset(table("en", "titles")["person"]) - words_of_list("en", "words/people_adjectives")
    people |= person_nouns()
    return frozenset(word[:-3] + "men" if word.endswith("man") else f"{word}s" for word in people if len(word) > _SHORT)


@cache
def person_endings() -> tuple[str, ...]:
    """Endings of words for persons: "hydrologist", "photographer"."""
    return tuple(table("en", "titles")["person_endings"])


class Describer:
    """Finds the descriptions of a report, given its names and titles.

    `seen` are the numbers of words that the reading model sees as main words of who is held, gives, is released ...
    """

    def __init__(self, words: Words, links: list[Link], names: list[Found], seen: frozenset[int] = frozenset()) -> None:
        self.words, self.lists, self.seen = words, lists(), seen
        self.owner: dict[int, Link] = {i: link for link in links for i in range(link.first, link.last + 1)}
        self.titles = {i: name for name in names if name.sort == "title" for i in range(name.first, name.last + 1)}

    def find(self) -> Iterator[Phrase]:
        """All descriptions in order of their heads."""
        for index in range(len(self.words.words)):
            if index in self.owner:
                if self._names_people(index):
                    first = self.owner[index].first
                    yield self._phrase(first, index, plural=self.words.low(index).endswith(("s", "men")))
                continue
            title = self.titles.get(index)
            if title is not None:
                if index == title.last and title.name not in self.lists["honorifics"]:
                    yield self._phrase(title.first, index, plural=False)
            elif self._counts(index):
                yield self._phrase(index, index, plural=True)
            elif index in self.seen and not self._modifies(index + 1):
                plural = self._plural(index) or self.words.low(index).endswith(_PLURAL)
                yield replace(self._phrase(index, index, plural=plural), seen=True)
            elif self._is_head(index):
                yield self._phrase(index, index, plural=self._plural(index))

    def _is_head(self, at: int) -> bool:
        low, after = self.words.low(at), self.words.low(at + 1)
        if _AGED.fullmatch(low):
            return not (_LOWER.fullmatch(after) and after not in self.lists["stops"]) and at + 1 not in self.owner
        if not (low in self.lists["heads"] or self._plural(at) or self._like_a_person(at)):
            return False
        if self.words.words[at].capital and not self.words.opens(at):
            return False
        if self._plural(at):
            return self.words.low(at + 1) not in self.lists["things"]
        return not self._modifies(at + 1) and self.words.low(at - 1) not in self.lists["before_verbs"]

    def _counts(self, at: int) -> bool:
        """Is a number the head of a description: "the two were held", "all three of them"?"""
        low, before, after = self.words.low(at), self.words.low(at - 1), self.words.low(at + 1)
        if not (
            low in self.lists["numbers"] or (low.isascii() and low.isdecimal() and 1 < int(low) < _CROWD)
        ) or before not in ("the", "these", "those", "all"):
            return False
        if at + 1 in self.owner and self.owner[at + 1].kind == "demonym":
            return False
        ends = not after.isalpha() or after in self.lists["stops"] | self.lists["familiar"] | self.lists["participles"]
        return ends or after.endswith("ed")

    def _like_a_person(self, at: int) -> bool:
        """Does its ending ("hydrologist") or an age before it ("a 38-year-old glazier") make it a word for a person?"""
        low = self.words.low(at)
        aged = _AGED.fullmatch(self.words.low(at - 1)) and low not in self.lists["stops"]
        return bool(_LOWER.fullmatch(low)) and (bool(aged) or low.endswith(person_endings()))

    def _names_people(self, at: int) -> bool:
        """Is a name the head of a description: "former Marine", "another Russian", "two Americans"?"""
        link = self.owner[at]
        form = " ".join(word.form for word in self.words.words[link.first : link.last + 1])
        if form in lists()["members"]:
            return self.words.low(at - 1) not in lists()["stops"] and not self._modifies(at + 1)
        if link.kind != "demonym" or link.last != at or form not in _people():
            return False
        counted = (
            self.words.low(link.first - 1) in self.lists["determiners"] | self.lists["numbers"] | self.lists["ordinals"]
        )
        after = self.words.low(at + 1)
        ends = not after.isalpha() or after in self.lists["stops"] | self.lists["familiar"] | self.lists["participles"]
        return ends and (counted or form.endswith("s"))

    def _plural(self, at: int) -> bool:
        low = self.words.low(at)
        if low in _plurals() and not self.words.words[at].capital:
            return True
        return low in self.lists["plural"] or (low in self.lists["sources"] and low.endswith("s")) or low == "people"

    def _modifies(self, after: int) -> bool:
        """Does a further noun follow, so that this one only describes it ("prisoner exchange", "security official")?"""
        low = self.words.low(after)
        if low in self.lists["things"]:
            return True
        if after in self.owner or after >= len(self.words.words) or not self.words.words[after].text[0].islower():
            return False
        verb = (
            low in self.lists["stops"]
            or low in self.lists["enders"] | self.lists["familiar"]
            or low.endswith(("ed", "ing", "ly"))
        )
        return not verb and (low in lexicon().common or low in self.lists["person"])

    def _phrase(self, first: int, head: int, *, plural: bool) -> Phrase:
        core, start, begin = self._left(first)
        if first in self.owner and self.owner[first].kind == "demonym":
            core = next(
                (i for i in range(first, core, -1) if self.words.low(i - 1) not in self.lists["ordinals"]), core
            )
            begin = min(begin, core) if start else core
        low = self._office(first, head) if first in self.titles else self.words.low(head)
        before = self.words.low(head - 1) if core < head and (head - 1) not in self.owner and first == head else ""
        noun = f"{before} {low}" if before.isalpha() else low
        if plural and start == "that":  # "said that two fishermen remain": no determiner of several
            start, begin = "", core
        if first in self.titles:
            noun = self.words.says(first, head).lower()
        return Phrase(begin, head, head, low, noun, start, core, plural)

    def _office(self, first: int, last: int) -> str:
        """The main word of a title: "secretary" of "Secretary of State", "minister" of "Foreign Minister"."""
        word = self.words.low(last)
        for i in range(first, last + 1):
            if self.words.low(i) in ("of", "for"):
                break
            word = self.words.low(i)
        return word.removesuffix(".")

    def _left(self, first: int) -> tuple[int, str, int]:
        """Where the description begins: the first word of its own, its determiner, and the word it begins with."""
        floor, at = self.words.starts[self.words.words[first].sentence], first
        while at > floor and first - at < _MOST_MODIFIERS:
            low, owner = self.words.low(at - 1), self.owner.get(at - 1)
            if owner is not None:
                led = owner.figure.type == "person" and self.words.low(at) in self.lists["led"]
                if not (led or owner.figure.type in ("state", "organization", "place")) or owner.first < floor:
                    break
                at = owner.first
            elif low == "'s" or (low in ("'", "’") and self.words.low(at - 2).endswith("s")):
                return at, "'s", self._possessor(at - 1, floor)
            elif low in _DEGREES and self.words.low(at - 2) in self.lists["determiners"]:
                at -= 1  # "the most famous prisoner": here "most" is no determiner
            elif low in self.lists["determiners"]:
                if low == "that" and not (
                    self.words.opens(at - 1) or self.words.low(at - 2) in self.lists["before_that"]
                ):
                    break
                return at, low, at - 1
            elif low in self.lists["numbers"] or _COUNT.fullmatch(low):
                counted = self.words.low(at - 2) in self.lists["determiners"]
                return at, self.words.low(at - 2) if counted else low, at - 1 - counted
            elif self._describes(at - 1, floor):
                at -= 1
            else:
                break
        return at, "", at

    def _describes(self, at: int, floor: int) -> bool:
        """Is the word an adjective or noun before a head? A participle is, unless a subject stands before it."""
        word, low = self.words.words[at], self.words.low(at)
        if low in self.lists["stops"] or low in self.lists["pronouns"] or at in self.titles:
            return at in self.titles
        if not (_LOWER.fullmatch(low) or _AGED.fullmatch(low) or low[0].isdigit()):
            return False
        if lexicon().sort_of(word.form) == "misc":
            return True
        if (word.capital and not self.words.opens(at)) or self.words.low(at - 1) in self.lists["before_verbs"]:
            return False
        if low.endswith(("ed", "ing")) and "-" not in low and at > floor:
            before = self.words.low(at - 1)
            subject = (at - 1) in self.owner and self.owner[at - 1].kind != "demonym"
            return not (
                subject or before in self.lists["pronouns"] or self._is_head(at - 1) or before in self.lists["have"]
            )
        return not low.endswith("ly")

    def _possessor(self, mark: int, floor: int) -> int:
        """The first word of the possessor before "'s": a name with its title, or a description of its own."""
        owner = self.owner.get(mark - 1)
        if owner is None:
            return self._left(mark - 1)[2] if mark - 1 >= floor else mark
        first = owner.first
        title = self.titles.get(first - 1)
        first = title.first if title else first
        return first - 1 if first > floor and self.words.low(first - 1) in ("the", "a", "an") else first
