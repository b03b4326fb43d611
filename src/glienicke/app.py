"""Composition root: settings, the clock, the store and the workers are brought together here and nowhere else."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from glienicke.engine import read_all, reader_version, record_version, workers
from glienicke.errors import IngestError, ReadingError, StoreError, UsageError
from glienicke.model import Case, Judgement, JudgementKind, Kept, Reading, Record, Report, Subject
from glienicke.store import IN_MEMORY, SqliteStore, Store

if TYPE_CHECKING:
    from glienicke.resolve import Explanation

DEFAULT_STORE = "glienicke.db"
STORE_VARIABLE = "GLIENICKE_STORE"
DEFAULT_CASE = "main"
DEFAULT_TITLE = "Where the talks stand"

EARLIEST_TOMORROW = timedelta(hours=14)
"""Somewhere on earth it is already so much later than in UTC; a report dated there is not from the future."""

Outcome = Literal["stored", "known", "refused"]
Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one thing that was to be added; `line` says it in one line."""

    source: str
    outcome: Outcome
    line: str
    report: str | None = None


class Listener:
    """Hears what happens while a long command goes on. This one does nothing about it."""

    def added(self, added: Added) -> None:
        """Something was stored, was known, or was refused."""

    def waiting(self, reports: int) -> None:
        """So many reports are about to be read."""

    def read(self, reading: Reading) -> None:
        """One of them has been read."""

    def caution(self, line: str) -> None:
        """Something about a report that was kept, which a person should know."""


def clock() -> datetime:
    """The present moment, in UTC. Nothing else in the package asks for it."""
    return datetime.now(UTC)


def store_path(given: str | Path | None = None) -> Path:
    """The file of the store: as given, else GLIENICKE_STORE, else ./glienicke.db."""
    return Path(given or os.environ.get(STORE_VARIABLE) or DEFAULT_STORE)


class OpenCase:
    """One case in a store, with all that can be done to it. Close it, or use it in a `with` block.

    Args:
        store: where the log is.
        case: the id of the case.
        workers: processes that read; 0: as many as pay. With workers, a script must be importable (a `__main__` guard).
        listener: hears what happens meanwhile.
        now: the clock.
    """

    def __init__(
        self,
        store: Store,
        case: str = DEFAULT_CASE,
        workers: int = 1,
        listener: Listener | None = None,
        now: Clock = clock,
    ) -> None:
        self.store, self.case, self.workers, self.now = store, case, workers, now
        self.listener = listener or Listener()
        self._failed: list[ReadingError] = []
        self._readings: dict[str, Reading] = {}
        self._kept = Kept()

    def __enter__(self) -> OpenCase:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()

    def add(self, sources: Iterable[str | Path]) -> list[Added]:
        """Store the reports in these files and folders; each is safe in the store before the next is looked at.

        What cannot become a report is refused with a reason, and the others go on.

        Raises:
            StoreError: the store cannot be written; what the listener heard of before is stored.
        """
        from glienicke.ingest import read_paths

        return [self._add(found) for found in read_paths(sources)]

    def append(self, report: Report) -> Added:
        """Store one report that was made elsewhere."""
        if self.store.append_report(self.case, report, moment(self.now())):
            return Added(report.source, "stored", f"{report.source}: stored", report.id)
        return Added(report.source, "known", f"{report.source}: already in the store, kept once", report.id)

    def _add(self, found: Report | IngestError) -> Added:
        if isinstance(found, IngestError):
            added = Added(found.source, "refused", str(found))
        elif not _storable(found.source):
            added = Added(found.source, "refused", f"{found.source}: the name is not in UTF-8; rename the file")
        else:
            added = self.append(found)
        self.listener.added(added)
        return added

    def read(self) -> tuple[ReadingError, ...]:
        """Read what this version of the reader has not read yet, and keep the readings; returns what failed."""
        deque(self._fresh(), maxlen=0)
        return tuple(self._failed)

    def record(self, as_of: str | None = None) -> Record:
        """The record of the case as of a day (ISO date), None for all that is known.

        It is a pure function of the log: the same log gives the same record, whenever it is made.

        Raises:
            UsageError: `as_of` is no date.
        """
        day = iso_day(as_of)
        head = self.store.head(self.case)
        made_from = f"{record_version()} {head.report} {head.judgement}"
        kept = self.store.record(self.case, day, made_from)
        title = DEFAULT_TITLE if self.case == DEFAULT_CASE else self.case
        return kept or self._assemble(Case(self.case, title, day, head.recorded_at), made_from)

    def judge(self, kind: JudgementKind, on: Subject, by: str, why: str = "") -> Judgement:
        """Append a person's decision to the log; returns it with its id."""
        judgement = Judgement(kind, by, moment(self.now()), on, why)
        self.store.append_judgement(self.case, judgement)
        return replace(judgement, id=f"j{len(self.judgements())}")

    def judgements(self) -> tuple[Judgement, ...]:
        """All judgements of the case, in the order in which they were made."""
        return self.store.judgements(self.case)

    def why(self, one: str, other: str) -> Explanation:
        """Why two are one or are not, each named as for `review`: every comparison with its values.

        Raises:
            UsageError: somebody is not known, or several could be meant.
        """
        from glienicke.pipeline import explain
        from glienicke.resolve import Side
        from glienicke.review.make import entity_of, form_of

        record = self.record()
        sides = [Side(entity_of(record, name).id, form_of(record, name)) for name in (one, other)]
        return explain(self._all_readings(), self.judgements(), sides)

    def _assemble(self, case: Case, made_from: str) -> Record:
        from glienicke.pipeline import assemble

        record = assemble(self._all_readings(), case, self.judgements(), self._kept)
        for judgement in record.judgements:
            if judgement.problem:
                self.listener.caution(f"judgement {judgement.id} ({judgement.kind}): {judgement.problem}")
        if not self._failed:  # else it is tried again, and said again, each time
            with suppress(StoreError):  # what cannot be kept can be made again
                self.store.keep_record(record, made_from)
        return record

    def _all_readings(self) -> list[Reading]:
        """Those kept, and those read now; once known they are the same objects each time, as `Kept` needs it."""
        kept = list(self.store.readings(self.case, reader_version(), self._readings))
        self._readings = {reading.report.id: reading for reading in kept}
        return [*kept, *self._fresh()]  # which join them in `_keep`

    def _fresh(self) -> Iterator[Reading]:
        """Readings that were not kept yet. A report that cannot be read comes as it is, with nothing read in it."""
        self._failed.clear()
        waiting = list(self.store.unread(self.case, reader_version()))
        if not waiting:
            return
        self.listener.waiting(len(waiting))
        with workers(self.workers, len(waiting)) as executor:
            for reading in read_all(waiting, executor, self._failed.append):
                self._keep(reading)
                yield reading
        for failure in self._failed:
            self.listener.caution(str(failure))
        failed = {failure.report for failure in self._failed}
        yield from (Reading(report) for report in waiting if report.id in failed)

    def _keep(self, reading: Reading) -> None:
        with suppress(StoreError):  # a store that others hold, or a full disk, must not keep us from reading
            self.store.keep_reading(self.case, reading, reader_version())
        self._readings[reading.report.id] = reading
        self.listener.read(reading)
        for line in cautions(reading, self.now()):
            self.listener.caution(line)


def open_case(
    store: str | Path | None = None,
    case: str = DEFAULT_CASE,
    workers: int = 1,
    make: bool = True,
    listener: Listener | None = None,
) -> OpenCase:
    """Open a case in a store file.

    Args:
        store: the file; None: GLIENICKE_STORE, else ./glienicke.db. ":memory:" keeps everything in memory only.
        case: the id of the case.
        workers: see OpenCase.
        make: make the file where there is none.
        listener: see OpenCase.

    Raises:
        StoreError: there is no such store, or it cannot be opened.
    """
    path = store_path(store)
    if not make and str(path) != IN_MEMORY and not path.exists():
        raise StoreError(str(path), "there is no store here", "make one: glienicke add FILE...")
    return OpenCase(SqliteStore(path), case, workers, listener)


def read_reports(sources: Iterable[str | Path], as_of: str | None = None) -> Record:
    """The record of the reports in these files; nothing is kept.

    Raises:
        IngestError: a file cannot become a report.
        ReadingError: a report cannot be read.
        UsageError: `as_of` is no date.
    """
    from glienicke.ingest import read_paths

    with open_case(IN_MEMORY) as case:
        for found in read_paths(sources):
            if isinstance(found, IngestError):
                raise found
            case.append(found)
        for failure in case.read():
            raise failure
        return case.record(as_of)


def moment(when: datetime) -> str:
    """A moment as the store keeps it: ISO 8601, UTC, to the second."""
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def iso_day(text: str | None) -> str | None:
    """The day as ISO date.

    Raises:
        UsageError: it is none.
    """
    if text is None:
        return None
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise UsageError(f"{text}: no date; write it as 2024-08-01") from error


def cautions(reading: Reading, now: datetime) -> Iterator[str]:
    """What a person should know about a report that was kept: one line each."""
    from glienicke.lang import LANGUAGES

    report = reading.report
    if report.language not in LANGUAGES:
        yield f"{report.source}: kept but not read: its language ({report.language}) is not one we read"
    day = (report.published.value or "")[:10]
    if day > (now + EARLIEST_TOMORROW).date().isoformat():
        yield f"{report.source}: dated {day}, which is in the future; kept, check its date"


def _storable(name: str) -> bool:
    """Is it whole? Names of files that are not in UTF-8 come to us with halves of characters in them."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True
