"""Record -> prose and tables for people."""

from __future__ import annotations

from glienicke.brief.compose import compose
from glienicke.model import Record


def terminal(record: Record, width: int = 100, words: bool = True) -> str:
    """The brief as plain text of a given width in columns; `words` adds the passages behind each line."""
    from glienicke.brief.terminal import terminal as write

    return write(compose(record), width, words)


def html(record: Record) -> str:
    """The brief as one self-contained HTML page."""
    from glienicke.brief.html import html as write

    return write(compose(record))
