"""Annotations -> claims that fit the schema."""

from __future__ import annotations

from glienicke.model import Reading


def extract(reading: Reading) -> Reading:
    """The reading with its claims."""
    return reading
