"""Records of another program, whole or in parts."""

import json
from pathlib import Path

import pytest

from eval.baselines.system import System
from tests.eval.baselines.pages import page, story

STORY = story(page("r1", "One."), page("r2", "Two."))


def record(report: str, **sections: object) -> dict:
    return {"schema": "glienicke.record/1", "reports": [{"id": report, "source": f"{report}.txt"}], **sections}


def put(path: Path, data: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data), "utf-8")


def test_a_record_of_the_whole_story(tmp_path: Path) -> None:
    put(tmp_path / "tiny.json", record("r1", claims=[{"id": "c1"}]))
    assert System(tmp_path).record(STORY)["claims"] == [{"id": "c1"}]
    assert System(tmp_path).name == tmp_path.name


def test_records_of_reports_are_put_together(tmp_path: Path) -> None:
    for report, form in (("r1", "Ann Brod"), ("r2", "Brod")):
        entity = {"id": "e1", "name": form, "forms": [{"text": form}]}
        put(tmp_path / "tiny" / f"{report}.json", record(report, entities=[entity], claims=[{"report": report}]))
    whole = System(tmp_path).record(STORY)
    assert [report["id"] for report in whole["reports"]] == ["r1", "r2"]
    assert whole["entities"] == [{"id": "e1", "name": "Ann Brod", "forms": [{"text": "Ann Brod"}, {"text": "Brod"}]}]
    assert len(whole["claims"]) == 2


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({}, "neither tiny.json nor a folder tiny"),
        ({"tiny.json": {"schema": "other/1"}}, "schema"),
        ({"tiny.json": []}, "not a JSON object"),
        ({"tiny/a.json": record("r1"), "tiny/b.json": record("r1")}, "two reports have the id"),
    ],
)
def test_what_cannot_be_read_is_one_line(
    files: dict[str, object], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, data in files.items():
        put(tmp_path / name, data)
    with pytest.raises(SystemExit) as stopped:
        System(tmp_path).record(STORY)
    error = capsys.readouterr().err
    assert stopped.value.code == 2
    assert said in error
    assert error.count("\n") == 1
