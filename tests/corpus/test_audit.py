"""Deviations from the guide, and what is worth a look."""

from pathlib import Path

import pytest

from corpus.audit import deviations, main, worth_a_look
from corpus.case import Case
from corpus.tally import STORIES, cases
from tests.corpus.stories import write

EXAMPLE = STORIES.parents[1] / "examples" / "ottawa-minsk-2023"


def found(case: Case) -> list[str]:
    return [fault.what for fault in deviations(case)]


def test_what_keeps_to_the_guide_is_left_alone(tmp_path: Path) -> None:
    assert found(Case(write(tmp_path))) == []


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        (
            "P:brod age 31",
            "P:brod health good",
            "1.brod.age: 'health' is none of the usual attributes, so it is optional",
        ),
        ("P:brod age 31", "G:pair occupation thieves", "1.brod.age: said of a group, so it is optional"),
        (
            "brod.age attribute P:brod age 31\n  Ann Brod, 31,",
            'brod.age exchange 2020 - "P:brod S:norway>-" !negated\n  silent',
            "1.brod.age: the denial names nobody: transfers=?",
        ),
        ("  says: “We ask,”", "  says: wants her back", "1.q1: the content begins with a verb of saying"),
    ],
)
def test_deviations(tmp_path: Path, old: str, new: str, why: str) -> None:
    assert why in found(Case(write(tmp_path, g1=(old, new))))


def test_a_fact_of_optional_claims_is_optional(tmp_path: Path) -> None:
    case = Case(write(tmp_path, g1=("brod.age attribute", "?brod.age attribute")))
    assert found(case) == ["fact P:brod attribute.age: all its claims are optional, and it is not"]


def test_times_and_claims_that_are_missing_are_worth_a_look(tmp_path: Path) -> None:
    case = Case(write(tmp_path, g1=("Friday = 2020-05-29\n", ""), g2=("six years in 2020\n", "Anne Brodd\n")))
    looks = [fault.what for fault in worth_a_look(case) if fault.warning]
    assert any("on Friday" in what and what.endswith("looks like a time") for what in looks)


def test_the_command_fails_where_there_are_deviations(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write(tmp_path, g1=("P:brod age 31", "P:brod health good"))
    assert main([str(folder), "--all"]) == 1
    assert "1-gull.ann:" in capsys.readouterr().out
    assert main([str(write(tmp_path / "other"))]) == 0


def test_the_stories_keep_to_the_guide() -> None:
    assert [str(fault) for case in (*cases(STORIES), Case(EXAMPLE)) for fault in deviations(case)] == []
