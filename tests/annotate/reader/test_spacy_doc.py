"""Analyses as spaCy documents."""

import pytest

from glienicke.annotate.reader.reader import Reader
from glienicke.annotate.reader.spacy_doc import to_spacy
from tests.annotate.reader.scripted import Scripted

pytest.importorskip("spacy", reason="the extra `spacy` is not installed")
TEXT = " Ana  Petrel's met\nKo. She said: “We wait.” "
SCRIPT = {
    "mentions": {0: "B-person", 1: "I-person", 4: "B-person"},
    "upos": {0: "PROPN", 3: "VERB"},
    "lemma": {3: "l1+y"},
    "arcs": {0: 3, 1: 0, 2: 0, 4: 3, 5: 3},
    "relations": {0: "nsubj"},
    "quotes": {6: "B-source", 7: "B-cue", 10: "B-content", 11: "I-content"},
    "titles": {4: "B-title"},
}


def test_the_text_and_its_layers_come_along() -> None:
    doc = to_spacy(Reader(Scripted(SCRIPT))(TEXT))
    assert doc.text == TEXT
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Ana  Petrel", "PERSON"), ("Ko", "PERSON")]
    ana, met = doc[1], doc[5]
    assert (ana.text, ana.pos_, ana.head.text, ana.dep_) == ("Ana", "PROPN", "met", "nsubj")
    assert (met.text, met.lemma_, met.dep_) == ("met", "mey", "ROOT")
    assert [span.text for span in doc.spans["quotes"]] == ["She", "said", "We wait"]
    assert [span.text for span in doc.spans["titles"]] == ["Ko"]
    assert [sentence.text.strip() for sentence in doc.sents][-1] == "She said: “We wait.”"


def test_an_empty_text_is_an_empty_document() -> None:
    assert len(to_spacy(Reader(Scripted({}))(""))) == 0
