"""Whatever is wrong with one report or with the store is said in one clear line; the others go on; nothing is lost."""

import errno
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from glienicke import store as stores
from glienicke.cli import cli
from glienicke.store import SqliteStore
from tests.stories import ARREST, FRENCH, OFFER, PAGE

BAD_FILES = {
    "not text": ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, "picture, not text"),
    "empty": ("empty.txt", b"", "is empty"),
    "blank": ("blank.txt", b" \n\n\t\n", "white space"),
    "huge": ("huge.txt", b"All work and no play. " * 300_000, "too large"),
    "wrong encoding": ("koi8.txt", "Лётчица задержана в Ташкенте. ".encode("koi8-r") * 20, "save it as UTF-8"),
    "cut off in a character": ("cut.txt", "Ana Prat était à l’étranger é".encode()[:-1], "cut off"),
    "broken page": ("page.html", b"<!DOCTYPE html><html><head><title>Pilot", "page"),
    "page without article": ("menu.html", b"<html><body><nav>Home</nav></body></html>", "no article"),
}


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    """An empty folder to work in, with two good reports."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GLIENICKE_STORE", raising=False)
    (tmp_path / "arrest.txt").write_text(ARREST, "utf-8")
    (tmp_path / "offer.txt").write_text(OFFER, "utf-8")
    return tmp_path


def run(*arguments: str):
    return CliRunner().invoke(cli, arguments)


def stored(path: str = "glienicke.db") -> list[str]:
    with closing(SqliteStore(path)) as store:
        return [report.source for report in store.reports("main")]


def only_line(text: str) -> str:
    """The one line of a text that has just one."""
    (line,) = text.splitlines()
    return line


@pytest.mark.parametrize("what", BAD_FILES)
def test_a_bad_file_among_good_ones(folder, what):
    name, content, says = BAD_FILES[what]
    (folder / name).write_bytes(content)
    done = run("add", "arrest.txt", name, "offer.txt")
    assert done.exit_code == 2
    assert only_line(done.stderr).startswith(f"glienicke: {name}: ")
    assert says in done.stderr
    assert done.stdout == "2 stored, 0 already there, 1 refused\n"
    assert stored() == ["arrest.txt", "offer.txt"]
    assert run("export").exit_code == 0


def test_a_missing_file(folder):
    done = run("add", "arrest.txt", "gone.txt", "offer.txt")
    assert done.exit_code == 2
    assert only_line(done.stderr) == "glienicke: gone.txt: there is no such file; check the path"
    assert stored() == ["arrest.txt", "offer.txt"]


def test_an_empty_folder(folder):
    (folder / "inbox").mkdir()
    done = run("add", "inbox", "arrest.txt")
    assert done.exit_code == 2
    assert "inbox: is a folder without reports" in only_line(done.stderr)
    assert stored() == ["arrest.txt"]


def test_a_folder_of_good_and_bad_files(folder):
    (folder / "bad.txt").write_bytes(b"")
    done = run("add", ".")
    assert done.exit_code == 2
    assert "bad.txt: is empty" in only_line(done.stderr)
    assert stored() == ["arrest.txt", "offer.txt"]


def test_a_file_that_may_not_be_read(folder, monkeypatch):
    real = Path.open

    def guarded(path: Path, *args, **kwargs):
        if path.name == "arrest.txt":
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return real(path, *args, **kwargs)

    monkeypatch.setattr(Path, "open", guarded)  # tests may run as root, who may read everything
    done = run("add", "arrest.txt", "offer.txt")
    assert done.exit_code == 2
    assert "arrest.txt: cannot be read (Permission denied)" in only_line(done.stderr)
    assert stored() == ["offer.txt"]


@pytest.mark.skipif(sys.platform != "linux", reason="only here can a name be any bytes")
def test_a_name_that_is_no_text(folder):
    (folder / os.fsdecode(b"offer-\xff.txt")).write_text(OFFER + "More.", "utf-8")
    done = run("add", "arrest.txt", *(str(path.name) for path in folder.glob("offer-*")))
    assert done.exit_code == 2
    assert "rename the file" in only_line(done.stderr)
    assert stored() == ["arrest.txt"]


def test_a_name_that_plays_with_the_terminal(folder):
    done = run("add", "\x1b[2Jgone\nglienicke: all is well.txt")
    assert done.exit_code == 2
    assert "\x1b" not in done.stderr
    assert "there is no such file" in only_line(done.stderr)


def test_a_language_that_is_not_read_is_kept_and_marked(folder):
    (folder / "french.txt").write_text(FRENCH, "utf-8")
    done = run("add", "french.txt", "arrest.txt")
    assert done.exit_code == 0
    assert only_line(done.stderr).startswith("glienicke: french.txt: kept but not read: its language (fr)")
    assert stored() == ["french.txt", "arrest.txt"]
    assert "fr" in run("sources").stdout.split()
    assert "french.txt" not in run("quotes").stdout


def test_the_same_report_twice_is_kept_once(folder):
    (folder / "copy.txt").write_text(ARREST, "utf-8")
    assert run("add", "arrest.txt").exit_code == 0
    done = run("add", "copy.txt", "offer.txt")
    assert done.exit_code == 0
    assert only_line(done.stderr) == "glienicke: copy.txt: already in the store, kept once"
    assert done.stdout == "1 stored, 1 already there, 0 refused\n"
    assert stored() == ["arrest.txt", "offer.txt"]


def test_a_date_in_the_future_is_kept_with_a_warning(folder):
    (folder / "page.html").write_text(PAGE.format(day="2190-05-04"), "utf-8")
    done = run("add", "page.html", "offer.txt")
    assert done.exit_code == 0
    assert only_line(done.stderr) == (
        "glienicke: page.html: dated 2190-05-04, which is in the future; kept, check its date"
    )
    assert stored() == ["page.html", "offer.txt"]


def damage_version(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 99")


def damage_pages(path: Path) -> None:
    path.write_bytes(b"\x5a" * path.stat().st_size)


@pytest.mark.parametrize(
    ("damage", "says"),
    [(damage_version, "made by a newer version of this program"), (damage_pages, "not a store of this program")],
)
@pytest.mark.parametrize("command", [["add", "offer.txt"], ["brief"], ["export"], ["quotes", "--json"]])
def test_a_store_that_cannot_be_read_stays_as_it_is(folder, damage, says, command):
    run("add", "arrest.txt")
    damage(folder / "glienicke.db")
    before = (folder / "glienicke.db").read_bytes()
    done = run(*command)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert says in only_line(done.stderr)
    assert (folder / "glienicke.db").read_bytes() == before


def test_doctor_finds_a_damaged_store(folder):
    run("add", "arrest.txt")
    assert run("doctor").exit_code == 0
    damage_pages(folder / "glienicke.db")
    done = run("doctor")
    assert done.exit_code == 2
    assert "not a store of this program" in done.stdout


@pytest.mark.parametrize("command", ["brief", "export", "people", "sources"])
def test_no_store(folder, command):
    done = run(command)
    assert done.exit_code == 2
    assert only_line(done.stderr) == (
        "glienicke: glienicke.db: there is no store here; make one: glienicke add FILE..."
    )
    assert not (folder / "glienicke.db").exists()


def test_a_locked_store_can_be_read_but_not_written(folder, monkeypatch):
    run("add", "arrest.txt")
    monkeypatch.setattr(stores.SqliteStore.__init__, "__defaults__", (0.05,))
    with closing(sqlite3.connect("glienicke.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        done = run("add", "offer.txt")
        assert done.exit_code == 2
        assert "another program is writing to this store; wait" in only_line(done.stderr)
        read = run("brief")
        assert (read.exit_code, read.stderr) == (0, "")
    assert stored() == ["arrest.txt"]


def test_a_full_disk_loses_nothing_that_was_stored(folder, monkeypatch):
    (folder / "long.txt").write_text(OFFER + "No more was said. " * 20_000, "utf-8")
    real = sqlite3.connect

    def small(*args, **kwargs) -> sqlite3.Connection:
        db = real(*args, **kwargs)
        db.execute("PRAGMA max_page_count = 40")
        return db

    monkeypatch.setattr("glienicke.store.sqlite.sqlite3.connect", small)
    done = run("add", "arrest.txt", "long.txt", "offer.txt")
    assert done.exit_code == 2
    assert "the disk is full; make room and try again; what was stored before is safe" in only_line(done.stderr)
    assert stored() == ["arrest.txt"]


@pytest.mark.parametrize("place", ["absent/s.db", "arrest.txt/s.db"])
def test_a_store_where_none_can_be(folder, place):
    done = run("--store", place, "add", "offer.txt")
    assert done.exit_code == 2
    assert "cannot be opened or made there" in only_line(done.stderr)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["brief", "--as-of", "yesterday"], "yesterday: no date; write it as 2024-08-01"),
        (["export", "--format", "sheet"], "format sheet: not known"),
        (["export", "-o", "absent/r.json"], "absent/r.json: No such file or directory"),
        (["brief", "--format", "odt"], "format odt: not known; take one of terminal, html, markdown, docx, pdf"),
        (["brief", "-o", "absent/b.md"], "absent/b.md: No such file or directory"),
        (["brief", "--html", "absent/b.html"], "absent/b.html: No such file or directory"),
        (["demo", "nowhere"], "demo: no story 'nowhere'"),
    ],
)
def test_an_argument_that_makes_no_sense(folder, arguments, says):
    run("add", "arrest.txt")
    done = run(*arguments)
    assert done.exit_code == 2
    assert says in only_line(done.stderr)


def test_a_report_that_a_step_fails_on(folder, monkeypatch):
    from glienicke import pipeline

    clean = pipeline.clean

    def stumbling(report):
        if "Madrid" in report.text:
            raise KeyError("nobody\nforesaw this")
        return clean(report)

    monkeypatch.setattr(pipeline, "clean", stumbling)
    done = run("add", "offer.txt", "arrest.txt")
    assert done.exit_code == 2
    assert only_line(done.stderr).startswith("glienicke: offer.txt: kept but not read: KeyError (")
    assert done.stdout == "2 stored, 0 already there, 0 refused, 1 not read\n"
    shown = run("sources")
    assert "offer.txt" in shown.stdout
    assert "kept but not read" in only_line(shown.stderr), "it is said each time"
    monkeypatch.setattr(pipeline, "clean", clean)
    assert run("sources").stderr == ""


def test_a_fault_of_the_program_is_one_line_too(folder, monkeypatch):
    monkeypatch.setattr("glienicke.app.OpenCase.record", lambda *_: 1 // 0)
    run("add", "arrest.txt")
    done = run("brief")
    assert done.exit_code == 70
    assert only_line(done.stderr).startswith("glienicke: a fault of the program, please report it: ZeroDivisionError")


def test_a_real_process_with_real_streams(folder):
    (folder / "bad.txt").write_bytes(b"\x00\x01\x02\x03" * 100)
    command = [sys.executable, "-m", "glienicke", "add", "bad.txt", "arrest.txt", "gone.txt", "offer.txt"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 2
    assert [line.split(": ")[:2] for line in done.stderr.splitlines()] == [
        ["glienicke", "bad.txt"],
        ["glienicke", "gone.txt"],
    ]
    assert done.stdout == "2 stored, 0 already there, 2 refused\n"
    assert "Traceback" not in done.stderr


def test_a_reader_that_has_seen_enough(folder):
    run("add", "arrest.txt", "offer.txt")
    command = f"{sys.executable} -m glienicke export | head -c 10"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert (done.stdout[:1], done.stderr) == ("{", "")
