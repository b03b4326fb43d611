"""Stretches between quotation marks: every style, over paragraphs, never closed, orphaned; apostrophes are none.

A paragraph is read once, left to right, with one mark open at a time: marks of another style inside are nested and
stay inside. Straight marks say nothing about their side, so the characters around them do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from glienicke.model import READ_ZONES, Span, Zone

Close = Literal["closed", "open", "orphan", "continued"]
"""How a stretch ends: by its mark; never; only the closing mark is there; the next paragraph goes on with it."""

_CLOSERS: dict[str, tuple[str, ...]] = {
    "“": ("”", "“", '"'),
    "„": ("“", "”", '"'),
    "‟": ("”",),
    '"': ('"', "”"),
    "«": ("»",),
    "»": ("«",),
    "‘": ("’",),
    "``": ("''",),
}
"""What closes a mark; all others close themselves."""
_MARKS = re.compile(r"``|''|[“”„‟«»‘’\"']")
_PARAGRAPH = re.compile(r"[^\n\r\u2029]+")
_ELISION = re.compile(r"['’‘](?:\d0s|\d\d\b|em\b|til\b|tis\b|twas\b|cause\b|n['’]|round\b|bout\b)", re.IGNORECASE)
_SPEECH_END = re.compile(r"[.,!?…;—–-]['’”\"»]*$")
_SPEAKS = re.compile(r"\b(?:I|we|you|our|my|your|us|me)\b", re.IGNORECASE)

_AHEAD = 100
"""Marks after one that may close it; apostrophes within words are not counted."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch with its marks, where it has both; `close` says how it ends."""

    span: Span
    close: Close
    mark: str

    def inner(self, text: str) -> str:
        """The words without the marks and the white space around them."""
        return self.span.of(text).strip("“”„‟«»‘’\"'` \t\u00a0")


def direct_spans(text: str, zones: Iterable[Zone]) -> tuple[Span, ...]:
    """The stretches in which somebody else speaks than the report: first persons in them are the speaker's.

    A title or a phrase held up with quotation marks (“substantial proposal”) is none, unless it says "I" or "we".
    """
    return tuple(m.span for m in marked_spans(text, zones) if is_speech(m, text))


def is_speech(marked: Marked, text: str) -> bool:
    """Could the stretch be speech, and not a title or a phrase held up? It has a sentence's end, length or an "I"."""
    inner = marked.inner(text)
    words = inner.count(" ") + 1
    if _SPEAKS.search(inner):
        return True
    return words >= 8 or (words >= 3 and bool(_SPEECH_END.search(inner)))


def marked_spans(text: str, zones: Iterable[Zone]) -> tuple[Marked, ...]:
    """All stretches between quotation marks in the zones that are read, in order, nested ones left out."""
    found: list[Marked] = []
    for zone in zones:
        if zone.kind in READ_ZONES:
            paragraphs = [Span(m.start(), m.end()) for m in _PARAGRAPH.finditer(text, zone.span.start, zone.span.end)]
            for n, place in enumerate(paragraphs, 1):
                found.extend(_paragraph(text, place, paragraphs[n] if n < len(paragraphs) else None))
    return tuple(found)


def marked_within(text: str, place: Span) -> tuple[Marked, ...]:
    """The stretches between marks within one place of a paragraph, such as the inside of another stretch."""
    return tuple(_paragraph(text, place, None))


def _paragraph(text: str, place: Span, following: Span | None) -> Iterator[Marked]:
    """The stretches of one paragraph; `following` is the next one, which may go on with a quote."""
    marks = [(m.start(), m.group()) for m in _MARKS.finditer(text, place.start, place.end) if not _within_word(text, m)]
    last = place.start
    at = 0
    while at < len(marks):
        start, mark = marks[at]
        if not _opens(text, place, start, mark):
            if last == place.start and _orphan(text, start, mark, last):
                last = start + len(mark)
                yield Marked(Span(_skip_space(text, place.start), last), "orphan", mark)
            at += 1
            continue
        until, close = _find_close(text, place, marks, at)
        if until is None:
            ending = _never_closed(text, place, marks, at, following)
            if ending is None:
                at += 1
                continue
            end, kind, at = ending
            yield Marked(Span(start, end), kind, mark)
        else:
            end = marks[until][0] + len(close)
            yield Marked(Span(start, end), "closed", mark)
            at = until + 1
        last = end


def _within_word(text: str, match: re.Match[str]) -> bool:
    """An apostrophe between letters neither opens nor closes."""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    return match.group() in ("'", "’") and before.isalnum() and after.isalnum()


def _opens(text: str, place: Span, start: int, mark: str) -> bool:
    """Is this the opening side of a mark?"""
    before = text[start - 1] if start > place.start else " "
    after = text[start + len(mark)] if start + len(mark) < place.end else " "
    if mark == "''":
        return before.isspace() and not after.isspace()
    if mark in ("“", "„", "«", "‟", "``"):
        return not after.isspace() or mark in "“„«"
    if mark in ("”", "’"):
        return False
    if mark == "»":
        return before.isspace() and after.isalnum()
    if _ELISION.match(text, start) and mark != '"':
        return False
    return not before.isalnum() and before not in ".,!?…;)%" and not after.isspace()


def _find_close(text: str, place: Span, marks: list[tuple[int, str]], at: int) -> tuple[int | None, str]:
    """The index of the mark that closes the one at `at`; None where none does before another of its kind opens."""
    mark = marks[at][1]
    closers = _CLOSERS.get(mark, (mark,))
    candidate: int | None = None
    for i in range(at + 1, min(len(marks), at + _AHEAD)):
        where, other = marks[i]
        if other == mark and mark in "“„«‘" and mark not in closers:
            break
        if other not in closers or (mark == "“" and other == "“" and _opens_freely(text, place, where)):
            if other == "“" and mark == "“":
                break
            continue
        if mark in "‘'" and not _closes_single(text, place, where):
            continue
        if mark == '"' and _reopens(text, place, where):
            break
        if mark in "‘'" and text[where - 1] in "sS" and _closer_later(text, place, marks, i, closers):
            candidate = i
            continue
        return i, other
    return candidate, marks[candidate][1] if candidate is not None else ""


def _opens_freely(text: str, place: Span, where: int) -> bool:
    before = text[where - 1] if where > place.start else " "
    after = text[where + 1] if where + 1 < place.end else " "
    return (before.isspace() or before in "([—–-") and not after.isspace()


def _reopens(text: str, place: Span, where: int) -> bool:
    """Does a straight mark inside an open stretch clearly open another one?"""
    before, after = text[where - 1], text[where + 1] if where + 1 < place.end else " "
    return before.isspace() and after.isalnum() and text[where - 2] in ".!?…,:"


def _closes_single(text: str, place: Span, where: int) -> bool:
    """A single mark closes where no letter follows; between letters it is an apostrophe."""
    before = text[where - 1]
    after = text[where + 1] if where + 1 < place.end else " "
    return not before.isspace() and not after.isalnum()


def _closer_later(text: str, place: Span, marks: list[tuple[int, str]], i: int, closers: tuple[str, ...]) -> bool:
    """After "the families'", is there a later mark that closes after punctuation?"""
    for where, other in marks[i + 1 : i + 8]:
        if other in closers and _closes_single(text, place, where) and text[where - 1] in ".,!?…":
            return True
        if _opens(text, place, where, other):
            return False
    return False


def _never_closed(
    text: str, place: Span, marks: list[tuple[int, str]], at: int, following: Span | None
) -> tuple[int, Close, int] | None:
    """The end of a stretch without its closing mark, how it ends, and the next mark to look at.

    It ends where the next of its kind opens, or with the paragraph. A single mark that is never closed is taken for
    an apostrophe: only a paragraph that begins with one may go on in the next.
    """
    start, mark = marks[at]
    goes_on = following is not None and text.startswith(mark, following.start)
    if mark in "‘'" and not (goes_on and start == place.start):
        return None
    for i in range(at + 1, min(len(marks), at + _AHEAD)):
        where, other = marks[i]
        if other == mark and _opens(text, place, where, other):
            return _strip_end(text, start, where), "open", i
    if text[start : place.end].strip("“”„‟«»‘’\"'` ") == "":
        return None
    return _strip_end(text, start, place.end), "continued" if goes_on else "open", len(marks)


def _orphan(text: str, start: int, mark: str, last: int) -> bool:
    """Does a closing mark without an opening one end speech that began with the paragraph (or after the last quote)?"""
    if mark not in '”"»':
        return False
    return start - last > 12 and text[start - 1] in ".,!?…" and not text[last:start].isspace()


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and (text[at].isspace() or text[at] in ".,;:"):
        at += 1
    return at


def _strip_end(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
