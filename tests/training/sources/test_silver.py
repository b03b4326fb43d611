from training.document import Document
from training.labels import MENTION_TYPES, UPOS, bio
from training.sources.silver import name

LABELS = bio(MENTION_TYPES)


def tagged(text: str) -> Document:
    pairs = [word.rsplit("/", 1) for word in text.split()]
    upos = [UPOS.index(tag) for _, tag in pairs]
    return Document("made", [word for word, _ in pairs], [0] * len(pairs), {"upos": upos})


def shown(document: Document) -> str:
    values = document.labels["mentions"]
    return " ".join("?" if v < 0 else "O" if v & 1 else LABELS[(v & -v).bit_length() - 1] for v in values)


def test_where_rules_and_proper_nouns_agree_there_is_a_name() -> None:
    text = "Norway/PROPN met/VERB Swedish/ADJ envoys/NOUN in/ADP Geneva/PROPN on/ADP Friday/PROPN ./PUNCT"
    assert shown(name(tagged(text))) == "B-place O B-group O O B-place O O O"


def test_what_only_one_side_sees_stays_open() -> None:
    longer = name(tagged("Norway/PROPN Trough/PROPN was/AUX deep/ADJ ./PUNCT"))
    assert shown(longer).split()[2:] == ["O", "O", "O"]
    assert "B-place" not in shown(longer)
