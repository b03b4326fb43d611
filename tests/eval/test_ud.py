"""Universal Dependencies: files, alignment and scores, on cases counted by hand."""

from pathlib import Path

import pytest

from eval.benchmarks.conllu import documents
from eval.benchmarks.ud import read
from eval.benchmarks.ud_score import Scores
from glienicke.annotate.reader.load import load_reader


def row(number: str, form: str, head: int | str = "_", relation: str = "_", misc: str = "_") -> str:
    return "\t".join((number, form, form.lower(), "X", "_", "_", str(head), relation, "_", misc))


GOLD = "\n".join(
    [
        "# newdoc id = a",
        "# text = I don't go.",
        row("1", "I", 4, "nsubj"),
        row("2-3", "don't"),
        row("2", "do", 4, "aux"),
        row("3", "n't", 4, "advmod"),
        row("4", "go", 0, "root", "SpaceAfter=No"),
        row("5", ".", 4, "punct"),
        row("5.1", "ghost"),
        "",
        "# newpar",
        row("1", "Stop", 0, "root"),
        "",
        "# newdoc id = b",
        row("1", "End", 0, "root"),
        "",
    ]
)


def write(folder: Path, name: str, content: str) -> Path:
    path = folder / name
    path.write_text(content, "utf-8")
    return path


def scores(gold: Path, found: Path) -> dict[str, float]:
    result = Scores()
    for a, b in zip(documents(gold), documents(found), strict=True):
        result.compare(a, b)
    return {name: score.f1 for name, score in result.layers.items()}


def test_the_text_is_put_together_again(tmp_path: Path) -> None:
    first, second = documents(write(tmp_path, "a.conllu", GOLD))
    assert (first.text, second.text) == ("I don't go.\n\nStop ", "End ")
    assert [[word.form for word in words] for words in first.sentences] == [["I", "do", "n't", "go", "."], ["Stop"]]
    assert [first.text[a:b] for a, b in first.tokens] == ["I", "don't", "go", ".", "Stop"]


def test_what_is_the_same_scores_one(tmp_path: Path) -> None:
    gold = write(tmp_path, "a.conllu", GOLD)
    assert set(scores(gold, gold).values()) == {1.0}


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        (row("1", "I", 4, "nsubj"), row("1", "I", 4, "obj"), {"las": 6 / 7}),
        (row("1", "I", 4, "nsubj"), row("1", "I", 4, "nsubj:pass"), {}),
        (row("1", "I", 4, "nsubj"), row("1", "I", 2, "nsubj"), {"las": 6 / 7, "uas": 6 / 7}),
        # "don't" as one word: seven words in gold, six found, five the same; their heads still agree
        (
            "\n".join((row("2-3", "don't"), row("2", "do", 4, "aux"), row("3", "n't", 4, "advmod"))),
            row("2", "don't", 4, "aux"),
            dict.fromkeys(("words", "upos", "lemma"), 10 / 13),
        ),
    ],
)
def test_what_differs_costs(old: str, new: str, changed: dict[str, float], tmp_path: Path) -> None:
    found = GOLD.replace(old, new)
    if "don't\tdon't\tX\t_\t_\t4" in found:
        found = found.replace("\t4\tpunct", "\t3\tpunct").replace("\t4\tnsubj", "\t3\tnsubj")
        found = found.replace(row("4", "go", 0, "root", "SpaceAfter=No"), row("3", "go", 0, "root", "SpaceAfter=No"))
        found = found.replace("5\t.", "4\t.").replace("don't\tdon't\tX\t_\t_\t4", "don't\tdon't\tX\t_\t_\t3")
        changed = changed | dict.fromkeys(("uas", "las"), 10 / 13)
    result = scores(write(tmp_path, "a.conllu", GOLD), write(tmp_path, "b.conllu", found))
    assert {name: value for name, value in result.items() if value < 1} == pytest.approx(changed)


def test_other_texts_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="differ"):
        scores(write(tmp_path, "a.conllu", GOLD), write(tmp_path, "b.conllu", GOLD.replace("Stop", "Halt")))


def test_a_reader_is_measured(tmp_path: Path) -> None:
    gold = list(documents(write(tmp_path, "a.conllu", GOLD)))
    result = Scores()
    for there, found in zip(gold, read((d.text for d in gold), load_reader(kind="rules")), strict=True):
        result.compare(there, found)
    assert {name: result.layers[name].f1 for name in ("sentences", "tokens", "words")} == {
        "sentences": 1.0,
        "tokens": 1.0,
        "words": 1.0,
    }
