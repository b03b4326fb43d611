from pathlib import Path

import pytest

from training.labels import MENTION_TYPES, bio
from training.sources import columns

LABELS = bio(MENTION_TYPES)


def shown(words: list[str], sets: list[int]) -> str:
    return " ".join(f"{word}/{said(value)}" for word, value in zip(words, sets, strict=True))


def said(value: int) -> str:
    return "?" if value < 0 else ",".join(label for i, label in enumerate(LABELS) if value >> i & 1)


def test_wikigold_leaves_its_misc_open(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_text("Vera I-PER\nHalm I-PER\nwon O\na O\nDanish I-MISC\ncup O\n\nTurku I-LOC\n")
    (document,) = columns.wikigold(path)
    assert document.sentence == [0, 0, 0, 0, 0, 0, 1]
    assert shown(document.words, document.labels["mentions"]) == (
        "Vera/B-person Halm/I-person won/O a/O Danish/? cup/O Turku/B-place,B-facility"
    )


def test_hyphens_split_words_and_spans_go_on(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_text("Al-Amin\tB-politician\nspoke\tO\nthen\tO\n")
    (document,) = columns.politics(path)
    assert shown(document.words, document.labels["mentions"]) == "Al/B-person -/I-person Amin/I-person spoke/O then/O"


def test_uner_reads_the_third_column(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_text("# sent_id = 1\n# text = In Turku\n1\tIn\tO\t-\n2\tTurku\tB-LOC\t-\n3\tGmbH\tO\t-\n\n")
    (document,) = columns.uner(path)
    assert said(document.labels["mentions"][1]) == "B-place,B-facility"
    assert said(document.labels["mentions"][2]) == "O,B-group,I-group,B-facility,I-facility"


@pytest.mark.parametrize(("sentences", "documents"), [(9, 1), (10, 1), (11, 2)])
def test_ten_sentences_are_a_document(tmp_path: Path, sentences: int, documents: int) -> None:
    path = tmp_path / "x"
    path.write_text("Yes O\n\n" * sentences)
    assert len(list(columns.wikigold(path))) == documents
