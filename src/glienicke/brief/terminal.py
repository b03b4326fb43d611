"""The brief as plain text: for a terminal, a pipe, or a printer."""

from __future__ import annotations

import textwrap

from glienicke.brief.page import Brief, Line, Section, Source, Words
from glienicke.brief.phrases import origins_in_words
from glienicke.text.printable import printable

SHORTEST_PASSAGE = 20  # columns: less would show nothing


def terminal(brief: Brief, width: int = 100, words: bool = True) -> str:
    """The brief as text of a given width in columns.

    `words` adds under each line the first passage it rests on, cut to one row, and where the others stand.
    """
    parts = [printable(brief.title).upper(), brief.subtitle, "", *_wrapped(brief.state, width, ""), ""]
    sources = {source.number: source for source in brief.sources}
    for section in brief.sections:
        parts += _section(section, sources, width, words)
    parts += ["SOURCES", *(line for source in brief.sources for line in _source(source, width))]
    return "\n".join(parts) + "\n"


def _section(section: Section, sources: dict[int, Source], width: int, words: bool) -> list[str]:
    lines = [line for entry in section.lines for line in _line(entry, sources, width, words)]
    return [section.heading.upper(), *(lines or [f"  {section.empty}"]), ""]


def _line(line: Line, sources: dict[int, Source], width: int, words: bool) -> list[str]:
    indent = "  " + "    " * line.level
    numbers = sorted({w.source for w in line.words})
    marks = "".join(f"[{n}]" for n in numbers)
    remarks = "; ".join(part for part in (origins_in_words(line.origins), line.note) if part)
    text = " ".join(part for part in (line.text, marks, f"({remarks})" if remarks else "") if part)
    lines = _wrapped(text, width, indent, bullet="- ")
    if words and line.words:
        lines += _passage(line.words[0], sources, width, indent)
        others = " ".join(_address(place) for place in line.words[1:])
        lines += _wrapped(f"also {others}", width, indent + "    ") if others else []
    return lines


def _passage(place: Words, sources: dict[int, Source], width: int, indent: str) -> list[str]:
    row = f"{indent}    {_address(place)} »"
    words = printable(place.span.of(sources[place.source].report.text))
    room = max(width - len(row) - 1, SHORTEST_PASSAGE)
    shown = words if len(words) <= room else words[: room - 2].rpartition(" ")[0] + " …"
    return [f"{row}{shown}«"]


def _address(place: Words) -> str:
    """Where a passage stands: number of the report on the page, and code points."""
    return f"[{place.source}:{place.span.start}-{place.span.end}]"


def _source(source: Source, width: int) -> list[str]:
    head = _wrapped(f"[{source.number}] {source.about}", width, "  ")
    place = [f"      {printable(source.report.source)}"]
    return head + place + [row for note in source.notes for row in _wrapped(note, width, "      ")]


def _wrapped(text: str, width: int, indent: str, bullet: str = "") -> list[str]:
    return textwrap.wrap(
        printable(text),
        width,
        initial_indent=indent + bullet,
        subsequent_indent=indent + " " * len(bullet),
        break_long_words=False,
        break_on_hyphens=False,
    )
