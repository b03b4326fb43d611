"""A network without weights: it labels the words it is told to label."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np

from glienicke.annotate.reader.passages import Limits, Passage, batches, feed
from glienicke.annotate.reader.wordpiece import WordPieces

LABELS = {
    "mentions": ("O", "B-person", "I-person", "B-place", "I-place"),
    "titles": ("O", "B-title", "I-title"),
    "quotes": ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"),
    "attributions": ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"),
    "upos": ("X", "NOUN", "VERB", "PROPN", "PUNCT"),
    "lemma": ("l0+", "k0+", "=be", "l1+y"),
    "relations": ("dep", "nsubj", "root", "ccomp"),
}
SIGHTED = {"claims": ("arrest",), "details": (), "modality": ("asserted",), "links": ("person",)}


@dataclass
class Scripted:
    """Gives the word with number n of a text the label `script[head][n]`; arcs by the number of the head, or -1.

    `script["links"]` holds for a trigger the one word that fills its slot "person".
    """

    script: Mapping[str, Mapping[int, str | int]]
    limits: Limits = field(default_factory=lambda: Limits(passage=64, sentence=64, batch=256))
    vocabulary: WordPieces = field(default_factory=lambda: WordPieces(["[UNK]", "[CLS]", "[SEP]"], 8))

    def labels(self, head: str) -> tuple[str, ...]:
        return LABELS.get(head) or SIGHTED.get(head, ())

    def transitions(self, head: str) -> tuple[tuple[float, ...], ...]:
        return ()

    def run(self, passages: Iterable[Passage]) -> Iterator[tuple[Passage, dict[str, np.ndarray]]]:
        for batch in batches(passages, self.limits):
            assert feed(batch)["input_ids"].size <= max(self.limits.batch, self.limits.sentence)
            for passage in batch:
                yield passage, self._scores(passage)

    def _scores(self, passage: Passage) -> dict[str, np.ndarray]:
        size = len(passage.starts)
        found = {name: np.zeros((size, len(labels)), np.float32) for name, labels in LABELS.items()}
        found["arcs"] = np.zeros((size, size + 1), np.float32)
        for n in range(size):
            for name, labels in LABELS.items():
                found[name][n, labels.index(self.script.get(name, {}).get(passage.first + n, labels[0]))] = 9
            head = self.script.get("arcs", {}).get(passage.first + n, -1)
            found["arcs"][n, 1 + head - passage.first if head >= 0 else 0] = 9
        found |= {
            "claims": np.full((size, 1), -9, np.float32),
            "details": np.zeros((size, 0), np.float32),
            "modality": np.zeros((size, 1), np.float32),
            "links": np.full((size, 1, size), -9, np.float32),
        }
        for trigger, filler in self.script.get("links", {}).items():
            at = trigger - passage.first
            if 0 <= at < size:
                found["claims"][at, 0] = found["links"][at, 0, int(filler) - passage.first] = 9
        return found
