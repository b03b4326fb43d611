"""The counts in the documents are those of the annotations."""

from pathlib import Path

import pytest

from corpus.case import Case
from corpus.tables import GUIDE, PARTS, README, counts, splits, written
from corpus.tally import STORIES, cases


@pytest.fixture(scope="module")
def stories() -> list[Case]:
    return list(cases(STORIES))


@pytest.mark.parametrize("path", [README, GUIDE], ids=lambda path: path.name)
def test_the_tables_are_not_stale(path: Path, stories: list[Case]) -> None:
    assert path.read_text("utf-8") == written(path, stories), "run python -m corpus.tables"


def test_parts_add_up(stories: list[Case]) -> None:
    rows = [
        line.strip("| ").split(" | ") for line in counts(stories).splitlines() if line[:2] == "| " and " 0" not in line
    ]
    numbers = [[int(cell) for cell in row[1:]] for row in rows if row[-1].isdigit()]
    assert len(numbers) > 50
    assert all(sum(row[:-1]) == row[-1] for row in numbers)


def test_parts_are_known() -> None:
    assert tuple(splits()) == PARTS
