"""Names against a CoNLL-like set: exact-span F1 for persons, locations and organisations.

    python -m eval.benchmarks.ner PATH [--sample N] [--errors N]

PATH is a file, or a folder of files, of lines "token<blank or tab>tag"; blank lines end sentences. Tags are IOB1,
IOB2 or BIOES, with types as in CoNLL, OntoNotes or the worldwide set. Of types that our mentions do not have (dates,
peoples, works, facilities) neither gold nor found counts. A state and a place are both locations; a demonym is none.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from glienicke.annotate.mentions.find import find_mentions
from glienicke.annotate.sentences import split_sentences
from glienicke.model import Span, Zone

TYPES = {
    "per": "person", "person": "person",
    "loc": "location", "location": "location", "gpe": "location",
    "org": "organization", "organization": "organization",
}  # fmt: skip
OURS = {"person": "person", "state": "location", "place": "location", "organization": "organization"}
NO_SPACE_BEFORE, NO_SPACE_AFTER = frozenset(".,;:!?)]}%’”-") | {"'s", "’s", "n't", "n’t"}, frozenset("([{“‘$-")
Name = tuple[int, int, str]


def tagged(path: Path) -> Iterator[list[tuple[str, str]]]:
    """The sentences of a file as pairs of token and tag."""
    current: list[tuple[str, str]] = []
    for line in path.read_text("utf-8").splitlines():
        cells = line.split()
        if not cells and current:
            yield current
            current = []
        elif len(cells) > 1 and not cells[0].startswith(("http", "DOCSTART", "-DOCSTART")):
            current.append((cells[0], cells[1]))
    if current:
        yield current


def as_text(parts: list[list[tuple[str, str]]]) -> tuple[str, set[Name]]:
    """One text of all sentences, a line each, and its gold names."""
    text, gold = "", set[Name]()
    for part in parts:
        spans, before = [], ""
        text += "\n" if text else ""
        for token, _ in part:
            glue = not before or token in NO_SPACE_BEFORE or before in NO_SPACE_AFTER
            text += "" if glue else " "
            spans.append(Span(len(text), len(text) + len(token)))
            text, before = text + token, token
        gold |= set(_names([tag for _, tag in part], spans))
    return text, gold


def _names(tags: list[str], spans: list[Span]) -> Iterator[Name]:
    start, kind = 0, ""
    for i, tag in enumerate([*tags, "O"]):
        mark, _, type_ = tag.partition("-")
        if kind and (type_ != kind or mark in "BSO"):
            if kind.lower() in TYPES:
                yield spans[start].start, spans[i - 1].end, TYPES[kind.lower()]
            kind = ""
        if type_ and not kind:
            start, kind = i, type_


def found_in(text: str) -> set[Name]:
    """The names that annotation finds; of nested ones the outermost."""
    sentences = split_sentences(text, (Zone("body", Span(0, len(text))),))
    mentions, _ = find_mentions("bench", text, sentences)
    names = [m for m in mentions if m.kind in ("name", "metonym") and m.type in OURS]
    outer = [m for m in names if not any(o is not m and o.span.covers(m.span) for o in names)]
    return {(m.span.start, m.span.end, OURS[m.type]) for m in outer}


def bare(text: str, name: Name) -> Name:
    """Without a leading article, which sets treat differently."""
    start, end, type_ = name
    return (start + 4 if text[start : start + 4].lower() == "the " else start, end, type_)


def main() -> None:
    """Print precision, recall and F1 per type."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--sample", type=int, default=0, help="take only so many files, the same each time")
    parser.add_argument("--errors", type=int, default=0, help="show so many missed and so many wrong names")
    args = parser.parse_args()
    paths = sorted(p for p in args.path.rglob("*") if p.is_file()) if args.path.is_dir() else [args.path]
    if args.sample:
        paths = sorted(random.Random(1).sample(paths, min(args.sample, len(paths))))  # noqa: S311
    right, gold_count, found_count = Counter[str](), Counter[str](), Counter[str]()
    missed, wrong = Counter[str](), Counter[str]()
    for path in paths:
        text, gold = as_text(list(tagged(path)))
        gold, found = {bare(text, n) for n in gold}, {bare(text, n) for n in found_in(text)}
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
