"""A store in one SQLite file."""

from __future__ import annotations

import sqlite3
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

from glienicke.errors import StoreError, StoreVersionError
from glienicke.model import Judgement, Reading, Record, Report
from glienicke.store import codec
from glienicke.store.faults import one_line
from glienicke.store.protocol import Head

LAYOUT = 1
"""The newest layout this program knows: store/layout/<n>.sql leads from layout n-1 to n."""

APPLICATION_ID = int.from_bytes(b"GLNK", "big")
IN_MEMORY = ":memory:"
PAUSE = 0.02  # seconds between two tries to open a store that another process is making

T = TypeVar("T")
Values = Sequence[object] | Mapping[str, object]


class SqliteStore:
    """A store in one SQLite file, or in memory (":memory:") for as long as the object lives.

    Args:
        path: the file; it is made where there is none, its folder is not.
        wait: seconds to wait for another process that writes.

    Raises:
        StoreVersionError: a newer version of the program made it.
        StoreLockedError: another process holds it for longer than `wait`.
        StoreError: it is no store, is damaged, or cannot be opened or made.
    """

    def __init__(self, path: str | Path, wait: float = 5.0) -> None:
        self.path = str(path)
        with one_line(self.path):
            self._db = sqlite3.connect(self.path, timeout=wait, isolation_level=None)
        try:
            with one_line(self.path):
                self._prepare(wait)
        except StoreError:
            self._db.close()
            raise

    def _prepare(self, wait: float) -> None:
        db = self._db
        db.execute("PRAGMA trusted_schema = OFF")  # the file may come from anywhere
        found = self._layout()
        if not found:
            _set_wal(db, wait)
        for layout in range(found + 1, LAYOUT + 1):
            # Each script is one transaction that may run twice, for the case that two processes make a store at once.
            db.executescript(files("glienicke.store").joinpath("layout", f"{layout}.sql").read_text("utf-8"))

    def _layout(self) -> int:
        """The layout of the file, 0 where it is still empty."""
        application, layout, tables = (
            self._one(sql)
            for sql in ("PRAGMA application_id", "PRAGMA user_version", "SELECT count(*) FROM sqlite_schema")
        )
        if application == 0 and layout == 0 and tables == 0:
            return 0
        if application != APPLICATION_ID:
            problem = "a database, but not a store of this program"
            raise StoreError(self.path, problem, "name another file with --store")
        if layout > LAYOUT:
            problem = f"made by a newer version of this program (layout {layout}; this one knows {LAYOUT})"
            raise StoreVersionError(self.path, problem, "install that version: pip install --upgrade glienicke")
        return int(layout)

    def cases(self) -> tuple[str, ...]:
        """See Store."""
        sql = "SELECT case_id FROM reports UNION SELECT case_id FROM judgements ORDER BY 1"
        return tuple(row[0] for row in self._rows(sql))

    def head(self, case: str) -> Head:
        """See Store."""
        last = "SELECT seq, recorded_at FROM {} WHERE case_id = ? ORDER BY seq DESC LIMIT 1"
        report, judgement = (
            next(self._rows(last.format(table), (case,)), (0, None)) for table in ("reports", "judgements")
        )
        return Head(report[0], judgement[0], max(filter(None, (report[1], judgement[1])), default=None))

    def append_report(self, case: str, report: Report, recorded_at: str) -> bool:
        """See Store."""
        with self._writing() as db:
            row = db.execute("SELECT sha256 FROM reports WHERE case_id = ? AND id = ?", (case, report.id)).fetchone()
            if row and row[0] == report.sha256:
                return False
            if row:
                problem = f"another report in it has the id {report.id} of {report.source} by chance"
                raise StoreError(self.path, problem, "add that report to another case")
            db.execute(
                "INSERT INTO reports (case_id, id, sha256, recorded_at, source, text, report) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    case,
                    report.id,
                    report.sha256,
                    recorded_at,
                    report.source,
                    report.text,
                    codec.encode_report(report),
                ),
            )
            return True

    def reports(self, case: str) -> Iterator[Report]:
        """See Store."""
        for data, text in self._rows("SELECT report, text FROM reports WHERE case_id = ? ORDER BY seq", (case,)):
            yield self._decoded(codec.decode_report, data, text)

    def append_judgement(self, case: str, judgement: Judgement) -> None:
        """See Store."""
        with self._writing() as db:
            db.execute(
                "INSERT INTO judgements (case_id, recorded_at, judgement) VALUES (?, ?, ?)",
                (case, judgement.at, codec.encode_judgement(judgement)),
            )

    def judgements(self, case: str) -> tuple[Judgement, ...]:
        """See Store."""
        rows = self._rows("SELECT judgement FROM judgements WHERE case_id = ? ORDER BY seq", (case,))
        return tuple(self._decoded(codec.decode_judgement, data) for (data,) in rows)

    def keep_reading(self, case: str, reading: Reading, reader: str) -> None:
        """See Store."""
        with self._writing() as db:
            db.execute(
                "INSERT OR REPLACE INTO readings (case_id, report_id, reader, reading) VALUES (?, ?, ?, ?)",
                (case, reading.report.id, reader, codec.encode_reading(reading)),
            )

    def readings(self, case: str, reader: str, known: Mapping[str, Reading] | None = None) -> Iterator[Reading]:
        """See Store."""
        known = known or {}
        sql = """SELECT {} FROM reports JOIN readings ON readings.case_id = reports.case_id AND report_id = id
            WHERE reports.case_id = :case AND reader = :reader"""
        one = sql.format("reading, text") + " AND id = :id"
        for (report,) in list(self._rows(sql.format("id") + " ORDER BY seq", {"case": case, "reader": reader})):
            if report in known:
                yield known[report]
                continue
            for data, text in self._rows(one, {"case": case, "reader": reader, "id": report}):
                yield self._decoded(codec.decode_reading, data, text)

    def unread(self, case: str, reader: str) -> Iterator[Report]:
        """See Store."""
        sql = """SELECT seq FROM reports WHERE case_id = :case AND id NOT IN
            (SELECT report_id FROM readings WHERE case_id = :case AND reader = :reader) ORDER BY seq"""
        waiting = list(self._rows(sql, {"case": case, "reader": reader}))  # now, since readings are kept meanwhile
        for (seq,) in waiting:
            for data, text in self._rows("SELECT report, text FROM reports WHERE seq = ?", (seq,)):
                yield self._decoded(codec.decode_report, data, text)

    def keep_record(self, record: Record, made_from: str) -> None:
        """See Store."""
        with self._writing() as db:
            db.execute("DELETE FROM records WHERE case_id = ? AND made_from <> ?", (record.case.id, made_from))
            db.execute(
                "INSERT OR REPLACE INTO records (case_id, as_of, made_from, record) VALUES (?, ?, ?, ?)",
                (record.case.id, record.case.as_of or "", made_from, codec.encode_record(record)),
            )

    def record(self, case: str, as_of: str | None, made_from: str) -> Record | None:
        """See Store."""
        sql = "SELECT record FROM records WHERE case_id = ? AND as_of = ? AND made_from = ?"
        row = next(self._rows(sql, (case, as_of or "", made_from)), None)
        return self._decoded(codec.decode_record, row[0]) if row else None

    def check(self) -> None:
        """See Store."""
        verdict = self._one("PRAGMA quick_check(1)")
        if verdict != "ok":
            raise StoreError(self.path, f"the store is damaged: {verdict}", "take the last copy of it")
        for case in self.cases():
            deque(self.reports(case), maxlen=0)
            self.judgements(case)

    def close(self) -> None:
        """See Store."""
        self._db.close()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it is in the file when the block ends, or nothing."""
        with one_line(self.path):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:  # a full disk ends a transaction by itself
                    self._db.execute("ROLLBACK")
                raise

    def _rows(self, sql: str, values: Values = ()) -> Iterator[tuple[Any, ...]]:
        with one_line(self.path):
            yield from self._db.execute(sql, values)

    def _one(self, sql: str) -> Any:  # noqa: ANN401  a pragma gives a number or a word
        return next(self._rows(sql))[0]

    def _decoded(self, decode: Callable[..., T], *data: str | bytes) -> T:
        with one_line(self.path):
            return decode(*data)


def _set_wal(db: sqlite3.Connection, wait: float) -> None:
    """Let readers go on while one process writes.

    The change of journal fails at once where another process makes the same store, whatever the timeout: so it is
    tried again until `wait` seconds are over.
    """
    for _ in range(int(wait / PAUSE)):
        try:
            db.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
            time.sleep(PAUSE)
        else:
            return
    db.execute("PRAGMA journal_mode = WAL")
