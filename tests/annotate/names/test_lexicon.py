from __future__ import annotations

import pytest

from glienicke.annotate.names.lexicon import lexicon
from glienicke.lang import table

STATES = table("en", "states")


@pytest.mark.parametrize("code", sorted(STATES))
def test_each_state_has_a_name_and_is_found_by_it(code: str) -> None:
    names = STATES[code]["names"]
    assert names
    entry, length = lexicon().match(names[0].replace("’", "'").split(), 0)
    assert (entry.sort, entry.state, length) == ("state", code, len(names[0].split()))


def test_there_are_all_members_of_the_united_nations_and_those_that_news_treats_as_states() -> None:
    gone = {"SU", "YU", "DD", "WG"}
    assert len(STATES.keys() - gone - {"TW", "XK", "PS", "VA", "HK"}) == 193


@pytest.mark.parametrize(
    ("phrase", "sort", "state"),
    [
        ("U.S.", "state", "US"),
        ("Burma", "state", "MM"),
        ("Côte d'Ivoire", "state", "CI"),
        ("Filipino", "adjective", "PH"),
        ("Swedes", "people", "SE"),
        ("Naypyitaw", "capital", "MM"),
        ("Kremlin", "seat", "RU"),
        ("Blue House", "seat", "KR"),
        ("Foreign Office", "body", ""),
        ("FSB", "body", "RU"),
        ("Agence France-Presse", "body", ""),
        ("Evin", "place", ""),
        ("Foreign Minister", "title", ""),
        ("Ramadan", "misc", ""),
    ],
)
def test_what_phrases_are(phrase: str, sort: str, state: str) -> None:
    entry, length = lexicon().match(phrase.split(), 0)
    assert (entry.sort, entry.state, length) == (sort, state, len(phrase.split()))


def test_bodies_belong_to_states_that_exist() -> None:
    assert table("en", "bodies").keys() - {"international"} <= STATES.keys()
