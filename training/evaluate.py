"""Score exported weights on development data, from gold words: what the model card says.

    python -m training.evaluate [--data DIR] [--weights DIR] [--out FILE]

Scores from raw text, with our own words and sentences, are those of `eval.benchmarks`.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from glienicke.annotate.reader.files import WEIGHTS
from glienicke.annotate.reader.network import Network
from glienicke.annotate.reader.passages import Passage
from training import data as sets
from training.document import Document, boundaries
from training.labels import ATTRIBUTIONS, Head, Inventory
from training.measure import Board, cut, score
from training.sources import columns, conllu, corpus, standoff

HERE = Path(__file__).parent
PASSAGE = 150
"""Words of a passage, as in the recipe."""
CLOSED = "polnear"
"""The set whose quotes the fuller variant reads with a head of their own."""


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    parser = argparse.ArgumentParser(prog="training.evaluate", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, default=HERE.parent.parent / "shared/data")
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    parser.add_argument("--out", type=Path, help="also write the figures here, as JSON")
    options = parser.parse_args(arguments)
    board = evaluate(options.data, Network(options.weights))
    for name, tally in board.tallies.items():
        print(f"{name:40} {tally}")
    if options.out:
        figures = {name: round(tally.f1, 1) for name, tally in board.tallies.items()}
        options.out.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")
    return 0


def evaluate(data: Path, network: Network) -> Board:
    """The scores on every development set, by set and head, and by region for the worldwide names."""
    described = network.card["heads"]
    labels = Inventory(*(tuple(described[n]["labels"]) for n in ("lemma", "relations", "details")))
    plain = labels.heads(full=ATTRIBUTIONS in described)
    heads = {name: replace(head, transitions=network.transitions(name)) for name, head in plain.items()}
    board = Board()
    for prefixes, documents in _development(data, heads):
        _score(board, prefixes, documents, network, heads)
    return board


def _development(data: Path, heads: dict[str, Head]) -> Iterator[tuple[Sequence[str], Iterable[Document]]]:
    lemma, relations = ({name: i for i, name in enumerate(heads[n].labels)} for n in ("lemma", "relations"))
    for name, path in sets.treebanks(data, "dev").items():
        yield [name], conllu.read(path, name, lemma, relations)
    yield ["corpus"], corpus.read("dev", heads["details"].labels)
    yield [CLOSED], standoff.polnear(data / "polnear/polnear_train_dev.tar.xz", "dev")
    regions = tomllib.loads((HERE / "regions.toml").read_text("utf-8"))
    region = {outlet: name for name, outlets in regions.items() for outlet in outlets}
    for number, (file, document) in enumerate(columns.worldwide(data / "worldwide_ner/train.tar.xz")):
        if number % sets.DEV_ARTICLES == 0:
            yield ["worldwide", f"worldwide.{region.get(file.split('_')[0], 'elsewhere')}"], [document]


def _score(
    board: Board, prefixes: Sequence[str], documents: Iterable[Document], network: Network, heads: dict[str, Head]
) -> None:
    found = list(cut(documents, PASSAGE))
    encoded = [_passage(document, network, number) for number, document in enumerate(found)]
    for passage, outputs in network.run(encoded):
        if ATTRIBUTIONS in outputs and prefixes == [CLOSED]:
            outputs["quotes"] = outputs[ATTRIBUTIONS]
        for prefix in prefixes:
            score(board, prefix, found[passage.text], outputs, heads)


def _passage(document: Document, network: Network, number: int) -> Passage:
    """A passage of given words, as the program feeds it; words past the encoder's limit are cut off."""
    vocabulary = network.vocabulary
    passage = Passage(number, 0, [vocabulary.first], [0])
    edges = boundaries(document)
    for start, end in pairwise(edges):
        words = document.words[start:end]
        pieces = [vocabulary.pieces(word) for word in words]
        while len(passage.pieces) + sum(map(len, pieces)) > network.limits.sentence:
            words, pieces = words[:-1], pieces[:-1]
        passage.add(words, pieces, vocabulary.last)
    return passage


if __name__ == "__main__":
    sys.exit(main())
