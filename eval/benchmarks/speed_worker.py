"""A system that reads reports, in a process of its own: `reading_speed` starts it and tells it what to do.

    python eval/benchmarks/speed_worker.py annotate|rules|model|spacy

The first line of its input is a list of files. For each further line it reads all of them once, and prints the seconds
of CPU time that took and, for each file, where it found names. For `annotate` it needs the package and nothing else, so
that the package may be an older one.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

NAMES = ("name", "garbled", "variant")  # the kinds of mention that the scorer counts as names
Spans = list[tuple[int, int]]
System = tuple[Callable[[], list[Any]], Callable[[Any], Spans]]
"""What reads all files, and where the names of one stand in what it gives."""


def annotated(paths: Iterable[Path], *, model: bool = True) -> System:
    """`annotate` as a whole, or its rules alone; files are read and cleaned before."""
    from glienicke.annotate import annotate
    from glienicke.clean import clean
    from glienicke.ingest import read_file

    readings = [clean(read_file(path)) for path in paths]
    return (
        lambda: [annotate(reading, model=model) for reading in readings],
        lambda reading: [(m.span.start, m.span.end) for m in reading.mentions if m.kind in NAMES],
    )


def modelled(paths: Iterable[Path]) -> System:
    """The reading model without the rules."""
    from glienicke import load_reader
    from glienicke.ingest import read_file

    texts, reader = [read_file(path).text for path in paths], load_reader(kind="model")
    return lambda: list(reader.read(texts)), lambda seen: [
        (m.start, m.end) for m in seen.mentions if m.label != "group"
    ]


def by_spacy(paths: Iterable[Path]) -> System:
    """SpaCy's blank pipeline with rules."""
    from eval.baselines.spacy_rules import PEOPLES, pipeline
    from glienicke.ingest import read_file

    texts, made = [read_file(path).text for path in paths], pipeline()
    return (
        lambda: list(made.pipe(texts)),
        lambda doc: [(ent.start_char, ent.end_char) for ent in doc.ents if ent.label_ != PEOPLES],
    )


SYSTEMS: dict[str, Callable[[Iterable[Path]], System]] = {
    "annotate": annotated,
    "rules": lambda paths: annotated(paths, model=False),
    "model": modelled,
    "spacy": by_spacy,
}


def main() -> None:
    """Answer until the input ends."""
    work, names = SYSTEMS[sys.argv[1]]([Path(path) for path in json.loads(sys.stdin.readline())])
    for _ in sys.stdin:
        began = time.process_time()
        found = work()
        spent = time.process_time() - began
        print(json.dumps({"seconds": spent, "names": [names(one) for one in found]}), flush=True)


if __name__ == "__main__":
    main()
