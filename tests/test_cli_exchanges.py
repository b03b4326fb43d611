"""`exchanges`, what-if, and the export, on a store."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from glienicke.cli import cli

REPORT = """Madrid offers to exchange courier for pilot

MADRID, March 10, 2021 (Reuters) - Spain has offered to release Bakhodir Yusupov in exchange for Ana Prat, a Spanish \
pilot held by Uzbekistan, the foreign minister, Lucía Ortega, said on Wednesday.

Yusupov, an Uzbek courier, is held by Spain. He is serving eight years in Spain for smuggling.
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory) -> str:
    folder = tmp_path_factory.mktemp("case")
    (folder / "offer.txt").write_text(REPORT, "utf-8")
    path = str(folder / "s.db")
    assert run("--store", path, "add", str(folder / "offer.txt")).exit_code == 0
    return path


def run(*arguments: str):
    return CliRunner().invoke(cli, arguments)


def test_what_is_open_in_words(store):
    page = run("--store", store, "exchanges").stdout
    for part in ("WHAT IS OPEN", "POSITIONS", "Spain wants Ana Prat in any deal", "SOURCES"):
        assert part in page


def test_every_claim_in_json_has_its_words(store):
    out = json.loads(run("--store", store, "exchanges", "--json").stdout)
    assert out["schema"] == "glienicke.exchanges/1"
    told = {c for p in out["outlook"]["positions"] for c in p["claims"]}
    assert told
    assert told <= out["claims"].keys()
    for claim in out["claims"].values():
        assert all(REPORT[e["start"] : e["end"]] == e["text"] for e in claim["evidence"])


def test_the_export_is_the_json_of_the_command(store):
    assert (
        run("--store", store, "export", "--format", "exchanges").stdout
        == run("--store", store, "exchanges", "--json").stdout
    )


def test_what_if(store):
    plain = json.loads(run("--store", store, "exchanges", "--json").stdout)
    (asked,) = [p["id"] for p in plain["outlook"]["positions"] if "prat" in p["id"]]
    dropped = json.loads(run("--store", store, "exchanges", "what-if", "--json", "--drop", asked).stdout)
    assert asked not in [p["id"] for p in dropped["outlook"]["positions"]]
    added = run("--store", store, "exchanges", "what-if", "--add", "Spain refuses to free Bakhodir Yusupov").stdout
    assert "supposed" in added
    assert json.loads(run("--store", store, "exchanges", "--json").stdout) == plain, "nothing is kept"


@pytest.mark.parametrize(
    "wrong",
    [
        ["what-if", "--drop", "nothing-like-it"],
        ["what-if", "--add", "Spain is generous"],
        ["--as-of", "yesterday"],
        ["--clock", "world", "--as-of", "yesterday"],
    ],
)
def test_what_makes_no_sense_is_one_line(store, wrong):
    result = run("--store", store, "exchanges", *wrong)
    assert result.exit_code == 2
    assert len(result.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize("more", [["--without-anonymous"], ["--clock", "world", "--as-of", "2021-04-01"]])
def test_other_questions(store, more):
    assert run("--store", store, "exchanges", *more).exit_code == 0


def test_a_persons_position_is_kept_marked_and_undone(store):
    before = run("--store", store, "exchanges").stdout
    sentence = "Spain gives Yusupov only together with Ana Prat"
    done = run("--store", store, "review", "position", sentence, "--by", "Ann", "--why", "told by phone")
    assert done.stdout == "j1: Spain gives Bakhodir Yusupov only together with Ana Prat\n"
    assert "(j1): told by phone)" in " ".join(run("--store", store, "exchanges").stdout.split())
    (row,) = json.loads(run("--store", store, "review", "log", "--json").stdout)
    assert (row["kind"], row["by"], row["why"], row["state"]) == ("position", "Ann", "told by phone", "in force")
    out = json.loads(run("--store", store, "exchanges", "--json").stdout)
    assert [p["basis"] for p in out["outlook"]["positions"]].count("judged") == 1
    exported = json.loads(run("--store", store, "export", "--format", "json").stdout)
    assert [j["kind"] for j in exported["judgements"]] == ["position"]
    run("--store", store, "review", "undo", "j1", "--by", "Bo")
    assert run("--store", store, "exchanges").stdout == before


def test_a_withheld_name_is_masked_on_the_screen_too(store):
    run("--store", store, "review", "redact", "Bakhodir Yusupov", "name", "--by", "Ann")
    page = run("--store", store, "exchanges").stdout
    assert "Yusupov" not in page
    assert "yusupov" not in page
    assert "███████" in page
    assert "Ana Prat" in page
    what_if = run("--store", store, "exchanges", "what-if", "--add", "Spain refuses to free Bakhodir Yusupov").stdout
    assert "usupov" not in what_if
    run("--store", store, "review", "redact", "Bakhodir Yusupov", "open", "--by", "Ann")
    assert "Yusupov" in run("--store", store, "exchanges").stdout
