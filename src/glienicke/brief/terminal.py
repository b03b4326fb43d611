"""The brief as plain text: for a terminal, a pipe, or a printer."""

from __future__ import annotations

import textwrap

from glienicke.brief.marks import LEGEND, MOST_MARKS, cited, marks, quotation, remarks, titled
from glienicke.brief.page import Brief, Line, Section, Source, Words
from glienicke.text.printable import printable

SHORTEST_PASSAGE = 20  # columns: less would show nothing
ROOM = 26  # columns: a shorter piece of a passage says little, so that it gets a row of its own


def front_page(brief: Brief, width: int = 100) -> str:
    """What matters most, on one page: each line with its origins, its reports and the words of one of them."""
    parts = [*_top(brief, width)]
    for section in brief.front:
        lines = [row for line in section.lines for row in _short(line, brief, width)]
        parts += [titled(section).upper(), *(lines or [f"  {section.empty}"]), ""]
    parts += _wrapped(f"REPORTS {cited(brief)}.", width, "") + _wrapped(LEGEND, width, "")
    return "\n".join(parts) + "\n"


def whole(brief: Brief, width: int = 100) -> str:
    """Everything: under each line the first passage it rests on, cut to one row, and where the others stand."""
    parts = [*_top(brief, width)]
    sources = {source.number: source for source in brief.sources}
    for section in brief.sections:
        parts += _section(section, sources, width)
    parts += ["SOURCES", *(line for source in brief.sources for line in _source(source, width))]
    return "\n".join(parts) + "\n"


def _top(brief: Brief, width: int) -> list[str]:
    return [printable(brief.title).upper(), brief.subtitle, "", *_wrapped(brief.state, width, ""), ""]


def _short(line: Line, brief: Brief, width: int) -> list[str]:
    """A line with as much of a passage as its last row has room for."""
    indent = "  " + "    " * line.level
    stated = (line.text, f"({said})" if (said := remarks(line, brief=True)) else "", marks(line, MOST_MARKS))
    rows = _wrapped(" ".join(part for part in stated if part), width, indent, bullet="- ")
    words = quotation(line, brief)
    if not words:
        return rows
    if width - len(rows[-1]) - 3 < min(ROOM, len(words)):
        rows.append(indent + " ")
    return [*rows[:-1], f"{rows[-1]} »{_cut(words, width - len(rows[-1]) - 3)}«"]


def _section(section: Section, sources: dict[int, Source], width: int) -> list[str]:
    lines = [line for entry in section.lines for line in _line(entry, sources, width)]
    return [section.heading.upper(), *(lines or [f"  {section.empty}"]), ""]


def _line(line: Line, sources: dict[int, Source], width: int) -> list[str]:
    indent = "  " + "    " * line.level
    lines = _wrapped(_stated(line), width, indent, bullet="- ")
    if line.words:
        lines += _passage(line.words[0], sources, width, indent)
        others = " ".join(_address(place) for place in line.words[1:])
        lines += _wrapped(f"also {others}", width, indent + "    ") if others else []
    return lines


def _stated(line: Line) -> str:
    said = remarks(line)
    return " ".join(part for part in (line.text, f"({said})" if said else "", marks(line)) if part)


def _passage(place: Words, sources: dict[int, Source], width: int, indent: str) -> list[str]:
    row = f"{indent}    {_address(place)} »"
    words = printable(place.span.of(sources[place.source].report.text))
    return [f"{row}{_cut(words, max(width - len(row) - 1, SHORTEST_PASSAGE))}«"]


def _cut(words: str, room: int) -> str:
    """The words, shortened at a space where there is no room for all."""
    return words if len(words) <= room else words[: room - 2].rpartition(" ")[0] + " …"


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
