"""Quotes against PolNeAR: source, cue and content of attributions in general political news.

    python -m eval.benchmarks.quotes PATH [--split dev] [--sample N] [--errors N]

PATH is the folder with the unpacked {train,dev}/text/*.txt and {train,dev}/attributions/*.ann (brat stand-off); where
somebody annotated a text several times, the first by name counts. Two figures for each part: exact spans, as published
for CofeNet, and, for contents, pairs with a Jaccard of at least 0.8 in letters and digits, as in our own scorer.

PolNeAR's contents begin with "that" and leave out full stops but keep the comma and marks inside; it attributes
wishes, attitudes and plans ("supports", "wants", "plans to") that are no speech and that we do not look for: recall
is also given over the attributions whose cue has a word of saying. What is retold within a quotation and the
answers of interviews it leaves out, and so do we here.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from glienicke.annotate import annotate
from glienicke.annotate.quotes.words import lexicon
from glienicke.clean import clean
from glienicke.model import Quote, Report

Extent = tuple[int, int]


@dataclass(frozen=True)
class Attribution:
    """One attribution: each part is a stretch from its first to its last piece."""

    source: Extent | None
    cue: Extent | None
    content: tuple[Extent, ...]


def attributions(path: Path) -> list[Attribution]:
    """The attributions of one .ann file."""
    spans: dict[str, tuple[Extent, ...]] = {}
    found = []
    for line in path.read_text("utf-8").splitlines():
        cells = line.split("\t")
        if cells[0].startswith("T") and len(cells) > 1:
            places = cells[1].split(" ", 1)[1]
            spans[cells[0]] = tuple((int(a), int(b)) for a, b in (p.split() for p in places.split(";")))
        elif cells[0].startswith("E") and len(cells) > 1:
            found.append(_event(cells[1], spans))
    return [attribution for attribution in found if attribution.content]


def _event(line: str, spans: dict[str, tuple[Extent, ...]]) -> Attribution:
    parts: dict[str, list[Extent]] = {"Source": [], "Cue": [], "Content": []}
    for role, key in (pair.split(":") for pair in line.split()):
        if (name := role.rstrip("0123456789")) in parts:
            parts[name] += spans.get(key, ())
    return Attribution(_hull(parts["Source"]), _hull(parts["Cue"]), tuple(sorted(parts["Content"])))


def _hull(pieces: list[Extent]) -> Extent | None:
    return (min(a for a, _ in pieces), max(b for _, b in pieces)) if pieces else None


def letters(pieces: tuple[Extent, ...], text: str) -> frozenset[int]:
    """The offsets of letters and digits in some pieces."""
    return frozenset(i for a, b in pieces for i in range(a, b) if text[i].isalnum())


def jaccard(a: frozenset[int], b: frozenset[int]) -> float:
    """Shared offsets over all offsets."""
    return len(a & b) / len(a | b) if a | b else 0.0


def pieces_of(quote: Quote) -> tuple[Extent, ...]:
    """The pieces of a quote's content."""
    spans = (*([quote.content] if quote.content else []), *quote.content_more)
    return tuple((s.start, s.end) for s in spans)


def as_polnear(quote: Quote, text: str) -> dict[str, set[Extent]]:
    """Our spans as PolNeAR would set them: contents with their "that"; each part a set, for exact counting."""
    contents = set()
    for start, end in pieces_of(quote):
        that = re.search(r"\bthat\s+$", text[max(0, start - 8) : start])
        contents.add((start - len(that.group()) if that else start, end))
    cue = {(quote.cue.start, quote.cue.end)} if quote.cue else set()
    source = {(quote.speaker_span.start, quote.speaker_span.end)} if quote.speaker_span else set()
    return {"source": source, "cue": cue, "content": contents}


def says(attribution: Attribution, text: str) -> bool:
    """Has the cue a word of saying, as far as our lexicon goes, or quotation marks around the content?"""
    first = text[attribution.content[0][0]]
    words = re.findall(r"[\w']+", text[slice(*attribution.cue)].lower()) if attribution.cue else []
    lex = lexicon("en")
    return first in "“\"'‘" or bool(set(words) & (lex.forms.keys() | {"according"}))


def texts(path: Path, split: str) -> Iterator[tuple[str, list[Attribution]]]:
    """Texts with their attributions."""
    for file in sorted((path / split / "text").glob("*.txt")):
        annotated = sorted((path / split / "attributions").glob(f"{file.stem}_*.ann"))
        if annotated:
            yield file.read_bytes().decode("utf-8"), attributions(annotated[0])


def compare(text: str, gold: list[Attribution], count: Counter[str]) -> list[str]:
    """Count one text; the misses and extras as lines."""
    reading = annotate(clean(Report("b", "b", "b", text)))
    quotes = [q for q in reading.quotes if q.content and q.rule != "turn" and (q.nested_in is None or q.rule == "noun")]
    for part in ("source", "cue", "content"):
        ours = set().union(*(as_polnear(q, text)[part] for q in quotes))
        theirs = {s for a in gold for s in _spans(a, part)}
        count[f"{part} found"] += len(ours)
        count[f"{part} gold"] += len(theirs)
        count[f"{part} right"] += len(ours & theirs)
    return _pair(text, gold, quotes, count)


def _spans(attribution: Attribution, part: str) -> list[Extent]:
    if part == "content":
        return list(attribution.content)
    extent = attribution.source if part == "source" else attribution.cue
    return [extent] if extent else []


def _pair(text: str, gold: list[Attribution], quotes: list[Quote], count: Counter[str]) -> list[str]:
    """Pair by content as our scorer does: with the whole content or one of its pieces."""
    lines, free = [], {i: letters(pieces_of(q), text) for i, q in enumerate(quotes)}
    for attribution in gold:
        wholes = [letters(attribution.content, text), *(letters((p,), text) for p in attribution.content)]
        best = max(free, key=lambda i: max(jaccard(w, free[i]) for w in wholes), default=None)
        right = best is not None and max(jaccard(w, free[best]) for w in wholes) >= 0.8
        kind = "pair" if says(attribution, text) else "attitude"
        count[f"{kind} gold"] += 1
        count[f"{kind} right"] += right
        if right and best is not None:
            span = quotes[best].speaker_span
            if kind == "pair" and attribution.source:
                count["speaker judged"] += 1
                a, b = attribution.source
                count["speaker right"] += bool(span and span.start < b and a < span.end)
            del free[best]
        elif kind == "pair":
            lines.append(f"- {_show(text, attribution.cue)} | {_show(text, attribution.content[0])}")
    count["extra"] += len(free)
    lines += [
        f"+ {quotes[i].rule}: {_show(text, _of(quotes[i]))} | {_show(text, pieces_of(quotes[i])[0])}" for i in free
    ]
    return lines


def _of(quote: Quote) -> Extent | None:
    return (quote.cue.start, quote.cue.end) if quote.cue else None


def _show(text: str, extent: Extent | None) -> str:
    return " ".join(text[slice(*extent)].split())[:110] if extent else "()"


def figures(count: Counter[str]) -> Iterator[str]:
    """The figures, a line each."""
    for part in ("source", "cue", "content"):
        yield f"exact {part:8}" + _prf(count[f"{part} right"], count[f"{part} found"], count[f"{part} gold"])
    right = count["pair right"] + count["attitude right"]
    yield "content J>=0.8 " + _prf(right, right + count["extra"], count["pair gold"] + count["attitude gold"])
    yield "  of speech    " + _prf(count["pair right"], right + count["extra"], count["pair gold"])
    judged = count["speaker judged"]
    yield f"speaker overlaps {count['speaker right'] / max(1, judged):.3f} of {judged}"


def _prf(right: int, found: int, gold: int) -> str:
    p, r = right / max(1, found), right / max(1, gold)
    return f"  P {p:.3f}  R {r:.3f}  F1 {2 * p * r / max(1e-9, p + r):.3f}  ({right} of {found} found, {gold} gold)"


def main(arguments: list[str] | None = None) -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("path", type=Path)
    parser.add_argument("--split", default="dev")
    parser.add_argument("--sample", type=int)
    parser.add_argument("--errors", type=int, default=0)
    args = parser.parse_args(arguments)
    chosen = list(texts(args.path, args.split))
    if args.sample:
        chosen = random.Random(1).sample(chosen, min(args.sample, len(chosen)))  # noqa: S311
    count: Counter[str] = Counter()
    lines = [line for text, gold in chosen for line in compare(text, gold, count)]
    for line in random.Random(1).sample(lines, min(args.errors, len(lines))):  # noqa: S311
        print(line)
    for line in figures(count):
        print(line)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
