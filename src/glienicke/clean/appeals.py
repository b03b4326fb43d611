"""Appeals for money and sign-ups: where one ends that is announced, and the closing ones that are not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from glienicke.clean.units import Unit
from glienicke.lang import words
from glienicke.model import Span

_QUOTED = re.compile(r"“[^”]{0,600}”|\"[^\"]{0,600}\"")
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_ADDRESS = re.compile(r"(?:we|us|our|ours|you|your|yours)(?:[’'](?:re|ve|ll|d))?", re.IGNORECASE)
_SPEECH = re.compile(r"\b(?:said|told|says|according to|confirmed|announced|denied|added|stated)\b", re.IGNORECASE)
_LEAST_LINES = 4
_STORY_WORDS = 9
"""A story's paragraph has more words than this."""


def run_end(text: str, units: Sequence[Unit], first: int) -> int:
    """The offset at which an appeal that begins with a unit ends.

    Two paragraphs that read like a story, or one in which somebody says something, are the story resumed.
    """
    end = units[first].span.end
    paragraphs = _rest(units, first)
    following = next(paragraphs, None)
    while following:
        unit, following = following, next(paragraphs, None)
        if _resumes(text, unit, following):
            break
        end = unit.span.end
    return end


def _rest(units: Sequence[Unit], first: int) -> Iterator[Unit]:
    """The other sentences of a unit's line, unless it fills the line, then whole lines."""
    start = units[first]
    for n in range(first + 1, len(units)):
        if units[n].whole or (units[n].line == start.line and not start.whole):
            yield units[n]


def _resumes(text: str, unit: Unit, following: Unit | None) -> bool:
    line = unit.span.of(text)
    if not _like_story(line):
        return False
    if _SPEECH.search(_QUOTED.sub("", line)):
        return True
    return following is not None and _like_story(following.span.of(text))


def _like_story(line: str) -> bool:
    """Long enough, addressed to nobody, and without the words of appeals, quotes apart."""
    bare = [word.group().lower() for word in _WORD.finditer(_QUOTED.sub("", line))]
    if len(_WORD.findall(line)) <= _STORY_WORDS or any(_ADDRESS.fullmatch(word) for word in bare):
        return False
    return len(words("en", "appeal_words").intersection(bare)) < 2


def closing_appeal(text: str, units: Sequence[Unit]) -> Span | None:
    """The last paragraph where it asks the reader for support, with the short line above it that heads it.

    It speaks of itself and to the reader, outside quotation marks, and has a word of giving: a story does not.
    """
    lines = [unit for unit in units if unit.whole]
    if len(lines) < _LEAST_LINES:
        return None
    *_, above, last = lines
    bare = {word.group().lower() for word in _WORD.finditer(_QUOTED.sub("", last.span.of(text)))}
    ours, yours = bare & {"we", "us", "our"}, bare & {"you", "your"}
    if not ours or not yours or not bare & words("en", "giving_words"):
        return None
    heads = len(_WORD.findall(above.span.of(text))) < _STORY_WORDS and text[above.span.end - 1] not in '.!?…”"'
    return Span(above.span.start if heads else last.span.start, last.span.end)
