import pytest

from glienicke.annotate.times.pattern import Macro, compile_pattern, key_of
from glienicke.errors import DataError

MACROS = {"n": Macro(r"\d+", frozenset({"#"}), frozenset({"#"}))}


def matches(pattern: str, text: str) -> dict[str, str] | None:
    match = compile_pattern(pattern, MACROS).opening.match(text)
    return match.groupdict() if match else None


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("last week", "last week"),
        ("last week", "Last  Week,"),
        ("last week", "LAST\nWEEK"),
        ("[the] week", "week"),
        ("[the] week", "the week"),
        ("(this | last) week", "this week"),
        ("two ~ year", "two-year"),
        ("two ~ year", "two year"),
        ("year 's", "year’s"),
        ("mid - {n}", "mid-12"),
        ('point ["] in', "point” in"),
    ],
)
def test_a_pattern_matches(pattern: str, text: str) -> None:
    assert matches(pattern, text) is not None


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("last week", "last weeks"),
        ("last week", "lastweek"),
        ("last week", "last\n\nweek"),
        ("last week", "last week-end"),
        ("May", "may"),
        ("two year", "two-year"),
        ("in {n}", "in 12.5"),
    ],
)
def test_a_pattern_does_not_match(pattern: str, text: str) -> None:
    assert matches(pattern, text) is None


def test_groups() -> None:
    assert matches("{n:first} (to | and){word} {n}", "3 to 5") == {"first": "3", "word": "to", "n": "5"}


def test_first_words_and_needed_words() -> None:
    pattern = compile_pattern("[the] (end | start) of the year", MACROS, frozenset({"of", "the"}))
    assert pattern.first == {"the", "end", "start"}
    assert [sorted(need) for need in pattern.needs] == [["year"], ["end", "start"], ["of"], ["the"]]
    assert compile_pattern("<amount> ago", MACROS).first == {"<amount>"}
    assert compile_pattern("since [at least] <date>", MACROS).nested == ("date",)


@pytest.mark.parametrize(
    "pattern", ["[the]", "(a | b", "a]", "{unknown}", "{n} {n}", "a & b", "", "[<date>]", "(a | b){n} {n}"]
)
def test_a_fault_is_said(pattern: str) -> None:
    with pytest.raises(DataError):
        compile_pattern(pattern, MACROS)


@pytest.mark.parametrize(("word", "key"), [("May", "may"), ("7", "#"), ("31", "#"), ("100", "###"), ("2022", "####")])
def test_keys(word: str, key: str) -> None:
    assert key_of(word) == key
