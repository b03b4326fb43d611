"""What copies took from their originals."""

from pathlib import Path

import pytest

from corpus.case import Case
from corpus.check import check
from corpus.vocabulary import DERIVATIONS
from tests.corpus.stories import TEXTS, write

DOCS = Path(__file__).resolve().parents[2] / "docs" / "corpus.md"
COPY = ("[claims]", "published: 2020-06-02 stated\ncopy_of: 1-gull\n[claims]")
PASSAGES = "[passages]\n2 < 1 | rewrite | the same request\n  “We ask,” said Moor = “We ask,” Lis Moor\n"


def with_passages(folder: Path, passages: str = PASSAGES, copy: tuple[str, str] = COPY) -> Case:
    return Case(write(folder, case=("[status]", f"{passages}[status]"), g2=copy))


def errors(case: Case) -> list[str]:
    return [fault.what for fault in check(case) if not fault.warning]


def test_passages_are_spans_of_both_texts(tmp_path: Path) -> None:
    case = with_passages(tmp_path)
    assert errors(case) == []
    (derivation,) = case.reports[1].gold["report"]["derives_from"]
    assert {k: v for k, v in derivation.items() if k != "passages"} == {
        "report": "1-gull",
        "kind": "rewrite",
        "why": "the same request",
    }
    ((start, end, start_there, end_there),) = derivation["passages"]
    assert TEXTS["2-tern"][start:end] == "“We ask,” said Moor"
    assert TEXTS["1-gull"][start_there:end_there] == "“We ask,” Lis Moor"
    assert case.reports[0].gold["report"]["derives_from"] == []


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("rewrite", "theft", "unknown kind of derivation 'theft'"),
        ("2 < 1", "2 < 3", "no report '3'"),
        ("2 < 1 |", "2 < 1", "2 columns instead of 3"),
        ("  “We ask,” said Moor = “We ask,” Lis Moor\n", "", "no passage of 2 < 1"),
        (" = ", " - ", "no two passages: '“We ask,” said Moor - “We ask,” Lis Moor'"),
        ("Lis Moor", "Lis Mohr", "not in the text: '“We ask,” Lis Mohr'"),
        ("Lis Moor\n", "Lis Moor\n  said Moor = Lis Moor\n", "passages of 2 < 1 overlap in the copy"),
    ],
)
def test_faults(tmp_path: Path, old: str, new: str, why: str) -> None:
    assert old in PASSAGES
    assert why in errors(with_passages(tmp_path, PASSAGES.replace(old, new, 1)))


def test_a_copy_has_passages(tmp_path: Path) -> None:
    assert errors(with_passages(tmp_path, "")) == ["passages: none of 2-tern < 1-gull"]


def test_an_original_is_no_younger_than_its_copy(tmp_path: Path) -> None:
    younger = (COPY[0], COPY[1].replace("2020-06-02", "2020-05-31"))
    assert errors(with_passages(tmp_path, copy=younger)) == ["passages: 1-gull came later than 2-tern"]
    shared = PASSAGES.replace("rewrite", "shared-origin")
    assert errors(with_passages(tmp_path, shared, younger)) == []


@pytest.mark.parametrize("kind", DERIVATIONS)
def test_the_guidelines_explain(kind: str) -> None:
    assert f"`{kind}`" in DOCS.read_text("utf-8")
