"""Names against a CoNLL-like set: exact-span F1 for persons, locations and organisations.

    python -m eval.benchmarks.ner PATH [--reader rules|model] [--weights FOLDER] [--sample N] [--errors N]

PATH is a file, or a folder of files, of lines "token<blank or tab>tag"; blank lines end sentences; in the files of
universal NER ("# text = ...") the token is the second column and the tag the third. Tags are IOB1, IOB2 or BIOES, with
types as in CoNLL, OntoNotes or the worldwide set. Of types that our names do not have (dates, works) neither gold nor
found counts, nor of peoples and facilities, which sets draw differently. A leading article counts on neither side.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from eval.benchmarks import readers
from eval.benchmarks.joined import Extent, extents, joined
from glienicke.annotate.reader.load import TextReader

TYPES = {
    "per": "person", "person": "person",
    "loc": "location", "location": "location", "gpe": "location", "place": "location",
    "org": "organization", "organization": "organization", "organisation": "organization",
}  # fmt: skip


def tagged(path: Path) -> Iterator[list[tuple[str, str]]]:
    """The sentences of a file as pairs of token and tag."""
    current: list[tuple[str, str]] = []
    for line in path.read_text("utf-8").splitlines():
        cells = line.split()
        if not cells and current:
            yield current
            current = []
        elif len(cells) > 1 and not cells[0].startswith(("http", "DOCSTART", "-DOCSTART", "#")):
            current.append((cells[1], cells[2]) if cells[0].isdigit() and len(cells) > 2 else (cells[0], cells[1]))
    if current:
        yield current


def as_text(parts: list[list[tuple[str, str]]]) -> tuple[str, set[Extent]]:
    """One text of all sentences, a line each, and its gold names."""
    text, places = joined([token for token, _ in part] for part in parts)
    gold = (e for part, at in zip(parts, places, strict=True) for e in extents([tag for _, tag in part], at))
    return text, {(start, end, TYPES[kind.lower()]) for start, end, kind in gold if kind.lower() in TYPES}


def found_in(text: str, reader: TextReader) -> set[Extent]:
    """The names that the reader finds."""
    return {(m.start, m.end, TYPES[m.label]) for m in reader(text).mentions if m.label in TYPES}


def bare(text: str, name: Extent) -> Extent:
    """Without a leading article, which sets treat differently."""
    start, end, type_ = name
    return (start + 4 if text[start : start + 4].lower() == "the " else start, end, type_)


def main() -> None:
    """Print precision, recall and F1 per type."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--sample", type=int, default=0, help="take only so many files, the same each time")
    parser.add_argument("--errors", type=int, default=0, help="show so many missed and so many wrong names")
    readers.add_options(parser)
    args = parser.parse_args()
    reader = readers.chosen(args)
    paths = sorted(p for p in args.path.rglob("*") if p.is_file()) if args.path.is_dir() else [args.path]
    if args.sample:
        paths = sorted(random.Random(1).sample(paths, min(args.sample, len(paths))))  # noqa: S311
    right, gold_count, found_count = Counter[str](), Counter[str](), Counter[str]()
    missed, wrong = Counter[str](), Counter[str]()
    for path in paths:
        text, gold = as_text(list(tagged(path)))
        gold, found = {bare(text, n) for n in gold}, {bare(text, n) for n in found_in(text, reader)}
        for names, counter in ((gold & found, right), (gold, gold_count), (found, found_count)):
            counter.update(kind for _, _, kind in names)
        missed.update(f"{text[s:e]} ({kind})" for s, e, kind in gold - found)
        wrong.update(f"{text[s:e]} ({kind})" for s, e, kind in found - gold)
    for kind in ("person", "location", "organization", "all"):
        r, g, f = (sum(c.values()) if kind == "all" else c[kind] for c in (right, gold_count, found_count))
        print(f"{kind:12} P {r / max(f, 1):.3f} R {r / max(g, 1):.3f} F1 {2 * r / max(f + g, 1):.3f} ({r}/{g} of {f})")
    for title, counter in (("missed", missed), ("wrong", wrong)):
        for name, count in counter.most_common(args.errors):
            print(f"{title:7} {count:3} {name}")


if __name__ == "__main__":
    main()
