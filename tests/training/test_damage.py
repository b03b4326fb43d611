from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.damage import Damage, drop_marks, glue, honour, insert, lose_case, restyle, unbalance, without
from training.document import UNLABELLED, Document
from training.labels import MENTION_TYPES, QUOTE_TYPES
from training.names import Names, inside, rename, rewrite
from training.spans import Tags

NAMES = Names(
    ["Ilse", "Omar"],
    ["Brandvik", "Oyelaran"],
    ["Turku", "Lomé"],
    ["sang", "ho"],
    [["South", "Sudan"]],
    [["Sri", "Lankan"]],
)
KINDS = "rename honour garble mix_pronouns restyle unbalance drop_marks stray_mark glue lose_case"
RATES = dict.fromkeys(KINDS.split(), 0.5)


def example(*, trees: bool = False) -> Document:
    words = [
        "“",
        "We",
        "wait",
        ",",
        "”",
        "said",
        "Vera",
        "Halm",
        "in",
        "Ghent",
        ".",
        "Halm",
        ",",
        "a",
        "Belgian",
        ",",
        "smiled",
        ".",
    ]
    mentions = Tags(len(words), MENTION_TYPES)
    for start, end, kind in ((6, 8, "person"), (9, 10, "place"), (11, 12, "person"), (14, 15, "group")):
        mentions.add(start, end, kind)
    quotes = Tags(len(words), QUOTE_TYPES)
    for start, end, kind in ((0, 5, "content"), (5, 6, "cue"), (6, 8, "source")):
        quotes.add(start, end, kind)
    labels = {"mentions": mentions.sets(), "quotes": quotes.sets(), "claims": [0] * len(words)}
    if trees:
        labels |= {"arcs": [3, 3, 6, 3, 3, 0, 6, 7, 10, 6, 6, 17, 12, 15, 12, 12, 0, 17], "lemma": [1] * len(words)}
    return Document("made", words, [0] * 11 + [1] * 7, labels)


def test_rename_keeps_a_name_throughout_and_every_other_word() -> None:
    found = rename(example(trees=True), Random(3), NAMES)
    assert found.words[7] == found.words[11] in NAMES.family
    assert found.words[6] in NAMES.given
    assert [w for i, w in enumerate(found.words) if i not in (6, 7, 9, 11)] == [
        w for i, w in enumerate(example().words) if i not in (6, 7, 9, 11)
    ]
    assert found.labels["lemma"][7] == UNLABELLED
    assert found.labels["lemma"][5] == 1


def test_rewrite_lengthens_spans_and_keeps_their_labels() -> None:
    for seed in range(20):
        found = rewrite(example(), Random(seed), NAMES)
        assert all(len(values) == len(found.words) for values in found.labels.values())
        labels = Tags(1, MENTION_TYPES)
        labels.add(0, 1, "person")
        begins = [i for i, value in enumerate(found.labels["mentions"]) if value == labels.sets()[0]]
        assert len(begins) == 2
        assert "Halm" not in found.words


def test_inside_begins_nothing() -> None:
    assert inside(0b10) == 0b100
    assert inside(0b100) == 0b100
    assert inside(0b11) == 0b11
    assert inside(-1) == -1


def test_without_moves_heads_and_forgets_lost_ones() -> None:
    found = without(Document("made", ["a", "b", "c"], [0, 0, 0], {"arcs": [0, 1, 2]}), {1})
    assert found.labels["arcs"] == [0, UNLABELLED]


def test_without_begins_a_span_anew() -> None:
    found = without(example(), {0})
    assert found.labels["quotes"][0] == example().labels["quotes"][0]


def test_insert_moves_heads_behind_it() -> None:
    found = insert(Document("made", ["a", "b"], [0, 0], {"arcs": [2, 0], "mentions": [1, 1]}), 0, ["Share"])
    assert found.labels["arcs"] == [UNLABELLED, 3, 0]
    assert found.labels["mentions"] == [1, 1, 1]


def test_lost_case_is_of_words_only() -> None:
    found = lose_case(example(), Random(1))
    assert [w.lower() for w in found.words] == [w.lower() for w in example().words]
    assert found.labels == example().labels


def test_a_title_is_a_part_of_the_source_and_not_of_the_name() -> None:
    before, found = example(), honour(example(), Random(4))
    more = len(found.words) - len(before.words)
    assert found.words[6 + more : 8 + more] == ["Vera", "Halm"]
    assert found.labels["mentions"][6 : 6 + more] == [1] * more
    assert found.labels["mentions"][6 + more] == before.labels["mentions"][6]
    assert found.labels["quotes"][6] == before.labels["quotes"][6]
    assert set(found.labels["quotes"][7 : 8 + more]) == {before.labels["quotes"][7]}


@pytest.mark.parametrize("change", [unbalance, drop_marks])
def test_marks_are_lost_and_nothing_else(change) -> None:
    found = change(example(), Random(2))
    assert len(found.words) < len(example().words)
    assert [w for w in found.words if w.isalpha()] == [w for w in example().words if w.isalpha()]


def test_restyle_opens_and_closes() -> None:
    found = restyle(example(), Random(5))
    assert (found.words[0], found.words[4]) in {("“", "”"), ('"', '"'), ("«", "»"), ("„", "“"), ("''", "''")}


def test_glued_words_go_into_the_first_sentence() -> None:
    for seed in range(6):
        assert glue(example(), Random(seed)).sentence[0] == 0


@given(st.integers(), st.booleans())
@settings(max_examples=100, deadline=None)
def test_damage_keeps_labels_beside_words(seed: int, trees: bool) -> None:
    found = Damage(NAMES, RATES)(example(trees=trees), Random(seed))
    again = Damage(NAMES, RATES)(example(trees=trees), Random(seed))
    assert found == again
    assert all(len(values) == len(found.words) == len(found.sentence) for values in found.labels.values())
    assert all(-1 <= arc <= len(found.words) for arc in found.labels.get("arcs", []))
    assert found.sentence == sorted(found.sentence)


def test_links_follow_their_words() -> None:
    document = example()
    document.links = [(12, 11, 3), (12, 14, 5)]
    assert insert(document, 0, ["Ghent", ":"]).links == [(14, 13, 3), (14, 16, 5)]
    assert insert(document, 13, ["("]).links == [(12, 11, 3), (12, 15, 5)]
    assert without(document, {0, 14}).links == [(11, 10, 3)]
    assert document.cut(11, 18).links == [(1, 0, 3), (1, 3, 5)]
    longer = rewrite(document, Random(5), NAMES)
    at = longer.words.index(",", 12)
    assert {longer.words[b] for _, b, role in longer.links or () if role == 3} <= set(longer.words[at - 3 : at])
