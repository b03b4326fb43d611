"""How fast and how well reports are read, beside others in one run.

    python -m eval.benchmarks.reading_speed [--rounds N] [--before COMMIT]

CPU seconds on one core, in turns, so that a busy machine slows all alike: `annotate`, the model and the rules alone,
`annotate` of a fixed older version (taken out of the repository's history into a temporary folder), and, where it is
installed, spaCy's blank English pipeline with its rules for sentences and an entity ruler made of our word lists. In
reports a second at 500 words, with F1 of names, on the dev part of the corpus, which all of them read.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from eval.baselines.story import Example, Json, Story, blank
from eval.benchmark import examples, figures
from eval.benchmarks import speed_worker
from eval.cases import ROOT, STORIES, corpus_cases

WORDS = 500
OLDER = "9e41a07"
"""The commit that first shipped weights."""
Spans = list[list[int]]


class MissingError(Exception):
    """What a system needs is not there."""


@dataclass
class Worker:
    """A system in its process, and what it has told.

    Attributes:
        system: see `speed_worker`.
        tree: the folder of the package's sources that it reads with.
    """

    title: str
    system: str
    tree: Path
    best: float = float("inf")
    names: list[Spans] = field(default_factory=list)

    def start(self, files: Sequence[Path]) -> None:
        """Start it, and let it read everything once: tables are loaded and patterns compiled once per process."""
        path = os.pathsep.join([str(self.tree), str(ROOT)])
        self._process = subprocess.Popen(
            [sys.executable, speed_worker.__file__, self.system],
            env={**os.environ, "PYTHONPATH": path, "OPENBLAS_NUM_THREADS": "1"},
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        self._say(json.dumps([str(file) for file in files]))
        self._answer()

    def read(self) -> None:
        """One round."""
        answer = self._answer()
        self.best, self.names = min(self.best, answer["seconds"]), answer["names"]

    def stop(self) -> None:
        """End its process."""
        self._process.communicate()

    def _answer(self) -> Json:
        assert self._process.stdout
        with suppress(BrokenPipeError):  # it has ended, and the empty line says so
            self._say("read")
        line = self._process.stdout.readline()
        if not line:
            self.stop()
            raise MissingError(f"{self.title}: its process ended with {self._process.returncode}")
        answer: Json = json.loads(line)
        return answer

    def _say(self, line: str) -> None:
        assert self._process.stdin
        print(line, file=self._process.stdin, flush=True)


def checked_out(commit: str, folder: Path) -> Path:
    """The sources of the package at a commit, under a folder.

    Raises:
        MissingError: there is no git, no history, or no such commit in it.
    """
    git = shutil.which("git")
    if git is None:
        raise MissingError("git is not installed")
    command = [git, "-C", str(ROOT), "archive", commit, "src/glienicke"]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode:
        raise MissingError(f"the history has no commit {commit}")
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        archive.extractall(folder, filter="data")
    return folder / "src"


def names_f1(stories: Iterable[Example], found: dict[Path, Spans]) -> float:
    """F1 of exact spans of names as the scorer of the corpus counts them, by the file of each report."""

    def record(story: Story) -> Json:
        made = blank(story)
        for page in story.pages:
            made["mentions"] += [
                {"report": page.id, "start": a, "end": b, "text": page.text[a:b], "kind": "name", "entity": None}
                for a, b in found[STORIES / story.name / page.file]
            ]
        return made

    f1: float = figures(record, stories)["names"]["f1"]
    return f1


def workers(commit: str, folder: Path) -> list[Worker]:
    """What is compared, `annotate` first; what cannot run is left out, and said so."""
    here = ROOT / "src"
    found = [
        Worker("annotate", "annotate", here),
        Worker("the model alone", "model", here),
        Worker("the rules alone", "rules", here),
    ]
    try:
        found.append(Worker(f"annotate at {commit}", "annotate", checked_out(commit, folder)))
    except MissingError as missing:
        print(f"left out: the older version: {missing}")
    if find_spec("spacy"):
        found.append(Worker("spaCy blank + rules", "spacy", here))
    else:
        print("left out: spaCy blank + rules: not installed; pip install 'glienicke[spacy]'")
    return found


def main(arguments: list[str] | None = None) -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--before", metavar="COMMIT", default=OLDER, help=f"the older version ({OLDER})")
    options = parser.parse_args(arguments)
    stories = examples(corpus_cases(), "dev")
    pages = {STORIES / e.story.name / page.file: page for e in stories for page in e.story.pages}
    words = sum(len(page.text.split()) for page in pages.values())
    with tempfile.TemporaryDirectory() as folder:
        compared = workers(options.before, Path(folder))
        for worker in compared:
            worker.start(list(pages))
        for _ in range(options.rounds):
            for worker in compared:
                worker.read()
        for worker in compared:
            worker.stop()
    print(f"{len(pages)} reports, {words} words, best of {options.rounds} rounds")
    print(f"{'':24}{'reports/s':>10}{'ratio':>8}{'names F1':>10}")
    for worker in compared:
        f1 = names_f1(stories, dict(zip(pages, worker.names, strict=True)))
        ratio = compared[0].best / worker.best
        print(f"{worker.title:24}{words / WORDS / worker.best:>10.1f}{ratio:>8.2f}{f1:>10.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
