"""From markup to gold."""

import json
import re
from pathlib import Path

import pytest

from corpus.build import main
from corpus.case import Case
from corpus.check import check
from corpus.show import main as show
from tests.corpus.stories import TEXTS, write


def marked(case: Case, report: int) -> list[tuple[str, str, str]]:
    return [(m["text"], m["entity"], m["kind"]) for m in case.reports[report].gold["mentions"]]


def test_mentions_follow_the_nearest_word(tmp_path: Path) -> None:
    case = Case(write(tmp_path))
    assert marked(case, 0) == [
        ("Ann Brod", "P:brod", "name"),
        ("Oslo", "L:oslo", "name"),
        ("Oslo", "S:norway", "metonym"),
        ("her", "P:brod", "pronoun"),
        ("Lis Moor", "P:moor", "name"),
        ("the ministry", "O:ministry", "nominal"),
        ("The ministry", "O:ministry", "nominal"),
        ("Ann Brod's aide", "A:1.aide", "nominal"),
        ("Ann Brod", "P:brod", "name"),
    ]
    assert marked(case, 1) == [("Anne Brodd", "P:brod", "garbled"), ("Moor", "P:moor", "name")]


def test_words_of_nobody_are_no_mention(tmp_path: Path) -> None:
    case = Case(write(tmp_path, g2=("[claims]", "[mentions]\n-\n  name: Moor #1\n[claims]")))
    assert marked(case, 1) == [("Anne Brodd", "P:brod", "garbled")]


def test_a_report(tmp_path: Path) -> None:
    gold = Case(write(tmp_path)).reports[0].gold
    assert {k: v for k, v in gold["report"].items() if k not in ("drop", "cites")} == {
        "id": "1-gull",
        "file": "reports/1-gull.txt",
        "outlet": "The Gull",
        "title": None,
        "published": {"value": "2020-06-01", "basis": "stated"},
        "copy_of": None,
        "derives_from": [],
    }
    assert [(d["role"], d["text"]) for d in gold["report"]["drop"]] == [("boilerplate", "Give to The Gull.")]
    assert [(t["text"], t["value"]) for t in gold["times"]] == [
        ("five years", "P5Y"),
        ("May 2020", "2020-05"),
        ("Friday", "2020-05-29"),
    ]
    quote = gold["quotes"][0]
    assert (quote["id"], quote["form"], quote["stance"], quote["also_ok"]) == (
        "1.q1",
        "direct",
        ["other"],
        ["expresses_hope"],
    )
    assert [quote["content"]["text"], *(x["text"] for x in quote["content_more"])] == ["“We ask,”", "“We ask again.”"]
    assert gold["claims"][2] == {
        "id": "1.aide.sad",
        "report": "1-gull",
        "type": "position",
        "slots": {"actor": "A:1.aide", "stance": "other"},
        "modality": "asserted",
        "by": "A:1.aide",
        "evidence": [{"start": TEXTS["1-gull"].index("Ann Brod's"), "end": 194, "text": "Ann Brod's aide wept"}],
        "optional": True,
    }


def test_a_case(tmp_path: Path) -> None:
    gold = Case(write(tmp_path)).gold
    assert [f["text"] for f in gold["entities"][0]["forms"]] == ["Ann Brod", "Anne Brodd"]
    assert gold["entities"][4] == {
        "id": "O:ministry",
        "type": "organization",
        "name": "the ministry",
        "forms": [
            {"text": "the ministry", "garbled": False, "kind": "nominal"},
            {"text": "The ministry", "garbled": False, "kind": "nominal"},
        ],
        "stands_for": "S:norway",
    }
    assert gold["facts"][0] == {
        "id": "F01",
        "subject": "P:brod",
        "type": "sentence",
        "slot": "length",
        "values": [{"value": "P5Y", "claims": ["1.brod.sentence"]}, {"value": "P6Y", "claims": ["2.brod.sentence"]}],
        "status": "disputed",
        "error": True,
        "why": "",
    }
    assert gold["same_utterance"] == [["1.q1", "2.q1"]]
    assert gold["origins"] == [{"fact": "she was jailed", "reports": ["1-gull", "2-tern"], "min": 1, "max": 2}]
    assert [(e["date"], e["precision"], e["quotes"]) for e in gold["timeline"]] == [
        ("2020-05", "month", []),
        (None, "unknown", ["1.q1"]),
    ]
    assert gold["status"]["offers"] == [{"by": "S:norway", "wants": ["P:brod"], "status": "open"}]


def test_the_story_is_sound(tmp_path: Path) -> None:
    assert [f for f in check(Case(write(tmp_path))) if not f.warning] == []


@pytest.mark.parametrize(
    ("place", "change", "why"),
    [
        ("g1", ("five years =", "six years ="), r"1-gull.ann:15: not in the text: 'six years'"),
        ("g1", ("= P5Y", "= five"), "no time"),
        ("g1", ("May = 2019", "May 2020 = 2019"), "two values for 'May 2020'"),
        ("g1", ("  cue: said on Friday", "  cue: We ask"), "2 occurrences of 'We ask'"),
        ("g1", ("2020-05-29 other", "2020-05-29 pleased"), "unknown stance 'pleased'"),
        ("g1", ("  cue:", "  word:"), "unknown field"),
        ("g1", ("brod.age", "brod.sentence"), "1.brod.sentence twice"),
        ("g1", ("position A:aide other", "position A:aide angry"), "unknown stance 'angry'"),
        ("g1", ("position A:aide", "position A:nurse"), "undeclared entity A:1.nurse"),
        ("g1", ("P:brod\n", "P:bred\n"), "undeclared entity P:bred"),
        ("case", ("metonym: Oslo", "metonym: Ann Brod"), r"'Ann Brod' is P:brod \(name\) and S:norway \(metonym\)"),
        ("g1", ("nominal: Ann", "noun: Ann"), "unknown kind 'noun'"),
        ("g1", ("drop boilerplate", "drop advert"), "unknown role 'advert'"),
        ("g1", ("2020-06-01 stated", "June stated"), "published"),
        ("case", ("disputed error", "agreed"), r"sentence.length: agreed, but"),
        ("case", ("age single", "age agreed"), "agreed, but in one report only"),
        ("case", ("refined", "single"), "single, but in reports 1, 2"),
        ("case", ("disputed", "doubted"), "unknown status"),
        ("case", ("sentence.length", "sentence.years"), "no such fact"),
        ("case", ("attribute.age", "attribute.height"), "no claim has a value"),
        ("case", ("  why: the year, the month", "  2019 = 1.brod.sentence 2.brod.sentence"), "does not say '2019'"),
        ("case", ("1.q1 2.q1", "1.q1 2.q9"), "no quote 2.q9"),
        ("case", ("1.q1 2.q1", "1.q1"), "quotes of two reports"),
        ("case", ("jailed | 1 2", "jailed | 1 3"), "no report 3"),
        ("case", ("2020-05 |", "2020-15 |"), "no date: 2020-15"),
        ("case", ("gate: a pardon |", "gate:"), "no status"),
        ("case", ("S:norway (Norway)", "N:norway (Norway)"), "no entity"),
    ],
)
def test_faults(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], place: str, change: tuple[str, str], why: str
) -> None:
    folder = write(tmp_path, **{place: change})
    assert main([str(folder), "--quiet"]) == 1
    assert not list(folder.glob("*.gold.json"))
    err = capsys.readouterr().err
    assert re.search(why, err), err


def test_a_value_without_words_is_worth_a_look(tmp_path: Path) -> None:
    case = Case(write(tmp_path, g2=("six years in 2020", "six")))
    assert sorted(f.what for f in check(case) if f.warning and "2.brod" in f.what) == [
        "2.brod.sentence: date '2020' is not in the evidence",
        "2.brod.sentence: length 'P6Y' is not in the evidence",
    ]


def test_build_writes_and_check_does_not(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write(tmp_path)
    assert main([str(folder), "--check", "--count", "--propose"]) == 0
    assert not list(folder.glob("*.gold.json"))
    out = capsys.readouterr().out
    assert "P:brod sentence.court single    # Oslo (1.brod.sentence)" in out
    assert "| `tiny` | 2 (53 words) | 11 (1 garbled) | 4 | 2 | 4 | 3 | 1 |" in out
    assert main([str(folder)]) == 0
    assert sorted(p.name for p in folder.glob("*.gold.json")) == [
        "1-gull.gold.json",
        "2-tern.gold.json",
        "case.gold.json",
    ]
    assert json.loads((folder / "2-tern.gold.json").read_text("utf-8"))["report"]["outlet"] is None


def test_a_missing_folder_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "nowhere")]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_show(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert show([str(write(tmp_path)), "1"]) == 0
    out = capsys.readouterr().out
    assert "[[Ann Brod|P:brod/nam]'s aide|A:1.aide/nom] wept.\n{Give to The Gull.}" in out
    assert "2-tern" not in out
