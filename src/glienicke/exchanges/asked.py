"""What a question takes into account: the claims known by a day, on either clock, and what is left out."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from glienicke.errors import UsageError
from glienicke.model import Claim, CustodyLine, Fact, Reading, Record
from glienicke.schema.talks import talks
from glienicke.values.date import date_range

Clock = Literal["reported", "world"]
"""Which day counts: that on which it was reported, or that on which it was said or done."""


@dataclass(frozen=True)
class Asked:
    """A record with the day that is asked about (None: all that is known), by one of two clocks."""

    record: Record
    as_of: str | None = None
    clock: Clock = "reported"

    @cached_property
    def day(self) -> datetime.date | None:
        """The last day that counts.

        Raises:
            UsageError: it is no date.
        """
        if self.as_of is None:
            return None
        days = date_range(self.as_of)
        if days is None:
            raise UsageError(f"{self.as_of}: no date; write it as 2024-08-01")
        return days[1]

    @cached_property
    def claims(self) -> dict[str, tuple[Reading, Claim]]:
        """All claims by id, with their reports."""
        return {c.id: (r, c) for r in self.record.readings for c in r.claims}

    @cached_property
    def of_person(self) -> dict[object, list[str]]:
        """The ids of the claims on each person."""
        found: dict[object, list[str]] = {}
        for claim_id, (_, claim) in self.claims.items():
            found.setdefault(claim.value("person"), []).append(claim_id)
        return found

    @cached_property
    def custody(self) -> dict[str, list[CustodyLine]]:
        """The lines of the ledger on each person."""
        found: dict[str, list[CustodyLine]] = {}
        for line in self.record.negotiation.custody:
            found.setdefault(line.person, []).append(line)
        return found

    @cached_property
    def facts(self) -> dict[tuple[str | None, str, str], list[Fact]]:
        """The facts on each slot of each subject."""
        found: dict[tuple[str | None, str, str], list[Fact]] = {}
        for fact in self.record.facts:
            found.setdefault((fact.subject, fact.type, fact.slot), []).append(fact)
        return found

    @cached_property
    def types(self) -> dict[str, str]:
        """The types of the entities, by id."""
        return {e.id: e.type for e in self.record.entities}

    @cached_property
    def _said(self) -> dict[str, str | None]:
        return {q.id: q.date for r in self.record.readings for q in r.quotes}

    def when(self, claim_id: str) -> datetime.date | None:
        """The first day of a claim by the clock of the question; None where it is undated."""
        if claim_id not in self.claims:
            return None
        reading, claim = self.claims[claim_id]
        died = claim.value("attribute") == talks()["deaths"]["attributes"][0]
        dated = claim.value("value" if died else "date")
        own = [dated, self._said.get(claim.quote or "")] if self.clock == "world" else []
        for value in (*own, reading.report.published.value):
            days = date_range(str(value or ""))
            if days:
                return days[0]
        return None

    def counts(self, claim_id: str) -> bool:
        """Is a claim known by the day? An undated one is not, where a day is asked about."""
        if self.day is None:
            return True
        when = self.when(claim_id)
        return when is not None and when <= self.day

    def known(self, claims: Iterable[str]) -> tuple[str, ...]:
        """Those of these claims that count."""
        return tuple(c for c in claims if self.counts(c))

    def words(self, claim_id: str) -> str:
        """The words of a claim, with those of the sentences they stand in."""
        if claim_id not in self.claims:
            return ""
        reading, claim = self.claims[claim_id]
        around = [s for s in reading.sentences if any(s.overlaps(e) for e in claim.evidence)]
        return " ".join(reading.text_of(s) for s in around or claim.evidence)

    def anonymous(self, claims: Iterable[str]) -> bool:
        """Do these rest on unnamed sources alone?"""
        speakers = [self.claims[c][1].by for c in claims if c in self.claims]
        return bool(speakers) and all(by is not None and self.types.get(by) == "anonymous" for by in speakers)
