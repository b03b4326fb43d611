"""The brief as plain text: for a terminal, a pipe, or a printer."""

from __future__ import annotations

import textwrap

from glienicke.brief.page import Brief
from glienicke.brief.phrases import shortened
from glienicke.brief.shown import Foot, Part, Shown, foot, parts
from glienicke.text.printable import printable

PAGE = 72  # rows of a printed page: sections have a blank row between them where there is room for that
SHORTEST = 20  # columns: less of a passage would show nothing
ROOM = 26  # columns: a shorter piece on the last row of a line says little, so that it gets a row of its own


def terminal(brief: Brief, width: int = 100, full: bool = False) -> str:
    """The brief as text of a given width in columns: one page, or, `full`, everything.

    One page has beside each line the words of one report, as far as there is room. In full, the first passage stands
    under the line, cut to one row, and after it where the others stand.
    """
    head = [printable(brief.title).upper(), brief.subtitle, "", *_wrapped(brief.state, width, "")]
    blocks = [[part.heading.upper(), *_rows(part, width, full)] for part in parts(brief, full)]
    blocks.append(_foot(foot(brief, full), width, full))
    apart = full or len(head) + sum(len(block) + 1 for block in blocks) <= PAGE
    rows = [row for block in blocks for row in ([""] * apart + block)]
    return "\n".join([*head, *([] if apart else [""]), *rows]) + "\n"


def _rows(part: Part, width: int, full: bool) -> list[str]:
    rows = [row for line in part.lines for row in (_line if full else _short)(line, width)]
    return rows or [f"  {part.empty}"]


def _short(line: Shown, width: int) -> list[str]:
    """A line with as much of a passage as its last row has room for."""
    rows = _wrapped(line.stated, width, _indent(line), bullet="- ")
    for passage in line.passages:
        if width - len(rows[-1]) - 3 < min(ROOM, len(passage.words)):
            rows.append(_indent(line) + " ")
        rows[-1] = f"{rows[-1]} »{shortened(passage.words, width - len(rows[-1]) - 3)}«"
    return rows


def _line(line: Shown, width: int) -> list[str]:
    indent = _indent(line)
    rows = _wrapped(line.stated, width, indent, bullet="- ")
    for passage in line.passages[:1]:
        row = f"{indent}    {passage.place} »"
        rows.append(f"{row}{shortened(passage.words, max(width - len(row) - 1, SHORTEST))}«")
    others = " ".join(passage.place for passage in line.passages[1:])
    return rows + (_wrapped(f"also {others}", width, indent + "    ") if others else [])


def _indent(line: Shown) -> str:
    return "  " + "    " * line.level


def _foot(below: Foot, width: int, full: bool) -> list[str]:
    if not full:
        (reports,), *rest = below.paragraphs
        texts = [f"{below.heading.upper()} {reports}", *(text for paragraph in rest for text in paragraph)]
        return [row for text in texts for row in _wrapped(text, width, "")]
    rows = [below.heading.upper()]
    for head, place, *notes in below.paragraphs:
        rows += [*_wrapped(head, width, "  "), f"      {place}"]
        rows += [row for note in notes for row in _wrapped(note, width, "      ")]
    return rows


def _wrapped(text: str, width: int, indent: str, bullet: str = "") -> list[str]:
    return textwrap.wrap(
        printable(text),
        width,
        initial_indent=indent + bullet,
        subsequent_indent=indent + " " * len(bullet),
        break_long_words=False,
        break_on_hyphens=False,
    )
