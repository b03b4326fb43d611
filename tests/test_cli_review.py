"""`review` and `people why` on the command line."""

import json

import click
import jsonschema
import pytest
from click.testing import CliRunner

from glienicke.cli import cli
from tests.review.case import TEXTS


@pytest.fixture
def run(tmp_path):
    """Runs a command on a store of its own with the reports of the case in it."""
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, "utf-8")
    store = str(tmp_path / "s.db")

    def ran(*arguments: str, **env: str):
        return CliRunner(env={"GLIENICKE_AUTHOR": "Ann Prat", **env}).invoke(cli, ["--store", store, *arguments])

    assert ran("add", *(str(tmp_path / name) for name in TEXTS)).exit_code == 0
    return ran


def rows(done) -> list[dict[str, str]]:
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def names(run) -> set[str]:
    return {row["name"] for row in rows(run("people", "--json"))}


def test_a_decision_is_made_seen_logged_and_undone(run):
    done = run("review", "rename", "Karin Lund", "Karin Lund-Aas", "--why", "as she signs")
    assert (done.exit_code, done.stdout) == (0, "j1: “Karin Lund” is called Karin Lund-Aas\n")
    assert "Karin Lund-Aas" in names(run)
    (row,) = rows(run("review", "log", "--json"))
    assert {k: row[k] for k in ("id", "by", "kind", "why", "state")} == {
        "id": "j1",
        "by": "Ann Prat",
        "kind": "rename",
        "why": "as she signs",
        "state": "in force",
    }
    assert run("review", "undo", "j1", "--by", "Bo Lind").exit_code == 0
    assert "Karin Lund-Aas" not in names(run)
    assert [r["state"] for r in rows(run("review", "log", "--json"))] == ["undone by j2", "in force"]
    again = run("review", "undo", "j1")
    assert (again.exit_code, again.stderr.count("\n")) == (2, 1)


@pytest.mark.parametrize(
    "arguments",
    [
        ("merge", "Viktor Brandt", "Pavel Trost"),
        ("split", "Pavel Trost", "Trost"),
        ("rename", "Karin Lund", "K. Lund"),
        ("date", "c.txt", "2031-05-07"),
        ("zone", "d.txt:said lawyer Pavel Trost", "caption"),
        ("reject", "b.txt:Norway"),
    ],
)
def test_each_as_json_and_in_the_exported_record(run, arguments):
    (row,) = rows(run("review", *arguments, "--json"))
    assert (row["id"], row["kind"], row["state"]) == ("j1", arguments[0], "in force")
    record = json.loads(run("export").stdout)
    jsonschema.validate(record, json.loads(run("schema").stdout))
    assert [(j["kind"], j["problem"]) for j in record["judgements"]] == [(arguments[0], "")]


def test_a_claim_is_found_rejected_and_accepted(run):
    (claim,) = [r for r in rows(run("review", "claims", "Ingrid Solheim", "--json")) if "P6Y" in r["says"]]
    assert rows(run("review", "reject", claim["id"], "--json"))[0]["kind"] == "reject"
    ids = {r["words"]: r["says"] for r in rows(run("review", "claims", "--json"))}
    assert claim["says"] not in ids.values()
    assert run("review", "accept", claim["id"]).exit_code == 2, "what is not made cannot be accepted"
    assert run("review", "undo", "j1").exit_code == 0
    assert rows(run("review", "accept", claim["id"], "--json"))[0]["state"] == "in force"


def test_what_a_decision_sets_aside_is_said_on_stderr(run):
    run("review", "merge", "Viktor Brandt", "Pavel Trost")
    done = run("review", "split", "Viktor Brandt", "Pavel Trost")
    assert done.exit_code == 0
    assert done.stderr.startswith("glienicke: judgement j1 (merge): set aside: j2, which is later, says")
    assert done.stderr.count("\n") == 1


def test_why_two_are_one_or_not(run):
    done = run("people", "why", "Karin Lund", "Pavel Trost")
    assert done.stdout.startswith("Karin Lund and Pavel Trost are two: the names do not fit.\n")
    for row in rows(run("people", "why", "Pavel Trost", "Trost", "--json")):
        assert row.keys() == {"what", "outcome", "why", "one", "other"}
        assert row["outcome"] in ("for", "against", "neither", "unknown")
    assert "are one, Pavel Trost" in run("people", "why", "Pavel Trost", "Trost").stdout
    assert "one is a state" in run("people", "why", "Norway", "Trost").stdout
    assert run("people", "why", "Karin Lund", "Nobody").exit_code == 2


def test_every_option_says_what_it_does():
    for name in ("review", "people"):
        for command in cli.commands[name].commands.values():
            assert command.get_short_help_str()
            assert all(p.help for p in command.params if isinstance(p, click.Option))
