"""What may be shown on a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glienicke.text.printable import columns, printable, unsteering


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("two\r\nlines\u2028more", "two lines more"),
        ("\x1b]0;title\x07\x1b[2Jgone", "]0;title [2Jgone"),
        ("c1 \x9b31m red", "c1 31m red"),
        ("\u202egnp.exe\u202c", "gnp.exe"),
        ("co\u00adoperate", "cooperate"),
        ("naïve “Лёд” 東京", "naïve “Лёд” 東京"),
        ("half \ud800", "half"),
    ],
)
def test_printable(text, shown):
    assert printable(text) == shown


@given(st.text())
def test_never_more_than_one_line(text):
    assert len(printable(text).splitlines()) <= 1
    assert printable(printable(text)) == printable(text)


def test_unsteering_keeps_spaces():
    assert unsteering("  two  spaces\t") == "  two  spaces "


@pytest.mark.parametrize(("text", "width"), [("abc", 3), ("東京", 4), ("e\u0301", 1), ("", 0)])
def test_columns(text, width):
    assert columns(text) == width
