"""Quotes that are taken for one act of speech so far, with what decides whether two such groups may be one.

What a group keeps makes the decision cost what the smaller of two groups has links, however large the other is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Self

from glienicke.fusion.order import first_day
from glienicke.fusion.said import Said
from glienicke.values.date import date_range

TOGETHER = 0.32
"""The mean chance of all pairs from which on two groups of quotes are one act."""


@dataclass
class Group:
    """A group.

    Attributes:
        places: the places of its quotes.
        reports: how many of them each report has.
        first, last: the days that all which are dated share; days that overlap two by two all share one.
        published: when the first report came out of those whose quote has no day: none carries what was said later.
    """

    places: list[int] = field(default_factory=list)
    reports: Counter[str] = field(default_factory=Counter)
    first: date = date.min
    last: date = date.max
    published: date = date.max

    @classmethod
    def of(cls, place: int, said: Said) -> Self:
        """A group of one quote."""
        days = date_range(said.quote.date or "")
        published = None if days else first_day(said.reading)
        first, last = days or (date.min, date.max)
        return cls([place], Counter([said.reading.report.id]), first, last, published or date.max)

    def may_join(
        self, other: Group, near: Mapping[int, Mapping[int, float]], of: Sequence[int], said: Sequence[Said]
    ) -> bool:
        """May all have been said on one day, and are the new pairs, of two reports each, likely, taken together?

        `near` are the chances of the links of each quote, `of` says which group a quote is in.
        """
        first, last = max(self.first, other.first), min(self.last, other.last)
        if first > last or first > min(self.published, other.published):
            return False
        few, many = sorted((self, other), key=lambda group: len(group.places))
        theirs = of[many.places[0]]
        chances = sum(
            chance
            for place in few.places
            for there, chance in near[place].items()
            if of[there] == theirs and said[there].reading is not said[place].reading
        )
        within = sum(count * many.reports[report] for report, count in few.reports.items())
        return chances >= TOGETHER * (len(few.places) * len(many.places) - within)

    def join(self, other: Group) -> None:
        """Take in another group."""
        self.places += other.places
        self.reports += other.reports
        self.first, self.last = max(self.first, other.first), min(self.last, other.last)
        self.published = min(self.published, other.published)
