"""Text that may be shown on a terminal."""

from __future__ import annotations

from unicodedata import category, east_asian_width

_BREAKS = frozenset({"Cc", "Cs", "Co", "Zl", "Zp"})
"""Categories that end lines or move a cursor, or that nothing can show: a space takes their place."""


def printable(text: str) -> str:
    """The text on one line, single-spaced, without anything that steers a terminal.

    What reports and file names hold is hostile: it must not move the cursor, change colours, turn the direction of
    writing or begin a line of its own.
    """
    return " ".join(unsteering(text).split())


def unsteering(text: str) -> str:
    """The text with a space for every break or control, and without invisible format characters."""
    kinds = ((c, category(c)) for c in text)
    return "".join(" " if kind in _BREAKS else c for c, kind in kinds if kind != "Cf")


def columns(text: str) -> int:
    """How many columns the text takes on a screen: East Asian characters take two, combining marks none."""
    return sum(0 if category(c) in {"Mn", "Me"} else 2 if east_asian_width(c) in "WF" else 1 for c in text)
