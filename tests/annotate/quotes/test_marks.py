"""Quotation marks of every style, closed or not; and what only looks like one."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glienicke.annotate.quotes.marks import direct_spans, marked_spans
from glienicke.model import Span, Zone


def marked(text: str) -> list[tuple[str, str]]:
    return [(m.span.of(text), m.close) for m in marked_spans(text, [Zone("body", Span(0, len(text)))])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“One,” she said.", [("“One,”", "closed")]),
        ('"One," she said. "Two."', [('"One,"', "closed"), ('"Two."', "closed")]),
        ("‘It’s one,’ she said.", [("‘It’s one,’", "closed")]),
        ("'It's one,' she said.", [("'It's one,'", "closed")]),
        ("'The guards' union left,' she said.", [("'The guards' union left,'", "closed")]),
        ("„Eins“, sagte sie.", [("„Eins“", "closed")]),
        ("„Jeden”, powiedziała.", [("„Jeden”", "closed")]),
        ("«Un», dit-elle.", [("«Un»", "closed")]),
        ("»Eins«, sagte sie.", [("»Eins«", "closed")]),
        ("``One,'' she said.", [("``One,''", "closed")]),
        ("''It's one,'' she said.", [("''It's one,''", "closed")]),
        ('“One," she said.', [('“One,"', "closed")]),
        ('"One,” she said.', [('"One,”', "closed")]),
        ("“He said ‘one’ to me,” she said.", [("“He said ‘one’ to me,”", "closed")]),
        ("“One. “Two,” she said.", [("“One.", "open"), ("“Two,”", "closed")]),
        ("“One is not closed\nTwo.", [("“One is not closed", "open")]),
        ("“One goes on.\n\n“Two.”", [("“One goes on.", "continued"), ("“Two.”", "closed")]),
        ("It was never opened,” she said.", [("It was never opened,”", "orphan")]),
    ],
)
def test_marks(text: str, expected: list[tuple[str, str]]) -> None:
    assert marked(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The guards' union and the prisoners' wives met.",
        "It’s the ’90s again, and the summer of '98; rock 'n' roll.",
        "He is 6'2\" tall.",
        "'Tis late, said nobody's friend.",
        "O’Brien and D'Arcy don't mind.",
        "A lone “",
    ],
)
def test_no_marks(text: str) -> None:
    assert marked(text) == []


def test_titles_and_phrases_held_up_are_no_speech() -> None:
    text = (
        'The “substantial proposal” and the film "Lord of the Harbour" were discussed. “We wait,” she said. "Not yet."'
    )
    spans = direct_spans(text, [Zone("body", Span(0, len(text)))])
    assert [s.of(text) for s in spans] == ["“We wait,”"]


def test_nothing_is_found_outside_the_zones_that_are_read() -> None:
    text = "“We need your help,” says a banner."
    assert direct_spans(text, [Zone("boilerplate", Span(0, len(text)))]) == ()


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="“”„«»‘’\"'`ab .,\nsI", max_size=60))
def test_spans_lie_in_order_within_the_text(text: str) -> None:
    found = [m.span for m in marked_spans(text, [Zone("body", Span(0, len(text)))])]
    assert all(0 <= s.start < s.end <= len(text) for s in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize("unit", ['"', "“", "'", "‘a ", '" ', "“a” ", "''", "‘s’s ", "'s "])
def test_time_is_linear_in_a_flood_of_marks(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    start = time.process_time()
    marked_spans(text, [Zone("body", Span(0, len(text)))])
    assert time.process_time() - start < 3
