import datetime
import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glienicke.annotate.times.find import anchor_times, find_times
from glienicke.model import Dating, Quote, Span, Time

PUBLISHED = Dating("2023-11-14", "stated")  # a Tuesday


def found(text: str, *spans: Span) -> list[str]:
    return [time.span.of(text) for time in find_times(text, spans or [Span(0, len(text))])]


def anchored(
    text: str, published: Dating = PUBLISHED, quotes: tuple[Quote, ...] = ()
) -> dict[str, tuple[str | None, str]]:
    times = anchor_times(find_times(text, [Span(0, len(text))]), text, published, quotes)
    return {time.span.of(text): (time.value, time.anchor) for time in times}


def test_only_the_spans_are_read_and_nothing_crosses_them() -> None:
    text = "Filed 3 May 2021. Sent 4 May 2022."
    assert found(text, Span(18, 34)) == ["4 May 2022"]
    assert found(text, Span(0, 8), Span(8, 17)) == ["May 2021"]
    assert find_times(text, []) == ()


def test_relative_expressions_have_no_value_before_they_are_anchored() -> None:
    text = "He said Monday that since 2018, and for ten years, nothing like 3 May 2021 had happened weeks ago."
    values = {t.span.of(text): (t.value, t.anchor) for t in find_times(text, [Span(0, len(text))])}
    assert values == {
        "Monday": (None, ""),
        "since 2018": ("2018/", ""),
        "ten years": ("P10Y", ""),
        "3 May 2021": ("2021-05-03", ""),
        "weeks ago": ("PAST_REF", ""),
    }


def test_the_anchor_says_what_a_value_was_counted_from() -> None:
    text = "On 3 May 2021 he was seized. Two days later his mother wrote. She died last month."
    assert anchored(text) == {
        "3 May 2021": ("2021-05-03", ""),
        "Two days later": ("2021-05-05", "previous"),
        "last month": ("2023-10", "published"),
    }


def test_without_a_date_of_publication_relative_values_stay_open() -> None:
    text = "On 3 May 2021 he was seized. She called on Monday, a year ago."
    expected = {"3 May 2021": ("2021-05-03", ""), "Monday": (None, ""), "a year ago": (None, "")}
    assert anchored(text, Dating()) == expected
    assert anchored(text, Dating("once", "inferred")) == expected


def quote(text: str, content: str, date: str | None, form: str = "direct") -> Quote:
    start = text.index(content)
    return Quote("q1", form, Span(start, start + len(content)), date=date)


@pytest.mark.parametrize(
    ("form", "date", "expected"),
    [
        ("direct", "2023-11-08", ("2023-11-09", "quote")),
        ("mixed", "2023-11-08", ("2023-11-09", "quote")),
        ("indirect", "2023-11-08", ("2023-11-15", "published")),
        ("direct", None, ("2023-11-15", "published")),
        ("direct", "PAST_REF", ("2023-11-15", "published")),
    ],
)
def test_spoken_words_count_from_the_day_of_speech(form: str, date: str | None, expected: tuple[str, str]) -> None:
    text = "“We will meet tomorrow,” she said last Wednesday."
    times = anchored(text, quotes=(quote(text, "“We will meet tomorrow,”", date, form),))
    assert times["tomorrow"] == expected
    assert times["last Wednesday"] == ("2023-11-08", "published")


def test_in_a_mixed_quote_only_what_stands_between_the_marks_is_spoken() -> None:
    text = "She said that they would meet tomorrow and “talk again next week”."
    times = anchored(text, quotes=(quote(text, text[9:-1], "2023-11-06", "mixed"),))
    assert times == {"tomorrow": ("2023-11-15", "published"), "next week": ("2023-W46", "quote")}


def test_further_pieces_of_a_quote_are_spoken_too() -> None:
    text = "“No,” he said, “not today.”"
    spoken = Quote("q1", "direct", Span(0, 5), date="2023-11-01", content_more=(Span(15, 27),))
    assert anchored(text, quotes=(spoken,))["today"] == ("2023-11-01", "quote")


def test_anchoring_again_with_a_better_date_changes_the_values() -> None:
    text = "He said Monday that since March little had changed."
    once = anchor_times(find_times(text, [Span(0, len(text))]), text, PUBLISHED, ())
    again = anchor_times(once, text, Dating("2022-11-14", "stated"), ())
    assert [time.value for time in again] == ["2022-11-14", "2022-03/2022-11-14"]
    assert anchor_times(again, text, PUBLISHED, ()) == once
    assert [t.value for t in anchor_times(again, text, Dating(), ())] == [None, None]


def test_times_that_do_not_fit_their_text_are_left_as_they_are() -> None:
    stray = Time(Span(3, 9), "DATE", None, "weekday")
    assert anchor_times([stray], "nothing here", PUBLISHED, ()) == (stray,)


PIECES = """in on since the a last next two 16 2018 May March Monday years year-old ago later 3 , . “ ” - ' days after
before that up to of 10:30 p.m. Sept. 1990s mid- early 12/05/2021 2022-07-28 é İ then now yet will said"""
WORDS = st.sampled_from([*PIECES.split(), "\n", "\u00a0"])


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS | st.text(max_size=4), max_size=25).map(" ".join))
def test_any_text_is_read_with_exact_offsets(text: str) -> None:
    times = find_times(text, [Span(0, len(text))])
    assert all(
        0 <= t.span.start < t.span.end <= len(text) and t.span.of(text).strip() == t.span.of(text) for t in times
    )
    assert all(a.span.end <= b.span.start for a, b in pairwise(times))
    again = anchor_times(times, text, PUBLISHED, ())
    assert [t.span for t in again] == [t.span for t in times]


PARAGRAPHS = [
    "The crew was seized on 3 May 2021 off the coast.",
    "A court gave the captain 16 years on Dec. 5, 2022.",
    "“We were told in June 2020,” said his wife.",
    "Since 2018 nine sailors have been held.",
    "The hearing opened on 2023-02-01 and lasted ten days.",
    "Two days later the envoy came back.",
]


@settings(max_examples=40, deadline=None)
@given(st.permutations(PARAGRAPHS))
def test_the_order_of_paragraphs_changes_no_absolute_date(paragraphs: list[str]) -> None:
    def absolute(text: str) -> set[tuple[str, str | None]]:
        times = anchor_times(find_times(text, [Span(0, len(text))]), text, PUBLISHED, ())
        return {(t.span.of(text), t.value) for t in times if not t.anchor and t.value}

    assert absolute("\n\n".join(paragraphs)) >= absolute("\n\n".join(PARAGRAPHS[:5]))


def test_a_long_line_of_triggers_is_read_in_linear_time() -> None:
    text = "since the early late mid- 12 and a half " * 3000
    assert len(find_times(text, [Span(0, len(text))])) < 10000


FORMS = {
    "day": r"\d{4}-\d\d-\d\d",
    "week": r"\d{4}-W\d\d",
    "month": r"\d{4}-\d\d",
    "quarter": r"\d{4}-Q[1-4]",
    "year": r"\d{4}",
    "decade": r"\d{3}0/\d{3}9",
}
NOT_FINER = [
    *(("{n} " + unit + "s ago", unit) for unit in ("day", "week", "month", "year")),
    *((f"{turn} {unit}", unit) for turn in ("this", "last", "next") for unit in FORMS if unit != "day"),
    *(
        (f"{edge} {turn} {unit}", unit)
        for edge in ("early", "later")
        for turn in ("this", "last")
        for unit in ("month", "year")
    ),
    ("mid-July", "month"),
    ("in the summer of {year}", "season"),
    ("in {year}", "year"),
    ("the third week of March", "week"),
    ("the end of last year", "year"),
    ("in March {year}", "month"),
    ("on Monday", "day"),
]


@settings(max_examples=120, deadline=None)
@given(
    st.sampled_from(NOT_FINER),
    st.integers(2, 40),
    st.integers(1900, 2090),
    st.dates(datetime.date(1950, 1, 1), datetime.date(2080, 12, 31)),
    st.sampled_from(["It happened {}.", "They will meet {}.", "Nobody, he said {}, knew of it."]),
)
def test_no_value_is_finer_than_its_words(wording, n, year, published, sentence) -> None:
    words, unit = wording
    text = sentence.format(words.format(n=n, year=year))
    times = anchored(text, Dating(published.isoformat(), "stated"))
    assert times, text
    form = FORMS.get(unit, r"\d{4}-(?:SP|SU|FA|WI)")
    assert all(re.fullmatch(form, value or "") for value, _ in times.values()), (text, times)
