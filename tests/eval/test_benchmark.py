"""One table: what is measured against who reads."""

from typing import ClassVar

import pytest

from eval import benchmark
from eval.baselines import BASELINES, missing
from eval.baselines.majority import Majority
from eval.baselines.story import Baseline, Json, Story


class Absent(Baseline):
    name: ClassVar = "absent"
    library: ClassVar = "no_such_module_here"
    extra: ClassVar = "bench-x"

    def record(self, story: Story) -> Json:
        raise AssertionError(story)


ROWS = {"names": {"f1": 0.5, "gold": 8}, "time value": {"f1": 0.25, "gold": 4}, "copies": {"f1": None, "gold": 0}}


def line(text: str, measure: str) -> list[str]:
    (row,) = [row for row in text.splitlines() if row.startswith(f"| {measure} |")]
    return [cell.strip() for cell in row.strip("|").split("|")]


def test_a_library_that_is_not_installed_is_a_note_and_no_crash() -> None:
    column = benchmark.column(Absent, [], [])
    assert line(benchmark.table([column]), "names") == ["names", "", "-"]
    assert "absent: not installed; it needs no_such_module_here: pip install 'glienicke[bench-x]'" in benchmark.notes(
        [column]
    )


def test_a_baseline_shows_only_what_it_speaks_to() -> None:
    text = benchmark.table([benchmark.Column(Majority, ROWS)])
    assert line(text, "names") == ["names", "8", "·"]
    assert line(text, "time value") == ["time value", "4", "0.250"]


def test_what_is_given_is_said() -> None:
    column = benchmark.Column(Majority, ROWS)
    assert "majority*" in benchmark.table([column])
    assert f"majority: {Majority.given}" in benchmark.notes([column])


def test_every_measure_of_a_baseline_is_a_row() -> None:
    assert {measure for baseline in BASELINES for measure in baseline.measures} <= set(benchmark.MEASURES)


def test_names_of_columns_differ() -> None:
    assert len({baseline.name for baseline in BASELINES}) == len(BASELINES)
    assert missing(Absent)
    assert not missing(Majority)


def test_only_parts_with_a_table_are_taken(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        benchmark.main(["train"])
    assert "take dev or test" in capsys.readouterr().err


def test_there_is_no_way_to_print_errors(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        benchmark.main(["test", "--errors", "5"])
    assert "unrecognized arguments" in capsys.readouterr().err
