"""Which word of the evidence makes a claim."""

import pytest

from training.document import Document
from training.sources.told import Triggers


@pytest.fixture
def counted() -> Triggers:
    found = Triggers()
    for n in range(40):
        found.sentences(Document("made", ["The", "guard", "seized" if n == 0 else "greeted", "Omar"], [0] * 4))
    for _ in range(10):
        found.evidence("arrest", ["The", "guard", "seized"])
    found.marked("release", "freed")
    return found


@pytest.mark.parametrize(
    ("kind", "words", "best"),
    [
        ("arrest", {0: "The", 1: "guard", 2: "Seized"}, 2),
        ("arrest", {0: "The", 1: "guard"}, None),  # in every sentence: they say nothing of what happened
        ("release", {5: "was", 6: "freed"}, 6),
        ("release", {5: "was", 6: "unshackled"}, None),
        ("release", {6: ",", 7: "27"}, None),
        ("release", {}, None),
    ],
)
def test_the_likeliest_word_or_none(counted: Triggers, kind: str, words: dict[int, str], best: int | None) -> None:
    assert counted.best(kind, words) == best
