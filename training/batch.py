"""Passages as tensors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from glienicke.annotate.reader.wordpiece import WordPieces, shape
from training.document import Document
from training.labels import Head

PIECES = 8
"""Of a word no more pieces are kept: the first one stands for it, the others are context."""
LONGEST = 510
"""Pieces that the encoder has positions for, but for two."""


@dataclass(frozen=True, slots=True)
class Batch:
    """The inputs of the network, [B,S] or [B,W], and the targets of each head.

    Targets are per word: [B,W] classes with -100 where unlabelled, or [B,W,L] bits with a mask [B,W].
    """

    pieces: Tensor
    shapes: Tensor
    mask: Tensor
    starts: Tensor
    sentence: Tensor
    classes: dict[str, Tensor]
    sets: dict[str, tuple[Tensor, Tensor]]

    def inputs(self) -> tuple[Tensor, ...]:
        """In the order of the network's arguments."""
        return self.pieces, self.shapes, self.mask, self.starts, self.sentence

    def to(self, device: torch.device) -> Batch:
        """The batch on another device."""
        classes = {name: target.to(device) for name, target in self.classes.items()}
        sets = {name: (target.to(device), mask.to(device)) for name, (target, mask) in self.sets.items()}
        return Batch(*(tensor.to(device) for tensor in self.inputs()), classes, sets)


def encode(document: Document, vocabulary: WordPieces) -> tuple[list[int], list[int], list[int]]:
    """Pieces, shapes and each word's first piece; sentences are apart by [SEP]. Words past the limit are cut off."""
    ids, shapes, starts = [vocabulary.first], [0], []
    for i, word in enumerate(document.words):
        found = vocabulary.pieces(word)
        if i and document.sentence[i] != document.sentence[i - 1]:
            ids.append(vocabulary.last)
            shapes.append(0)
        if len(ids) + len(found) >= LONGEST:
            break
        starts.append(len(ids))
        ids.extend(found)
        shapes.extend([shape(word)] * len(found))
    return [*ids, vocabulary.last], [*shapes, 0], starts


def collate(documents: Sequence[Document], vocabulary: WordPieces, heads: dict[str, Head]) -> Batch:
    """A batch of passages."""
    encoded = [encode(document, vocabulary) for document in documents]
    counts = [len(starts) for _, _, starts in encoded]
    width = max(counts)
    classes, sets = {}, {}
    for name, head in {**heads, "arcs": Head((), "choice")}.items():
        given = [d.labels[name][:n] if name in d.labels else [] for d, n in zip(documents, counts, strict=True)]
        if not any(given):
            continue
        if head.target == "choice":
            limits = [n if name == "arcs" else len(head.labels) - 1 for n in counts]
            pairs = zip(given, limits, strict=True)
            known = [[value if 0 <= value <= limit else -100 for value in values] for values, limit in pairs]
            classes[name] = _padded(known, width, -100)
        else:
            sets[name] = _bits(given, width, len(head.labels), partial=head.target == "partial")
    sentence = [d.sentence[:n] for d, n in zip(documents, counts, strict=True)]
    return Batch(
        _padded([ids for ids, _, _ in encoded]),
        _padded([shapes for _, shapes, _ in encoded]),
        _padded([[1] * len(ids) for ids, _, _ in encoded]),
        _padded([starts for _, _, starts in encoded]),
        _padded(sentence, fill=-1),
        classes,
        sets,
    )


def _padded(rows: Sequence[Sequence[int]], width: int = 0, fill: int = 0) -> Tensor:
    width = width or max(len(row) for row in rows)
    return torch.tensor([[*row, *([fill] * (width - len(row)))] for row in rows], dtype=torch.long)


def _bits(rows: Sequence[Sequence[int]], width: int, labels: int, *, partial: bool) -> tuple[Tensor, Tensor]:
    """Bit sets as [B,W,L] of 0 and 1, and which words teach anything."""
    full = (1 << labels) - 1
    found = torch.zeros(len(rows), width, labels)
    mask = torch.zeros(len(rows), width, dtype=torch.bool)
    for row, values in enumerate(rows):
        for i, value in enumerate(values):
            if value < 0 or (partial and value & full == full):
                continue
            mask[row, i] = True
            for label in range(value.bit_length()):
                if value >> label & 1:
                    found[row, i, label] = 1.0
    return found, mask
