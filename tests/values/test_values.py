"""Every value type, through the front door."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glienicke.model import Transfer
from glienicke.schema import claim_types
from glienicke.values import VALUE_TYPES, Outcome, compare, format_value

SAME, CONFLICTS, UNRELATED = Outcome.SAME, Outcome.CONFLICTS, Outcome.UNRELATED
LEFT, RIGHT = "left", "right"  # the one that refines

CASES = [
    ("count", 6, 6, SAME),
    ("count", 6, 8, CONFLICTS),
    ("entity", "e1", "e1", SAME),
    ("entity", "e1", "e2", CONFLICTS),
    ("entity", ("e1", "e2"), ("e2", "e1"), SAME),
    ("entity", ("e1", "e2"), ("e2",), LEFT),
    ("entity", "e1", ("e1", "e2"), RIGHT),
    ("entity", ("e1", "e3"), ("e2",), CONFLICTS),
    ("entity", (), ("e2",), RIGHT),
    ("plea", "guilty", "pleaded guilty", SAME),
    ("plea", "innocent", "not guilty", SAME),
    ("plea", "guilty", "not guilty", CONFLICTS),
    ("stance", "accepts", "rejects", CONFLICTS),
    ("stance", "inclined_to_reject", "rejects", RIGHT),
    ("stance", "declines_to_comment", "expresses_hope", UNRELATED),
    ("label", "phone call", "call", SAME),
    ("label", "call", "video call", RIGHT),
    ("label", "held", "not_held", CONFLICTS),
    ("label", "wife", "sister", CONFLICTS),
    ("text", "goalkeeper", "former goalkeeper of the national team", RIGHT),
    ("text", "engineer", "father of three", UNRELATED),
    ("text", "the appeal is over", "the appeal is not over", CONFLICTS),
    ("place", "Hanoi", "Vietnam", LEFT),
    ("place", "Kenya", "Nairobi", RIGHT),
    ("place", "Kenya", "Uganda", CONFLICTS),
    ("place", "Nairobi", "Uganda", CONFLICTS),
    ("place", "a prison near Hanoi", "Hanoi", LEFT),
    ("place", "a penal colony", "Hanoi", UNRELATED),
    ("place", "the Czech Republic", "Czechia", SAME),
    ("offence", "espionage", "alleged espionage", SAME),
    ("offence", "spying", "espionage charges", SAME),
    ("offence", "smuggling drugs", "drug smuggling", SAME),
    ("offence", "drug smuggling", "cocaine smuggling conspiracy", RIGHT),
    ("offence", "possession of hashish", "drug offences", LEFT),
    ("offence", "conspiring to sell weapons to insurgents", "arms trafficking", LEFT),
    ("offence", "wire fraud", "fraud", LEFT),
    ("offence", "drug smuggling", "drug possession", CONFLICTS),
    ("offence", "espionage", "high treason", CONFLICTS),
    ("offence", "murder", "attempted murder", CONFLICTS),
    ("offence", "espionage", "drug smuggling", UNRELATED),
    ("offence", "money laundering", "tax fraud", UNRELATED),
]
HANDED = (Transfer("e1", "e8", "e9"), Transfer("e2", "e9", "e8"))
CASES += [
    ("transfers", HANDED, HANDED[::-1], SAME),
    ("transfers", HANDED, HANDED[:1], LEFT),
    ("transfers", (Transfer("e1"),), HANDED, RIGHT),
    ("transfers", HANDED, (Transfer("e1", "e9", "e8"),), CONFLICTS),
    ("transfers", (Transfer("e5", count=5),), (Transfer("e5", count=6),), CONFLICTS),
    ("transfers", HANDED[:1], HANDED[1:], UNRELATED),
]


@pytest.mark.parametrize(("kind", "left", "right", "expected"), CASES)
def test_comparison_gives_an_outcome_a_direction_and_a_sentence(kind, left, right, expected) -> None:
    there, back = compare(kind, left, right), compare(kind, right, left)
    assert (there.finer or there.outcome) == expected
    assert there.outcome is back.outcome
    assert {there.finer, back.finer} in ({None}, {"left", "right"})
    assert there.reason
    assert there.reason[-1] != "."


def test_reasons_speak_of_names() -> None:
    names = {"e1": "Anna Novak", "e2": "Kenya", "e3": "Nairobi"}
    comparison = compare("place", "e3", "e2", lambda value: names.get(value, value))
    assert comparison.reason == "Nairobi lies in Kenya"
    assert compare("entity", "e1", "e2", names.__getitem__).reason == "Anna Novak is not Kenya"


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("count", "two dozen", 24),
        ("count", "2.5", None),
        ("plea", "Not guilty", "not guilty"),
        ("plea", "perhaps", None),
        ("stance", "declines to comment", "declines_to_comment"),
        ("text", " “so it  goes”. ", "so it goes"),
        ("place", "the Netherlands", "Netherlands"),
        ("offence", "", None),
    ],
)
def test_parse(kind: str, text: str, value: object) -> None:
    assert VALUE_TYPES[kind].parse(text) == value


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        ("count", 12000, "12,000"),
        ("entity", ("e1", "e2", "e3"), "e1, e2 and e3"),
        ("label", "not_held", "not held"),
        ("duration", "LIFE", "life"),
        ("transfers", (Transfer("e2"), Transfer("e1", None, "e9", 3)), "3 e1 to e9, e2"),
    ],
)
def test_format(kind: str, value, shown: str) -> None:
    assert format_value(kind, value) == shown


def test_every_value_that_the_schema_names_has_a_type() -> None:
    named = {slot.value for claim in claim_types().values() for slot in claim.slots}
    assert named <= set(VALUE_TYPES)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(VALUE_TYPES)), st.text(max_size=30), st.text(max_size=30))
def test_any_two_texts_can_be_compared(kind: str, left: str, right: str) -> None:
    there, back = compare(kind, left, right), compare(kind, right, left)
    assert there.outcome is back.outcome
    assert compare(kind, left, left).outcome is Outcome.SAME
    format_value(kind, left)
    VALUE_TYPES[kind].parse(left)
