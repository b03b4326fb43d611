"""What stands before the story: dates, bylines, headlines, datelines, often glued to the first sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from glienicke.clean.labels import Label, label
from glienicke.clean.marks import Mark
from glienicke.clean.masthead import masthead
from glienicke.clean.names import is_city, is_given, name_table, names_only, outlet_like
from glienicke.clean.rules import HeadRule, expanded, head
from glienicke.clean.units import trimmed
from glienicke.model import Span, ZoneKind
from glienicke.schema.outlets import outlet_named

_HEAD_LINES = 12
_HEADLINE_LENGTH, _HEADLINE_WORDS = 220, 32
_SEPARATOR = re.compile(r"[\s|·•/,;>»-]{0,8}(?:[–—]\s)?")
_SITE = re.compile(r"\s(?:[-–—|»·]|\|\|)\s(?P<outlet>[^-–—|»·]{2,40})$")
_TAIL_LINES = 3
_DESK_WORDS = 4
_MARKS = " \t.|/·•,"
_ENDS = frozenset('.!?…"”»’')
_DATED_LINES = 3
_PARAGRAPH = 80
"""Characters: no line of a head is longer but a headline."""
_TAIL_RULES = ("date.labelled", "date.ago", "byline.signed")
_GAP = re.compile(r"\s+")
_CHRONOLOGY, _LONGEST_DAY = 3, 40
_SPEAKER = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ’'. -]{0,30}(?: ?\([^()]{2,40}\))?: ")
_STOPS = ".!…:;,"
_CLOSERS = "\"'”’»)]"


def head_marks(text: str, lines: Sequence[Span], taken: Sequence[Mark], title: str | None) -> list[Mark]:
    """The marks of the first lines; lines that something else has taken are passed over."""
    headings = _headings(text, lines)
    found = [mark for mark in masthead(text, lines) if _free(text, mark.span, taken) == mark.span]
    found = [mark for mark in found if mark.span not in headings]
    story = False
    for n, whole in enumerate(lines[:_HEAD_LINES]):
        line = _free(text, whole, [*taken, *found])
        if line in headings:
            story = True
        elif line is not None:
            marks, goes_on = _of_line(_Line(text, lines, n, line, story, title), found)
            found += marks
            story = story or goes_on
    dated = any(mark.told("date") for mark in (*taken, *found))
    return found if dated or headings else [*_dated_lines(text, lines), *found]


def _dated_lines(text: str, lines: Sequence[Span]) -> list[Mark]:
    """The first short line above the story that ends with a full date, or has one set apart, whatever else it says.

    Only where nothing else dates the report: "The Gull of the North, Arica. Sunday 3rd of May of 2021. Translation".
    A date glued to a title ("Talks stall3 May 2021 by desk") begins the furniture, and the title stays a headline. A
    date with a sentence behind it ("3 May 2021. Brod was freed at dawn.") is set apart alone: that is the story.
    """
    for n, line in enumerate(lines[:_DATED_LINES]):
        if line.end - line.start > _HEADLINE_LENGTH or (n and lines[n - 1].end - lines[n - 1].start > _HEADLINE_LENGTH):
            break
        if match := _dated_line().search(text, line.start, line.end):
            glued = match.start("date") > line.start and text[match.start("date") - 1].isalnum()
            rest = text[match.end("date") : line.end].lstrip(_MARKS)
            end = line.end - len(rest) if _is_sentence(rest) else line.end
            span = Span(match.start("date") if glued else line.start, end)
            return [Mark(span, "metadata", "date.in_line", (("date", Span(*match.span("date"))),))]
    return []


def _is_sentence(said: str) -> bool:
    """Words that end as a sentence does, more of them than a desk or an author's name has."""
    return said.rstrip()[-1:] in _ENDS and len(said.split()) > _DESK_WORDS


@cache
def _dated_line() -> re.Pattern[str]:
    """A full date behind a strong mark or glued to a word, with the end, a mark, a clock or a desk behind it."""
    before = r"(?:^|[.|/·•»—–)]\s{1,2}|,\s|(?<=[a-z]))"
    behind = r"(?=\s*$|\s*[|/·•.]|\s+(?:by|at)\s|,?\s«clock»|\s*\d{1,2} ?min)"
    return re.compile(expanded(f"{before}(?P<date>«date»){behind}"), re.IGNORECASE | re.MULTILINE)


def _headings(text: str, lines: Sequence[Span]) -> list[Span]:
    """The lines of a chronology that are nothing but a day: headings of the story, which do not date it."""
    short = [line for line in lines if line.end - line.start <= _LONGEST_DAY]
    bare = [line for line in short if (told := label(text, line)) and told.dates == [line]]
    return bare if len(bare) >= _CHRONOLOGY else []


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the head, or what is free of it, and whether the story has begun above it."""

    text: str
    lines: Sequence[Span]
    n: int
    free: Span
    story: bool
    title: str | None


def _of_line(at: _Line, found: Sequence[Mark]) -> tuple[list[Mark], bool]:
    """The marks of a line, and whether something of the story is in it."""
    text, line, whole = at.text, at.free, at.lines[at.n]
    told = _label(text, line, found, story=at.story) if line.start == whole.start else None
    known = any(mark.told("outlet") for mark in found)
    marks = [told.mark(text, known=known)] if told else list(_eaten(text, line, first=at.n == 0))
    rest = trimmed(text, marks[-1].span.end if marks else line.start, line.end)
    if rest is None or (marks and marks[-1].kind == "dateline"):
        return marks, rest is not None
    if not at.story and rest == whole:
        if _is_author(text, at.lines, at.n, found):
            return [Mark(line, "byline", "byline.alone", (("authors", line),))], False
        if found and names_only(line.of(text)) and outlet_like(line.of(text)):
            kind: ZoneKind = "byline" if found[-1].kind == "byline" else "metadata"
            return [Mark(line, kind, "label.outlet", (("outlet", line),))], False
    if not at.story and line == whole and _is_headline(at, rest):
        return [*marks, *_headline(text, rest)], False
    return marks, True


def _free(text: str, line: Span, taken: Sequence[Mark]) -> Span | None:
    """A line up to the first thing in it that something else has taken; artefacts are part of its sentences."""
    starts = [m.span.start for m in taken if m.span.overlaps(line) and m.kind != "artefact"]
    return trimmed(text, line.start, max(line.start, min(starts, default=line.end)))


def _label(text: str, line: Span, found: Sequence[Mark], *, story: bool) -> Label | None:
    """What a line tells of the report; once the story has begun, only the one line that dates it."""
    told = label(text, line)
    if told and story and (not told.dates or any(mark.told("date") for mark in found)):
        return None
    return told


def _is_author(text: str, lines: Sequence[Span], n: int, found: Sequence[Mark]) -> bool:
    """A name alone in a line, beside the date or another part of the byline, or between headline and story.

    A known given name will do beside another part; between headline and story no word of it may stand elsewhere.
    """
    line = lines[n].of(text)
    parts = line.split()
    if not 2 <= len(parts) <= 3 or not all(part[0].isupper() and len(part) > 1 for part in parts) or line[-1] in _STOPS:
        return False
    beside = n > 0 and bool(found) and found[-1].span.overlaps(lines[n - 1])
    known = is_given(parts[0])
    if beside and known and found[-1].kind in ("metadata", "byline"):
        return True
    if n + 1 == len(lines):
        return False
    below = _bite(text, *_at(lines[n + 1]), first=False, after=False)
    if known and below is not None and below.kind in ("metadata", "byline"):
        return True
    return beside and _stands_alone(text, lines, n) and (known or lines[n + 1].end - lines[n + 1].start > _PARAGRAPH)


def _stands_alone(text: str, lines: Sequence[Span], n: int) -> bool:
    """No word of the line stands in the story, nor is it a place or an outlet: so it is whoever signs."""
    said = lines[n].of(text)
    if outlet_like(said) or is_city(said) or any(char.isdigit() or char in '?!“”"' for char in said):
        return False
    rest = text[lines[n].end : lines[-1].start].casefold()
    return not any(re.search(rf"\b{re.escape(part)}\b", rest) for part in said.casefold().split())


def tail_marks(text: str, lines: Sequence[Span]) -> Iterator[Mark]:
    """Dates of publication below the head: labelled lines anywhere, and any dated label or signature at the end."""
    headings = _headings(text, lines)
    for n, line in enumerate(lines):
        if n < 2 or line.end - line.start > 120:
            continue
        for rule in head():
            if rule.name in _TAIL_RULES and (n >= _HEAD_LINES or rule.name == "byline.signed"):
                match = rule.pattern.match(text, *_at(line))
                if match and match.end() == line.end:
                    yield _mark(rule, match)
                    break
        else:
            ends = n >= len(lines) - _TAIL_LINES and line not in headings
            if ends and (told := label(text, line)) and told.dates:
                yield told.mark(text)


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


def _is_headline(at: _Line, line: Span) -> bool:
    """Short, without a stop at its end unless in capitals, or the title that the page gives; and no speech."""
    said, title = line.of(at.text), at.title
    if len(at.lines) < 2 or _is_speech(at.text, at.lines, said):
        return False
    if title and said.casefold().startswith(title.strip().casefold()[:80]) and len(said) <= len(title) + 40:
        return True
    bare = said.rstrip(_CLOSERS + " ")
    return (
        len(said) <= _HEADLINE_LENGTH
        and (1 < len(said.split()) <= _HEADLINE_WORDS or said.casefold() in name_table()["titles"])
        and bool(bare)
        and (bare[-1] not in _STOPS or (said.isupper() and said[-1] in ".!"))
        and (said[-1] not in _CLOSERS or said[-1] != bare[-1])
    )


def _is_speech(text: str, lines: Sequence[Span], said: str) -> bool:
    """A line of a transcript: a label in capitals before a colon, as other lines have it."""
    return _SPEAKER.match(said) is not None and sum(bool(_SPEAKER.match(line.of(text))) for line in lines) > 1


def _headline(text: str, line: Span) -> Iterator[Mark]:
    """The headline, and what is glued behind it: the site's name, or the date of publication."""
    match = _SITE.search(text, line.start, line.end)
    if match and (outlet_named(match["outlet"]) or (outlet_like(match["outlet"]) and names_only(match["outlet"]))):
        yield from _split(text, line, match.start(), "headline.site", ("outlet", Span(*match.span("outlet"))))
        return
    if (match := _day_behind().search(text, line.start, line.end)) and match.start() > line.start:
        yield Mark(line, "headline", "headline.dated", (("date", Span(*match.span("date"))),))
        return
    dated = next(rule for rule in head() if rule.name == "date.labelled")
    for gap in _GAP.finditer(text, line.start + 1, line.end):
        if match := dated.pattern.match(text, gap.end(), line.end):
            yield from _split(text, line, gap.end(), dated.name, ("date", Span(*match.span("date"))))
            return
    yield Mark(line, "headline", "headline")


@cache
def _day_behind() -> re.Pattern[str]:
    """A full date in parentheses at the end of a headline, as transcripts and statements have it."""
    return re.compile(expanded(r"\((?P<date>«date»)\)$"), re.IGNORECASE)


def _split(text: str, line: Span, at: int, rule: str, tells: tuple[str, Span]) -> Iterator[Mark]:
    headline = trimmed(text, line.start, at)
    if headline:
        yield Mark(headline, "headline", "headline")
    yield Mark(Span(at, line.end), "metadata", rule, (tells,))
