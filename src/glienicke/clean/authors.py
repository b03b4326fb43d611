"""What a report tells of its authors at its end: "Ana Petrel teaches law in Accra and keeps bees."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from glienicke.clean.marks import Mark
from glienicke.model import Span

_ON = re.compile(r"[,*_]{0,3} [(a-z@]")
_LAST = 4
_LONGEST = 480
_LEAST = 5
"""Characters of a name."""


def author_notes(text: str, lines: Sequence[Span], marks: Sequence[Mark]) -> list[Mark]:
    """The last lines that begin with the full name of who the head says wrote it, and go on in lower case.

    A story does not end with its author's name; the notes may be several, one for each author.
    """
    names = [span.of(text) for mark in marks if mark.kind == "byline" and (span := mark.told("authors"))]
    each = {name.strip() for told in names for name in re.split(r",? and |,? & |, ?|; ?", told)}
    return list(_notes(text, lines[max(1, len(lines) - _LAST) :], sorted(n for n in each if len(n) >= _LEAST)))


def _notes(text: str, lines: Sequence[Span], names: Sequence[str]) -> Iterator[Mark]:
    for line in lines:
        said = line.of(text).lstrip("*_—–-•■ ")
        if len(said) <= _LONGEST and "“" not in said and any(_goes_on(said, name) for name in names):
            yield Mark(line, "credit", "author.note")


def _goes_on(said: str, name: str) -> bool:
    """Does it begin with the name, and go on in lower case or in parentheses?"""
    return said.casefold().startswith(name.casefold()) and bool(_ON.match(said, len(name)))
