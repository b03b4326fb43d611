"""Readable templates of what reports say, compiled to bounded regular expressions over masked text.

A template is plain words and:

    {slot}          the value of a slot, read by the macro of that name ("{date}")
    {slot:macro}    the value of a slot, read by another macro ("{wants:persons}")
    {macro}         a macro that fills no slot ("{be}", "{gap}")
    {subject}       first place only: the subject of the verb, wherever it stands to the left
    {subject:party:by}  the same, read by another macro, into another slot than the type's subject
    <list>          an entry of the word list lang/<language>/words/<list>.txt
    [ ... ]         optional        ( a | b )   one of these
    ~( a | b )      last place only: any of these, in any order, with plain words between
    @PG             a masked token of class P or G (used by macros)

Macros are entries of lang/<language>/macros.toml: a `template`, or a `regex` for what templates cannot say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from glienicke.errors import DataError
from glienicke.lang import table, words
from glienicke.text.mask import CLOSE, OPEN

_ELEMENT = re.compile(
    r"(?P<space>\s*)(?:(?P<open>~\(|[\[(])|(?P<shut>[\])|])|\{(?P<slot>\w+)(?::(?P<macro>\w+))?(?::(?P<into>\w+))?\}"
    r"|<(?P<list>\w+)>|@(?P<token>[A-Z]+)|(?P<word>'s|[\w'-]+|[,:;\"]))"
)
_ADJUNCTS = 10
"""How many adjuncts and plain words `~( ... )` reads at most."""

Need = frozenset[str] | None
"""Words of which a text must have one to match; None: any text may match."""


@dataclass(frozen=True, slots=True)
class Template:
    """A compiled template.

    Attributes:
        regex: over masked text. Groups "slot__n" hold values, "aux__n" verb groups, "core" ends the part before `~`.
        triggers: lower-case words of which a text must contain one, so that most texts cost one look.
        takes: the classes of tokens that may be the value of a group ("" where its words are).
        reads: the value type of a group where it is not that of its slot.
        subject: the macro that reads the subject ("" where the template has none).
        into: the slot that the subject fills ("": the subject of the type).
    """

    regex: re.Pattern[str]
    triggers: frozenset[str]
    takes: Mapping[str, str]
    reads: Mapping[str, str]
    subject: str
    into: str


@cache
def compile_template(language: str, template: str, slots: frozenset[str]) -> Template:
    """Compile a template whose claim type has these slots.

    Raises:
        DataError: the template has a fault, or nothing in it is a fixed word.
    """
    compiler = _Compiler(language, template, slots)
    regex, need = compiler.whole()
    if not need:
        raise DataError(template, "no fixed word: it would be tried on every sentence")
    try:
        compiled = re.compile(rf"(?<!\w){regex}(?!\w)", re.IGNORECASE)
    except re.error as error:
        raise DataError(template, f"cannot be compiled: {error}") from error
    return Template(compiled, need, compiler.takes, compiler.reads, compiler.subject, compiler.into)


@cache
def alternation(language: str, name: str) -> str:
    """A word list as a regular expression, longest entries first."""
    entries = sorted(words(language, f"words/{name}"), key=lambda e: (-len(e), e))
    return "(?:" + "|".join(re.escape(e).replace(r"\ ", " ") for e in entries) + ")"


@cache
def macro_regex(language: str, name: str) -> str:
    """A macro as a regular expression without named groups.

    Raises:
        DataError: no such macro.
    """
    return re.sub(r"\(\?P<\w+>", "(?:", _Compiler(language, f"{{{name}}}", frozenset()).sequence()[0])


class _Compiler:
    """One pass over a template; emits the expression and what it needs as it reads."""

    def __init__(self, language: str, template: str, slots: frozenset[str], outer: _Compiler | None = None) -> None:
        self.language, self.template, self.slots = language, template, slots
        self.groups: dict[str, int] = outer.groups if outer else {}
        self.takes: dict[str, str] = outer.takes if outer else {}
        self.reads: dict[str, str] = outer.reads if outer else {}
        self.subject, self.into = "", ""
        self.elements = self._split()
        self.at = 0

    def _split(self) -> list[re.Match[str]]:
        found, at, text = [], 0, self.template.strip()
        while at < len(text):
            element = _ELEMENT.match(text, at)
            if element is None:
                raise DataError(self.template, f"cannot be read from {text[at:]!r}")
            found.append(element)
            at = element.end()
        return found

    def whole(self) -> tuple[str, Need]:
        """The whole template, its subject taken off."""
        first = self.elements[0]
        if first["slot"] == "subject":
            self.subject, self.into, self.at = first["macro"] or "persons", first["into"] or "", 1
        regex, need = self.sequence()
        if self.at < len(self.elements):
            raise DataError(self.template, "a bracket is closed that was not opened")
        return regex, need

    def sequence(self) -> tuple[str, Need]:
        """Elements up to a closing bracket or bar."""
        regex, need, first = "", None, True
        while self.at < len(self.elements) and not self.elements[self.at]["shut"]:
            element = self.elements[self.at]
            self.at += 1
            blank = " " if element["space"] and not first and element["open"] != "~(" else ""
            if element["open"] == "[":
                inner, _ = self.group("]")
                regex += f"(?:{inner} )?" if first else f"(?:{blank}{inner})?"
                continue
            part, wanted = self.element(element)
            regex += blank + part
            need, first = _rarer(need, wanted), False
        return regex, need

    def element(self, element: re.Match[str]) -> tuple[str, Need]:
        """One element that must be there."""
        if element["open"] == "(":
            return self.group(")")
        if element["open"] == "~(":
            inner, _ = self.group(")")
            filler = macro_regex(self.language, "filler")
            return rf"(?P<core>)(?:,? {inner}| {filler}){{0,{_ADJUNCTS}}}", None
        if element["list"]:
            entries = words(self.language, f"words/{element['list']}")
            return rf"\b{alternation(self.language, element['list'])}\b", frozenset(
                e.split()[0].lower() for e in entries
            )
        if element["token"]:
            return token_regex(element["token"]), None
        if element["slot"]:
            return self.macro(element["slot"], element["macro"] or element["slot"])
        word = element["word"]
        bounds = r"\b" if word[0].isalnum() else ""
        return f"{bounds}{re.escape(word)}{bounds}", frozenset({word.lower()}) if word[
            0
        ].isalnum() or word == "," else None

    def group(self, shut: str) -> tuple[str, Need]:
        """Alternatives up to the closing bracket."""
        parts = [self.sequence()]
        while self.at < len(self.elements) and self.elements[self.at]["shut"] == "|":
            self.at += 1
            parts.append(self.sequence())
        if self.at >= len(self.elements) or self.elements[self.at]["shut"] != shut:
            raise DataError(self.template, f"no {shut!r}")
        self.at += 1
        needs = [need for _, need in parts if need]
        need = frozenset[str]().union(*needs) if len(needs) == len(parts) else None
        return "(?:" + "|".join(part for part, _ in parts) + ")", need

    def macro(self, slot: str, name: str) -> tuple[str, Need]:
        """A macro, as the value of a slot where it is one."""
        entry = _macros(self.language).get(name)
        if entry is None:
            raise DataError(self.template, f"no macro {name!r}")
        if "regex" in entry:
            regex, need = expand(self.language, entry["regex"]), None
        else:
            inner = _Compiler(self.language, entry["template"], self.slots, self)
            regex, need = inner.sequence()
        group = slot if slot in self.slots else "aux" if entry.get("verb") else ""
        if not group:
            return f"(?:{regex})", need
        self.groups[group] = n = self.groups.get(group, 0) + 1
        self.takes[f"{group}__{n}"] = entry.get("takes", "")
        self.reads[f"{group}__{n}"] = entry.get("reads", "")
        return f"(?P<{group}__{n}>{regex})", need


def token_regex(classes: Iterable[str]) -> str:
    """An expression for a masked token of one of the classes."""
    return rf"{OPEN}[{''.join(classes)}]\d+{CLOSE}"


def expand(language: str, regex: str) -> str:
    """Fill word lists `<list>`, macros `{macro}` and tokens `@PG` into a macro's expression."""
    regex = re.sub(r"@([A-Z]+)", lambda m: token_regex(m[1]), regex)
    regex = re.sub(r"\{([a-z_]+)\}", lambda m: macro_regex(language, m[1]), regex)
    return re.sub(r"(?<!\?P)<([a-z_]+)>", lambda m: alternation(language, m[1]), regex)


def _macros(language: str) -> Mapping[str, Any]:
    return table(language, "macros")


def _rarer(one: Need, other: Need) -> Need:
    """Of two needs the one that fewer texts meet: its shortest word is longer."""
    if one is None or other is None:
        return one or other
    return max(one, other, key=lambda need: min(map(len, need)))
