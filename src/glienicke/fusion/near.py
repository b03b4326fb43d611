"""Which earlier reports one more report may draw on: those that share runs of words with it, or rare facts."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable

from glienicke.text.sketch import Postings

MOST = 24
"""What is in more reports than this is a formula, or what all know: no trace of one of them."""

FEW = 12
"""So many reports are compared in full with one more."""

RUN_WORTH = 3.0
"""How much a shared run of words says, beside a shared fact in one report of e."""


class Near:
    """An index of the reports seen so far. What it costs to ask and to add does not grow with their number."""

    def __init__(self) -> None:
        self._runs = Postings()
        self._facts: dict[str, list[int] | None] = {}
        self._count = 0

    def add(self, runs: Iterable[int], facts: Iterable[str]) -> None:
        """Enter the next report, with the fingerprints of its runs and the content tokens of what it tells."""
        self._runs.add(self._count, runs)
        for fact in facts:
            known = self._facts.setdefault(fact, [])
            if known is not None:
                known.append(self._count)
                if len(known) > MOST:
                    self._facts[fact] = None
        self._count += 1

    def of(self, runs: Iterable[int], facts: Iterable[str]) -> list[tuple[int, float]]:
        """The nearest reports by the order in which they were entered, with how much they share; nearest first."""
        worth: dict[int, float] = defaultdict(float)
        for run in runs:
            for place in self._runs.of(run, MOST):
                worth[place] += RUN_WORTH
        for fact in facts:
            places = self._facts.get(fact) or ()
            for place in places:
                worth[place] += 1 / (1 + math.log(len(places)))
        return sorted(worth.items(), key=lambda found: (-found[1], found[0]))[:FEW]
