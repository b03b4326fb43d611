"""What stands before the story: dates, bylines, headlines, datelines, often glued to the first sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from glienicke.clean.marks import Mark
from glienicke.clean.rules import HeadRule, head
from glienicke.clean.units import trimmed
from glienicke.lang import table, words
from glienicke.model import Span
from glienicke.schema.outlets import outlet_named

_HEAD_LINES = 12
_HEADLINE_LENGTH, _HEADLINE_WORDS = 220, 32
_SEPARATOR = re.compile(r"[\s|·•/,;>»-]{0,8}(?:[–—]\s)?")
_SITE = re.compile(r"\s(?:[-–—|»·]|\|\|)\s(?P<outlet>[^-–—|»·]{2,40})$")
_GAP = re.compile(r"\s+")
_MASTHEAD_WORDS = 6
_SMALL = frozenset({"of", "the", "and", "de", "la", "&"})
_STOPS = ".!…:;,"
_CLOSERS = "\"'”’»)]"


def head_marks(text: str, lines: Sequence[Span], taken: Sequence[Mark], title: str | None) -> list[Mark]:
    """The marks of the first lines; lines that something else has taken are passed over."""
    found: list[Mark] = []
    story = False
    for n, whole in enumerate(lines[:_HEAD_LINES]):
        line = _free(text, whole, [*taken, *found])
        if line is None:
            continue
        marks = list(_eaten(text, line, first=n == 0))
        rest = trimmed(text, marks[-1].span.end if marks else line.start, line.end)
        if rest is None or (marks and marks[-1].kind == "dateline"):
            story = story or rest is not None
        elif n == 0 and rest == whole and _is_masthead(text, lines):
            marks = list(_masthead(text, lines))
        elif not story and rest == whole and _is_author(text, lines, n, found):
            marks = [Mark(line, "byline", "byline.alone", (("authors", line),))]
        elif not story and line == whole and len(lines) > 1 and _is_headline(text, rest, title):
            marks += _headline(text, rest)
        else:
            story = True
        found += marks
    return found


def _free(text: str, line: Span, taken: Sequence[Mark]) -> Span | None:
    """A line up to the first thing in it that something else has taken; artefacts are part of its sentences."""
    starts = [m.span.start for m in taken if m.span.overlaps(line) and m.kind != "artefact"]
    return trimmed(text, line.start, max(line.start, min(starts, default=line.end)))


def _is_masthead(text: str, lines: Sequence[Span]) -> bool:
    """The name of the outlet as first line: names only, above a date, or "THE LAMP" where the text names The Lamp."""
    name = lines[0].of(text)
    parts = name.split()
    if len(lines) < 3 or len(parts) > _MASTHEAD_WORDS or not all(p[0].isupper() or p in _SMALL for p in parts):
        return False
    below = _bite(text, *_at(lines[1]), first=False, after=False)
    if below is not None and below.kind == "metadata" and below.told("date") and below.span.end == lines[1].end:
        return True
    return name.isupper() and parts[0] == "THE" and name.title() in text[lines[1].end :]


def _masthead(text: str, lines: Sequence[Span]) -> Iterator[Mark]:
    """The masthead, and its motto in the line right below it."""
    yield Mark(lines[0], "metadata", "masthead", (("outlet", lines[0]),))
    motto = lines[1]
    dated = _bite(text, *_at(motto), first=False, after=False)
    if (
        dated is None
        and text.count("\n", lines[0].end, motto.start) == 1
        and "\n\n" in text[motto.end : lines[2].start]
    ):
        yield Mark(motto, "metadata", "masthead.motto")


def _is_author(text: str, lines: Sequence[Span], n: int, found: Sequence[Mark]) -> bool:
    """A name alone in a line, beside the date or another part of the byline."""
    line = lines[n].of(text)
    parts = line.split()
    if not 2 <= len(parts) <= 3 or not all(part[0].isupper() for part in parts) or line[-1] in _STOPS:
        return False
    if parts[0].title() not in words("en", "given_female") | words("en", "given_male"):
        return False
    if n and found and found[-1].span.overlaps(lines[n - 1]) and found[-1].kind in ("metadata", "byline"):
        return True
    if n + 1 == len(lines):
        return False
    mark = _bite(text, *_at(lines[n + 1]), first=False, after=False)
    return mark is not None and mark.kind in ("metadata", "byline")


def tail_marks(text: str, lines: Sequence[Span]) -> Iterator[Mark]:
    """Dates of publication that stand in a line of their own below the head."""
    for line in lines[_HEAD_LINES:]:
        if line.end - line.start <= 120:
            for rule in head():
                if rule.name in ("date.labelled", "date.ago") and (match := rule.pattern.match(text, *_at(line))):
                    if match.end() == line.end:
                        yield _mark(rule, match)
                    break


def _at(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _eaten(text: str, line: Span, *, first: bool) -> Iterator[Mark]:
    """What rules eat from the beginning of a line, one after the other; a dateline is the last.

    The marks between two of them ("|", "•") belong to the first.
    """
    at, last = line.start, None
    while at < line.end and (last is None or last.kind != "dateline"):
        mark = _bite(text, at, line.end, first=first, after=last is not None)
        if mark is None:
            break
        if last is not None:
            yield replace(last, span=Span(last.span.start, at))
        last = mark
        match = _SEPARATOR.match(text, mark.span.end, line.end)
        at = match.end() if match else mark.span.end
    if last is not None:
        yield replace(last, span=Span(last.span.start, at)) if at == line.end else last


def _bite(text: str, start: int, end: int, *, first: bool, after: bool) -> Mark | None:
    for rule in head():
        if (rule.after and not after) or (rule.later and first):
            continue
        match = rule.pattern.match(text, start, end)
        if match and match.end() > start and not (rule.city and not is_city(match["place"])):
            return _mark(rule, match)
    return None


def _mark(rule: HeadRule, match: re.Match[str]) -> Mark:
    tells = tuple((name, Span(*match.span(name))) for name, said in match.groupdict().items() if said)
    return Mark(Span(*match.span()), rule.kind, rule.name, tells)


def is_city(place: str) -> bool:
    """Is this the name of a city, a capital or a state, in whatever case?"""
    return place in _cities() or place.title().removesuffix(" City") in _cities()


@cache
def _cities() -> frozenset[str]:
    states = table("en", "states").values()
    return words("en", "cities").union(*(state.get("capital", ()) for state in states), *(s["names"] for s in states))


def _is_headline(text: str, line: Span, title: str | None) -> bool:
    """Short, without a stop at its end, or the title that the page gives."""
    said = line.of(text)
    if title and said.casefold().startswith(title.strip().casefold()[:80]) and len(said) <= len(title) + 40:
        return True
    bare = said.rstrip(_CLOSERS + " ")
    return (
        len(said) <= _HEADLINE_LENGTH
        and 1 < len(said.split()) <= _HEADLINE_WORDS
        and bool(bare)
        and bare[-1] not in _STOPS
        and (said[-1] not in _CLOSERS or said[-1] != bare[-1])
    )


def _headline(text: str, line: Span) -> Iterator[Mark]:
    """The headline, and what is glued behind it: the site's name, or the date of publication."""
    match = _SITE.search(text, line.start, line.end)
    if match and outlet_named(match["outlet"]):
        yield from _split(text, line, match.start(), "headline.site", ("outlet", Span(*match.span("outlet"))))
        return
    dated = next(rule for rule in head() if rule.name == "date.labelled")
    for gap in _GAP.finditer(text, line.start + 1, line.end):
        if match := dated.pattern.match(text, gap.end(), line.end):
            yield from _split(text, line, gap.end(), dated.name, ("date", Span(*match.span("date"))))
            return
    yield Mark(line, "headline", "headline")


def _split(text: str, line: Span, at: int, rule: str, tells: tuple[str, Span]) -> Iterator[Mark]:
    headline = trimmed(text, line.start, at)
    if headline:
        yield Mark(headline, "headline", "headline")
    yield Mark(Span(at, line.end), "metadata", rule, (tells,))
