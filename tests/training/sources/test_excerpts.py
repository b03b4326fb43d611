"""Excerpts as documents."""

from corpus.excerpts import excerpt
from training.document import Document
from training.labels import MENTION_TYPES, QUOTE_TYPES, bio, claim_types, roles, stances
from training.sources import excerpts

MARKED = (
    "[Bolivian|G1] [mine engineer|x1] [Mateo Quispe|P1] was [sentenced|t1] to [nine years|x2] at [Villa Prison|F1],"
    " [[his|x3] lawyer|N1] [said on Monday that|c1] [it was wrong|q1]."
)
ITEMS = [
    "sentence t1 person=P1 length=x2 !reported",
    "attribute x1 person=P1 attribute=:occupation value=x1",
    "relation N1 person=N1 relation=:lawyer of=x3",
    "quote c1 source=N1 content=q1 stance=:rejects",
]


def found(details: tuple[str, ...] = ()) -> Document:
    return excerpts.labelled(excerpt("x", MARKED, ITEMS), details)


def words_of(head: str, bit: int) -> str:
    document = found()
    return " ".join(w for w, v in zip(document.words, document.labels[head], strict=True) if v > 0 and v >> bit & 1)


def marked(head: str, types: tuple[str, ...]) -> str:
    document, labels = found(), bio(types)
    pairs = zip(document.words, document.labels[head], strict=True)
    return " ".join(f"{w}/{labels[(v & -v).bit_length() - 1]}" for w, v in pairs if v != 1)


def test_names_and_quotes() -> None:
    assert marked("mentions", MENTION_TYPES) == (
        "Bolivian/B-group Mateo/B-person Quispe/I-person Villa/B-facility Prison/I-facility"
    )
    assert marked("quotes", QUOTE_TYPES) == (
        "his/B-source lawyer/I-source said/B-cue on/I-cue Monday/I-cue that/I-cue "
        "it/B-content was/I-content wrong/I-content"
    )
    assert words_of("stances", stances().index("rejects")) == "it was wrong"


def test_a_noun_is_triggered_by_its_last_word() -> None:
    types = claim_types()
    assert words_of("claims", types.index("sentence")) == "sentenced"
    assert words_of("claims", types.index("attribute")) == "engineer"
    assert words_of("claims", types.index("relation")) == "lawyer"


def test_links_and_details() -> None:
    document = found(("relation.relation=lawyer", "attribute.attribute=occupation"))
    named = {(document.words[a], document.words[b], roles()[role]) for a, b, role in document.links or ()}
    assert ("sentenced", "Quispe", "person") in named
    assert ("lawyer", "his", "of") in named
    assert [document.words[i] for i, v in enumerate(document.labels["details"]) if v] == ["engineer", "lawyer"]


def test_what_is_not_annotated_stays_open() -> None:
    assert "titles" not in found().labels
    assert "arcs" not in found().labels
