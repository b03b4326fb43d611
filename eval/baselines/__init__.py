"""Baselines of the benchmark: each a file of its own, listed here, scored by the same scorer as the program."""

from __future__ import annotations

from importlib.util import find_spec

from eval.baselines.dates import DateParser
from eval.baselines.lexicon import Lexicon
from eval.baselines.majority import Majority
from eval.baselines.minhash import MinHashCopies
from eval.baselines.names import Nomenklatura
from eval.baselines.program import Glienicke, GlienickeOnGold
from eval.baselines.story import Baseline

BASELINES: tuple[type[Baseline], ...] = (
    Majority,
    Lexicon,
    MinHashCopies,
    Nomenklatura,
    DateParser,
    GlienickeOnGold,
    Glienicke,
)
"""A new baseline is one module and its place here. The order is that of the table's columns."""


def missing(baseline: type[Baseline]) -> bool:
    """Does it need a library that is not installed?"""
    return bool(baseline.library) and find_spec(baseline.library) is None
