"""The stories that are shipped: gold that is what the markup says, texts that are what the program reads."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from corpus.case import Case
from corpus.check import check
from glienicke.ingest import read_file

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
SCORER = EXAMPLES.parent / "eval" / "score"
STORIES = sorted(path.parent.parent for path in EXAMPLES.glob("*/annotations/case.ann"))


@pytest.mark.parametrize("folder", STORIES, ids=lambda p: p.name)
def test_gold_is_what_the_markup_says(folder: Path) -> None:
    case = Case(folder)
    assert [str(f) for f in check(case) if not f.warning] == []
    built = {"case": case.gold, **{r.id: r.gold for r in case.reports}}
    written = {p.name.removesuffix(".gold.json"): json.loads(p.read_text("utf-8")) for p in folder.glob("*.gold.json")}
    assert written == built


@pytest.mark.parametrize("folder", STORIES, ids=lambda p: p.name)
def test_every_report_is_annotated(folder: Path) -> None:
    annotated = {Path(r.gold["report"].get("page", r.file)).name for r in Case(folder).reports}
    assert annotated == {path.name for path in (folder / "reports").iterdir()}


@pytest.mark.parametrize("folder", STORIES, ids=lambda p: p.name)
def test_the_text_of_a_page_is_what_the_program_takes_from_it(folder: Path) -> None:
    pages = [r for r in Case(folder).reports if "page" in r.gold["report"]]
    assert pages
    for report in pages:
        assert read_file(folder / report.gold["report"]["page"]).text == report.text


@pytest.mark.parametrize("folder", STORIES, ids=lambda p: p.name)
def test_the_scorer_finds_no_fault_and_gives_a_perfect_record_full_marks(folder: Path) -> None:
    program = (
        "import sys, score, test_score as t; gold = score.load_gold(sys.argv[1]); "
        "print(t.faults(gold), {m: v for m, v in t.values(t.perfect_record(gold), gold).items() if v != 1})"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, folder], cwd=SCORER, capture_output=True, text=True, check=True
    )
    assert run.stdout == "[] {'false claims': 0.0}\n"
