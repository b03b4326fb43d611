"""Boundaries of sentences that have no stop.

Bullets within a line, a sentence glued to the next, and what was a line of its own in a mail or a post whose lines are
lost: a stamp of day and time, an address, the first item of a list, a rule of marks, a face, a name after what a writer
closes with, a pronoun with a capital after a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from glienicke.lang import table, words
from glienicke.model import Span

_BULLET = re.compile(r"\s[•●▪■◆►]\s")
_GLUED = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z]{2,9}\b)")
_BEFORE = re.compile(r"[^\s\"'“”‘’«»„()\[\]{}—–]*$")
_WORD = re.compile(r"[^\W\d_]+")
_LOOK_BACK = 40
_DAY = r"(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d-\d\d)"
_STAMP = rf"(?<!\d){_DAY},? \d{{1,2}}:\d\d(?::\d\d)?(?: ?[AaPp][Mm])?+(?![^\W_])"
_RULE = r"(?<![-=*~_])(?:[-=*~]{5,}+|_{16,}+)"
_SEAMS = (
    re.compile(rf"(?<!\bOn ){_STAMP}(?P<at>)(?= [\"“(]?[A-Z])(?! (?:[A-Z]{{1,3}}T|UTC)\b)"),
    re.compile(rf"[A-Z][\w.'’-]{{0,40}} [A-Z][\w.'’@/-]{{0,60}}(?P<at>)(?= {_STAMP})"),
    re.compile(rf"@[\w.-]{{1,60}}>?(?P<at>)(?= {_STAMP})"),
    re.compile(r"@[\w-]{1,60}\.[\w.-]{1,60}>?(?P<at>)(?= [A-Z])"),
    re.compile(r"(?:https?://|www\.)\S{1,300}[\w/>](?P<at>)(?= (?:https?://|www\.|[A-Z]))"),
    re.compile(r":(?P<at>)(?= \d{1,2}[.)] [\"“(]?[A-Z])"),
    re.compile(rf"{_RULE}(?P<at>)(?= [^-=_*~])"),
    re.compile(rf"(?P<at>) {_RULE}"),
)
"""Where the group "at" stands a sentence ends."""


def seams(text: str, block: Span) -> Iterator[int]:
    """The boundaries within a block, in no order."""
    for bullet in _BULLET.finditer(text, block.start, block.end):
        yield bullet.start()
    for seam in _GLUED.finditer(text, block.start, block.end):
        word = _WORD.match(text, seam.end())
        last = word_before(text[max(block.start, seam.end() - _LOOK_BACK) : seam.end()])
        if word is not None and word.group() in words("en", "sentence_starters") and _is_word(last):
            yield seam.end()
    for pattern in (*_SEAMS, _signed(), _faced(), _opened()):
        for found in pattern.finditer(text, block.start, block.end):
            yield found.start("at")


def word_before(text: str) -> str:
    """What stands at the end of a text, back to white space, a quotation mark, a bracket or a dash."""
    match = _BEFORE.search(text)
    return match.group() if match else ""


@cache
def faces() -> str:
    """The faces that marks make, ":)" and others, as a regular expression without the white space around them."""
    listed = sorted(table("en", "tokens")["faces"], key=len, reverse=True)
    return "(?:" + "|".join(map(re.escape, listed)) + ")"


@cache
def _faced() -> re.Pattern[str]:
    return re.compile(rf"(?<=\s){faces()}(?P<at>)(?= [\"“(]?[A-Z])")


@cache
def _opened() -> re.Pattern[str]:
    """Between a name or a long number and a word that opens sentences, where small letters go on: a stop was lost."""
    openers = "|".join(sorted(words("en", "line_openers"), key=len, reverse=True))
    name = rf"(?!(?:{openers}) )[A-Z][\w'’-]{{1,40}}"
    return re.compile(rf"(?<=\S )(?:{name}|\d[\d-]{{3,20}})(?P<at>)(?= (?:{openers}) [a-z])")


@cache
def _signed() -> re.Pattern[str]:
    """After "Thanks," before a name that no sentence goes on from."""
    closing = "|".join(sorted(words("en", "sign_offs"), key=len, reverse=True))
    name = r"[A-Z][\w'’-]{0,40}(?: [A-Z][\w'’.-]{0,40}){0,3}"
    return re.compile(rf"(?:^|(?<=[.!?] )|(?<=\n))(?:{closing}),(?P<at>)(?= {name}\.?(?:\s*$|\s+[^\sa-z\"”]))")


def _is_word(last: str) -> bool:
    """A name or a common word may lack the space after it; "wikiHow" begins with neither."""
    return last[:1].isupper() or last in words("en", "common_words")
