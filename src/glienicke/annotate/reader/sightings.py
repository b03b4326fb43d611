"""From scores to claims as the model sees them: triggers by type, and the words of their sentence that fill slots."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Scores = Mapping[str, NDArray[np.float32]]

_WORTH = 0.15
"""A trigger that is less likely is not told of at all."""
_FILLS = 0.5
"""A word fills a slot where this is likelier than not."""
_NEARLY = -1e-3
"""Scores below this are surely unlikelier than not, whatever rounding does: most rows have none above it."""


class Filled(NamedTuple):
    """Words [start, end) that fill a slot; `score` is the highest probability among them."""

    start: int
    end: int
    slot: str
    score: float


@dataclass(frozen=True, slots=True)
class Seen:
    """A claim over the words of a passage."""

    type: str
    word: int
    score: float
    modality: str
    details: tuple[tuple[str, str], ...]
    slots: tuple[Filled, ...]


@dataclass(frozen=True)
class Sight:
    """Reads claims from scores, by the labels of the heads "claims", "details", "modality", "links" and "stances"."""

    types: Sequence[str]
    details: Sequence[str]
    modalities: Sequence[str]
    roles: Sequence[str]
    stances: Sequence[str] = ()

    def seen(self, sentences: Sequence[int], scores: Scores) -> Iterator[Seen]:
        """The claims of a passage, given the number of each word's sentence."""
        if "links" not in scores or "claims" not in scores:
            return
        likely = _logistic(scores["claims"])
        for word, kind in np.argwhere(likely >= _WORTH).tolist():
            name = self.types[kind]
            yield Seen(
                name,
                word,
                float(likely[word, kind]),
                self.modalities[int(scores["modality"][word].argmax())],
                tuple(self._implied(name, scores["details"][word])),
                tuple(self._filled(word, sentences, scores["links"][word])),
            )

    def stretches(self, scores: Scores) -> Iterator[Filled]:
        """The runs of words of what is said that take a stance."""
        if self.stances:
            yield from _runs(scores["stances"].T, self.stances)

    def _implied(self, kind: str, scores: NDArray[np.float32]) -> Iterator[tuple[str, str]]:
        """For each slot of the type the label that is likeliest, if it is likelier than not."""
        best: dict[str, tuple[float, str]] = {}
        for number in np.flatnonzero(scores > 0).tolist():
            slot, _, value = self.details[number].partition("=")
            if slot.startswith(f"{kind}."):
                best[slot] = max(best.get(slot, (0.0, "")), (float(scores[number]), value))
        yield from ((slot.partition(".")[2], value) for slot, (_, value) in best.items())

    def _filled(self, word: int, sentences: Sequence[int], scores: NDArray[np.float32]) -> Iterator[Filled]:
        """The runs of words that fill each role, within the sentence of the trigger."""
        start = sentences.index(sentences[word])
        end = len(sentences) - sentences[::-1].index(sentences[word])
        for run in _runs(scores[:, start:end], self.roles):
            yield Filled(start + run.start, start + run.end, run.slot, run.score)


def _runs(scores: NDArray[np.float32], labels: Sequence[str]) -> Iterator[Filled]:
    """For each label, a row of [L, W], the runs of words of which it is likelier than not."""
    for number in np.flatnonzero(np.maximum.reduce(scores, axis=1, initial=-1.0) >= _NEARLY).tolist():
        row = _logistic(scores[number]).tolist()
        start: int | None = None
        for word, likely in enumerate([*row, 0.0]):
            if likely >= _FILLS:
                start = word if start is None else start
            elif start is not None:
                yield Filled(start, word, labels[number], max(row[start:word]))
                start = None


def _logistic(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    likely: NDArray[np.float32] = (1 / (1 + np.exp(-np.clip(scores, -30, 30)))).astype(np.float32)
    return likely
