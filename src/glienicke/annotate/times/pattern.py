"""Patterns of time expressions, written so that people can read them, compiled to bounded regular expressions.

A pattern is plain words and:

    [ ... ]  optional        ( a | b )  one of these        ~  a blank or a hyphen
    {name}   a macro; what it matches is kept under its name, or under `group` for {name:group}; (a | b){group} does so
             for one of several
    <kind>   another expression of that kind, only at the top level: "since <date>"
    "        a quotation mark may stand here

Between words stands white space or a single line break. Every pattern also yields the words it can begin with, so
that a text is read once and each word meets only the rules that can begin with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from glienicke.errors import DataError

FIGURES = ("#", "###", "####")
"""Stand for numbers in figures among the words of a pattern: of one or two, of three, of four or more digits."""


@lru_cache(10_000)
def key_of(word: str) -> str:
    """A word of a text as patterns know it: in lower case, figures by their length."""
    if word[0].isdigit():
        return FIGURES[-1] if len(word) > 3 else FIGURES[0] if len(word) < 3 else FIGURES[1]
    return word.lower()


END = r"(?!\w|[-‐]\w|[.,:/]\d)"
"""What may not follow an expression: more of a word, a compound, or a longer number."""

_GAP = r"(?:[^\S\n]{1,3}|[^\S\n]?\n[^\S\n]?)"
_JOIN = rf"{_GAP}?(?<![^\W_])"  # what stands before any word: a gap, which only a preceding word demands
_TOKEN = re.compile(
    r"\s*(?:(?P<sign>[\[\](|~]|\)(?:\{(?P<kept>\w+)\})?)|\{(?P<macro>\w+)(?::(?P<group>\w+))?\}|<(?P<kind>\w+)>"
    r"|(?P<word>'?\w[\w.]*|[,/.'–\"-])|(?P<other>\S))"
)


@dataclass(frozen=True, slots=True)
class Macro:
    """A piece of a pattern: its regular expression, the words it can begin with, and words of which it has one."""

    regex: str
    first: frozenset[str]
    need: frozenset[str]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern.

    Attributes:
        opening: the regular expression up to the first nested expression, or of all.
        then: kinds of nested expressions, each with the regular expression of what follows it.
        first: the words it can begin with; "<kind>" where it begins with a nested expression.
        needs: sets of words, of each of which every match has one; the set of the rarest words first.
    """

    opening: re.Pattern[str]
    then: tuple[tuple[str, re.Pattern[str]], ...]
    first: frozenset[str]
    needs: tuple[frozenset[str], ...]

    @property
    def nested(self) -> tuple[str, ...]:
        """The kinds of the expressions nested in this one, in order."""
        return tuple(kind for kind, _ in self.then)


@dataclass(frozen=True, slots=True)
class _Piece:
    regex: str
    first: frozenset[str] = frozenset()
    empty: bool = True  # can it match nothing?
    needs: tuple[frozenset[str], ...] = ()


def compile_pattern(pattern: str, macros: Mapping[str, Macro], common: frozenset[str] = frozenset()) -> Pattern:
    """Compile a pattern.

    Args:
        pattern: the pattern.
        macros: the macros it may name.
        common: words that stand nearly everywhere, by which no pattern should be looked for.

    Raises:
        DataError: it is not well formed, names an unknown macro, or can match nothing.
    """
    parser = _Parser(pattern, macros, common)
    regexes: list[re.Pattern[str]] = []
    kinds: list[str] = []
    first: frozenset[str] = frozenset()
    needs: list[frozenset[str]] = []
    opening = True
    while True:
        piece = parser.alternatives()
        needs += piece.needs
        kind = parser.take_kind()
        first |= piece.first if opening else frozenset()
        opening = opening and piece.empty
        regexes.append(re.compile(piece.regex + ("" if kind else END)))
        if kind is None:
            break
        first |= frozenset({f"<{kind}>"}) if opening else frozenset()
        opening = False
        kinds.append(kind)
    parser.expect_end()
    if opening:
        raise DataError(pattern, "can match nothing")
    then = tuple(zip(kinds, regexes[1:], strict=True))
    return Pattern(regexes[0], then, first, _by_rarity(needs, common))


def _by_rarity(needs: Iterable[frozenset[str]], common: frozenset[str]) -> tuple[frozenset[str], ...]:
    """The sets, those with the fewest common words and figures first, then the smallest."""

    def commonness(need: frozenset[str]) -> tuple[int, int, list[str]]:
        return sum(word in common or word in FIGURES for word in need), len(need), sorted(need)

    return tuple(sorted(set(needs), key=commonness))


class _Parser:
    """Reads a pattern from left to right; every method leaves `at` behind what it read."""

    def __init__(self, pattern: str, macros: Mapping[str, Macro], common: frozenset[str]) -> None:
        self.pattern, self.macros, self.common = pattern, macros, common
        self.tokens = [match.groupdict() for match in _TOKEN.finditer(pattern)]
        self.at = 0
        self.groups: set[str] = set()

    def alternatives(self) -> _Piece:
        """Sequences separated by bars, up to a closing bracket, a nested expression or the end."""
        pieces = [self._sequence()]
        while self._sign() == "|":
            self.at += 1
            pieces.append(self._sequence())
        if len(pieces) == 1:
            return pieces[0]
        rarest = [_by_rarity(piece.needs, self.common)[:1] for piece in pieces]
        needs = (frozenset(word for need in rarest for word in need[0]),) if all(rarest) else ()
        first = frozenset[str]().union(*(piece.first for piece in pieces))
        return _Piece(_one_of([piece.regex for piece in pieces]), first, any(piece.empty for piece in pieces), needs)

    def take_kind(self) -> str | None:
        """The kind of the nested expression that stands here, if one does."""
        kind = self.tokens[self.at]["kind"] if self.at < len(self.tokens) else None
        self.at += 1 if kind else 0
        return kind

    def expect_end(self) -> None:
        """Nothing may be left."""
        if self.at < len(self.tokens):
            raise DataError(self.pattern, f"cannot be read from its {self.at + 1}. element on")

    def _sign(self) -> str:
        sign = self.tokens[self.at]["sign"] if self.at < len(self.tokens) else ""
        return sign[0] if sign else ""

    def _sequence(self) -> _Piece:
        regex, first, empty = "", frozenset[str](), True
        needs: list[frozenset[str]] = []
        while self.at < len(self.tokens) and self._sign() not in ("|", "]", ")") and not self.tokens[self.at]["kind"]:
            piece = self._element()
            regex += piece.regex
            needs += piece.needs
            first |= piece.first if empty else frozenset()
            empty = empty and piece.empty
        return _Piece(regex, first, empty, tuple(needs))

    def _element(self) -> _Piece:
        sign = self._sign()
        if sign in ("[", "("):
            return self._bracket("]" if sign == "[" else ")")
        token = self.tokens[self.at]
        self.at += 1
        if sign == "~":
            return _Piece(rf"(?:[-‐–]|{_GAP})")
        if macro := token["macro"]:
            return self._macro(macro, token["group"] or macro)
        if word := token["word"]:
            return _word(word)
        raise DataError(self.pattern, f"does not understand {token['other']}")

    def _bracket(self, closing: str) -> _Piece:
        self.at += 1
        inner = self.alternatives()
        if self._sign() != closing:
            raise DataError(self.pattern, f"lacks a {closing}")
        kept = self.tokens[self.at]["kept"]
        self.at += 1
        if closing == "]":
            return _Piece(f"(?:{inner.regex})?", inner.first)
        if kept is None:
            return inner
        return _Piece(f"{_JOIN}(?P<{self._name(kept)}>{inner.regex})", inner.first, inner.empty, inner.needs)

    def _macro(self, name: str, group: str) -> _Piece:
        if name not in self.macros:
            raise DataError(self.pattern, f"knows no macro {name}")
        macro = self.macros[name]
        needs = (macro.need,) if macro.need else ()
        return _Piece(f"{_JOIN}(?P<{self._name(group)}>{macro.regex})", macro.first, empty=False, needs=needs)

    def _name(self, group: str) -> str:
        if group in self.groups:
            raise DataError(self.pattern, f"has two groups {group}")
        self.groups.add(group)
        return group


def _one_of(regexes: list[str]) -> str:
    """One of several; what each of them begins with is looked for once."""
    if all(regex.startswith(_JOIN) for regex in regexes):
        return f"{_JOIN}(?:{'|'.join(regex.removeprefix(_JOIN) for regex in regexes)})"
    return f"(?:{'|'.join(regexes)})"


def _word(word: str) -> _Piece:
    """A word in lower case, with a capital or in capitals (headlines); where it has a capital here, it needs one."""
    if word == '"':
        return _Piece("[\"“”'‘’]?")
    if not word[0].isalnum():
        return _Piece(_escape(word) + ("" if len(word) == 1 else r"(?![^\W_])"), empty=False)
    forms = sorted({word, word[0].upper() + word[1:], word.upper()})
    keys = [key_of(part) for part in re.findall(r"[^\W\d_]+|\d+", word)]
    needs = (frozenset(keys[-1:]),)  # of "a.m." the rarer part
    return _Piece(
        f"{_JOIN}(?:{'|'.join(map(_escape, forms))})(?![^\\W_])", frozenset(keys[:1]), empty=False, needs=needs
    )


def _escape(word: str) -> str:
    return re.escape(word).replace("'", "['’]")
