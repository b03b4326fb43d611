"""Lemmas from rules."""

import pytest

from glienicke.annotate.reader.lemmas import lemma


@pytest.mark.parametrize(
    ("word", "rule", "expected"),
    [
        ("Stories", "l3+y", "story"),
        ("Moscow", "k0+", "Moscow"),
        ("The", "l0+", "the"),
        ("was", "=be", "be"),
        ("Is", "l2+", "is"),
        ("a", "l3+y", "a"),
    ],
)
def test_lemma(word: str, rule: str, expected: str) -> None:
    assert lemma(word, rule) == expected
