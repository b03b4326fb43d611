"""Titles before names, for sets that count them as part of the name."""

from __future__ import annotations

TITLES = frozenset(
    "president minister ministers king queen prince princess judge justice senator captain general colonel sir mr. mrs. "
    "ms. dr. mr mrs ms dr professor chairman secretary governor pope saint lord lady mayor ambassador prime foreign "
    "commander spokesman spokesperson envoy".split()
)
