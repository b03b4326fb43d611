"""Which of several names is nearest in letters."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glienicke.resolve.closeness import closeness
from glienicke.resolve.letters import letters_alike
from glienicke.resolve.names import tokens

NAMES = st.lists(st.text("abcdefghiklmnoprstuvyz", min_size=2, max_size=8), min_size=1, max_size=3).map(tuple)


@pytest.mark.parametrize(
    ("garbled", "nearest", "further"),
    [
        ("Tverding", "Tverdin", "Tverskoy"),
        ("Korbas", "Cobas", "Corbin"),
        ("Emelyanin", "Yemelyanin", "Melnikov"),
        ("Akinubumi Adesola", "Akinwunmi Adesola", "Akinbode Adeyemi"),
        ("Joseph Haddad", "Yusuf Haddad", "Yasmin Haddad"),
        ("Vitik Matias", "Matyáš Vitík", "Matias Vytlacil"),
        ("Lujimbo", "Lu Jimbo", "Li Jianbo"),
        ("Prosa", "Albert Prosa", "Albert Prokop"),
    ],
)
def test_the_nearest(garbled, nearest, further):
    near, far = (closeness(tokens(garbled), tokens(name)) for name in (nearest, further))
    assert near > far + 0.1


def test_father_and_son_with_names_swapped_are_less_close_than_the_same():
    assert closeness(("kjartan", "ragnarsson"), ("ragnar", "kjartansson")) < 0.95
    assert closeness(("kjartan", "ragnarsson"), ("kjartan", "ragnarsson")) == 1


@settings(max_examples=40, deadline=None)
@given(NAMES, NAMES)
def test_closeness_is_the_same_both_ways_and_highest_for_itself(one, other):
    assert closeness(one, other) == pytest.approx(closeness(other, one), abs=1e-9)
    assert closeness(one, other) <= 1
    assert closeness(one, one) == pytest.approx(1)


def test_two_names_are_not_close():
    assert letters_alike("kovalenko", "kovalchuk") < 0.3
    assert letters_alike("larsen", "carlsen") < 0.3
    assert closeness((), ("ana",)) == 0
