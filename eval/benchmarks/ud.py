"""Words, sentences and syntax from raw text against Universal Dependencies, as at CoNLL 2018.

    python -m eval.benchmarks.ud PATH [--reader rules|model] [--weights FOLDER] [--errors N]

PATH is a CoNLL-U file (.conllu, .conllu.xz). Its raw text is put together again from the forms, with a blank line
where a paragraph begins. Gold stays gold: nothing of it but the text is seen.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from eval.benchmarks import readers
from eval.benchmarks.conllu import Document, Word, documents
from eval.benchmarks.ud_score import Scores
from glienicke.annotate.reader.load import TextReader
from glienicke.annotate.tokens import cuts
from glienicke.model import Analysis, Span


def read(texts: Iterable[str], reader: TextReader) -> Iterator[Document]:
    """What the reader finds in texts."""
    yield from map(document, reader.read(texts))


def document(analysis: Analysis) -> Document:
    """An analysis as CoNLL-U has it: heads count from 1 within their sentence."""
    spans = [Span(token.start, token.end) for token in analysis.tokens]
    fused = _fused(analysis.text, spans)
    found = Document(analysis.text, tokens=_tokens(spans, fused))
    first = dict[int, int]()
    for n, (token, span) in enumerate(zip(analysis.tokens, spans, strict=True)):
        if token.sentence not in first:
            first[token.sentence] = n
            found.sentences.append([])
        head = 0 if token.head is None else token.head - first[token.sentence] + 1
        word = Word(
            *(span.start, span.end), span.of(analysis.text), token.lemma, token.upos, head, token.relation, fused[n]
        )
        found.sentences[-1].append(word)
    return found


def _fused(text: str, spans: Sequence[Span]) -> list[bool]:
    """Which words are parts of a token of several words, as "do" and "n't" are of "don't"."""
    fused = [False] * len(spans)
    for n in range(1, len(spans)):
        before, here = spans[n - 1], spans[n]
        if before.end == here.start and len(before.of(text)) in cuts(text[before.start : here.end]):
            fused[n - 1] = fused[n] = True
    return fused


def _tokens(spans: Sequence[Span], fused: list[bool]) -> list[tuple[int, int]]:
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
    readers.add_options(parser)
    options = parser.parse_args()
    gold = list(documents(options.path))
    scores, wrong = Scores(), Counter[str]()
    for there, found in zip(gold, read((d.text for d in gold), readers.chosen(options)), strict=True):
        scores.compare(there, found)
        wrong += errors(there, found)
    for layer, score in scores.layers.items():
        print(f"{layer:10} F1 {100 * score.f1:6.2f}   {score.right} right of {score.found} found, {score.gold} there")
    for line, count in wrong.most_common(options.errors):
        print(count, line)


if __name__ == "__main__":
    main()
