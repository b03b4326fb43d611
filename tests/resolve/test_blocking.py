"""Candidates for a name among many known ones."""

import random

import pytest

from glienicke.lang import words
from glienicke.resolve.blocking import MOST, NameIndex
from glienicke.resolve.names import tokens


@pytest.fixture(scope="module")
def index() -> NameIndex:
    """Some four thousand invented people, and a few to look for behind them."""
    chance = random.Random(5)
    given = sorted(words("en", "given_male"))[:600]
    family = sorted(words("en", "surnames"))[:4000]
    made = NameIndex()
    for number in range(4000):
        made.add(number, tokens(f"{chance.choice(given)} {chance.choice(family)}"))
    for number, name in enumerate(KNOWN, 9000):
        made.add(number, tokens(name))
    return made


KNOWN = ("Viktor Brandt", "Ingrid Solheim", "Abd al-Rahman Zaydan", "Nguyen Thi Hanh", "Oleksandr Kushnirenko")


@pytest.mark.parametrize(
    ("asked", "known"),
    [
        ("Viktor Brandt", 0),
        ("Viktor Brant", 0),
        ("Brandt Wiktor", 0),
        ("Brandt", 0),
        ("Ingred Solhaim", 1),
        ("Abdulrahman Zidan", 2),
        ("Nguyen Hanh", 3),
        ("Aleksandr Kushnirenka", 4),
        ("Kushnirenko", 4),
    ],
)
def test_the_right_one_is_among_few(index, asked, known):
    found = index.candidates(tokens(asked))
    assert 9000 + known in found
    assert len(found) == len(set(found)) <= MOST


def test_the_same_name_comes_first(index):
    for number, name in enumerate(KNOWN, 9000):
        assert index.candidates(tokens(name))[0] == number


def test_nothing_known_gives_nothing():
    assert NameIndex().candidates(("ana", "prat")) == []
    made = NameIndex()
    made.add(1, ("zq",))
    assert made.candidates(()) == []
