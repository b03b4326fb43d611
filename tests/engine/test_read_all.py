"""Many reports are read as one is, whoever reads them."""

import os
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context

import pytest

from glienicke import pipeline
from glienicke.engine import read as engine_read
from glienicke.engine import read_all
from glienicke.errors import ReadingError
from glienicke.model import Report
from tests.stories import ARREST, OFFER


def reports(count: int) -> list[Report]:
    texts = [ARREST, OFFER]
    return [Report(f"r{n}", f"{n}.txt", "", texts[n % 2].replace("Tashkent", f"Tashkent {n}")) for n in range(count)]


def test_two_processes_read_what_one_reads():
    given = reports(6)
    alone = list(read_all(given))
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as executor:
        assert list(read_all(given, executor)) == alone
    assert [reading.report.id for reading in alone] == [report.id for report in given]


def test_nothing_is_asked_for_before_it_is_needed(monkeypatch):
    monkeypatch.setattr(engine_read, "AHEAD", 3)
    taken: list[str] = []

    def given():
        for report in reports(10):
            taken.append(report.id)
            yield report

    with ThreadPoolExecutor(2) as executor:
        results = read_all(given(), executor)
        assert taken == []
        next(results)
        assert len(taken) == 3
        assert len(list(results)) == 9


@pytest.mark.parametrize("workers", [0, 2])
def test_one_report_that_nobody_foresaw_stops_no_other(monkeypatch, workers):
    read = pipeline.read

    def stumbling(report: Report):
        if report.id == "r1":
            raise RecursionError("too deep\nin a nest of quotes")
        return read(report)

    monkeypatch.setattr(pipeline, "read", stumbling)
    failures: list[ReadingError] = []
    executor = ThreadPoolExecutor(workers) if workers else None
    assert [r.report.id for r in read_all(reports(3), executor, failures.append)] == ["r0", "r2"]
    (failure,) = failures
    assert failure.report == "r1"
    assert str(failure).startswith("1.txt: kept but not read: RecursionError (tests.engine.test_read_all, line ")
    assert str(failure).endswith(": too deep in a nest of quotes; please report this")


def test_without_a_hearer_the_error_is_raised(monkeypatch):
    monkeypatch.setattr(pipeline, "read", lambda _: {}["nothing"])
    with pytest.raises(ReadingError, match="KeyError"):
        list(read_all(reports(2)))


class Mortal(ProcessPoolExecutor):
    """An executor whose workers die of the second report."""

    def submit(self, work, /, report):
        return super().submit(os._exit, 1) if report.id == "r1" else super().submit(work, report)


def test_a_worker_that_dies_is_said_of_the_reports_it_took_along():
    failures: list[ReadingError] = []
    with Mortal(1, mp_context=get_context("spawn")) as executor:
        done = [r.report.id for r in read_all(reports(4), executor, failures.append)]
    assert {*done, *(f.report for f in failures)} == {"r0", "r1", "r2", "r3"}
    assert "r1" not in done
    assert {f.problem for f in failures} == {"a worker died, perhaps for want of memory"}
