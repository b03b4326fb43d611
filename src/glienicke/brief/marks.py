"""What stands beside the lines of the brief in all its forms: origins, numbers of reports, words, what is left out."""

from __future__ import annotations

from glienicke.brief.page import Brief, Line, Section
from glienicke.brief.phrases import counted, origins_in_figures, origins_in_words
from glienicke.text.printable import printable

MOST_MARKS = 6
"""Reports that are named by number beside a line of the front page; the others are counted."""
MOST_SOURCES = 24
"""Reports that the front page names at its foot."""
BEST = 45
"""Characters of a passage that says enough and still fits."""

LEGEND = (
    "[1] is a report. (1–2) counts independent origins: outlets and speakers that only repeat each other are one. "
    "The rest, with all words and their places: glienicke brief --full."
)
"""What a reader of the front page needs to know of its figures, and how to see the rest."""


def remarks(line: Line, *, brief: bool = False) -> str:
    """How many origins a line has, and what a careful editor must know."""
    figures = origins_in_figures(line.origins) if line.origins else ""
    return "; ".join(part for part in (figures if brief else origins_in_words(line.origins), line.note) if part)


def marks(line: Line, most: int | None = None) -> str:
    """The numbers of the reports that a line rests on: "[1][4]", or "[1][4] and 7 more"."""
    numbers = sorted({place.source for place in line.words})
    left = len(numbers) - most if most else 0
    shown = "".join(f"[{n}]" for n in (numbers[:most] if left > 0 else numbers))
    return f"{shown} and {left} more" if left > 0 else shown


def quotation(line: Line, brief: Brief) -> str:
    """The words to show for a line where there is room for one passage; "" where it has none of its own."""
    found = [printable(place.span.of(brief.sources[place.source - 1].report.text)) for place in line.words]
    return min(found, key=lambda words: abs(len(words) - BEST), default="") if not line.level else ""


def titled(section: Section) -> str:
    """The heading, with how much is left out."""
    return f"{section.heading} ({section.left} more)" if section.left > 0 else section.heading


def cited(brief: Brief) -> str:
    """The reports that the front page rests on, in one paragraph."""
    numbers = sorted({w.source for section in brief.front for line in section.lines for w in line.words})
    shown = [brief.sources[n - 1] for n in numbers[:MOST_SOURCES]]
    left = len(brief.sources) - len(shown)
    parts = [f"[{source.number}] {source.short}" for source in shown]
    return "; ".join([*parts, *([f"and {counted(left, 'other')}"] if left else [])])
