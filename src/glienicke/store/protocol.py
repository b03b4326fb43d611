"""What a store is: the behaviour that tests/contract holds every store to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from glienicke.model import Judgement, Reading, Record, Report


@dataclass(frozen=True, slots=True)
class Head:
    """How far the log of a case goes: where its last report and judgement stand, and when the later was recorded.

    Two equal heads of one case mean the same log, since nothing in it ever changes. Positions grow; they do not count.
    """

    report: int = 0
    judgement: int = 0
    recorded_at: str | None = None


class Store(Protocol):
    """The log of one or more cases, and what was derived from it.

    The log holds reports and judgements. It only grows: nothing in it is changed or removed, and what was appended
    before a call returned survives the death of the process. Cases do not see each other. A case exists as soon as
    something was appended to it; an unknown case is empty, not an error.

    Two clocks: `recorded_at` (an ISO 8601 UTC moment, given by the caller, when we learned of it) stands beside each
    entry, the date of publication stands in the report. Order in the log is the order of appending.

    Derived are readings (one per report) and records (one per case and day). They carry the version of what made
    them and are only given back to a caller who asks for that version; they may vanish at any time, and a caller
    makes them anew. Of each only the latest is kept.

    One store object belongs to one thread. Several processes may use one store: they read at the same time and wait
    a few seconds for each other to write. Every method raises a StoreError, with one line of what is wrong.
    """

    def cases(self) -> tuple[str, ...]:
        """The ids of the cases with anything in their log, sorted."""

    def head(self, case: str) -> Head:
        """How far the log of a case goes."""

    def append_report(self, case: str, report: Report, recorded_at: str) -> bool:
        """Append a report; False, and nothing changes, where the case has one with this sha256 already."""

    def reports(self, case: str) -> Iterator[Report]:
        """The reports of a case, equal to what was appended, in the order of the log."""

    def append_judgement(self, case: str, judgement: Judgement) -> None:
        """Append a judgement; its `at` is when it was recorded."""

    def judgements(self, case: str) -> tuple[Judgement, ...]:
        """The judgements of a case, in the order of the log. What they mean together is not the store's business."""

    def keep_reading(self, case: str, reading: Reading, reader: str) -> None:
        """Keep a reading of a report of the case, in place of an earlier one, as made by this version of the reader."""

    def readings(self, case: str, reader: str, known: Mapping[str, Reading] | None = None) -> Iterator[Reading]:
        """The kept readings that this version made, in the order of the log of their reports.

        Those that the caller has already from this store, by the id of the report, are not fetched again.
        """

    def unread(self, case: str, reader: str) -> Iterator[Report]:
        """The reports without a kept reading of this version, in the order of the log.

        Readings may be kept while this goes on.
        """

    def keep_record(self, record: Record, made_from: str) -> None:
        """Keep a record of `record.case` in place of an earlier one for the same day.

        `made_from` names all it depends on: the head of the log and the version of the program. Records of the case
        that were made from anything else are dropped.
        """

    def record(self, case: str, as_of: str | None, made_from: str) -> Record | None:
        """The kept record of a day (None: all that is known) that was made from just this, if there is one."""

    def check(self) -> None:
        """Look through the whole store for damage.

        Raises:
            StoreError: something is damaged.
        """

    def close(self) -> None:
        """Let go of the store. Closing twice is no error."""
