import numpy as np
import pytest

from training.document import Document
from training.labels import MENTION_TYPES, Head, bio
from training.measure import Board, Tally, gold_spans, score
from training.spans import Tags

NAMES = Head(bio(MENTION_TYPES), "partial", bio=True)
HEADS = {"mentions": NAMES, "upos": Head(("NOUN", "VERB"), "choice"), "claims": Head(("arrest", "release"), "many"),
         "relations": Head(("nsubj", "nsubj:pass", "root"), "choice")}  # fmt: skip


def scores(labels: str) -> np.ndarray:
    return np.eye(len(NAMES.labels), dtype=np.float32)[[NAMES.labels.index(label) for label in labels.split()]]


def test_tally() -> None:
    tally = Tally()
    tally.add({1, 2}, {2, 3, 4})
    assert (tally.right, tally.found, tally.wanted) == (1, 2, 3)
    assert tally.f1 == pytest.approx(40)


@pytest.mark.parametrize(
    ("found", "right", "said"),
    [
        ("B-person I-person O O", 1, 1),
        ("B-person O O O", 0, 1),
        ("B-person I-person O B-place", 1, 1),  # the last word is open: nothing said of it is wrong
        ("B-person I-person B-place O", 1, 2),
    ],
)
def test_names_count_by_exact_span_and_open_words_do_not(found: str, right: int, said: int) -> None:
    tags = Tags(4, MENTION_TYPES)
    tags.add(0, 2, "person")
    tags.ignore(3, 4)
    board = Board()
    document = Document("made", ["a"] * 4, [0] * 4, {"mentions": tags.sets()})
    score(board, "x", document, {"mentions": scores(found)}, HEADS)
    common = board.tallies.pop("x.mentions.common")
    assert (common.right, common.found) == (right, said)
    assert sum(t.right for t in board.tallies.values()) == right


def test_optional_spans_need_not_be_found() -> None:
    tags = Tags(8, MENTION_TYPES)
    tags.add(2, 3, "person", optional=True)
    assert gold_spans(tags.sets(), NAMES) == ([], {2})


def test_trees_and_words() -> None:
    document = Document(
        "made", ["a", "b"], [0, 0], {"arcs": [2, 0], "relations": [1, 2], "upos": [0, -1], "claims": [3, 0]}
    )
    outputs = {
        "arcs": np.array([[0, 0, 1], [1, 0, 0]], np.float32),
        "relations": np.array([[1, 0, 0], [0, 0, 1]], np.float32),
        "upos": np.array([[0, 1], [0, 1]], np.float32),
        "claims": np.array([[2, -2], [-1, -1]], np.float32),
    }
    board = Board()
    score(board, "x", document, outputs, HEADS)
    assert board.tallies["x.las"].f1 == 100  # subtypes do not count
    assert board.tallies["x.upos"] == Tally(0, 1, 1)
    assert board.tallies["x.claims"] == Tally(1, 1, 2)
    assert "x.las 100.0" in board.line()


def test_contents_that_overlap_well_count_beside_exact_ones() -> None:
    quotes = Head(bio(("source", "cue", "content")), "partial", bio=True)
    tags = Tags(10, ("source", "cue", "content"))
    tags.add(0, 10, "content")
    found = np.zeros((10, 7), np.float32)
    found[0, 5], found[1:9, 6], found[9, 0] = 1, 1, 1
    board = Board()
    document = Document("made", ["a"] * 10, [0] * 10, {"quotes": tags.sets()})
    score(board, "x", document, {"quotes": found}, {"quotes": quotes, "relations": HEADS["relations"]})
    assert board.tallies["x.quotes.content"] == Tally(0, 1, 1)
    assert board.tallies["x.quotes.content.overlap"] == Tally(1, 1, 1)
