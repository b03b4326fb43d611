"""Descriptions that no mention covers."""

import pytest

from glienicke.claims.beside import beside, is_somebody, told

P0, P1 = "⟦P0⟧", "⟦P1⟧"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"The ⟦N1⟧ welder {P0} was held in ⟦S2⟧.", {"The ⟦N1⟧ welder"}),
        (f"In May a glazier named {P0} was freed.", {"a glazier"}),
        (f"The stoker, {P0}, was freed.", {"The stoker"}),
        (f"{P0}, 47, a stoker serving ⟦D1⟧, is ill.", {"a stoker"}),
        (f"{P0}, ⟦N1⟧ engineer, is ill.", {"⟦N1⟧ engineer"}),
        (f"{P0} is a ⟦N1⟧ citizen and was held.", {"a ⟦N1⟧ citizen"}),
        (f"They described {P0} as an engineer.", {"an engineer"}),
        (f"The ⟦N1⟧ {P0} went home.", {"⟦N1⟧"}),
        (f"The letter {P0} wrote was lost.", set()),
        (f"{P0}, a clerk said, was ill.", set()),
        (f"He met the mayor, {P0} and others.", set()),
        (f"On Monday {P0} was freed.", set()),
    ],
)
def test_words_beside_a_name(text, found):
    assert {text[start:end] for _, start, end in beside("en", text, set())} == found


def test_people_who_are_counted_and_named_have_one_description():
    text = f"Two ⟦N2⟧ held in ⟦S3⟧, {P0} and {P1}, were moved."
    assert [(n, text[a:b]) for n, a, b in beside("en", text, set())] == [
        (0, "Two ⟦N2⟧ held in ⟦S3⟧"),
        (1, "Two ⟦N2⟧ held in ⟦S3⟧"),
    ]


def test_an_apposition_of_several_describes_all_of_their_list():
    text = f"{P0} and {P1}, citizens of ⟦S2⟧ held in ⟦L3⟧, must go home."
    assert [n for n, *_ in beside("en", text, set())] == [0, 1]


def test_before_a_full_name_any_noun_of_the_right_ending_will_do():
    text = f"The ⟦N1⟧ flugelhornist {P0} was held."
    assert (list(beside("en", text, set())), len(list(beside("en", text, {0})))) == ([], 1)


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (f"⟦A1⟧ named {P0} was freed.", [(1, 0)]),
        (f"{P0} is ⟦P1⟧ held in ⟦S2⟧.", [(1, 0)]),
        (f"{P0}, 45, ⟦P1⟧, was freed.", [(1, 0)]),
        ("⟦G2⟧, ⟦P0⟧ and ⟦P1⟧, were freed.", [(2, 0), (2, 1)]),
        (f"{P0} met ⟦P1⟧.", []),
    ],
)
def test_tokens_that_describe_a_name(text, pairs):
    assert list(told("en", text)) == pairs


@pytest.mark.parametrize(
    ("words", "sure", "answer"),
    [
        ("a nurse", False, True),
        ("the half-brother of X", False, True),
        ("a letter", True, False),
        ("a bassoonist", True, True),
    ],
)
def test_nouns_for_people(words, sure, answer):
    assert is_somebody("en", words, sure=sure) is answer
