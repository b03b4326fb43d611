"""The reader of a process: the network where there is one, or else the rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

from glienicke.errors import WeightsError
from glienicke.model import Analysis

if TYPE_CHECKING:
    from glienicke.annotate.reader.reader import Reader


class TextReader(Protocol):
    """What reads texts."""

    def __call__(self, text: str) -> Analysis:
        """One text."""

    def read(self, texts: Iterable[str]) -> Iterator[Analysis]:
        """Many texts, in order."""


def load_reader(
    weights: str | Path | None = None,
    *,
    kind: Literal["auto", "model", "rules"] = "auto",
    threads: int = 1,
    quotes: str = "quotes",
) -> TextReader:
    """What reads texts into names, quotes and syntax.

    Args:
        weights: a folder with other weights than those of the package.
        kind: "auto" takes model and rules together where the weights and onnxruntime are there, and else the rules,
            which give no syntax; "model" and "rules" take each alone.
        threads: on how many threads the model runs.
        quotes: the head that quotes are read from; weights made with `make weights-full` also have "attributions",
            by the guide of PolNeAR.

    Raises:
        WeightsError: the model is asked for, and its weights or onnxruntime are not there.
    """
    from glienicke.annotate.reader.rules import RuledReader, RulesReader

    if kind != "rules":
        reader = model_reader(None if weights is None else Path(weights), threads, quotes)
        if reader is not None:
            return reader if kind == "model" else RuledReader(reader)
        if kind == "model" or weights is not None:
            raise WeightsError(str(weights or "the package"), "files are missing, or onnxruntime is not installed")
    return RulesReader()


@cache
def model_reader(weights: Path | None = None, threads: int = 1, quotes: str = "quotes") -> Reader | None:
    """The reader of some weights, once per process; None where they or onnxruntime are not there."""
    from glienicke.annotate.reader.files import WEIGHTS, are_there

    folder = weights or WEIGHTS
    if not are_there(folder):
        return None
    from glienicke.annotate.reader.network import Network
    from glienicke.annotate.reader.reader import Reader

    return Reader(Network(folder, threads), quotes)
