"""Which reader a process gets."""

from pathlib import Path

import pytest

import glienicke
from glienicke.annotate.reader.load import load_reader
from glienicke.annotate.reader.reader import Reader
from glienicke.annotate.reader.rules import RuledReader
from glienicke.errors import WeightsError
from tests.annotate.reader.scripted import Scripted

TEXT = "Ana Petrel met the envoy in Norway on Friday. “We wait,” she said."


def test_the_rules_read_without_weights() -> None:
    found = glienicke.load_reader(kind="rules")(TEXT)
    assert [(TEXT[m.start : m.end], m.label) for m in found.mentions] == [("Ana Petrel", "person"), ("Norway", "place")]
    (quote,) = found.quotes
    parts = (*quote.source, *quote.cue, *quote.content)
    assert [TEXT[p.start : p.end] for p in parts] == ["she", "said", "“We wait,”"]
    assert [TEXT[s.start : s.end] for s in found.sentences] == [TEXT[:45], TEXT[46:]]
    assert found.heads == (None,) * len(found.tokens) != ()


def test_the_rules_read_many_in_order() -> None:
    assert [found.text for found in load_reader(kind="rules").read(["Lund", "", "Oslo"])] == ["Lund", "", "Oslo"]


def test_the_rules_decide_on_the_names_of_the_model() -> None:
    text = "Ana Petrel met Reed in the Lamp prison in Norway."
    labels = {0: "B-place", 1: "I-place", 3: "B-person", 9: "B-person"}
    found = RuledReader(Reader(Scripted({"mentions": labels, "arcs": {0: 2}})))(text)
    assert [(text[m.start : m.end], m.label) for m in found.mentions] == [
        ("Ana Petrel", "person"),
        ("Reed", "person"),
        ("Norway", "place"),
    ]
    assert found.heads[0] == 2


def test_a_folder_without_weights_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="files are missing"):
        load_reader(tmp_path)


@pytest.mark.parametrize("card", ["{", '{"format": 99}'])
def test_a_foreign_card_is_an_error(card: str, tmp_path: Path) -> None:
    for name, content in (("reader.onnx", ""), ("vocab.txt", ""), ("reader.json", card)):
        (tmp_path / name).write_text(content, "utf-8")
    with pytest.raises(WeightsError):
        load_reader(tmp_path)
