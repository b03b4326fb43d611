import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glienicke.text.normalise import fold, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("\U00016f4f", "'"),
        ("“Nothing yet,”  said\u00a0he", '"nothing yet," said he'),
        ("the ministry’s «line» — now…", 'the ministry\'s "line" - now...'),
        ("Żaneta Müller-Ångström", "zaneta muller-angstrom"),
        ("Ольга", "olga"),
        ("co\u00adoperation", "cooperation"),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry’s “line”, 2022", ("the", "ministry", "line", "2022")),
        ("He don't know O'Neill's sister", ("he", "don't", "know", "o'neill", "sister")),
        ("16-year sentence", ("16", "year", "sentence")),
        ("--- !!! ---", ()),
    ],
)
def test_words(text: str, expected: tuple[str, ...]) -> None:
    assert words(text) == expected


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=80))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = fold(text)
    assert once.isascii()
    assert fold(once) == once
    assert words(once) == words(text)
