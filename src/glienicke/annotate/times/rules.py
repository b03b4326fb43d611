"""The rules of lang/<language>/times.toml, compiled, and the macros they are written with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from glienicke.annotate.times.pattern import END, FIGURES, Macro, Pattern, compile_pattern
from glienicke.errors import DataError
from glienicke.lang import table

_SHORT: Final = {
    "day": r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![^\W_])",
    "short_year": r"\d\d(?!\d)",
    "two": r"\d{1,2}(?!\d)",
    "clock": r"(?:[01]?\d|2[0-4])[:.][0-5]\d(?!\d)",
    "hour": r"(?:[01]?\d|2[0-4])(?!\d)",
    "stamp": r"(?:[01]\d|2[0-3]):[0-5]\d(?!\d)",
}
"""Macros of figures that begin with one or two digits."""

_LONG: Final = {
    "year": r"(?:1[5-9]|20)\d\d(?!\d)",
    "military": r"(?:[01]\d|2[0-4])[0-5]\d(?!\d)",
    "iso": r"[12]\d{3}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)",
}
"""Macros of figures that begin with four digits."""

_ORDINAL: Final = r"\d{1,2}(?:st|nd|rd|th)"

_GLUED: Final = r"(?:0?\d|1[0-2])(?:[:.][0-5]\d)?(?:[ap]m(?![^\W_])|[ap]\.m\.)"

_DECADE: Final = r"['’‘]?(?:(?:1[5-9]|20)\d0|[2-9]0)['’]?s"

_ZONES: Final = "GMT UTC EST EDT ET CET CEST EET EEST BST MSK PT PDT PST IST JST"

_ZONE: Final = (
    r"(?:(?:local|[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?: standard| daylight)? time"
    rf"|(?:{_ZONES.replace(' ', '|')})(?:[+-]\d{{1,2}})?)(?![^\W_])"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of time expression.

    Attributes:
        name: its name, kept in `Time.rule`.
        kind: what it is where another expression nests it: a TIMEX3 type, AMOUNT or EVENT (no times by themselves).
        operation: how its value is made, a key of `times_values.OPERATIONS`.
        pattern: its compiled pattern.
        data: the whole entry, for the operation's parameters.
        preceded: words one of which must stand before it.
        not_preceded: words none of which may stand before it.
        followed: words one of which must follow.
        not_followed: words none of which may follow.
    """

    name: str
    kind: str
    operation: str
    pattern: Pattern
    data: Mapping[str, Any]
    preceded: frozenset[str]
    not_preceded: frozenset[str]
    followed: frozenset[str]
    not_followed: frozenset[str]


def load_rules(language: str) -> dict[str, Rule]:
    """The rules of a language by name, and the events of its table, each as a rule of kind EVENT.

    Raises:
        DataError: a rule has a fault.
    """
    data = table(language, "times")
    common = frozenset(data["words"]["common"])
    macros = _macros(language, data["macros"], common)
    return {rule.name: rule for rule in (_rule(entry, macros, common) for entry in _entries(data))}


def _entries(data: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield from data["rule"]
    for event in data["event"]:
        yield {"type": "EVENT", "operation": "constant", **event}


def _rule(entry: Mapping[str, Any], macros: Mapping[str, Macro], common: frozenset[str]) -> Rule:
    try:
        contexts = (frozenset(entry.get(key, ())) for key in ("preceded", "not_preceded", "followed", "not_followed"))
        pattern = compile_pattern(entry["pattern"], macros, common)
        return Rule(entry["name"], entry["type"], entry["operation"], pattern, entry, *contexts)
    except KeyError as error:
        raise DataError(f"times.toml, {entry.get('name')}", f"no {error}") from error


def _macros(language: str, own: Mapping[str, str], common: frozenset[str]) -> dict[str, Macro]:
    """The macros of the calendar and of numbers, and those that times.toml makes of patterns."""
    calendar, numbers = table(language, "calendar"), table(language, "numbers")
    small = [*numbers["units"], *numbers["tens"], "hundred"]
    pairs = [f"{ten}[- ]{unit}" for ten in numbers["tens"] for unit in list(numbers["units"])[1:10]]
    units = [unit for unit in calendar["units"] if unit not in ("centurie", "night")]  # "one night" tells no length
    macros = {
        **{name: _figures(regex, *FIGURES[:1]) for name, regex in _SHORT.items()},
        **{name: _figures(regex, *FIGURES[2:]) for name, regex in _LONG.items()},
        "ordinal": Macro(_ORDINAL, frozenset(FIGURES[:1]), frozenset({"st", "nd", "rd", "th"})),
        "glued": Macro(_GLUED, frozenset(FIGURES[:1]), frozenset({"am", "pm", "m"})),
        "decade": Macro(_DECADE, frozenset({FIGURES[0], FIGURES[2]}), frozenset("s")),
        "month": _names(calendar["months"]),
        "weekday": _names(calendar["weekdays"]),
        "nth": _listed(list(numbers["ordinals"]), _ORDINAL),
        "number": _listed([*pairs, *small], r"\d{1,3}(?:[.,]\d{1,3})?"),
        "unit": _listed([unit for unit in units if unit != "second"]),
        "units": _listed([f"{unit}s" for unit in calendar["units"] if unit != "century"]),
        "hyphened": _listed(units),
        "zone": Macro(_ZONE, frozenset(), frozenset({"time", *_ZONES.lower().split()})),
    }
    for name, pattern in own.items():
        macros[name] = _own(pattern, macros, common)
    return macros


def _own(pattern: str, macros: Mapping[str, Macro], common: frozenset[str]) -> Macro:
    """A macro made of a pattern: without the end that a whole pattern has, and without group names."""
    compiled = compile_pattern(pattern, macros, common)
    return Macro(
        re.sub(r"\(\?P<\w+>", "(?:", compiled.opening.pattern.removesuffix(END)),
        compiled.first,
        next(iter(compiled.needs), frozenset()),
    )


def _figures(regex: str, *keys: str) -> Macro:
    return Macro(regex, frozenset(keys), frozenset(keys))


def _listed(entries: list[str], regex: str = "") -> Macro:
    """A macro of words, in lower case, with a capital or in capitals, longest first; `regex` stands for digits."""
    cased = {form for entry in entries for form in (entry, entry.capitalize(), entry.upper())}
    forms = sorted(cased, key=lambda f: (-len(f), f))
    first = frozenset(re.split(r"\W", entry)[0] for entry in entries) | (set(FIGURES[:2]) if regex else set())
    joined = "|".join([*forms, *([regex] if regex else [])])
    return Macro(f"(?:{joined})(?![^\\W_])", first, first)


def _names(named: Mapping[str, list[str]]) -> Macro:
    """A macro of proper names, with a capital or in capitals; short forms may carry a full stop."""
    forms = sorted((form for every in named.values() for form in every), key=lambda form: (-len(form), form))
    spelled = "|".join(f"(?:{form}|{form.upper()}){_stop(form)}" for form in forms)
    first = frozenset(form.lower() for form in forms)
    return Macro(f"(?:{spelled})(?![^\\W_])", first, first)


def _stop(form: str) -> str:
    """Short forms may carry a full stop, except a month that is no abbreviation."""
    return r"\.?" if len(form) < 5 and form not in ("May", "June", "July") else ""
