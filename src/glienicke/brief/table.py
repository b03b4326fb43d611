"""Rows as a table: aligned text on a pipe, one row a line, and a drawn table on a terminal.

Rows are frozen dataclasses of strings; their field names are the columns. The words of reports are hostile: nothing
in them may move the cursor, change colours, turn the direction of writing or begin a new line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from glienicke.text.printable import columns, printable

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

GAP = "  "


def text_table(rows: Sequence[DataclassInstance]) -> str:
    """The rows as aligned columns under a line of headings; "" where there are none. The last column is not padded."""
    if not rows:
        return ""
    cells = [_headings(rows[0]), *(_cells(row) for row in rows)]
    widths = [max(columns(line[n]) for line in cells) for n in range(len(cells[0]))]
    return "\n".join(_aligned(line, widths) for line in cells)


def drawn_table(rows: Sequence[DataclassInstance]) -> Any:  # noqa: ANN401  rich is imported only where it draws
    """The rows as a table that `rich` draws, as wide as the terminal."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for heading in _headings(rows[0]) if rows else ():
        table.add_column(heading, overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in _cells(row)))  # Text, so that no brackets are taken for mark-up
    return table


def _headings(row: DataclassInstance) -> list[str]:
    return [f.name.replace("_", " ") for f in fields(row)]


def _cells(row: DataclassInstance) -> list[str]:
    return [printable(getattr(row, f.name)) for f in fields(row)]


def _aligned(line: Sequence[str], widths: Sequence[int]) -> str:
    padded = [cell + " " * (width - columns(cell)) for cell, width in zip(line, widths, strict=True)]
    return GAP.join(padded).rstrip()
