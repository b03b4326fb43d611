"""How long a new process takes to its first result: `python -m eval.benchmarks.cold_start [--rounds N]`.

Three of them, each started anew for every round: `load_reader()` and one report of 500 words, the same with the rules
alone, and `brief` of a case whose record is kept. Seconds of CPU (of the user and the system together), and seconds on
the clock, which other load of the machine makes longer; the least of all rounds.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from eval.cases import ROOT

WORDS = 500
READ = "import sys; from glienicke import load_reader; load_reader(kind=sys.argv[1])(open(sys.argv[2]).read())"


def took(command: list[str]) -> tuple[float, float]:
    """CPU seconds and seconds on the clock of a process.

    Raises:
        subprocess.CalledProcessError: it failed.
    """
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, env={**os.environ, "OPENBLAS_NUM_THREADS": "1"}, stdout=subprocess.DEVNULL, check=True)
    after, lasted = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter() - began
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, lasted


def report() -> str:
    """Text of 500 words out of the example's reports."""
    paths = sorted((ROOT / "examples").rglob("reports/*.txt"))
    texts = "\n\n".join(path.read_text("utf-8") for path in paths)
    end = 0
    for word in texts.split()[:WORDS]:
        end = texts.index(word, end) + len(word)
    return texts[:end]


def main(arguments: list[str] | None = None) -> int:
    """Print the least of the rounds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        text, store = Path(folder) / "report.txt", str(Path(folder) / "case.db")
        text.write_text(report(), "utf-8")
        program = [sys.executable, "-m", "glienicke"]
        took([*program, "add", *sorted(map(str, (ROOT / "examples").rglob("reports/*.txt"))), "--store", store])
        brief = [*program, "brief", "--store", store]
        took(brief)  # makes the record and keeps it
        commands = {
            "first report": [sys.executable, "-c", READ, "auto", str(text)],
            "first report, rules": [sys.executable, "-c", READ, "rules", str(text)],
            "brief of a kept record": brief,
        }
        print(f"{'':24}{'CPU s':>8}{'clock s':>10}")
        for name, command in commands.items():
            cpu, clock = map(min, zip(*(took(command) for _ in range(options.rounds)), strict=True))
            print(f"{name:24}{cpu:>8.2f}{clock:>10.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
