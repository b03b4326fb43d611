"""SpaCy with our word lists."""

import pytest

from eval.baselines.spacy_rules import PEOPLES, pipeline

pytest.importorskip("spacy", reason="the extra `spacy` is not installed")


def test_names_of_the_lists_are_found() -> None:
    doc = pipeline()("The Norwegian Ministry of Justice freed Maria Okoro in Mariupol, not Oslo. Turkey agreed.")
    assert {ent.text for ent in doc.ents if ent.label_ == PEOPLES} == {"Norwegian"}
    assert [ent.text for ent in doc.ents if ent.label_ != PEOPLES] == [
        "Ministry of Justice",
        "Maria Okoro",
        "Mariupol",
        "Oslo",
        "Turkey",
    ]
    assert len(list(doc.sents)) == 2
