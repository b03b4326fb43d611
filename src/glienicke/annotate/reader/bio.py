"""Spans from scores for BIO labels: the best labelling among those that are legal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_NEVER = -1e9


class Run(NamedTuple):
    """Words [start, end) with one label; `score` is the mean probability of its words' labels.

    `goes_on` tells that it has no beginning here: it continues what came before the first word.
    """

    start: int
    end: int
    label: str
    score: float
    goes_on: bool = False


@dataclass(frozen=True)
class Bio:
    """The labels of one head: "O", "B-person", "I-person" ...: I-x may only follow B-x or I-x.

    Attributes:
        labels: the labels.
        transitions: for each label, what the log probability of each label after it gains by following it; empty
            where words are labelled each for itself.
    """

    labels: tuple[str, ...]
    transitions: tuple[tuple[float, ...], ...] = ()

    def legal(self) -> NDArray[np.bool_]:
        """[L, L]: may the second label follow the first?"""
        inside = [label.removeprefix("I-") if label.startswith("I-") else None for label in self.labels]
        kinds = [label[2:] for label in self.labels]
        return np.array([[kind is None or kind == before for kind in inside] for before in kinds])

    @cached_property
    def _gains(self) -> NDArray[np.float64]:
        """[L, L]: what the first label gains by following the second; never where it may not."""
        legal = self.legal()
        gains = np.array(self.transitions) if self.transitions else np.zeros(legal.shape)
        return np.ascontiguousarray(np.where(legal, gains, _NEVER).T)

    def runs(self, scores: NDArray[np.float32]) -> list[Run]:
        """The spans of the best legal labelling of [W, L] logits.

        The first word may carry an I-label, since a span may go on from the passage before.
        """
        if not len(scores):
            return []
        logs = scores - _log_sum(scores)
        path = logs.argmax(axis=1)
        if self.transitions or (self._gains[path[1:], path[:-1]] == _NEVER).any():
            path = _viterbi(logs, self._gains)
        return _spans([self.labels[label] for label in path], np.exp(logs[np.arange(len(path)), path]))


def _log_sum(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    high = scores.max(axis=1, keepdims=True)
    total: NDArray[np.float32] = high + np.log(np.exp(scores - high).sum(axis=1, keepdims=True))
    return total


def _viterbi(logs: NDArray[np.float32], gains: NDArray[np.float64]) -> NDArray[np.intp]:
    """The path of highest sum through [W, L], where label a gains what [L, L] says at [a, b] by following b."""
    came = np.zeros(logs.shape, np.intp)
    steps, best = np.empty_like(gains), np.empty(len(gains))
    best[:] = logs[0]
    for word in range(1, len(logs)):  # in place: each passage takes hundreds of these steps
        np.add(gains, best, out=steps)
        steps.argmax(axis=1, out=came[word])
        np.maximum.reduce(steps, axis=1, out=best)
        best += logs[word]
    path = [int(best.argmax())]
    for row in came[:0:-1].tolist():
        path.append(row[path[-1]])
    return np.array(path[::-1])


def _spans(labels: Sequence[str], sure: NDArray[np.float32]) -> list[Run]:
    found: list[Run] = []
    edges = [n for n, label in enumerate(labels) if not label.startswith("I-")]
    for start, end in pairwise([0, *edges[edges[:1] == [0] :], len(labels)]):
        if labels[start] != "O":
            goes_on = labels[start].startswith("I-")
            found.append(Run(start, end, labels[start][2:], float(sure[start:end].mean()), goes_on))
    return found
