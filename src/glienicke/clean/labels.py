"""Lines that speak only of the report itself: outlet, section, edition, date, clock, in pieces with marks between them.

"Agua y Sombra, Zaragoza, 23 November 2018" · "Gull Weekly | No. 88 | 3 May 2021" · "Press release | 17 October 2016".
Every piece must be a date, a label of head.toml, or a name; then the line is no sentence and no headline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from glienicke.clean.marks import Mark
from glienicke.clean.names import foreign_name, is_city, is_person, name_table, names_only, outlet_like
from glienicke.clean.rules import expanded
from glienicke.model import Span, ZoneKind
from glienicke.schema.outlets import AGENCIES, outlet_named

_LONGEST = 180
_LEFT, _RIGHT = " \t\xa0.,:;|-–—)][(", " \t\xa0.,:;|-–—([]"
_ANY, _LOOSE_WORDS = 99, 2
_STRONG = "|·•»›>★☆*/"
_SPLIT = re.compile(r"\s*[|·•»›>★☆*]\s*|\s+[-–—/]{1,2}\s+|[,;]\s+|(?<!\bNo)(?<!\bNO)(?<!\bSt)\.\s+|\s*\(|\)\s*")


@dataclass(slots=True)
class Label:
    """What one line tells: its dates, the names in it, and how many of its pieces are labels."""

    span: Span
    dates: list[Span] = field(default_factory=list)
    names: list[Span] = field(default_factory=list)
    places: list[Span] = field(default_factory=list)
    authors: list[Span] = field(default_factory=list)
    labels: int = 0

    def outlet(self, text: str) -> Span | None:
        """The name that is an outlet's by its words, else the first one that stands before the date."""
        told = next((name for name in self.names if outlet_like(name.of(text))), None)
        if told or not self.names:
            return told
        first = self.names[0]
        if first.start == self.span.start:
            return first if first.end - first.start > 2 else None
        return next((name for name in self.names if " " in name.of(text)), None)

    def mark(self, text: str, *, known: bool = False) -> Mark:
        """The mark of the line: a byline where it names an author alone, a dateline where a place, else metadata.

        One name of two or three words beside a date is an author's where the outlet is known already.
        """
        if known and not self.authors and not self.labels and len(self.names) == 1:
            said = self.names[0].of(text)
            if 1 < len(said.split()) < 4 and not outlet_like(said):
                self.authors, self.names = self.names, []
        told = [("date", date) for date in self.dates[:1]] + [("authors", who) for who in self.authors[:1]]
        outlet = None if self.authors and not self.labels and len(self.names) < 2 else self.outlet(text)
        if outlet:
            info = outlet_named(outlet.of(text))
            told.append(("agency" if info and info.kind in AGENCIES else "outlet", outlet))
        kind: ZoneKind = "metadata"
        if self.authors and outlet is None:
            kind = "byline"
        elif self.places and not self.names and not self.labels:
            kind = "dateline"
        return Mark(self.span, kind, f"label.{kind}", tuple(told))


def label(text: str, line: Span) -> Label | None:
    """What a line tells that is all dates, labels and names, with a date or a label in it; None for any other."""
    if line.end - line.start > _LONGEST:
        return None
    found = Label(line)
    whole = line.of(text)
    for piece, longest in _undated_pieces(text, line, found):
        if not _read(text, piece, found, longest):
            return None
    return found if whole[-1] not in "?!:" and _is_label(whole, found) else None


def _is_label(whole: str, found: Label) -> bool:
    """A date is enough, and an author with a desk; a name wants a label set apart from it."""
    if found.dates:
        return True
    if found.authors:  # bylines that say "by" have rules of their own
        return found.labels > 0 and not whole.lower().startswith(("by ", "from "))
    if found.names or found.places:
        return found.labels > 0 and _strong(whole)
    return found.labels > 0 and whole.strip(" .").casefold() not in name_table()["titles"]


def _strong(line: str) -> bool:
    return any(mark in line for mark in _STRONG) or bool(re.search(r"\s[-–—]\s", line))


def _undated_pieces(text: str, line: Span, found: Label) -> Iterator[tuple[Span, int]]:
    """The pieces of a line that are no dates, with the words that a name may have there.

    One behind a date that no strong mark sets apart from it is short ("3 May 2021, Evening"); none runs into the
    date ("Announced 3 May 2021") unless it is a label.
    """
    at = line.start
    for date in _dates().finditer(text, line.start, line.end):
        found.dates.append(Span(*date.span("date")))
        for piece in pieces(text, at, date.start()):
            yield piece, _ANY if text[piece.end : date.start()].strip() else 0
        at = date.end()
    for piece in pieces(text, at, line.end):
        apart = not found.dates or any(mark in text[at : piece.start] for mark in _STRONG)
        yield piece, _ANY if apart else _LOOSE_WORDS


def pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """What stands between the marks of a stretch, without the stops around it."""
    at = start
    for gap in _SPLIT.finditer(text, start, end):
        if piece := _bare(text, at, gap.start()):
            yield piece
        at = gap.end()
    if piece := _bare(text, at, end):
        yield piece


def _bare(text: str, start: int, end: int) -> Span | None:
    piece = text[start:end]
    left, right = len(piece) - len(piece.lstrip(_LEFT)), len(piece.rstrip(_RIGHT))
    return Span(start + left, start + right) if left < right else None


def _read(text: str, piece: Span, found: Label, longest: int) -> bool:
    """Put a piece where it belongs; False if it is none of a label's."""
    said = piece.of(text)
    if match := label_words().fullmatch(said):
        if match["authors"]:
            found.authors.append(Span(piece.start + match.start("authors"), piece.start + match.end("authors")))
        found.labels += 1
        if match["desk"] and len(found.names) == 1 and not outlet_like(found.names[0].of(text)):
            found.authors, found.names = found.names, []
    elif not names_only(said) and not (piece.start == found.span.start and found.dates and foreign_name(said)):
        return False
    elif is_city(said):
        found.places.append(piece)
    elif not found.names and is_person(said):
        found.authors.append(piece)
    elif len(said.split()) > longest and not outlet_like(said):
        return False
    else:
        found.names.append(piece)
    return True


@cache
def _dates() -> re.Pattern[str]:
    before = r"(?<![^\s|·•»›>★☆*,;:.(–—-])"
    labelled = expanded(
        "(?:«date_label»[: ]{1,2})?(?:(?:on|the|at) ){0,2}(?P<date>«date»)(?:,? ?(?:at |[|/–-] ?)?«clock»)?"
    )
    behind = r"(?=\s*$|\s*[|·•»›>★☆*,;.)]|\s+[-–—/]|\s+(?:by|at)\b)"
    return re.compile(f"{before}{labelled}{behind}", re.IGNORECASE)


@cache
def label_words() -> re.Pattern[str]:
    """What a piece may say that is no name: "press release", "All times KST", "No. 7", "5 min read"."""
    return re.compile(expanded("(?:«piece»)"), re.IGNORECASE)
