"""What the model's names add to those of the rules."""

import pytest

from glienicke.annotate.mentions.find import find_mentions
from glienicke.model import Analysis, Labelled, Span

PLAIN = (
    "The ship left once Vorskel let it. Reed was there, and so were Okam tents. "
    "He met Ana Petrel, the “Kettle”, or “the Lamp”."
)


def names(text: str, *seen: tuple[str, str, float]) -> set[tuple[str, str]]:
    hints = [Labelled(text.index(form), text.index(form) + len(form), label, score) for form, label, score in seen]
    mentions, _ = find_mentions("r", text, [Span(0, len(text))], "", Analysis(text, mentions=tuple(hints)))
    return {(mention.span.of(text), mention.type) for mention in mentions if mention.kind == "name"}


@pytest.mark.parametrize(
    ("form", "label", "type_"),
    [
        ("Vorskel", "place", "place"),  # the rules see it, and cannot tell what it is
        ("Reed", "person", "person"),  # an ordinary word that opens a sentence
        ("Okam", "organisation", "organization"),
    ],
)
def test_a_sure_hint_adds_a_name(form: str, label: str, type_: str) -> None:
    assert names(PLAIN, (form, label, 0.95)) - names(PLAIN) == {(form, type_)}


@pytest.mark.parametrize(
    ("form", "label", "score"),
    [
        ("Reed", "person", 0.3),  # not sure enough
        ("ship", "organisation", 0.99),  # no name is written so
        ("Petrel", "place", 0.99),  # part of a name that the rules are sure of
        ("eed", "person", 0.99),  # no word
        ("Kettle", "person", 0.99),  # a nickname in marks
        ("Lamp", "person", 0.99),  # and one with its article
        ("Reed", "group", 0.99),  # the rules know the peoples
    ],
)
def test_other_hints_change_nothing(form: str, label: str, score: float) -> None:
    assert names(PLAIN, (form, label, score)) == names(PLAIN)
