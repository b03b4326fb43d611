import pytest

from glienicke.annotate.coref.described import Description
from glienicke.model import Span


def describe(text: str) -> Description | None:
    return Description.of(text, Span(0, len(text)))


@pytest.mark.parametrize(
    ("text", "head", "type_"),
    [
        ("the police", "police", "anonymous"),
        ("the governor's office", "office", "anonymous"),
        ("a source in the ministry", "source", "anonymous"),
        ("shepherds on both sides", "shepherds", "group"),
        ("the Emergency Doctors' Union", "union", "organization"),
    ],
)
def test_the_main_word_and_the_kind(text: str, head: str, type_: str) -> None:
    found = describe(text)
    assert found is not None
    assert (found.head, found.type) == (head, type_)


@pytest.mark.parametrize("text", ["he", "whoever", "governments issued statements", "Mr Brod himself", "the"])
def test_what_describes_nobody(text: str) -> None:
    assert describe(text) is None
