"""Passages as tensors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from glienicke.annotate.reader.wordpiece import WordPieces, shape
from training.document import OPEN, Document
from training.labels import Head, roles

PIECES = 8
"""Of a word no more pieces are kept: the first one stands for it, the others are context."""
LONGEST = 510
"""Pieces that the encoder has positions for, but for two."""


@dataclass(frozen=True, slots=True)
class Links:
    """What fills the slots of K claims: their passages and triggers [K], what does and what is asked, [K,R,W]."""

    passage: Tensor
    word: Tensor
    gold: Tensor
    asked: Tensor

    def to(self, device: torch.device) -> Links:
        """On another device."""
        return Links(*(t.to(device) for t in (self.passage, self.word, self.gold, self.asked)))


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
    links: Links | None = None

    def inputs(self) -> tuple[Tensor, ...]:
        """In the order of the network's arguments."""
        return self.pieces, self.shapes, self.mask, self.starts, self.sentence

    def to(self, device: torch.device) -> Batch:
        """The batch on another device."""
        classes = {name: target.to(device) for name, target in self.classes.items()}
        sets = {name: (target.to(device), mask.to(device)) for name, (target, mask) in self.sets.items()}
        links = self.links.to(device) if self.links else None
        return Batch(*(tensor.to(device) for tensor in self.inputs()), classes, sets, links)


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
        _links(documents, counts),
    )


def _links(documents: Sequence[Document], counts: Sequence[int]) -> Links | None:
    """The links of all triggers; only words of the trigger's sentence are asked about, and none that is open."""
    places = [
        (row, at, document.links or ())
        for row, (document, count) in enumerate(zip(documents, counts, strict=True))
        for at in triggers(document)
        if at < count
    ]
    if not places:
        return None
    width = max(counts)
    gold = torch.zeros(len(places), len(roles()), width)
    asked = torch.zeros(len(places), len(roles()), width)
    for k, (row, at, links) in enumerate(places):
        sentence = documents[row].sentence
        first, last = sentence.index(sentence[at]), len(sentence) - sentence[::-1].index(sentence[at])
        asked[k, :, first : min(last, counts[row])] = 1
        for trigger, word, role in links:
            if trigger == at and word < counts[row]:
                if role == OPEN:
                    asked[k, :, word] = 0
                else:
                    gold[k, role, word] = 1
    asked = torch.maximum(asked, gold)
    rows, words = (torch.tensor([place[i] for place in places]) for i in (0, 1))
    return Links(rows, words, gold, asked)


def triggers(document: Document) -> list[int]:
    """The words that make claims, where the document says what fills their slots."""
    if document.links is None:
        return []
    return [i for i, types in enumerate(document.labels["claims"]) if types > 0]


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
