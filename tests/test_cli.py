"""What each command shows, on a pipe and as JSON."""

import json
import re
import subprocess
import sys
import time
from pathlib import Path

import click
import jsonschema
import pytest
from click.testing import CliRunner

from glienicke import __version__
from glienicke.cli import cli
from tests.stories import ARREST, OFFER

VIEWS = ("quotes", "people", "disputes", "timeline", "sources")
COLUMNS = {
    "quotes": ["date", "speaker", "stance", "report", "words"],
    "people": ["name", "held_by", "forms", "who"],
    "disputes": ["about", "values", "why"],
    "timeline": ["date", "reports", "what"],
    "sources": [
        "report",
        "outlet",
        "published",
        "basis",
        "language",
        "dropped",
        "derives_from",
        "origins",
        "title",
    ],
}


@pytest.fixture(scope="module")
def store(tmp_path_factory) -> str:
    """A store with two reports in it."""
    folder = tmp_path_factory.mktemp("case")
    (folder / "arrest.txt").write_text(ARREST, "utf-8")
    (folder / "offer.txt").write_text(OFFER, "utf-8")
    path = str(folder / "s.db")
    assert run("--store", path, "add", str(folder / "arrest.txt"), str(folder / "offer.txt")).exit_code == 0
    return path


def run(*arguments: str, **kwargs):
    return CliRunner().invoke(cli, arguments, **kwargs)


def test_changes_since_a_day(store):
    assert json.loads(run("--store", store, "changes", "--since", "1900-01-01", "--json").output)
    assert json.loads(run("--store", store, "changes", "--since", "2100-01-01", "--json").output) == []
    assert run("--store", store, "changes", "--since", "soon").exit_code == 2


def test_every_command_says_what_it_does():
    shown = {"add", "brief", "changes", "demo", "doctor", "exchanges", "export", "review", "schema", "serve", *VIEWS}
    assert cli.commands.keys() == shown
    for name, command in cli.commands.items():
        assert command.get_short_help_str(), name
        assert all(p.help for p in command.params if isinstance(p, click.Option)), name


def test_version():
    assert run("--version").output == f"glienicke, version {__version__}\n"


def test_export_fits_the_schema(store):
    record = json.loads(run("export", "--store", store).stdout)
    jsonschema.validate(record, json.loads(run("schema").stdout))
    assert [Path(r["source"]).name for r in record["reports"]] == ["arrest.txt", "offer.txt"]
    assert [r["text"] for r in record["reports"]] == [ARREST, OFFER]
    assert record["case"]["id"] == "main"


def test_export_is_the_same_each_time_and_in_a_file(store, tmp_path):
    first = run("export", "--store", store).stdout
    run("export", "--store", store, "-o", str(tmp_path / "r.json"))
    assert run("export", "--store", store).stdout == first
    assert (tmp_path / "r.json").read_text("utf-8") == first


@pytest.mark.parametrize("name", VIEWS)
def test_view_as_json_and_as_table(store, name):
    rows = json.loads(run(name, "--json", "--store", store).stdout)
    table = run(name, "--store", store).stdout
    assert all(list(row) == COLUMNS[name] for row in rows)
    if rows:
        assert table.splitlines()[0].split("  ")[0] == COLUMNS[name][0].replace("_", " ")
        assert len(table.splitlines()) == len(rows) + 1, "one row a line"
    else:
        assert table == "none\n"


def test_words_of_quotes_are_exact(store):
    rows = json.loads(run("quotes", "--json", "--store", store).stdout)
    texts = {"arrest.txt": ARREST, "offer.txt": OFFER}
    assert rows
    for row in rows:
        assert all(piece in texts[row["report"]] for piece in row["words"].split(" ... "))


def test_brief_in_all_its_forms(store, tmp_path):
    page = tmp_path / "b.html"
    text = run("brief", "--store", store).stdout
    assert text.startswith("WHERE THE TALKS STAND\n")
    assert "Ana Prat" in text
    assert run("brief", "--html", str(page), "--store", store).stdout == f"{page}: written\n"
    assert "Ana Prat" in page.read_text("utf-8")
    assert json.loads(run("brief", "--json", "--store", store).stdout)["sections"]


def test_brief_on_one_page_and_in_full(store):
    page, full = (run("brief", "--store", store, *option).stdout for option in ((), ("--full",)))
    assert "SOURCES" not in page
    assert "SOURCES" in full
    assert "arrest.txt" in full


@pytest.mark.parametrize("ending", ["txt", "html", "md", "docx", "pdf"])
def test_brief_as_a_file(store, tmp_path, ending):
    for library in {"docx": ["docx"], "pdf": ["reportlab", "fontpkg_noto_sans"]}.get(ending, []):
        pytest.importorskip(library)
    path = tmp_path / f"b.{ending}"
    assert run("brief", "-o", str(path), "--store", store).stdout == f"{path}: written\n"
    name = {"txt": "terminal", "md": "markdown"}.get(ending, ending)
    assert run("brief", "--format", name, "-o", "-", "--store", store).stdout_bytes == path.read_bytes()


def test_as_of_leaves_out_what_came_later(store):
    early = json.loads(run("export", "--as-of", "2021-03-03", "--store", store).stdout)
    assert early["case"]["as_of"] == "2021-03-03"
    assert [Path(r["source"]).name for r in early["reports"]][:1] == ["arrest.txt"]


def test_store_by_option_before_and_after_and_by_environment(store, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    expected = run("sources", "--store", store).stdout
    assert run("--store", store, "sources").stdout == expected
    assert run("sources", env={"GLIENICKE_STORE": store}).stdout == expected


def test_cases_are_apart(store, tmp_path):
    report = tmp_path / "third.txt"
    report.write_text(OFFER.replace("Madrid", "Lisbon"), "utf-8")
    run("add", str(report), "--store", store, "--case", "other")
    assert len(json.loads(run("sources", "--json", "--case", "other", "--store", store).stdout)) == 1
    assert len(json.loads(run("sources", "--json", "--store", store).stdout)) == 2


def test_demo_shows_a_story_and_keeps_only_the_page(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = run("demo")
    assert done.exit_code == 0
    assert re.search(r"\n\d+ stored, 0 already there, 0 refused\n", done.stdout)
    assert done.stdout.endswith("brief.html: written\n")
    assert [path.name for path in tmp_path.iterdir()] == ["brief.html"]


def test_doctor_as_json(store):
    findings = {f["what"]: f["state"] for f in json.loads(run("doctor", "--json", "--store", store).stdout)}
    assert findings["reader"] == findings["store"] == findings["glienicke"] == "ok"


def test_a_kept_record_is_shown_without_loading_the_reader(store):
    script = (
        "import sys; from glienicke.cli import cli; cli(['brief', '--store', sys.argv[1]], standalone_mode=False);"
        "heavy = {'glienicke.pipeline', 'glienicke.ingest', 'trafilatura', 'rapidfuzz', 'jinja2', 'rich', 'numpy'};"
        "heavy |= {'onnxruntime', 'glienicke.annotate', 'docx', 'reportlab', 'PIL'};"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    command = [sys.executable, "-c", script, store]
    made = subprocess.run(command, capture_output=True, text=True, check=True)
    began = time.perf_counter()
    kept = subprocess.run(command, capture_output=True, text=True, check=True)
    assert time.perf_counter() - began < 3, "0.2 s on a free machine"
    assert kept.stderr == "[]\n"
    assert kept.stdout == made.stdout
