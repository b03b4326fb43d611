"""Exact spans of quotes: files of both formats."""

import json
from pathlib import Path

from eval.benchmarks.joined import joined
from eval.benchmarks.spans import cofenet, found_in, polnear
from glienicke.model import Analysis, Attribution, Labelled


def test_tokens_become_a_text() -> None:
    text, places = joined([["``", "We", "do", "n't", "wait", ",", "''", "she", "said", "."], ["-LRB-", "So", ")"]])
    assert text == "“We don't wait,” she said.\n(So)"
    assert [span.of(text) for span in places[0][:4]] == ["“", "We", "do", "n't"]
    assert [span.of(text) for span in places[1]] == ["(", "So", ")"]


def test_lines_of_one_text_belong_together(tmp_path: Path) -> None:
    rows = [
        {"id": "a", "tokens": ["Ko", "said", "so"], "labels": ["B-source", "B-cue", "B-content"]},
        {"id": "a", "tokens": ["and", "so"], "labels": ["B-content", "I-content"]},
        {"id": "b", "tokens": ["No"], "labels": ["O"]},
    ]
    path = tmp_path / "x.txt"
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    (text, spans), (other, none) = cofenet(path)
    assert (text, other, none) == ("Ko said so\nand so", "No", set())
    assert spans == {(0, 2, "source"), (3, 7, "cue"), (8, 10, "content"), (11, 17, "content")}


def test_stand_off_spans_keep_the_outermost(tmp_path: Path) -> None:
    text = "Ko said Min said so."
    for kind, name, content in (
        ("text", "a.txt", text),
        (
            "attributions",
            "a_x.ann",
            "T1\tSource 0 2\tKo\nT2\tCue 3 7\tsaid\nT3\tContent 8 19\tMin said so\nE1\tSource:T1 Cue:T2 Content:T3\n"
            "T4\tSource 8 11\tMin\nT5\tCue 12 16\tsaid\nT6\tContent 17 19\tso\nE2\tSource:T4 Cue:T5 Content:T6\n",
        ),
    ):
        (tmp_path / "dev" / kind).mkdir(parents=True)
        (tmp_path / "dev" / kind / name).write_text(content, "utf-8")
    assert list(polnear(tmp_path, "dev")) == [(text, {(0, 2, "source"), (3, 7, "cue"), (8, 19, "content")})]


def test_all_pieces_are_found() -> None:
    pieces = [Labelled(0, 2, "source"), Labelled(3, 7, "cue"), Labelled(8, 10, "content"), Labelled(12, 14, "content")]
    quote = Attribution((pieces[0],), (pieces[1],), (pieces[2], pieces[3]))
    assert found_in(Analysis("", quotes=(quote,))) == {(p.start, p.end, p.label) for p in pieces}
