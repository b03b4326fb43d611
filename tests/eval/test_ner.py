from __future__ import annotations

from pathlib import Path

from eval.benchmarks.ner import as_text, bare, found_in, tagged
from glienicke.annotate.reader.load import load_reader

LINES = "Ada B-PER\nQuist I-PER\nleft O\nNiger B-LOC\n. O\n\nThe B-ORG\nRed I-ORG\nCross I-ORG\n's O\naide O\n"


def test_text_and_gold_names_of_a_set(tmp_path: Path) -> None:
    path = tmp_path / "set.txt"
    path.write_text(LINES, "utf-8")
    text, gold = as_text(list(tagged(path)))
    assert text == "Ada Quist left Niger.\nThe Red Cross's aide"
    assert {(text[s:e], kind) for s, e, kind in gold} == {
        ("Ada Quist", "person"),
        ("Niger", "location"),
        ("The Red Cross", "organization"),
    }
    assert {bare(text, name) for name in gold} == found_in(text, load_reader(kind="rules"))


def test_begin_and_end_marks_part_neighbours(tmp_path: Path) -> None:
    path = tmp_path / "set.txt"
    path.write_text("Oslo S-Location\nBergen B-Location\nHavn E-Location\nLima I-LOC\n", "utf-8")
    text, gold = as_text(list(tagged(path)))
    assert sorted(text[s:e] for s, e, _ in gold) == ["Bergen Havn", "Lima", "Oslo"]
