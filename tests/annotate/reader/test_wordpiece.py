"""Pieces as BERT makes them, over a small vocabulary."""

import pytest

from glienicke.annotate.reader.wordpiece import WordPieces, shape

VOCABULARY = [
    *["[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "un", "##afford", "##able", "a", "##a", "é", "e", "##e", ".", "##."],
    *["$", "3", "##5", "語", "resume", "o", "'", "##'", "min", "##s", "##ter", "##is", "и", "##и"],
]
NAMES = WordPieces(VOCABULARY, 4)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("The", ["the"]),
        ("UNAFFORDABLE", ["un", "##afford", "##able"]),
        ("Résumé", ["resume"]),
        ("re\u0301sume\u0301", ["resume"]),
        ("unknown", ["[UNK]"]),
        ("o'x", ["o", "'", "[UNK]"]),
        ("$3.35", ["$", "3", ".", "3"]),  # the last piece is over the limit
        ("語語", ["語", "語"]),
        ("min\u00adis\u200bters", ["min", "##is", "##ter", "##s"]),
        ("\ufffdthe\x00", ["the"]),
        ("\u200b", ["[UNK]"]),
        ("й", ["и"]),
        ("a" * 101, ["[UNK]"]),
        ("aaaaaaaa", ["a", "##a", "##a", "##a"]),
    ],
)
def test_pieces(word: str, expected: list[str]) -> None:
    assert [VOCABULARY[number] for number in NAMES.pieces(word)] == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("2022", 0), ("...", 0), ("", 0), ("the", 1), ("n't", 1), ("Min", 2), ("A", 2), ("É", 2), ("U.S.", 3), ("NATO", 3),
     ("O'Dowd", 4), ("iPhone", 4), ("東京", 1), ("5th", 1), ("'S", 2)],
)  # fmt: skip
def test_shapes(word: str, expected: int) -> None:
    assert shape(word) == expected
