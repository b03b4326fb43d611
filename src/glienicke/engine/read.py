"""Reading many reports, here or by workers: the same `pipeline.read`, in the same order, with the same result."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from functools import partial

from glienicke.errors import ReadingError, fault
from glienicke.model import Reading, Report

AHEAD = 64
"""Reports handed to workers before the first result is taken: enough to keep them busy, few enough to hold."""


def read_all(
    reports: Iterable[Report],
    executor: Executor | None = None,
    on_error: Callable[[ReadingError], None] | None = None,
) -> Iterator[Reading]:
    """The readings of reports, in their order.

    Args:
        reports: taken one by one, at most `AHEAD` more than given back.
        executor: whose workers read; None: this thread does. Any `concurrent.futures.Executor` will do.
        on_error: is told of a report that cannot be read, which is then left out; None: the error is raised.
    """
    results = (
        _by_workers(reports, executor) if executor is not None else (partial(read_one, report) for report in reports)
    )
    for result in results:
        try:
            reading = result()
        except ReadingError as error:
            if on_error is None:
                raise
            on_error(error)
        else:
            yield reading


def read_one(report: Report) -> Reading:
    """The reading of a report.

    Raises:
        ReadingError: a step failed on it. One report that nobody foresaw must not stop the others.
    """
    from glienicke.pipeline import read

    try:
        return read(report)
    except Exception as error:  # whatever a step stumbles over is said, and belongs to this report
        raise ReadingError(report.id, report.source, fault(error)) from error


def _by_workers(reports: Iterable[Report], executor: Executor) -> Iterator[Callable[[], Reading]]:
    waiting: deque[Callable[[], Reading]] = deque()
    for report in reports:
        waiting.append(partial(_result, report, _submit(report, executor)))
        if len(waiting) >= AHEAD:
            yield waiting.popleft()
    yield from waiting


def _submit(report: Report, executor: Executor) -> Future[Reading]:
    try:
        return executor.submit(read_one, report)
    except BrokenExecutor as error:
        future: Future[Reading] = Future()
        future.set_exception(error)
        return future


def _result(report: Report, future: Future[Reading]) -> Reading:
    try:
        return future.result()
    except BrokenExecutor as error:
        raise ReadingError(report.id, report.source, "a worker died, perhaps for want of memory") from error
