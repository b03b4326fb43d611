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
_VERB_GROUPS = frozenset({"be", "have"})
"""Macros that are not matched behind a subject but looked for between it and the match: that is faster."""
_ADJUNCTS = 10
"""How many adjuncts and plain words `~( ... )` reads at most."""

Needs = tuple[frozenset[str], ...]
"""Sets of lower-case words; a text can match only if it has a word of each."""


@dataclass(frozen=True, slots=True)
class Template:
    """A compiled template.

    Attributes:
        regex: over masked text. Groups "slot__n" hold values, "aux__n" verb groups, "core" ends the part before `~`.
        needs: sets of words of each of which a text must contain one, so that most texts cost one look.
        takes: the classes of tokens that may be the value of a group ("" where its words are).
        reads: the value type of a group where it is not that of its slot.
        subject: the macro that reads the subject ("" where the template has none).
        into: the slot that the subject fills ("": the subject of the type).
        verb: the verb group that must stand between subject and match ("be", "have", "" for any or none).
    """

    regex: re.Pattern[str]
    needs: Needs
    takes: Mapping[str, str]
    reads: Mapping[str, str]
    subject: str
    into: str
    verb: str


@cache
def compile_template(language: str, template: str, slots: frozenset[str]) -> Template:
    """Compile a template whose claim type has these slots.

    Raises:
        DataError: the template has a fault, or nothing in it is a fixed word.
    """
    compiler = _Compiler(language, template, slots)
    regex, needs = compiler.whole()
    if not needs:
        raise DataError(template, "no fixed word: it would be tried on every sentence")
    try:
        compiled = re.compile(rf"(?<!\w){regex}(?!\w)", re.IGNORECASE)
    except re.error as error:
        raise DataError(template, f"cannot be compiled: {error}") from error
    return Template(compiled, needs, compiler.takes, compiler.reads, compiler.subject, compiler.into, compiler.verb)


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
        self.subject, self.into, self.verb = "", "", ""
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

    def whole(self) -> tuple[str, Needs]:
        """The whole template; its subject and the verb group behind it are taken off."""
        first = self.elements[0]
        if first["slot"] == "subject":
            self.subject, self.into, self.at = first["macro"] or "persons", first["into"] or "", 1
            if self.elements[1]["slot"] in _VERB_GROUPS:
                self.verb, self.at = self.elements[1]["slot"], 2
        regex, needs = self.sequence()
        if self.at < len(self.elements):
            raise DataError(self.template, "a bracket is closed that was not opened")
        return regex, needs

    def sequence(self) -> tuple[str, Needs]:
        """Elements up to a closing bracket or bar."""
        regex, first = "", True
        needs: Needs = ()
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
            needs, first = needs + wanted, False
        return regex, needs

    def element(self, element: re.Match[str]) -> tuple[str, Needs]:
        """One element that must be there."""
        if element["open"] == "(":
            return self.group(")")
        if element["open"] == "~(":
            inner, _ = self.group(")")
            filler = macro_regex(self.language, "filler")
            return rf"(?P<core>)(?:,? {inner}| {filler}){{0,{_ADJUNCTS}}}", ()
        if element["list"]:
            return rf"\b{alternation(self.language, element['list'])}\b", (_telling(self.language, element["list"]),)
        if element["token"]:
            return token_regex(element["token"]), ()
        if element["slot"]:
            return self.macro(element["slot"], element["macro"] or element["slot"])
        word = element["word"]
        bounds = r"\b" if word[0].isalnum() else ""
        needs = (frozenset({word.lower()}),) if word[0].isalnum() or word == "," else ()
        return f"{bounds}{re.escape(word)}{bounds}", needs

    def group(self, shut: str) -> tuple[str, Needs]:
        """Alternatives up to the closing bracket."""
        parts = [self.sequence()]
        while self.at < len(self.elements) and self.elements[self.at]["shut"] == "|":
            self.at += 1
            parts.append(self.sequence())
        if self.at >= len(self.elements) or self.elements[self.at]["shut"] != shut:
            raise DataError(self.template, f"no {shut!r}")
        self.at += 1
        either = [max(needs, key=lambda need: min(map(len, need))) for _, needs in parts if needs]
        needs = (frozenset[str]().union(*either),) if len(either) == len(parts) else ()
        return "(?:" + "|".join(part for part, _ in parts) + ")", needs

    def macro(self, slot: str, name: str) -> tuple[str, Needs]:
        """A macro, as the value of a slot where it is one."""
        entry = _macros(self.language).get(name)
        if entry is None:
            raise DataError(self.template, f"no macro {name!r}")
        needs: Needs = ()
        if "regex" in entry:
            regex = expand(self.language, entry["regex"])
            needs = (_telling(self.language, entry["needs"]),) if "needs" in entry else ()
            needs = (frozenset({entry["sign"]}),) if "sign" in entry else needs
        else:
            regex, needs = _Compiler(self.language, entry["template"], self.slots, self).sequence()
        group = slot if slot in self.slots else "aux" if entry.get("verb") else ""
        if not group:
            return f"(?:{regex})", needs
        self.groups[group] = n = self.groups.get(group, 0) + 1
        self.takes[f"{group}__{n}"] = entry.get("takes", "")
        self.reads[f"{group}__{n}"] = entry.get("reads", "")
        return f"(?P<{group}__{n}>{regex})", needs


def token_regex(classes: Iterable[str]) -> str:
    """An expression for a masked token of one of the classes."""
    return rf"{OPEN}[{''.join(classes)}]\d+{CLOSE}"


def expand(language: str, regex: str) -> str:
    """Fill word lists `<list>`, macros `{macro}` and tokens `@PG` into a macro's expression."""
    regex = re.sub(r"@([A-Z]+)", lambda m: token_regex(m[1]), regex)
    regex = re.sub(r"\{([a-z_]+)\}", lambda m: macro_regex(language, m[1]), regex)
    return re.sub(r"(?<!\?P)<([a-z_]+)>", lambda m: alternation(language, m[1]), regex)


def _telling(language: str, name: str) -> frozenset[str]:
    """Of each entry of a word list its longest word, the one that fewest texts have."""
    return frozenset(max(entry.lower().split(), key=len) for entry in words(language, f"words/{name}"))


def _macros(language: str) -> Mapping[str, Any]:
    return table(language, "macros")
