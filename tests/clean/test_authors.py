"""Notes on authors at the end."""

from __future__ import annotations

import pytest

from glienicke.clean import clean
from glienicke.model import Report

STORY = "The envoy said on Friday that talks on the two nurses would go on."
NOTES = {
    "Kwabla Quill taught law in Accra and keeps bees.": True,
    "*Kwabla Quill (@quill) is a fellow of the Gull Institute.*": True,
    "KWABLA QUILL is the author of two books.": True,
    "Kwabla Quill, a lawyer, served in three courts.": True,
    "Kwabla wrote to her.": False,
    "“Kwabla Quill is my name,” he wrote.": False,
    "Kwabla Quill Street was quiet.": False,
    "Ada Quill is his sister.": False,
}


@pytest.mark.parametrize(("note", "marked"), NOTES.items())
def test_notes_on_authors(note: str, marked: bool) -> None:
    text = f"The price of patience\nBy Kwabla Quill\n{STORY}\n{STORY[:-1]} today.\n{note}"
    zones = clean(Report("r", "r.txt", "s", text)).zones
    assert (zones[-1].kind == "credit") is marked
