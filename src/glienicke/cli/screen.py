"""What a person sees: tables and colours on a terminal, plain text and JSON on a pipe, one line per complaint."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING

import click

from glienicke.text.printable import printable, unsteering

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

NARROW, PAGE, WIDE = 60, 100, 110
"""Lines of prose are not longer than a person reads with ease, whatever the width of the window."""


def complain(line: str) -> None:
    """One line on stderr, whatever stands in it (the name of a file may hold a line end)."""
    click.echo(f"glienicke: {printable(line)}", err=True)


def rows(items: Sequence[DataclassInstance], as_json: bool) -> None:
    """Rows as a table, or as a JSON list of objects."""
    from glienicke.brief.table import drawn_table, text_table

    if as_json:
        raw(json(items))
    elif not items:
        click.echo("none")
    elif sys.stdout.isatty():
        from rich.console import Console

        Console().print(drawn_table(items))
    else:
        click.echo(text_table(items))


def prose(text: str) -> None:
    """Text of several lines, without anything in it that steers a terminal."""
    click.echo("\n".join(unsteering(line) for line in text.rstrip().split("\n")))


def raw(text: str, path: str | None = None) -> None:
    """Text exactly as it is, to a file or to standard output."""
    if path is None or path == "-":
        click.echo(text, nl=False)
    else:
        Path(path).write_text(text, "utf-8")


def binary(content: bytes, path: str | None = None) -> None:
    """Bytes exactly as they are, to a file or to standard output."""
    if path is None or path == "-":
        sys.stdout.buffer.write(content)
    else:
        Path(path).write_bytes(content)


def json(value: object) -> str:
    """A value as indented JSON."""
    import msgspec

    return msgspec.json.format(msgspec.json.encode(value), indent=1).decode() + "\n"


def width() -> int:
    """Columns for prose: those of a page on a pipe, those of the window on a terminal, within reason."""
    return max(NARROW, min(WIDE, get_terminal_size().columns)) if sys.stdout.isatty() else PAGE
