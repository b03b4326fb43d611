"""Sentences packed into passages, and passages into batches, as the network reads them.

A passage is a run of whole sentences of one text, up to a number of pieces, so that each sentence has context; a
sentence longer than the network can read is cut. Batches hold passages of like length, of many texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from glienicke.annotate.reader.wordpiece import WordPieces, shape

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Feed = dict[str, NDArray[np.int64]]


@dataclass(frozen=True, slots=True)
class Limits:
    """How much the network reads: pieces of a passage, of a sentence that stands alone, and of all of a batch."""

    passage: int
    sentence: int
    batch: int


@dataclass(slots=True)
class Passage:
    """A run of words of one text.

    Attributes:
        text: the number of the text.
        first: the number of the first word in its text.
        pieces: the ids of all pieces, with those that open the passage and close sentences.
        shapes: for each piece the shape of its word.
        starts: for each word where its first piece stands.
        sentences: for each word the number of its sentence, from 0.
    """

    text: int
    first: int
    pieces: list[int] = field(default_factory=list)
    shapes: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)

    def add(self, words: Sequence[str], pieces: Sequence[Sequence[int]], last: int) -> None:
        """One more sentence."""
        number = self.sentences[-1] + 1 if self.sentences else 0
        for word, parts in zip(words, pieces, strict=True):
            self.starts.append(len(self.pieces))
            self.pieces += parts
            self.shapes += [shape(word)] * len(parts)
        self.sentences += [number] * len(words)
        self.pieces.append(last)
        self.shapes.append(0)


def passages(
    text: int, sentences: Iterable[Sequence[str]], vocabulary: WordPieces, limits: Limits
) -> Iterator[Passage]:
    """The passages of one text, in order; together they hold each of its words once."""
    word, current = 0, Passage(text, 0, [vocabulary.first], [0])
    for words in sentences:
        pieces = [vocabulary.pieces(w) for w in words]
        for start, end in pairwise(_cuts(pieces, limits.sentence - 2)):
            size = sum(map(len, pieces[start:end])) + 1
            if current.starts and len(current.pieces) + size > limits.passage:
                yield current
                current = Passage(text, word, [vocabulary.first], [0])
            current.add(words[start:end], pieces[start:end], vocabulary.last)
            word += end - start
    if current.starts:
        yield current


def _cuts(pieces: Sequence[Sequence[int]], most: int) -> list[int]:
    """Where a sentence is cut so that no stretch has more pieces than `most`; its two ends where it is short."""
    cuts, size = [0], 0
    for n, parts in enumerate(pieces):
        if size + len(parts) > most:
            cuts.append(n)
            size = 0
        size += len(parts)
    return [*cuts, len(pieces)] if pieces else []


def batches(found: Iterable[Passage], limits: Limits) -> Iterator[list[Passage]]:
    """Passages in batches: none has more pieces, padding counted, than `limits.batch`, unless it has one passage."""
    batch: list[Passage] = []
    for passage in sorted(found, key=lambda p: len(p.pieces)):
        if batch and (len(batch) + 1) * len(passage.pieces) > limits.batch:
            yield batch
            batch = []
        batch.append(passage)
    if batch:
        yield batch


def feed(batch: Sequence[Passage]) -> Feed:
    """The arrays that the network takes: pieces [B, S] and words [B, W], padded."""
    pieces = max(len(passage.pieces) for passage in batch)
    words = max(len(passage.starts) for passage in batch)
    ids, kinds, mask = (np.zeros((len(batch), pieces), np.int64) for _ in range(3))
    starts, sentences = np.zeros((len(batch), words), np.int64), np.full((len(batch), words), -1, np.int64)
    for row, passage in enumerate(batch):
        ids[row, : len(passage.pieces)] = passage.pieces
        kinds[row, : len(passage.pieces)] = passage.shapes
        mask[row, : len(passage.pieces)] = 1
        starts[row, : len(passage.starts)] = passage.starts
        sentences[row, : len(passage.starts)] = passage.sentences
    return {
        "input_ids": ids,
        "token_type_ids": kinds,
        "attention_mask": mask,
        "word_starts": starts,
        "word_sentence": sentences,
    }
