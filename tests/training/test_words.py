import pytest

from training.words import document, split_hyphens


@pytest.mark.parametrize(
    ("span", "words"),
    [((0, 4), ["Halm"]), ((5, 11), ["did", "n't"]), ((6, 7), ["did"]), ((4, 5), []), ((11, 12), ["."])],
)
def test_words_by_offsets(span: tuple[int, int], words: list[str]) -> None:
    found, aligned = document("made", "Halm didn't.")
    first, last = aligned(*span)
    assert found.words[first:last] == words


@pytest.mark.parametrize(
    ("word", "parts"),
    [("Iranian-born", ["Iranian", "-", "born"]), ("-", ["-"]), ("--", ["--"]), ("e.g.-x", ["e.g.-x"]), ("no", ["no"])],
)
def test_hyphens(word: str, parts: list[str]) -> None:
    assert split_hyphens(word) == parts
