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
        for word, kind in zip(*np.nonzero(likely >= _WORTH), strict=True):
            name = self.types[kind]
            yield Seen(
                name,
                int(word),
                float(likely[word, kind]),
                self.modalities[int(scores["modality"][word].argmax())],
                tuple(self._implied(name, scores["details"][word])),
                tuple(self._filled(int(word), sentences, scores["links"][word])),
            )

    def stretches(self, scores: Scores) -> Iterator[Filled]:
        """The runs of words of what is said that take a stance."""
        if self.stances:
            yield from _runs(_logistic(scores["stances"]).T, self.stances)

    def _implied(self, kind: str, scores: NDArray[np.float32]) -> Iterator[tuple[str, str]]:
        """For each slot of the type the label that is likeliest, if it is likelier than not."""
        best: dict[str, tuple[float, str]] = {}
        for score, label in zip(scores, self.details, strict=True):
            slot, _, value = label.partition("=")
            if score > 0 and slot.startswith(f"{kind}."):
                best[slot] = max(best.get(slot, (0.0, "")), (float(score), value))
        yield from ((slot.partition(".")[2], value) for slot, (_, value) in best.items())

    def _filled(self, word: int, sentences: Sequence[int], scores: NDArray[np.float32]) -> Iterator[Filled]:
        """The runs of words that fill each role, within the sentence of the trigger."""
        start = sentences.index(sentences[word])
        end = len(sentences) - sentences[::-1].index(sentences[word])
        likely = _logistic(scores[:, start:end])
        for run in _runs(likely, self.roles):
            yield run._replace(start=start + run.start, end=start + run.end)


def _runs(likely: NDArray[np.float32], labels: Sequence[str]) -> Iterator[Filled]:
    """For each label, a row of [L, W], the runs of words of which it is likelier than not."""
    for number in np.flatnonzero(likely.max(axis=1, initial=0.0) >= _FILLS).tolist():
        row = likely[number]
        inside = np.flatnonzero(row >= _FILLS)
        for run in np.split(inside, np.flatnonzero(np.diff(inside) > 1) + 1):
            yield Filled(int(run[0]), int(run[-1]) + 1, labels[number], float(row[run].max()))


def _logistic(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    likely: NDArray[np.float32] = (1 / (1 + np.exp(-np.clip(scores, -30, 30)))).astype(np.float32)
    return likely
