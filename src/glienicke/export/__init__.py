"""Record -> formats of other programs: one module per format, listed in one tuple."""

from __future__ import annotations

from glienicke.errors import UsageError
from glienicke.export.exchanges_json import EXCHANGES
from glienicke.export.format import Format
from glienicke.export.record_json import JSON
from glienicke.export.redact import redacted
from glienicke.model import Record

FORMATS: tuple[Format, ...] = (JSON, EXCHANGES)
"""A new format is one module and its place here."""


def export(record: Record, name: str) -> str:
    """The record in the named format, without the names that are withheld.

    Raises:
        UsageError: there is no such format.
    """
    for known in FORMATS:
        if known.name == name:
            return known.write(redacted(record))
    raise UsageError(f"format {name}: not known; take one of {', '.join(f.name for f in FORMATS)}")
