"""How fast reports are read: `python -m eval.benchmarks.reading_speed [FOLDER] [--rounds N] [--weights FOLDER]`.

CPU seconds on one core, side by side in one run and in turns, so that a busy machine slows all alike: the model alone,
the rules of `annotate` alone, `annotate` with both, and, where it is installed, spaCy's blank English pipeline with its
rules for sentences (tokens and sentences only: the least that spaCy does). In reports a second at 500 words.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from eval.benchmarks import readers
from eval.cases import ROOT
from glienicke.annotate import annotate
from glienicke.clean import clean
from glienicke.ingest import read_file

WORDS = 500
Work = Callable[[], object]


def spacy_rules(texts: list[str]) -> Work | None:
    """SpaCy's tokenizer and rules for sentences over the texts; None where it is not installed."""
    if find_spec("spacy") is None:
        return None
    import spacy

    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    return lambda: list(pipeline.pipe(texts))


def main() -> None:
    """Print the best of the rounds for each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "examples")
    parser.add_argument("--rounds", type=int, default=3)
    readers.add_options(parser)
    options = parser.parse_args()
    readings = [clean(read_file(path)) for path in sorted(options.folder.rglob("reports/*.txt"))]
    texts = [reading.report.text for reading in readings]
    words = sum(len(text.split()) for text in texts)
    reader = readers.chosen(options)
    works: dict[str, Work | None] = {
        "model": lambda: list(reader.read(texts)),
        "rules": lambda: [annotate(reading, model=False) for reading in readings],
        "annotate": lambda: [annotate(reading) for reading in readings],
        "spaCy blank": spacy_rules(texts),
    }
    best: dict[str, float] = {}
    for turn in range(options.rounds + 1):
        for name, work in works.items():
            began = time.process_time()
            if work is not None:
                work()
                spent = time.process_time() - began
                best[name] = min(best.get(name, spent), spent) if turn else float("inf")  # the first turn warms up
    print(f"{len(texts)} reports, {words} words, best of {options.rounds}")
    for name, seconds in best.items():
        print(f"{name:12} {words / WORDS / seconds:8.1f} reports/s")


if __name__ == "__main__":
    main()
