import lzma
from pathlib import Path

import pytest

from training.document import ROOT, UNLABELLED
from training.labels import MENTION_TYPES, UPOS, bio
from training.sources.conllu import Word, names, read

LABELS = bio(MENTION_TYPES)
PAGE = """# newdoc id = {id}
# sent_id = 1
# text = Vera Halm's back.
1-2	Halm's	_	_	_	_	_	_	_	_
1	Vera	Vera	PROPN	NNP	_	4	nsubj	_	Entity=(1-person-new-n-cf1-1-sgl
2	Halm	Halm	PROPN	NNP	_	1	flat:name	_	Entity=1)
3	's	be	AUX	VBZ	_	4	cop	_	_
4	back	back	ADV	RB	_	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	_	_

# sent_id = 2
# text = Yes
1	Yes	yes	INTJ	UH	_	0	root	_	_

"""


@pytest.fixture
def treebank(tmp_path: Path) -> Path:
    path = tmp_path / "made.conllu.xz"
    path.write_bytes(lzma.compress((PAGE.format(id="first") + PAGE.format(id="second")).encode()))
    return path


def test_documents_have_heads_by_word(treebank: Path) -> None:
    first, second = read(treebank, "made", {"=be": 0, "l0+": 1}, {"nsubj": 0, "flat": 1, "root": 2})
    assert first == second
    assert first.words == ["Vera", "Halm", "'s", "back", ".", "Yes"]
    assert first.sentence == [0, 0, 0, 0, 0, 1]
    assert first.labels["arcs"] == [4, 1, 4, ROOT, 4, ROOT]
    assert first.labels["relations"] == [0, 1, UNLABELLED, 2, UNLABELLED, 2]
    assert first.labels["lemma"] == [UNLABELLED, UNLABELLED, 0, 1, 1, 1]
    assert UPOS[first.labels["upos"][3]] == "ADV"
    assert "mentions" not in first.labels


def test_of_gum_only_open_genres_are_read(tmp_path: Path) -> None:
    path = tmp_path / "gum.conllu.xz"
    pages = PAGE.format(id="GUM_fiction_x") + PAGE.format(id="GUM_news_x") + PAGE.format(id="GUM_whow_x")
    path.write_bytes(lzma.compress(pages.encode()))
    documents = [d for d in read(path, "gum", {}, {}) if d.words]
    assert len(documents) == 1
    assert len(documents[0].labels["mentions"]) == 6


def word(form: str, upos: str, misc: str = "_") -> Word:
    return Word(form, form, upos, 0, "dep", misc)


def spelled(words: list[Word]) -> str:
    shown = []
    for value in names(words):
        labels = [label for i, label in enumerate(LABELS) if value >> i & 1] if value >= 0 else ["?"]
        shown.append("O" if "O" in labels else labels[0])
    return " ".join(shown)


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        (
            [word("President", "PROPN", "Entity=(3-person-new-n-cf1-1,2-coref"), word("Halm", "PROPN", "Entity=3)")],
            "? B-person",
        ),
        (
            [
                word("the", "DET", "Entity=(4-organization-new-n-cf1-2-sgl"),
                word("University", "PROPN"),
                word("of", "ADP"),
                word("Turku", "PROPN", "Entity=(5-place-new-n-cf1-1-sgl)4)"),
            ],
            "O B-organisation I-organisation I-organisation",
        ),
        ([word("the", "DET", "Entity=(1-person-new-n-cf1-2-sgl"), word("guard", "NOUN", "Entity=1)")], "O O"),
        ([word("Stardust", "PROPN", "Entity=(1-object-new-n-cf1-1-sgl)")], "?"),
    ],
)
def test_names_are_runs_around_the_head_of_an_entity(words: list[Word], labels: str) -> None:
    assert spelled(words) == labels
