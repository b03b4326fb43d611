"""The measured quality of every gold case stays at or above its floor."""

import pytest

from eval import gate
from eval.cases import GOLD_FOLDERS
from eval.run import all_scored

FLOORS = gate.load(gate.FLOORS)


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_floor(name: str) -> None:
    results = list(all_scored([name.removeprefix("corpus-")]))
    if not results:
        pytest.skip(f"the gold of {name} is in none of {', '.join(f.name for f in GOLD_FOLDERS)}")
    (result,) = results
    assert gate.below(FLOORS[name], gate.values(result.table)) == []


def test_there_are_floors() -> None:
    assert FLOORS
    assert all(0 <= value <= 1 for floors in FLOORS.values() for value in floors.values())
