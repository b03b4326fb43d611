"""What is particular to the store in a file: damage, other processes, other versions, a full disk, sudden death."""

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from glienicke.errors import StoreError, StoreLockedError, StoreVersionError
from glienicke.model import Judgement, Subject
from glienicke.store import SqliteStore
from tests.contract.entries import MONDAY, TUESDAY, report_of


@pytest.fixture
def path(tmp_path) -> Path:
    """A store with a report and a judgement in it."""
    made = tmp_path / "s.db"
    with closing(SqliteStore(made)) as store:
        store.append_report("a", report_of("x"), MONDAY)
        store.append_judgement("a", Judgement("undo", "an editor", TUESDAY, Subject(value="j7")))
    return made


def ask(path: Path, sql: str) -> list[tuple]:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        return db.execute(sql).fetchall()


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE reports SET text = 'y'",
        "DELETE FROM reports",
        "INSERT OR REPLACE INTO reports SELECT * FROM reports",
        "INSERT OR REPLACE INTO reports SELECT 99, case_id, id, sha256, recorded_at, source, 'y', report FROM reports",
        "UPDATE judgements SET judgement = '{}'",
        "DELETE FROM judgements",
        "INSERT OR REPLACE INTO judgements SELECT * FROM judgements",
    ],
)
def test_the_log_only_grows_whoever_writes(path, sql):
    before = ask(path, "SELECT * FROM reports, judgements")
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        ask(path, sql)
    assert ask(path, "SELECT * FROM reports, judgements") == before


def test_log_can_be_read_without_this_program(path):
    assert ask(path, "SELECT case_id, text, recorded_at, json_extract(report, '$.sha256') FROM reports") == [
        ("a", "x", MONDAY, report_of("x").sha256)
    ]
    assert ask(path, "SELECT json_extract(judgement, '$.on.value') FROM judgements") == [("j7",)]


def test_derived_tables_may_be_emptied(path):
    ask(path, "DELETE FROM readings")
    ask(path, "DELETE FROM records")
    with closing(SqliteStore(path)) as store:
        assert len(list(store.reports("a"))) == 1


def test_newer_layout(path):
    ask(path, "PRAGMA user_version = 99")
    with pytest.raises(StoreVersionError, match=r"newer version .*layout 99.*install"):
        SqliteStore(path)


@pytest.mark.parametrize(
    ("content", "says"),
    [(b"Dear editor, " * 400, "not a store of this program"), (b"SQLite format 3\0" + b"\xff" * 5000, "store")],
)
def test_a_file_that_is_something_else_stays_as_it_is(tmp_path, content, says):
    path = tmp_path / "letter.db"
    path.write_bytes(content)
    with pytest.raises(StoreError, match=says):
        SqliteStore(path)
    assert path.read_bytes() == content


def test_a_database_of_another_program_stays_as_it_is(tmp_path):
    path = tmp_path / "other.db"
    ask(path, "CREATE TABLE contacts (name TEXT)")
    content = path.read_bytes()
    with pytest.raises(StoreError, match="not a store of this program"):
        SqliteStore(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize("place", ["absent/s.db", "file/s.db", "."])
def test_a_place_where_no_store_can_be(tmp_path, place):
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="cannot be opened or made there"):
        SqliteStore(tmp_path / place)


def test_damage_is_found(path):
    with closing(SqliteStore(path)) as store:
        for n in range(200):
            store.append_report("a", report_of(f"{n} " * 500), MONDAY)
    content = bytearray(path.read_bytes())
    content[8192 : len(content) // 2] = b"\x5a" * (len(content) // 2 - 8192)
    path.write_bytes(content)
    with pytest.raises(StoreError, match="damaged"), closing(SqliteStore(path)) as store:
        store.check()


def test_an_entry_that_is_no_report_is_damage(path):
    ask(path, "DROP TRIGGER reports_stay")
    ask(path, """UPDATE reports SET report = '{"id": 7}'""")
    with closing(SqliteStore(path)) as store, pytest.raises(StoreError, match=r"entry of the store is damaged"):
        store.check()


def test_locked_for_writing(path):
    with closing(sqlite3.connect(path, isolation_level=None)) as other, closing(SqliteStore(path, wait=0.05)) as store:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreLockedError, match="wait for it"):
            store.append_report("a", report_of("y"), MONDAY)
        assert len(list(store.reports("a"))) == 1, "reading goes on"
        other.execute("ROLLBACK")
        assert store.append_report("a", report_of("y"), MONDAY) is True


def test_full_disk(path):
    with closing(SqliteStore(path)) as store:
        store._db.execute(f"PRAGMA max_page_count = {store._one('PRAGMA page_count') + 4}")
        with pytest.raises(StoreError, match=r"disk is full.*stored before is safe"):
            store.append_report("a", report_of("much" * 100_000), MONDAY)
        assert store.append_report("a", report_of("little"), MONDAY) is True
    with closing(SqliteStore(path)) as store:
        assert [r.text for r in store.reports("a")] == ["x", "little"]


WRITER = """
import sys
from glienicke.store import SqliteStore
from tests.contract.entries import MONDAY, report_of
store = SqliteStore(sys.argv[1])
for n in range(100_000):
    store.append_report("a", report_of(f"{n} " * 200), MONDAY)
    print(n, flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill a process outright")
def test_sudden_death_loses_at_most_the_report_in_flight(tmp_path):
    path = tmp_path / "s.db"
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", WRITER, str(path)]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": "."}) as writer:
        told = [int(next(writer.stdout)) for _ in range(40)]
        writer.kill()
        told += [int(line) for line in writer.stdout.read().split(b"\n")[:-1]]
    with closing(SqliteStore(path)) as store:
        store.check()
        kept = [int(r.text.split()[0]) for r in store.reports("a")]
    assert kept[: len(told)] == told
    assert len(kept) - len(told) <= 1


def test_two_writers_at_once(tmp_path):
    path = tmp_path / "s.db"
    script = WRITER.replace("100_000", "60").replace("report_of(f", "report_of(sys.argv[2] + f")
    env = {**os.environ, "PYTHONPATH": "."}
    writers = [
        subprocess.Popen([sys.executable, "-c", script, str(path), name], cwd=Path(__file__).parents[2], env=env)
        for name in "pq"
    ]
    assert [writer.wait() for writer in writers] == [0, 0]
    with closing(SqliteStore(path)) as store:
        texts = [r.text for r in store.reports("a")]
    for name in "pq":
        assert [int(t.split()[0][1:]) for t in texts if t[0] == name] == [*range(60)]
