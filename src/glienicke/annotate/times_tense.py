"""Whether an undated "Friday" or "April" looks back or ahead: by the verb that is nearest to it in its sentence."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from glienicke.annotate.times_calendar import Tense
from glienicke.lang import table

_REACH: Final = 240
"""How many characters before and after an expression are looked at: a long sentence."""

SENTENCE = re.compile(r"(?:[a-z0-9]{3}|\))[.!?]+[\"”’')]*\s+(?=[A-Z\"“‘'])|[;\n]")
"""Where a sentence, a clause between semicolons, or a paragraph ends."""


def tense_at(text: str, start: int, end: int, language: str) -> Tense:
    """The tense of the nearest verb before an expression in its sentence, else of the first one after it.

    Without any verb, "by Friday" and "until Friday" look ahead, and all else is open.
    """
    reach = max(0, start - _REACH)
    boundaries = SENTENCE.finditer(text, reach, start + 1)  # which see the capital that begins the next sentence
    sentence = text[max((boundary.end() for boundary in boundaries), default=reach) : start]
    cues = list(_cues(language).finditer(_quiet(sentence)))
    if not cues:
        after = text[end : end + _REACH]
        stop = SENTENCE.search(after)
        cues = list(_cues(language).finditer(_quiet(after[: stop.end() if stop else len(after)])))[:1]
    if cues:
        return "future" if cues[-1]["future"] else "past"
    word = re.search(r"(\w+)\W{1,3}\Z", sentence)
    ahead: list[str] = table(language, "times")["words"]["future_prepositions"]
    return "future" if word and word[1].lower() in ahead else ""


def _quiet(text: str) -> str:
    """A headline in capitals in lower case; else "May" must stay apart from "may"."""
    return text.lower() if text.isupper() else text


@cache
def _cues(language: str) -> re.Pattern[str]:
    """Verbs that tell a tense. What follows a future cue as its participle belongs to it: "will be held"."""
    data = table(language, "times")["tense"]
    past = "|".join(sorted(map(re.escape, data["past"]), key=len, reverse=True))
    future = "|".join(sorted((re.escape(cue).replace("'", "['’]") for cue in data["future"]), key=len, reverse=True))
    participle = rf"(?:(?:\s+[\w’']+){{0,2}}?\s+(?:[a-z]{{2,20}}ed|{past})\b)?"
    ahead = rf"(?P<future>(?:\b|(?=['’]))(?:{future})\b(?!\s+(?:not\s+)?have\b){participle})"
    return re.compile(rf"{ahead}|\b(?:{past}|[a-z]{{2,20}}ed)\b")
