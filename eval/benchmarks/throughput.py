"""Text to record and brief, reports a second on one core: `python -m eval.benchmarks.throughput [FOLDER] [--rounds N]`.

Reads every .txt file of a folder (the examples by default), makes the record and the brief, and prints reports a
second as they are and at 500 words a report (the unit of FIGURES), with the share of each step. Whether the output is
right is checked in the same run: two rounds must give byte-identical records.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from eval.cases import ROOT
from glienicke.brief import brief_text
from glienicke.export import export
from glienicke.ingest import read_file
from glienicke.model import Case, Report
from glienicke.pipeline import assemble, read

WORDS = 500


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """CPU seconds that the work took, and its result."""
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def one_round(reports: list[Report]) -> tuple[dict[str, float], str]:
    """Seconds per step, and the record as JSON."""
    reading, readings = timed(lambda: [read(report) for report in reports])
    assembling, record = timed(lambda: assemble(readings, Case("benchmark", "benchmark")))
    briefing, _ = timed(lambda: brief_text(record))
    return {"read": reading, "assemble": assembling, "brief": briefing}, export(record, "json")


def main(arguments: list[str] | None = None) -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "examples")
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args(arguments)
    reports = [read_file(path) for path in sorted(args.folder.rglob("reports/*.txt"))]
    if not reports:
        print(f"{args.folder}: no reports/*.txt in it", file=sys.stderr)
        return 2
    words = sum(len(report.text.split()) for report in reports)
    one_round(reports)  # tables are loaded and patterns compiled once per process
    rounds = [one_round(reports) for _ in range(args.rounds)]
    if len({record for _, record in rounds}) != 1:
        print("the rounds gave different records", file=sys.stderr)
        return 1
    steps = min((steps for steps, _ in rounds), key=lambda steps: sum(steps.values()))
    total = sum(steps.values())
    print(f"{len(reports)} reports, {words} words, best of {args.rounds} rounds: {total * 1000:.0f} ms of CPU")
    print(f"{len(reports) / total:.1f} reports/s as they are, {words / WORDS / total:.1f} reports/s of {WORDS} words")
    print(", ".join(f"{step} {seconds / total:.0%}" for step, seconds in steps.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
