"""The masthead: lines at the very top that name the outlet, its motto, its section and its date."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from glienicke.clean.labels import label, label_words, pieces
from glienicke.clean.marks import Mark
from glienicke.clean.names import is_person, names_only, outlet_like
from glienicke.model import Span

_LINES = 5
_SHORT = 5
"""Words of an outlet's name that nothing but its own words tells."""


def masthead(text: str, lines: Sequence[Span]) -> list[Mark]:
    """The lines at the very top that speak of the report: a masthead, with what stands between it and the date."""
    ends = next((n for n, line in enumerate(lines[:_LINES]) if (found := label(text, line)) and found.dates), None)
    if ends is None:
        return _undated(text, lines)
    marks = [_above(text, lines, n) for n in range(ends)]
    dated = label(text, lines[ends])
    if dated is None or any(mark is None for mark in marks) or not _heads(text, lines, ends):
        return _undated(text, lines)
    return [mark for mark in marks if mark] + [dated.mark(text)]


def _above(text: str, lines: Sequence[Span], n: int) -> Mark | None:
    """A line above the date: names, labels, or a motto that stands right between two lines of the masthead."""
    line = lines[n]
    said = line.of(text)
    if found := label(text, line):
        return found.mark(text)
    words = label_words().fullmatch(said)
    if words and not words["authors"]:
        return Mark(line, "metadata", "masthead.label")
    parts = list(pieces(text, line.start, line.end))
    if parts and not is_person(said) and all(names_only(piece.of(text)) for piece in parts):
        return Mark(line, "metadata", "masthead", (("outlet", parts[0]),) if n == 0 or outlet_like(said) else ())
    if len(lines) < n + 3 or not _headline_like(lines[n + 2].of(text)):
        return None
    glued = n and text.count("\n", lines[n - 1].end, line.start) == 1
    if glued and text.count("\n", line.end, lines[n + 1].start) == 1 and said[-1] not in '.?!…”"':
        return Mark(line, "metadata", "masthead.motto")
    return None


def _heads(text: str, lines: Sequence[Span], ends: int) -> bool:
    """Is it a masthead and no headline: with labels or an outlet's name in it, or with a headline below it?"""
    if ends == 0 or any(label(text, line) for line in lines[:ends]):
        return True
    if any(outlet_like(part.of(text)) for line in lines[:ends] for part in pieces(text, line.start, line.end)):
        return True
    return len(lines) > ends + 2 and _headline_like(lines[ends + 1].of(text))


def _headline_like(said: str) -> bool:
    return len(said) < 160 and said.rstrip('”"’»')[-1:] not in {".", "…", ":", ","}


def _named(text: str, line: Span) -> tuple[tuple[str, Span], ...]:
    return (("outlet", line),) if outlet_like(line.of(text)) else ()


def _undated(text: str, lines: Sequence[Span]) -> list[Mark]:
    """A masthead that no date follows: an outlet's name by its words, or set apart from a label, above a headline."""
    if len(lines) < 3:
        return []
    said = lines[0].of(text)
    if (found := label(text, lines[0])) and not found.authors:
        return [found.mark(text)]
    below = lines[1].of(text)
    above = list(takewhile(lambda line: line.of(text).isupper() and names_only(line.of(text)), lines[:_LINES]))
    if 1 < len(above) < len(lines) - 1 and any(outlet_like(line.of(text)) for line in above[:-1]):
        above = above[: 1 + max(n for n, line in enumerate(above[:-1]) if outlet_like(line.of(text)))]
        if len(above) > 1:
            return [Mark(line, "metadata", "masthead", _named(text, line)) for line in above]
    if said.isupper() and said.startswith("THE ") and said.title() in text[lines[1].end :]:
        glued = text.count("\n", lines[0].end, lines[1].start) == 1 and "\n\n" in text[lines[1].end : lines[2].start]
        motto = [Mark(lines[1], "metadata", "masthead.motto")] if glued else []
        return [Mark(lines[0], "metadata", "masthead", (("outlet", lines[0]),)), *motto]
    named = names_only(said) and len(said.split()) <= _SHORT and outlet_like(said)
    named = named and (_headline_like(below) or label(text, lines[1]) is not None)
    if named and (said.isupper() or len(below.split()) > len(said.split())):
        return [Mark(lines[0], "metadata", "masthead", (("outlet", lines[0]),))]
    return []
