"""The measured quality of every gold case stays at or above its floor."""

import pytest

from eval import gate
from eval.cases import GOLD_FOLDERS, gold_cases
from eval.run import score_case

CASES = {case.name: case for case in gold_cases()}
FLOORS = gate.load(gate.FLOORS)


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_floor(name: str) -> None:
    if name not in CASES:
        pytest.skip(f"the gold of {name} is in none of {', '.join(f.name for f in GOLD_FOLDERS)}")
    table, _, _ = score_case(CASES[name])
    assert gate.below(FLOORS[name], gate.values(table)) == []


def test_there_are_floors() -> None:
    assert FLOORS
    assert all(0 <= value <= 1 for floors in FLOORS.values() for value in floors.values())
