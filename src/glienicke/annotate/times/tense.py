"""Whether an undated "Friday" or "April" looks back or ahead: by the verb that is nearest to it in its sentence."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from glienicke.annotate.times.calendar import Tense
from glienicke.lang import table

_REACH: Final = 240
"""How many characters before and after an expression are looked at: a long sentence."""

SENTENCE = re.compile(
    r"[.!?;\n](?:(?<=[;\n])"
    r"|(?:(?<=[a-z0-9]{3}.)|(?<=\).))[.!?]*[\"”’')]*\s+(?=[A-Z\"“‘'])"
    r"|(?:(?<=\w[\"”’')].)|(?<=\w[\"”’')]{2}.))\s+(?=[A-Z\"“‘']))"
)
"""Where a sentence, a clause between semicolons, or a paragraph ends; the mark first, by which it is found quickly."""


def tense_at(text: str, start: int, end: int, language: str) -> Tense:
    """The tense of the nearest verb before an expression in its sentence, else of the first one after it.

    Where it begins a clause ("and on Friday the priests will return"), the verb after it comes first. Without any
    verb, "by Friday" and "until Friday" look ahead, and all else is open.
    """
    reach = max(0, start - _REACH)
    ends = [boundary.end() for boundary in SENTENCE.finditer(text[reach : start + 1])]  # the capital after it counts
    before = text[reach + (ends[-1] if ends else 0) : start]
    after = text[end : end + _REACH]
    stop = SENTENCE.search(after)
    after = after[: stop.end()] if stop else after
    clause, preposition, deadline = _openers(language)
    if deadline.search(before):
        return "future"
    last, first = _last(before, language), _first(after, language)
    ahead = preposition.search(before)
    if last is None and len(before[: ahead.start() if ahead else None].split()) > 1:
        # The clause has no verb that tells; the one after it says who said so, if it is one of saying.
        first = None if ahead or (first and first[0] in _speech(language)) else first
    if cue := (first or last) if clause.search(before) else (last or first):
        return "future" if cue["future"] else "past"
    return "future" if ahead else ""


@cache
def _speech(language: str) -> frozenset[str]:
    return frozenset(table(language, "times")["speech"]["verbs"])


def _last(text: str, language: str) -> re.Match[str] | None:
    return max(_cues(language).finditer(_quiet(text)), key=lambda match: match.start(), default=None)


def _first(text: str, language: str) -> re.Match[str] | None:
    return _cues(language).search(_quiet(text))


def _quiet(text: str) -> str:
    """A headline in capitals in lower case; else "May" must stay apart from "may"."""
    return text.lower() if text.isupper() else text


@cache
def _openers(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What stands before an expression that begins a clause, one that looks ahead by itself, and a deadline."""
    words = table(language, "times")["words"]
    joined = {key: "|".join(map(re.escape, words[key])) for key in ("joining", "before_dates", "future_prepositions")}
    clause = rf"\b(?:{joined['joining']})\s+(?:(?:{joined['before_dates']})\s+)?\Z"
    ahead = rf"\b(?:{joined['future_prepositions']})\W{{1,3}}\Z"
    given = rf"(?:{'|'.join(words['giving'])})\s+(?:[\w’']+\s+){{0,6}}?until"
    set_ = rf"(?:{'|'.join(words['setting'])})\s+(?:[\w’']+\s+){{0,6}}?(?:for|to|until)"
    deadline = rf"\b(?:{given}|{set_})\s+\Z"
    return re.compile(clause), re.compile(ahead, re.IGNORECASE), re.compile(deadline)


@cache
def _cues(language: str) -> re.Pattern[str]:
    """Verbs that tell a tense. What follows a future cue as its participle belongs to it: "will be held".

    So does what a verb of the past has done: "declined to discuss", "was allowed to meet" look back.
    """
    data = table(language, "times")["tense"]
    past = "|".join(sorted(map(re.escape, data["past"]), key=len, reverse=True))
    future = "|".join(sorted((re.escape(cue).replace("'", "['’]") for cue in data["future"]), key=len, reverse=True))
    participle = rf"(?:(?:\s+[\w’']+){{0,2}}?\s+(?:[a-z]{{2,20}}ed|{past})\b)?"
    ahead = rf"(?P<future>(?:\b|(?=['’]))(?:{future})\b(?<!\bto(?=\s[^a-z]))(?!\s+(?:not\s+)?have\b){participle})"
    done = rf"\b(?:{'|'.join(data['done'])})\s+to\s+[a-z]+\b"
    return re.compile(rf"{done}|{ahead}|\b(?:{past}|[a-z]{{2,20}}ed)\b")
