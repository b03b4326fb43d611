"""Record -> prose and tables for people."""

from __future__ import annotations

from glienicke.brief.compose import compose
from glienicke.model import Record


def brief_text(record: Record, width: int = 100, full: bool = False) -> str:
    """The brief as plain text of a given width in columns: one page, or, `full`, everything with all its words."""
    from glienicke.brief.terminal import terminal

    return terminal(compose(record), width, full)


def outlook_text(record: Record, width: int = 100) -> str:
    """The outlook of a record as plain text of a given width in columns."""
    from glienicke.brief.compose import compose_outlook
    from glienicke.brief.terminal import terminal

    return terminal(compose_outlook(record), width, full=True)


def brief_html(record: Record) -> str:
    """The brief as one self-contained HTML page."""
    from glienicke.brief.html import html

    return html(compose(record))
