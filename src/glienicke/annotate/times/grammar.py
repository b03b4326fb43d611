"""How the rules match: the longest expression wins, then the earlier rule; expressions nest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from glienicke.annotate.times.context import allowed
from glienicke.annotate.times.pattern import key_of
from glienicke.annotate.times.rules import Rule, load_rules
from glienicke.model import TimeType

_WORD = re.compile(r"[^\W\d_]+|\d+")
_GAP = re.compile(r"\s{0,3}")
_TYPES: Final[dict[str, TimeType]] = {"DATE": "DATE", "TIME": "TIME", "DURATION": "DURATION", "SET": "SET"}
_KINDS: Final = {
    "": tuple(_TYPES),
    "date": ("DATE", "TIME"),
    "duration": ("DURATION",),
    "amount": ("AMOUNT", "DURATION"),
    "event": ("EVENT",),
}
"""The kinds of rules by the name that patterns give them; "" is what may stand by itself."""

LEVELS: Final = 4
"""How deep expressions nest: "since the start of the war" is two."""

REACH: Final = 9
"""Within how many words an expression has the words that it needs."""

_KEPT: Final = 10_000
"""How many sets of words are remembered with the rules that they call for."""


@dataclass(frozen=True, slots=True)
class Found:
    """A rule that matched: half-open offsets, the groups of its pattern, and the expressions nested in it."""

    rule: Rule
    start: int
    end: int
    groups: Mapping[str, str]
    inner: tuple[Found, ...]

    @property
    def type(self) -> TimeType:
        """The TIMEX3 type."""
        return _TYPES[self.rule.kind]

    @property
    def stands_alone(self) -> bool:
        """Is it a time by itself, not only within another?"""
        return self.rule.kind in _TYPES


class Grammar:
    """The rules of a language, by the kind they are and the word they can begin with."""

    def __init__(self, language: str) -> None:
        self.rules = load_rules(language)
        self._by_first: dict[tuple[str, str], dict[int, Rule]] = {}
        firsts = {kind: self._firsts(kinds) for kind, kinds in _KINDS.items()}
        for order, rule in enumerate(self.rules.values()):
            for first in rule.pattern.first:
                # An expression may begin with another one: "two weeks" opens "two weeks ago".
                for word in firsts[first.strip("<>")] if first[0] == "<" else (first,):
                    self._add(order, rule, word)
        self.openers = frozenset(word for kind, word in self._by_first if not kind)
        self._telling = {
            (kind, word): frozenset[str]().union(*(_rarest(rule, word) for rule in rules.values()))
            for (kind, word), rules in self._by_first.items()
        }
        self._chosen = lru_cache(_KEPT)(self._choose)

    def _firsts(self, kinds: tuple[str, ...]) -> frozenset[str]:
        """The words that rules of these kinds can begin with."""
        rules = [rule.pattern.first for rule in self.rules.values() if rule.kind in kinds]
        return frozenset(word for first in rules for word in first if word[0] != "<")

    def _add(self, order: int, rule: Rule, word: str) -> None:
        for kind in (kind for kind, kinds in _KINDS.items() if rule.kind in kinds):
            self._by_first.setdefault((kind, word), {})[order] = rule

    def candidates(self, kind: str, words: list[str]) -> list[Rule]:
        """The rules of a kind that can begin with the first word and have all that they need among them, in order."""
        telling = self._telling.get((kind, words[0]))
        if telling is None:
            return []
        chosen = self._chosen(kind, words[0], telling.intersection(words))
        return [rule for rule in chosen if _all_there(rule.pattern.needs, words)]

    def _choose(self, kind: str, first: str, telling: frozenset[str]) -> tuple[Rule, ...]:
        """Those of the rules that have the rarest of what they need. Few sets of words come up again and again."""
        rules = self._by_first[kind, first].values()
        return tuple(rule for rule in rules if not (rarest := _rarest(rule, first)) or not rarest.isdisjoint(telling))

    def find(self, text: str, start: int, end: int) -> Iterator[Found]:
        """The time expressions between two offsets, in order, none within another."""
        return _Reader(self, text, start, end).all()

    def match(self, name: str, text: str, start: int, end: int) -> Found | None:
        """The expression of a rule that begins at `start` and ends by `end`; None where it does not match there."""
        return _Reader(self, text, start, end).match(self.rules[name], start, LEVELS)


@cache
def grammar(language: str) -> Grammar:
    """The grammar of a language.

    Raises:
        DataError: a rule of lang/<language>/times.toml has a fault.
    """
    return Grammar(language)


class _Reader:
    """Reads one stretch of a text. Words are looked at once; what begins at an offset is remembered."""

    def __init__(self, grammar: Grammar, text: str, start: int, end: int) -> None:
        self.grammar, self.text, self.end = grammar, text, end
        words = list(_WORD.finditer(text, start, end))
        self.keys = [key_of(word[0]) for word in words]
        self.at = {word.start(): i for i, word in enumerate(words)}
        self.known: dict[tuple[int, str, int], Found | None] = {}

    def all(self) -> Iterator[Found]:
        after = 0
        openers = self.grammar.openers
        for at, key in zip(self.at, self.keys, strict=True):
            if key not in openers or at < after or _glued(self.text, at):
                continue
            if found := self.longest(at, "", LEVELS):
                yield found
                after = found.end

    def longest(self, at: int, kind: str, levels: int) -> Found | None:
        """The longest expression of a kind that begins at an offset."""
        if (at, kind, levels) not in self.known:
            self.known[at, kind, levels] = self._longest(at, kind, levels)
        return self.known[at, kind, levels]

    def _longest(self, at: int, kind: str, levels: int) -> Found | None:
        if at not in self.at or levels == 0:
            return None
        best: Found | None = None
        word = self.at[at]
        for rule in self.grammar.candidates(kind, self.keys[word : word + REACH]):
            found = self.match(rule, at, levels)
            if found and (best is None or found.end > best.end):
                best = found
        return best

    def match(self, rule: Rule, at: int, levels: int) -> Found | None:
        """The rule's expression that begins at an offset, if the words around it allow it."""
        opening = rule.pattern.opening
        match = opening.match(self.text, at, self.end)
        if match is None:
            return None
        start, at, inner = at, match.end(), list[Found]()
        groups = match.groupdict() if opening.groupindex else {}
        for kind, part in rule.pattern.then:
            gap = _GAP.match(self.text, at, self.end)
            nested = self.longest(gap.end() if gap else at, kind, levels - 1)
            match = part.match(self.text, nested.end, self.end) if nested else None
            if nested is None or match is None:
                return None
            inner.append(nested)
            groups |= match.groupdict() if part.groupindex else {}
            at = match.end()
        groups = {name: value for name, value in groups.items() if value is not None}
        return Found(rule, start, at, groups, tuple(inner)) if allowed(rule, self.text, start, at) else None


def _rarest(rule: Rule, first: str) -> frozenset[str]:
    """The rarest words of which a rule needs one beside the word it begins with."""
    return next((need for need in rule.pattern.needs if first not in need), frozenset())


def _all_there(needs: tuple[frozenset[str], ...], words: list[str]) -> bool:
    """Has each of the sets one of the words?"""
    for need in needs:  # noqa: SIM110 -- `all` takes three times as long
        if need.isdisjoint(words):
            return False
    return True


def _glued(text: str, at: int) -> bool:
    """Does the word belong to what stands before it: to a longer word or number, to a sign of money?"""
    before = text[at - 1] if at else " "
    if before.isalnum() or before in "_$€£#№@":
        return True
    return before in ".,:/-" and at > 1 and text[at - 2].isdigit()
