"""One report while its gold is being built: its markup, its text, and what both say together."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from corpus.anchor import Span, one
from corpus.faults import Faults, MarkupError
from corpus.markup import Document, Item, Line

Json = dict[str, Any]
Written = TypeVar("Written", Item, Line)
Made = TypeVar("Made")


def columns(item: Item, number: int) -> list[str]:
    """The columns of an item, separated by bars.

    Raises:
        MarkupError: there are more or fewer.
    """
    found = [x.strip() for x in item.head.words.split("|")]
    if len(found) != number:
        raise MarkupError(f"{len(found)} columns instead of {number}")
    return found


@dataclass(slots=True)
class Report:
    """A report being built: its markup, its text, and what has been made of it.

    `number` is the prefix of the ids made here ("07" of "07-harbour-post"), `lines` says where each id was written,
    `entities` are those the report declares itself.
    """

    document: Document
    text: str
    file: str
    faults: Faults
    gold: Json = field(default_factory=dict)
    entities: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The stem of the file."""
        return self.document.path.stem

    @property
    def number(self) -> str:
        """The number in front of the stem, the stem where there is none."""
        found = re.match(r"\d+", self.id)
        return found[0] if found else self.id

    def own(self, name: str) -> str:
        """An id of this report."""
        return f"{self.number}.{name}"

    def entity(self, name: str) -> str:
        """An entity's id; anonymous sources belong to their report."""
        return f"A:{self.number}.{name[2:]}" if name.startswith("A:") and "." not in name else name

    def span(self, words: str) -> Json:
        """The JSON of the one place an anchor points at."""
        start, end = one(words, self.text)
        return self.at((start, end))

    def at(self, span: Span) -> Json:
        """The JSON of a span."""
        return {"start": span[0], "end": span[1], "text": self.text[span[0] : span[1]]}

    def each(self, items: list[Written], make: Callable[[Written], Made]) -> list[Made]:
        """What `make` returns for every item (or line); what goes wrong is noted, and the others go on."""
        made = []
        for item in items:
            try:
                made.append(make(item))
            except MarkupError as error:
                self.faults.add(error, item.head.number if isinstance(item, Item) else item.number)
        return made
