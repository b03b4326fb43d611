"""The brief as a thing of its own: sections of lines, each line with the words that prove it.

What the page says is decided here and in `compose`; how it looks is the renderers' business, so that terminal, HTML
and every later form say the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from glienicke.model import Origins, Report, Span

Tone = Literal["plain", "dispute", "change", "caution"]


@dataclass(frozen=True, slots=True)
class Words:
    """The exact words behind a line: `source` is the number of the report on the page, counted from 1."""

    source: int
    span: Span


@dataclass(frozen=True, slots=True)
class Line:
    """One statement of the brief.

    Attributes:
        text: one sentence or phrase in plain language.
        words: where it stands, at least one place.
        origins: how many independent origins it has; None where that was not counted.
        note: what a careful editor must know beside it ("one anonymous source only").
        tone: what kind of statement it is.
        level: 0 for a statement, 1 for a detail of the one before.
    """

    text: str
    words: tuple[Words, ...] = ()
    origins: Origins | None = None
    note: str = ""
    tone: Tone = "plain"
    level: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page.

    Attributes:
        heading: what it is about.
        lines: what it says.
        empty: what is said where there are no lines.
        left: how many lines of its kind the record has beside these.
    """

    heading: str
    lines: tuple[Line, ...]
    empty: str = "Nothing stated."
    left: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """A report on the page: its number, the report, where it comes from in a few words and in a line."""

    number: int
    report: Report
    short: str
    about: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Brief:
    """What the record says, for people.

    Attributes:
        title: the story.
        subtitle: the day, and from how many reports.
        state: where the talks stand, in a sentence.
        front: what matters most, as much as fits on one printed page.
        sections: everything.
        sources: all reports, in the order of their numbers.
        made: the day that a document of it bears (ISO), the same for the same record; None where no day is known.
    """

    title: str
    subtitle: str
    state: str
    front: tuple[Section, ...]
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
    made: str | None = None
