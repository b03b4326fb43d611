"""The brief as it is shown, one page or all of it: the same content for every form that writes it as text.

parts(brief, full=False)   the front page: of each line one passage, shortened
parts(brief, full=True)    everything: of each line all passages, each with its place
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from glienicke.brief.page import Brief, Line, Section, Tone, Words
from glienicke.brief.phrases import counted, origins_in_figures, origins_in_words, shortened
from glienicke.text.printable import printable

MOST_MARKS = 5
"""Reports that are named by number beside a line of the front page; the others are counted."""
MOST_SOURCES = 24
"""Reports that the front page names at its foot."""
BEST, LONGEST = 45, 90
"""Characters of a passage that says enough and still fits, and of the longest one that the front page shows."""

FIGURES = "[1] is a report. (1–2) counts independent origins: outlets and speakers that only repeat each other are one."
REST = "The rest, with all words and their places: glienicke brief --full."
"""What a reader of the front page needs to know of its figures, and how to see what it leaves out."""

_QUOTED = re.compile(r"“([^“”]+)”")


@dataclass(frozen=True, slots=True)
class Passage:
    """Exact words on one line; `place` is where they stand ("[1:303-338]"), "" where only the report is named."""

    words: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A line: what it says, its origins with what an editor must know ("1–2"), its reports ("[1][4]"), its words."""

    text: str
    remarks: str
    marks: str
    passages: tuple[Passage, ...]
    tone: Tone
    level: int

    @property
    def stated(self) -> str:
        """All but the passages: "Oria rejects it. (1–2) [1][4]"."""
        return " ".join(part for part in (self.text, self.aside, self.marks) if part)

    @property
    def aside(self) -> str:
        """The remarks in brackets."""
        return f"({self.remarks})" if self.remarks else ""


@dataclass(frozen=True, slots=True)
class Part:
    """A section: what it is called, its lines, and what is said where there are none."""

    heading: str
    lines: tuple[Shown, ...]
    empty: str


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands under the lines: paragraphs of a report each, the first of which names it."""

    heading: str
    paragraphs: tuple[tuple[str, ...], ...]


def parts(brief: Brief, full: bool) -> tuple[Part, ...]:
    """The sections of the front page, or all. The page shows no passage twice."""
    seen: set[str] = set()
    return tuple(_part(section, brief, None if full else seen) for section in (brief.sections if full else brief.front))


def foot(brief: Brief, full: bool) -> Foot:
    """The reports: those that the front page rests on in one paragraph, or each with its place and notes."""
    if not full:
        return Foot("Reports", ((f"{_cited(brief)}.",), (f"{FIGURES} {REST}",)))
    sources = ((f"[{s.number}] {s.about}", s.report.source, *s.notes) for s in brief.sources)
    return Foot("Sources", tuple(tuple(printable(row) for row in rows) for rows in sources))


def _part(section: Section, brief: Brief, seen: set[str] | None) -> Part:
    more = f" ({section.left} more)" if section.left > 0 else ""
    lines = (_whole(line, brief) if seen is None else _short(line, brief, seen) for line in section.lines)
    return Part(section.heading + more, tuple(lines), section.empty)


def _whole(line: Line, brief: Brief) -> Shown:
    passages = tuple(Passage(_words(p, brief), f"[{p.source}:{p.span.start}-{p.span.end}]") for p in line.words)
    return _shown(line, origins_in_words(line.origins), _marks(line), passages)


def _short(line: Line, brief: Brief, seen: set[str]) -> Shown:
    passages = tuple(p for p in best(line, brief) if p.words not in seen)
    seen.update(passage.words for passage in passages)
    figures = origins_in_figures(line.origins) if line.origins else ""
    return _shown(line, figures, _marks(line, MOST_MARKS), passages)


def _shown(line: Line, origins: str, marks: str, passages: tuple[Passage, ...]) -> Shown:
    remarks = "; ".join(part for part in (origins, line.note) if part)
    return Shown(printable(line.text), remarks, marks, passages, line.tone, line.level)


def best(line: Line, brief: Brief) -> tuple[Passage, ...]:
    """The one that says enough and is short; none for a detail, and none for a line that quotes it."""
    found = [_words(place, brief) for place in line.words] if not line.level else []
    shown = min(found, key=lambda words: abs(len(words) - BEST), default="")
    quoted = any(words in shown for words in _QUOTED.findall(line.text)) or shown in line.text
    return () if quoted else (Passage(shortened(shown, LONGEST)),)


def _words(place: Words, brief: Brief) -> str:
    return printable(place.span.of(brief.sources[place.source - 1].report.text))


def _marks(line: Line, most: int | None = None) -> str:
    """The numbers of the reports that a line rests on: "[1][4]", or "[1][4] and 7 more"."""
    numbers = sorted({place.source for place in line.words})
    left = len(numbers) - most if most else 0
    shown = "".join(f"[{n}]" for n in (numbers[:most] if left > 0 else numbers))
    return f"{shown} and {left} more" if left > 0 else shown


def _cited(brief: Brief) -> str:
    numbers = sorted({w.source for section in brief.front for line in section.lines for w in line.words})
    shown = [brief.sources[n - 1] for n in numbers[:MOST_SOURCES]]
    left = len(brief.sources) - len(shown)
    named = [printable(f"[{source.number}] {source.short}") for source in shown]
    return "; ".join([*named, *([f"and {counted(left, 'other')}"] if left else [])])
