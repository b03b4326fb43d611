"""Propose the passages that a copy took from its original: `python -m corpus.align DIR COPY ORIGINAL`.

Sentence by sentence: what of the copy resembles what of the original by the words it shares (their beginnings, so
that "freed" meets "freedom"), its numbers and its names, which rewriters leave alone. Prints lines for `[passages]`.
They are proposals: a rewrite shares facts and order rather than words, so somebody is to read each, and correct it.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from pathlib import Path

from corpus.anchor import Span, find, parse
from corpus.case import Case
from corpus.faults import MarkupError

LEAST = 0.25  # of the weight of a sentence of the copy: below, what is shared is mostly the subject of the story
NAME, NUMBER, WORD = 2, 3, 1  # how much a shared token weighs
BEGINNING = 5  # letters of a word that are compared

_SENTENCE = re.compile(r"\S[^\n]*?(?:[.!?][”\"']?(?=\s)|(?=\n|\Z))")


def propose(copy: str, original: str) -> list[tuple[Span, Span]]:
    """Pairs of sentences (in the copy, in the original) that resemble each other most, in the order of the copy."""
    there = [(span, features(original[slice(*span)])) for span in sentences(original)]
    pairs = []
    for span in sentences(copy):
        mine = features(copy[slice(*span)])
        score, _, best = max(((_shared(mine, other), -where[0], where) for where, other in there), default=(0, 0, span))
        if mine and score >= LEAST:
            pairs.append((span, best))
    return pairs


def sentences(text: str) -> list[Span]:
    """The stretches between full stops and line ends that have four words or more."""
    return [m.span() for m in _SENTENCE.finditer(text) if len(m[0].split()) > 3]


def features(sentence: str) -> Counter[str]:
    """The tokens of a sentence that say something, with their weights."""
    words = re.findall(r"\w+", sentence)
    weights = {w[:BEGINNING].lower(): NUMBER if w[0].isdigit() else NAME if w[0].isupper() else WORD for w in words}
    return Counter({w: weight for w, weight in weights.items() if len(w) > 3 or weight == NUMBER})


def _shared(mine: Counter[str], other: Counter[str]) -> float:
    return sum((mine & other).values()) / max(1, sum(mine.values()))


def anchored(span: Span, text: str) -> str:
    """An anchor for a span: its words, or as many at both ends as are needed."""
    words = text[slice(*span)].split()
    for size in range(3, len(words) // 2 + 1):
        first, last = (" ".join(part).replace("[", r"\[").replace("]", r"\]") for part in (words[:size], words[-size:]))
        try:
            if find(parse(f"{first} ... {last}"), text) == [span]:
                return f"{first} ... {last}"
        except MarkupError:  # the last words come before the first, once more
            continue
    return " ".join(words)


def main(arguments: list[str] | None = None) -> int:
    """Command line."""
    parser = argparse.ArgumentParser(prog="corpus.align", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("copy", help="the number of the report that copies")
    parser.add_argument("original", help="the number of the report that it copies")
    options = parser.parse_args(arguments)
    texts = {number: report.text for number, report in Case(options.folder).numbers.items()}
    copy, original = texts[options.copy], texts[options.original]
    sys.stdout.write(f"{options.copy} < {options.original} | rewrite | \n")
    for here, there in propose(copy, original):
        sys.stdout.write(f"  {anchored(here, copy)} = {anchored(there, original)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
