"""Exact spans of source, cue and content: F1 as CofeNet reports it (Wang et al., COLING 2022).

    python -m eval.benchmarks.spans PATH [--split dev] [--reader rules|model] [--weights FOLDER]

PATH is a file of CofeNet's format (a JSON object a line, with tokens and BIO labels: what the published figures are
over; lines of one "id" are read as paragraphs of one text), or the folder of PolNeAR with {train,dev}/text/*.txt and
{train,dev}/attributions/*.ann. There, spans within others are left out, as no flat labelling can hold them.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from eval.benchmarks import readers
from eval.benchmarks.joined import Extent, extents, joined
from eval.benchmarks.quotes import texts
from glienicke.model import Analysis

PARTS = ("source", "cue", "content")


def cofenet(path: Path) -> Iterator[tuple[str, set[Extent]]]:
    """The texts of a file of CofeNet's format, with their spans."""
    items = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    for _, group in groupby(items, key=lambda item: item.get("id")):
        some = list(group)
        text, places = joined(item["tokens"] for item in some)
        yield text, {e for item, at in zip(some, places, strict=True) for e in extents(item["labels"], at)}


def polnear(folder: Path, split: str) -> Iterator[tuple[str, set[Extent]]]:
    """The texts of PolNeAR, with the spans that no other span of the same text holds."""
    for text, attributions in texts(folder, split):
        spans: set[Extent] = set()
        for found in attributions:
            spans |= {(*found.source, "source")} if found.source else set()
            spans |= {(*found.cue, "cue")} if found.cue else set()
            spans |= {(*piece, "content") for piece in found.content}
        yield text, {s for s in spans if not any(o != s and o[0] <= s[0] and s[1] <= o[1] for o in spans)}


def found_in(analysis: Analysis) -> set[Extent]:
    """The pieces of all attributions."""
    pieces = [piece for quote in analysis.quotes for piece in (*quote.source, *quote.cue, *quote.content)]
    return {(piece.start, piece.end, piece.label) for piece in pieces}


def main() -> None:
    """Print precision, recall and F1 for each part."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--split", default="dev")
    parser.add_argument("--errors", type=int, default=0, help="print so many wrong spans")
    readers.add_options(parser)
    options = parser.parse_args()
    cases = list(cofenet(options.path) if options.path.is_file() else polnear(options.path, options.split))
    counts, wrong = Counter[tuple[str, str]](), list[str]()
    for (text, gold), analysis in zip(cases, readers.chosen(options).read(text for text, _ in cases), strict=True):
        found = found_in(analysis)
        for name, spans in (("right", gold & found), ("found", found), ("gold", gold)):
            counts.update((name, kind) for _, _, kind in spans)
        wrong += [f"{'-' if s in gold else '+'} {s[2]:8}{' '.join(text[s[0] : s[1]].split())}" for s in gold ^ found]
    for kind in PARTS:
        right, found_, gold_ = (counts[name, kind] for name in ("right", "found", "gold"))
        p, r = right / max(1, found_), right / max(1, gold_)
        f1 = 2 * right / max(1, found_ + gold_)
        print(f"{kind:8} P {p:.3f}  R {r:.3f}  F1 {f1:.3f}  ({right} of {found_}, {gold_} gold)")
    print("\n".join(wrong[: options.errors]))


if __name__ == "__main__":
    main()
