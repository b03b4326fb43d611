"""The trained network: its files, its labels, and running it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from glienicke.annotate.reader.passages import Limits, Passage, batches, feed
from glienicke.annotate.reader.wordpiece import WordPieces
from glienicke.errors import WeightsError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_FORMAT = 1
_BATCH = 384
"""Pieces of a batch: two passages of the usual length. Larger ones leave the caches and are slower on one core."""


@dataclass(frozen=True)
class Network:
    """One set of weights.

    Attributes:
        folder: where its three files lie.
        threads: on how many threads it runs.
    """

    folder: Path
    threads: int = 1

    @cached_property
    def card(self) -> Mapping[str, Any]:
        """What reader.json says of the heads and limits.

        Raises:
            WeightsError: there is no such file, or it is of another format.
        """
        try:
            card: dict[str, Any] = json.loads((self.folder / "reader.json").read_text("utf-8"))
        except (OSError, ValueError) as error:
            raise WeightsError(str(self.folder), str(error)) from error
        if card.get("format") != _FORMAT:
            raise WeightsError(str(self.folder), f"format {card.get('format')} where {_FORMAT} is read")
        return card

    @cached_property
    def limits(self) -> Limits:
        """How much it reads at once."""
        limits = self.card["limits"]
        return Limits(limits["subwords"], limits["longest"], _BATCH)

    @cached_property
    def vocabulary(self) -> WordPieces:
        """The pieces that it knows."""
        lines = (self.folder / "vocab.txt").read_text("utf-8").split("\n")
        return WordPieces([line.rstrip("\r") for line in lines], self.card["limits"]["pieces"])

    def labels(self, head: str) -> tuple[str, ...]:
        """The labels of a head; none where this network does not have it."""
        return self._labels.get(head, ())

    @cached_property
    def _labels(self) -> dict[str, tuple[str, ...]]:
        return {head: tuple(entry.get("labels", ())) for head, entry in self.card["heads"].items()}

    def transitions(self, head: str) -> tuple[tuple[float, ...], ...]:
        """What labels of a head gain by following each other; nothing where this network does not say so."""
        rows = self.card["heads"].get(head, {}).get("transitions") or ()
        return tuple(tuple(float(gain) for gain in row) for row in rows)

    @cached_property
    def _session(self) -> Any:  # noqa: ANN401 - onnxruntime has no types
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = self.threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        options.enable_mem_pattern = False  # batches differ in shape: a plan for each would only take memory
        return onnxruntime.InferenceSession(
            str(self.folder / "reader.onnx"), options, providers=["CPUExecutionProvider"]
        )

    def run(self, passages: Iterable[Passage]) -> Iterator[tuple[Passage, dict[str, NDArray[np.float32]]]]:
        """Each passage with the scores of each head for its words, in batches of like length."""
        names = [output.name for output in self._session.get_outputs()]
        for batch in batches(passages, self.limits):
            outputs = self._session.run(names, feed(batch))
            for row, passage in enumerate(batch):
                size = len(passage.starts)
                found = {name: output[row, :size] for name, output in zip(names, outputs, strict=True)}
                if "arcs" in found:
                    found["arcs"] = found["arcs"][:, : size + 1]
                if "links" in found:
                    found["links"] = found["links"][:, :, :size]
                yield passage, found
