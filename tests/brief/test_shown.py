"""What is shown of a line, on one page and in full."""

from dataclasses import replace

import pytest

from glienicke.brief.compose import compose
from glienicke.brief.page import Brief, Line, Section, Words
from glienicke.brief.shown import LONGEST, MOST_MARKS, MOST_SOURCES, Shown, foot, parts
from glienicke.model import Origins, Span
from tests.brief.test_brief import ONE, RECORD

WORDS = "was arrested in 2018"
START = ONE.index(WORDS)


def brief_of(*lines: Line, reports: int = 2, left: int = 0) -> Brief:
    """A brief with one section, before everything and in full; its reports all have the text of the first."""
    made = compose(RECORD)
    sources = tuple(replace(made.sources[0], number=n) for n in range(1, reports + 1))
    section = Section("Heading", lines, left=left)
    return replace(made, front=(section,), sections=(section,), sources=sources)


def shown(line: Line, *, full: bool = False, reports: int = 2) -> Shown:
    return parts(brief_of(line, reports=reports), full)[0].lines[0]


def test_a_line_on_one_page_and_in_full() -> None:
    line = Line("She was held.", (Words(1, Span(START, START + len(WORDS))),), Origins(1, 2), "rests on one")
    short, whole = shown(line), shown(line, full=True)
    assert short.stated == "She was held. (1–2; rests on one) [1]"
    assert [(p.words, p.place) for p in short.passages] == [(WORDS, "")]
    assert whole.stated == "She was held. (1 to 2 independent origins; rests on one) [1]"
    assert [(p.words, p.place) for p in whole.passages] == [(WORDS, f"[1:{START}-{START + len(WORDS)}]")]


def test_many_reports_are_counted_on_one_page_and_all_named_in_full() -> None:
    line = Line("It is so.", tuple(Words(n, Span(0, 3)) for n in range(1, 10)))
    assert (
        shown(line, reports=9).marks
        == "".join(f"[{n}]" for n in range(1, MOST_MARKS + 1)) + f" and {9 - MOST_MARKS} more"
    )
    assert shown(line, full=True, reports=9).marks.endswith("[8][9]")


def test_the_best_passage_is_neither_a_word_nor_a_paragraph() -> None:
    places = (Words(1, Span(0, 3)), Words(1, Span(0, len(ONE))), Words(1, Span(0, 41)))
    assert shown(Line("It is so.", places)).passages[0].words == ONE[:41]
    (long,) = shown(Line("It is so.", places[1:2])).passages
    assert len(long.words) <= LONGEST
    assert long.words.endswith(" …")


@pytest.mark.parametrize("line", [Line(f"She {WORDS}.", level=0), Line("A detail", level=1)])
def test_what_a_line_says_itself_or_only_details_is_not_quoted(line: Line) -> None:
    assert shown(replace(line, words=(Words(1, Span(START, START + len(WORDS))),))).passages == ()


def test_a_heading_says_how_much_is_left_out() -> None:
    assert parts(brief_of(Line("It is so."), left=4), full=False)[0].heading == "Heading (4 more)"
    assert parts(brief_of(Line("It is so.")), full=False)[0].heading == "Heading"


def test_the_foot_names_the_reports_that_the_page_rests_on_and_how_to_see_more() -> None:
    line = Line("It is so.", (Words(2, Span(0, 3)),))
    (reports,), (legend,) = foot(brief_of(line, reports=3), full=False).paragraphs
    assert reports == "[2] Oria Post, 1 March 2021; and 2 others."
    assert legend.endswith("glienicke brief --full.")


def test_a_foot_has_an_end_where_reports_are_many() -> None:
    many = Line("It is so.", tuple(Words(n, Span(0, 3)) for n in range(1, 100)))
    (reports,), _ = foot(brief_of(many, reports=99), full=False).paragraphs
    assert reports.count("Oria Post") == MOST_SOURCES
    assert reports.endswith(f"and {99 - MOST_SOURCES} others.")


def test_the_full_foot_has_each_report_with_its_place() -> None:
    heads = [paragraph[:2] for paragraph in foot(compose(RECORD), full=True).paragraphs]
    assert heads == [("[1] Oria Post, 1 March 2021 (stated)", "1.txt"), ("[2] outlet unknown, undated", "2.txt")]
