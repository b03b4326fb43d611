"""Rows as tables: aligned, one a line, and with nothing in them that steers a terminal."""

from dataclasses import dataclass
from io import StringIO

from rich.console import Console

from glienicke.brief.table import drawn_table, text_table


@dataclass(frozen=True)
class Row:
    held_by: str
    words: str


ROWS = [Row("A", "short"), Row("東京", "two\nlines \x1b[31mred\x1b[0m"), Row("Ana", "[bold]as it is[/bold]")]


def test_text_is_aligned_and_one_row_a_line():
    assert text_table(ROWS).splitlines() == [
        "held by  words",
        "A        short",
        "東京     two lines [31mred [0m",
        "Ana      [bold]as it is[/bold]",
    ]


def test_no_rows():
    assert text_table([]) == ""


def test_drawn_tables_take_no_mark_up_from_reports():
    out = StringIO()
    Console(file=out, width=60, force_terminal=True, color_system="standard").print(drawn_table(ROWS))
    assert "[bold]as it is[/bold]" in out.getvalue()
    assert "\x1b[31m" not in out.getvalue()
