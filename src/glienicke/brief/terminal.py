"""The brief as plain text: for a terminal, a pipe, or a printer."""

from __future__ import annotations

import textwrap

from glienicke.brief.page import Brief, Line, Section, Source, Words
from glienicke.brief.phrases import excerpt, origins_in_words
from glienicke.text.printable import printable

SHOWN_PLACES = 3  # more places than these are counted, not listed: the page must stay one that a person reads


def terminal(brief: Brief, width: int = 100, words: bool = True) -> str:
    """The brief as text of a given width in columns; `words` adds the passages under each line."""
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
    if words:
        lines += [row for place in line.words[:SHOWN_PLACES] for row in _passage(place, sources, width, indent)]
        more = len(line.words) - SHOWN_PLACES
        lines += [f"{indent}      and {more} more"] * (more > 0)
    return lines


def _passage(place: Words, sources: dict[int, Source], width: int, indent: str) -> list[str]:
    text = sources[place.source].report.text
    before, words, after = excerpt(text, place.span.start, place.span.end, context=30)
    where = f"[{place.source}:{place.span.start}-{place.span.end}] "
    return _wrapped(f"{where}{before}»{words}«{after}", width, indent + "    ")


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
