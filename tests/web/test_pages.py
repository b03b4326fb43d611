"""The pages show the brief and the record, refuse in one line, and allow nothing foreign to run."""

import json

import pytest

from glienicke.errors import UsageError
from glienicke.model import Case, Record, Report
from glienicke.pipeline import assemble, read
from glienicke.web import pages

testclient = pytest.importorskip("starlette.testclient")

HOSTILE = "Ana Prat said on 3 May 2021: “Nothing is <script>alert(1)</script> agreed.”"


def record(as_of: str | None) -> Record:
    if as_of == "nonsense":
        raise UsageError("nonsense: not a date; write YYYY-MM-DD")
    return assemble([read(Report("r1", "<b>one</b>.txt", "00", HOSTILE))], Case("a", "<i>Title</i>", as_of))


@pytest.fixture
def client() -> "testclient.TestClient":
    return testclient.TestClient(pages(record))


def test_brief_escapes_what_reports_bring(client: "testclient.TestClient") -> None:
    page = client.get("/").text
    assert "<script" not in page
    assert "<i>Title" not in page
    assert "<b>one" not in page
    assert "&lt;script&gt;" in page


def test_record_is_the_export(client: "testclient.TestClient") -> None:
    assert json.loads(client.get("/record.json").text)["reports"][0]["text"] == HOSTILE


def test_a_wrong_day_is_one_line(client: "testclient.TestClient") -> None:
    answer = client.get("/", params={"as_of": "nonsense"})
    assert (answer.status_code, answer.text) == (400, "nonsense: not a date; write YYYY-MM-DD")


def test_nothing_foreign_may_load(client: "testclient.TestClient") -> None:
    assert "default-src 'none'" in client.get("/").headers["content-security-policy"]
