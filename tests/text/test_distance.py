import pytest

from glienicke.text.distance import edits, ratio


@pytest.mark.parametrize(
    ("a", "b", "number"), [("Novak", "Nowak", 1), ("Novák", "NOVAK", 0), ("Brian", "Brain", 1), ("", "abc", 3)]
)
def test_edits(a: str, b: str, number: int) -> None:
    assert edits(a, b) == edits(b, a) == number


def test_edits_stop_counting() -> None:
    assert edits("Novak", "Lindqvist", at_most=2) == 3


def test_ratio_runs_from_nought_to_one() -> None:
    assert ratio("Zoë", "ZOE") == 1.0
    assert ratio("abc", "xyz") == 0.0
    assert 0.7 < ratio("Novak", "Nowak") < 1.0
