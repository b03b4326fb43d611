"""When reading is given to other processes."""

import pytest

from glienicke.engine.workers import FEW, workers


@pytest.mark.parametrize(("wanted", "reports"), [(1, 1000), (0, FEW), (0, 1), (4, 1), (2, 0)])
def test_little_work_stays_in_this_process(wanted: int, reports: int) -> None:
    with workers(wanted, reports) as executor:
        assert executor is None


def test_no_more_processes_than_reports() -> None:
    with workers(3, 2) as executor:
        assert executor is not None
        assert executor._max_workers == 2  # type: ignore[attr-defined]
        assert list(executor.map(abs, [-1, 2])) == [1, 2]
