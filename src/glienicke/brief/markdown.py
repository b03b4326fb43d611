"""The brief as Markdown (CommonMark, and what GitHub adds to it). Nothing in a report can become mark-up."""

from __future__ import annotations

import re

from glienicke.brief.page import Brief
from glienicke.brief.shown import Shown, foot, parts
from glienicke.text.printable import printable

_MARKUP = re.compile(r"""[\\`*_\[\]<>#|~&$!]|:(?=//)|(?<=www)\.|@""")
"""What may begin mark-up anywhere: emphasis, code, links, tags, entities, tables, formulas, and bare addresses."""
_START = re.compile(r"\A(?:[-+=]|\d{1,9}(?=[.)]))")
"""What makes a list or a heading at the start of a line."""


def markdown(brief: Brief, full: bool = False) -> str:
    """The brief as Markdown: one page, or everything."""
    rows = [f"# {escaped(brief.title)}", escaped(brief.subtitle), f"**{escaped(brief.state)}**"]
    for part in parts(brief, full):
        lines = [row for line in part.lines for row in _line(line)]
        rows += [f"## {escaped(part.heading)}", "\n".join(lines) or escaped(part.empty)]
    below = foot(brief, full)
    rows.append(f"## {escaped(below.heading)}")
    rows += ["  \n".join(escaped(text, marks=True) for text in paragraph) for paragraph in below.paragraphs]
    return "\n\n".join(rows) + "\n"


def _line(line: Shown) -> list[str]:
    indent = "  " * line.level
    aside = escaped(line.aside)
    stated = " ".join(part for part in (escaped(line.text), aside, line.marks) if part)
    if len(line.passages) == 1 and not line.passages[0].place:
        return [f"{indent}- {stated} »{escaped(line.passages[0].words)}«"]
    return [f"{indent}- {stated}", *(f"{indent}  - {p.place} »{escaped(p.words)}«" for p in line.passages)]


def escaped(text: str, marks: bool = False) -> str:
    """The text on one line, without a meaning of its own in Markdown.

    Args:
        text: any words.
        marks: leave the number of a report at the start as it is ("[1] The Ledger"): no link without a definition.
    """
    text = printable(text)
    start = re.match(r"(?:\[\d+\] )?", text) if marks else None
    kept = start[0] if start else ""
    safe = _MARKUP.sub(lambda match: "\\" + match[0], text[len(kept) :])
    first = _START.match(safe)
    if first and not kept:
        safe = "\\" + safe if not first[0].isdigit() else f"{first[0]}\\{safe[first.end() :]}"
    return kept + safe
