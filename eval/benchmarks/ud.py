"""Words, sentences and syntax from raw text against Universal Dependencies, as at CoNLL 2018.

    python -m eval.benchmarks.ud PATH [--errors N]

PATH is a CoNLL-U file (.conllu, .conllu.xz). Its raw text is put together again from the forms, with a blank line
where a paragraph begins.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from eval.benchmarks.conllu import Document, Word, documents
from eval.benchmarks.ud_score import Scores
from glienicke.annotate.tokens import cuts, split_text
from glienicke.model import Span


def read(text: str) -> Document:
    """What we find in a text."""
    document = Document(text)
    for spans in split_text(text):
        fused = _fused(text, spans)
        document.sentences.append(
            [Word(s.start, s.end, s.of(text), "", "", 0, "", part) for s, part in zip(spans, fused, strict=True)]
        )
        document.tokens += _tokens(spans, fused)
    return document


def _fused(text: str, spans: tuple[Span, ...]) -> list[bool]:
    """Which words are parts of a token of several words, as "do" and "n't" are of "don't"."""
    fused = [False] * len(spans)
    for n in range(1, len(spans)):
        before, here = spans[n - 1], spans[n]
        if before.end == here.start and len(before.of(text)) in cuts(text[before.start : here.end]):
            fused[n - 1] = fused[n] = True
    return fused


def _tokens(spans: tuple[Span, ...], fused: list[bool]) -> list[tuple[int, int]]:
    tokens: list[tuple[int, int]] = []
    for n, span in enumerate(spans):
        if n and fused[n] and fused[n - 1] and spans[n - 1].end == span.start:
            tokens[-1] = (tokens[-1][0], span.end)
        else:
            tokens.append((span.start, span.end))
    return tokens


def errors(gold: Document, found: Document) -> Counter[str]:
    """Tokens that only one side has, with a little text around."""
    wrong: Counter[str] = Counter()
    for sign, ours, theirs in (("-", gold, found), ("+", found, gold)):
        for start, end in sorted(set(ours.tokens) - set(theirs.tokens)):
            wrong[f"{sign} {gold.text[start:end]!r} in {gold.text[max(0, start - 15) : end + 15]!r}"] += 1
    return wrong


def main() -> None:
    """Print F1 for each layer."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--errors", type=int, default=0, help="print so many wrong tokens")
    arguments = parser.parse_args()
    scores, wrong = Scores(), Counter[str]()
    for gold in documents(arguments.path):
        found = read(gold.text)
        scores.compare(gold, found)
        wrong += errors(gold, found)
    for layer, score in scores.layers.items():
        print(f"{layer:10} F1 {100 * score.f1:6.2f}   {score.right} right of {score.found} found, {score.gold} there")
    for line, count in wrong.most_common(arguments.errors):
        print(count, line)


if __name__ == "__main__":
    main()
