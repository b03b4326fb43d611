"""The date mentioned before, from which "two days later", "that month" and their like count."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from glienicke.annotate.times.tense import SENTENCE
from glienicke.lang import table
from glienicke.model import Span, Time
from glienicke.values.date import precision

PERIOD: Final = re.compile(r"\d{4}-[QH]\d")
"""A quarter or a half, which is compared with that of "a year earlier"."""

SEASON: Final = re.compile(r"\d{4}-(?:SP|SU|FA|WI)")
"""A season, of which the year counts: "that October"."""

PERIOD_REACH: Final = 800
"""How many characters on figures are still those of a quarter."""

REACH: Final = 400
"""How many characters on something still counts from a date; and no further than into the next paragraph."""


@dataclass(frozen=True, slots=True)
class Previous:
    """The dates mentioned last.

    Attributes:
        told: the last date of something told, None before the first; `told_end` is where its words end.
        said: the last date on which somebody said something: only the same sentence counts from it; `said_end`.
        period: the last quarter or half, with which "a year earlier" compares another one; `period_end`.
    """

    told: str | None = None
    told_end: int = 0
    said: str | None = None
    said_end: int = 0
    period: str | None = None
    period_end: int = 0

    def before(self, text: str, span: Span) -> str | None:
        """The date that an expression counts from, None where none is near enough."""
        if self.said_end > self.told_end:
            beyond = SENTENCE.search(text[max(0, self.said_end - 3) : span.start + 1])
            return None if beyond else self.said
        between = text[self.told_end : span.start]
        return self.told if len(between) <= REACH and len(re.findall(r"\n\s*", between)) <= 1 else None

    def compared(self, span: Span) -> str | None:
        """The quarter or half that a comparison speaks of, None where none is near."""
        return self.period if span.start - self.period_end <= PERIOD_REACH else None

    def after(self, text: str, time: Time, language: str) -> Previous:
        """What counts after another expression: itself, where it is a day, a month, a season or a year.

        A quarter that is only compared with one before it does not count.
        """
        value = _told(time)
        if value is None:
            return self
        if PERIOD.fullmatch(value):
            return self if time.anchor == "previous" else replace(self, period=value, period_end=time.span.end)
        if precision(value) not in ("day", "month", "year"):
            return self
        if _speaking(language).search(text, max(0, time.span.start - 40), time.span.start):
            return replace(self, said=value, said_end=time.span.end)
        return replace(self, told=value, told_end=time.span.end)


def _told(time: Time) -> str | None:
    """The date that an expression tells: the beginning of "since Tuesday", the year of a season."""
    if time.value and time.rule == "since":
        return time.value.partition("/")[0]
    if time.type not in ("DATE", "TIME") or not time.value:
        return None
    return time.value[:4] if SEASON.fullmatch(time.value) else time.value


@cache
def _speaking(language: str) -> re.Pattern[str]:
    """A verb of saying directly before a date, with at most a preposition between."""
    verbs = "|".join(map(re.escape, table(language, "times")["speech"]["verbs"]))
    return re.compile(rf"\b(?:{verbs})\s+(?:on\s+|in\s+|late\s+|early\s+|earlier\s+|a statement\s+(?:on\s+)?)?\Z")
