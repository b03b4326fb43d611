"""The nameless of different reports never become one, however alike their words."""

import pytest

from glienicke.pipeline import read
from tests.review.case import record, report


@pytest.mark.parametrize(
    "words",
    [
        "a second Russian also held in a US jail",
        "a senior official",
        "an unnamed Belarusian prisoner",
    ],
)
def test_two_reports_with_the_same_description(words):
    texts = [
        f"Norway offered to free Viktor Brandt and {words}, the ministry said on {day}. “We are ready to talk,” "
        f"{words} told reporters in Oslo on {day}."
        for day in ("Monday", "Tuesday")
    ]
    made = record([read(report(f"{n}.txt", text)) for n, text in enumerate(texts)])
    nameless = [e for e in made.entities if e.name.casefold() in words.casefold() and len(e.name) > 7]
    reports = [{r for f in e.forms for r in f.reports} for e in nameless]
    assert all(len(found) <= 1 for found in reports), [(e.name, e.forms) for e in nameless]
    assert nameless, "the words are read as somebody"
