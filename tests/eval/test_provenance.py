"""Where things come from, against the gold."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from corpus import build
from eval.benchmarks import provenance
from eval.benchmarks.provenance import Scored, lines, made, measured, placed, stems
from eval.cases import ROOT, GoldCase

STORY = ROOT / "corpus" / "stories" / "orinoco-contractors"


@pytest.fixture(scope="module")
def story() -> Scored:
    assert build.main([str(STORY), "--quiet"]) == 0
    return made(GoldCase(STORY.name, STORY, "dev"), texts=False)


@pytest.mark.parametrize(
    ("value", "how"),
    [
        ("2031-05-04", "right"),
        ("2031-05", "held"),
        ("2031-05-03/2031-05-06", "held"),
        ("2031-05-05", "wrong"),
        (None, "open"),
    ],
)
def test_a_found_day_beside_the_right_one(value: str | None, how: str) -> None:
    assert placed(value, (date(2031, 5, 4), date(2031, 5, 4))) == how


def test_words_are_compared_by_their_beginnings() -> None:
    assert stems("the sentencing of the sentenced") == {"sente"}


def test_a_key_fact_finds_its_value(story: Scored) -> None:
    reports = frozenset({"04-biscayne-blast", "05-bacata-interview"})
    value = provenance.Values(story).nearest("Scavone died on Saturday at home", reports)
    assert value is not None
    assert value.value == "2022-09-03"


def test_the_parts_add_up(story: Scored) -> None:
    errors: list[str] = []
    tables = measured(story, errors)
    assert tables["origins"]["keys"] == len(story.gold["origins"]) == 8
    assert tables["origins"]["held"] == 8 - sum(e.startswith("origins: ") for e in errors)
    assert tables["passages"]["right"] <= min(tables["passages"]["gold"], tables["passages"]["record"])
    assert tables["derivations"] == {"gold": 1, "record": 1, "right": 1}
    placed_reports = sum(tables["dating"][how] for how in ("right", "held", "wrong", "open"))
    assert placed_reports == tables["dating"]["reports"] == 9
    assert len(list(lines(tables))) == 6


def test_nothing_to_count_is_no_figure() -> None:
    empty = {name: Counter[str]() for name in ("origins", "passages", "derivations", "dating", "timeline")}
    assert "held -" in next(lines(empty))
