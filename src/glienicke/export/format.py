"""What an export format is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from glienicke.model import Record


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name on the command line, one line of what it is, and the function that writes a record in it."""

    name: str
    doc: str
    write: Callable[[Record], str]
