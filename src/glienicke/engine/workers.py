"""How many processes read, and their pool."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context

FEW = 60
"""Up to so many reports, starting workers takes longer than reading here: each needs half a second, a report 20 ms."""


@contextmanager
def workers(wanted: int, reports: int) -> Iterator[Executor | None]:
    """Workers for so many reports, None where this process is enough.

    Args:
        wanted: how many processes; 0: as many as pay.
        reports: how many reports wait.
    """
    count = wanted or (1 if reports <= FEW else os.cpu_count() or 1)
    if count == 1 or reports < 2:
        yield None
        return
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # the workers share the cores already
    with ProcessPoolExecutor(min(count, reports), mp_context=get_context("spawn")) as executor:
        yield executor
