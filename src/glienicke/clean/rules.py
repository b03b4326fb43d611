"""The rules of lang/en/boilerplate.toml and lang/en/head.toml, compiled."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, cast, get_args

from glienicke.errors import DataError
from glienicke.lang import table, words
from glienicke.model import ZoneKind
from glienicke.schema.outlets import outlets

Scope = Literal["unit", "line", "part", "run", "list"]
MAX_LENGTH = 420
"""Characters: no furniture is longer, and no rule is tried on more."""

_PART = re.compile(r"«(\w+)»")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of boilerplate.toml; the fields are explained there."""

    name: str
    kind: ZoneKind
    scope: Scope
    pattern: re.Pattern[str]
    groups: tuple[ZoneKind, ...] = ()
    max: int = MAX_LENGTH
    later: bool = False
    closing: bool = False


@dataclass(frozen=True, slots=True)
class HeadRule:
    """A rule of head.toml; the fields are explained there."""

    name: str
    kind: ZoneKind
    pattern: re.Pattern[str]
    after: bool = False
    later: bool = False
    city: bool = False


@cache
def boilerplate() -> tuple[Rule, ...]:
    """The rules of boilerplate.toml and the lines that outlets have for themselves, in the order of trial."""
    own = "|".join(
        re.escape(line.rstrip(" .")) + f".{{0,{MAX_LENGTH}}}" for outlet in outlets() for line in outlet.boilerplate
    )
    first = Rule("outlet.line", "boilerplate", "line", _compile("outlet.line", own, whole=True))
    return (first, *(_rule(data) for data in table("en", "boilerplate")["rule"]))


@cache
def head() -> tuple[HeadRule, ...]:
    """The rules of head.toml, in the order of trial."""
    return tuple(_head_rule(data) for data in table("en", "head")["rule"])


def _rule(data: dict[str, Any]) -> Rule:
    scope, kind = data["scope"], data["kind"]
    if scope not in get_args(Scope) or kind not in get_args(ZoneKind):
        raise DataError(f"lang/en/boilerplate.toml {data['name']}", f"scope {scope} or kind {kind} is not known")
    pattern = _compile(data["name"], data["pattern"], whole=scope in ("unit", "line", "list"))
    groups = cast("tuple[ZoneKind, ...]", tuple(data.get("groups", ())))
    where = data.get("later", False), data.get("closing", False)
    return Rule(data["name"], kind, scope, pattern, groups, data.get("max", MAX_LENGTH), *where)


def _head_rule(data: dict[str, Any]) -> HeadRule:
    whole = data.get("whole", False)
    pattern = _compile(data["name"], data["pattern"], whole=whole)
    flags = {flag: data.get(flag, False) for flag in ("after", "later", "city")}
    return HeadRule(data["name"], data["kind"], pattern, **flags)


def _compile(name: str, pattern: str, *, whole: bool) -> re.Pattern[str]:
    """A pattern with its parts put in; `whole` ones must reach the end, where stops and white space may follow."""
    end = r"[\s.!:…]{0,4}\Z" if whole else ""
    try:
        return re.compile(f"(?:{expanded(pattern)}){end}", re.IGNORECASE)
    except (re.error, KeyError) as error:
        raise DataError(f"lang/en {name}", f"not a pattern: {error}") from error


def expanded(pattern: str) -> str:
    """A pattern with the parts of boilerplate.toml and head.toml put in for «their names»."""
    while _PART.search(pattern):
        pattern = _PART.sub(lambda part: _parts()[part[1]], pattern)
    return pattern


@cache
def _parts() -> dict[str, str]:
    written: dict[str, str] = table("en", "boilerplate")["parts"] | table("en", "head")["parts"]
    return written | {
        "outlet": _alternatives({name for outlet in outlets() for name in outlet.names}),
        "starter": _alternatives(set(words("en", "sentence_starters"))),
        "solar": _alternatives({form for forms in table("en", "solar")["months"].values() for form in forms}),
    }


def _alternatives(entries: set[str]) -> str:
    """Any of the entries, the longest that fits, each also in capitals, as bylines write it: "BBC News", "BBC NEWS"."""
    forms = entries | {entry.upper() for entry in entries if len(entry) > 4}
    tree: dict[str, Any] = {}
    for form in forms:
        node = tree
        for char in form:
            node = node.setdefault(char, {})
        node[""] = {}
    return f"(?-i:{_branches(tree)})(?!\\w)"


def _branches(node: dict[str, Any]) -> str:
    """A tree of characters as a pattern: shared beginnings are tried once, which makes it small and quick."""
    ways = [_literal(char) + _branches(below) for char, below in sorted(node.items()) if char]
    if not ways:
        return ""
    if len(ways) == 1 and "" not in node:
        return ways[0]
    return f"(?:{'|'.join(ways)}){'?' if '' in node else ''}"


def _literal(char: str) -> str:
    return "['’]" if char == "'" else re.escape(char)
