"""The line format: head fields, sections in brackets, items, and indented lines that belong to an item."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from corpus.faults import MarkupError

SECTIONS = (
    *("mentions", "times", "quotes", "claims"),
    *("entities", "facts", "utterances", "origins", "passages", "timeline", "status", "talks"),
)
_COMMENT = re.compile(r"(?:^\s*|\s{2,})# .*$")
"""A comment: "# " at the beginning of a line or behind two blanks. An anchor's "#2" has no blank behind the mark."""

_FIELD = re.compile(r"([a-z_]+):\s*(.*)")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an item: its number in the file and its words."""

    number: int
    words: str

    def field(self) -> tuple[str, str]:
        """The line as ("key", "rest"); the key is empty where the line names none."""
        found = _FIELD.fullmatch(self.words)
        return (found[1], found[2].strip()) if found else ("", self.words)


@dataclass(slots=True)
class Item:
    """A line at the margin with the indented lines below it. `optional` is the question mark in front."""

    head: Line
    optional: bool = False
    body: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class Document:
    """A file of markup: its head lines and the items of each section."""

    path: Path
    head: list[Line] = field(default_factory=list)
    sections: dict[str, list[Item]] = field(default_factory=dict)

    def items(self, section: str) -> list[Item]:
        """The items of a section, none where it is missing."""
        return self.sections.get(section, [])

    def fields(self, key: str) -> list[Line]:
        """The rest of all head fields "key: rest", and of those with something named before ("drop credit: words")."""
        named = [line for line in self.head if line.words.startswith((f"{key}:", f"{key} "))]
        return [Line(line.number, line.words[len(key) :].removeprefix(":").strip()) for line in named]

    def get(self, key: str, default: str | None = None) -> str | None:
        """The words of a head field; "-" means none."""
        found = self.fields(key)
        words = found[0].words if found else default
        return None if words == "-" else words


def read(path: Path) -> Document:
    """Read a file of markup.

    Raises:
        MarkupError: an unknown section, or an indented line that belongs to nothing.
    """
    document = Document(path)
    items: list[Item] | None = None
    for number, raw in enumerate(path.read_text("utf-8").splitlines(), 1):
        words = _COMMENT.sub("", raw).strip()
        if not words:
            continue
        if (name := words[1:-1]) in SECTIONS and raw.startswith(f"[{name}]"):
            items = document.sections.setdefault(name, [])
        elif raw[0].isspace():
            _below(document, items, Line(number, words))
        elif items is None:
            document.head.append(Line(number, words))
        else:
            items.append(Item(Line(number, words.removeprefix("?").lstrip()), words.startswith("?")))
    return document


def _below(document: Document, items: list[Item] | None, line: Line) -> None:
    if items:
        items[-1].body.append(line)
    elif items is None and document.head:  # a long head field goes on below
        last = document.head[-1]
        document.head[-1] = Line(last.number, f"{last.words} {line.words}")
    else:
        raise MarkupError("an indented line below nothing", line.number)
