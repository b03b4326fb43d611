import pytest

from glienicke.annotate.reader.lemmas import lemma
from training.lemmas import rule

CASES = [
    ("Stories", "story", "l3+y"),
    ("the", "the", "l0+"),
    ("The", "the", "l0+"),
    ("Oslo", "Oslo", "k0+"),
    ("Oslos", "Oslo", "k1+"),
    ("was", "be", "=be"),
    ("held", "hold", "l3+old"),
    ("NATO", "NATO", "k0+"),
    ("n't", "not", "l2+ot"),
]


@pytest.mark.parametrize(("word", "wanted", "found"), CASES)
def test_rule_is_what_the_program_applies(word: str, wanted: str, found: str) -> None:
    assert rule(word, wanted) == found
    assert lemma(word, found) == wanted
