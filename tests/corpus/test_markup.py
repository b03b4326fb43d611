"""The line format."""

from pathlib import Path

import pytest

from corpus import markup, vocabulary
from corpus.faults import MarkupError
from corpus.markup import Line

DOCS = Path(__file__).resolve().parents[2] / "docs" / "corpus.md"
LINES = """# a comment
outlet: The Gull
drop credit: by nobody
  at all

[times]  # here they come
?Friday #2 = 2020    # a guess
[claims]
a.b charge P:a
  denies it
  # not this
  was #1 in it
"""


def test_read(tmp_path: Path) -> None:
    path = tmp_path / "x.ann"
    path.write_text(LINES, "utf-8")
    document = markup.read(path)
    assert (document.get("outlet"), document.get("title"), document.get("title", "x")) == ("The Gull", None, "x")
    assert document.fields("drop") == [Line(3, "credit: by nobody at all")]
    times, claims = document.items("times"), document.items("claims")
    assert [(t.head, t.optional) for t in times] == [(Line(7, "Friday #2 = 2020"), True)]
    assert [(c.head.words, c.body) for c in claims] == [
        ("a.b charge P:a", [Line(10, "denies it"), Line(12, "was #1 in it")])
    ]
    assert document.items("quotes") == []


def test_an_indented_line_below_nothing(tmp_path: Path) -> None:
    path = tmp_path / "x.ann"
    path.write_text("[times]\n  Friday = 2020\n", "utf-8")
    with pytest.raises(MarkupError, match="below nothing"):
        markup.read(path)


@pytest.mark.parametrize(
    "word",
    [
        *vocabulary.KINDS,
        *vocabulary.ROLES,
        *vocabulary.BASES,
        *vocabulary.STATUSES,
        *(x for x in vocabulary.FLAGS if x != "optional"),
        *vocabulary.MODALITIES,
        *markup.SECTIONS,
    ],
)
def test_the_guidelines_explain(word: str) -> None:
    assert word in DOCS.read_text("utf-8")
