"""People named together, and the groups and pronouns that mean them."""

import itertools

import pytest

from glienicke.annotate.mentions.find import find_mentions
from glienicke.model import Span


def members(text: str, words: str) -> set[str]:
    """The names of those whom the first mention with these words means, empty where it means nobody in particular."""
    starts = [0, *(i + 2 for i in range(len(text)) if text.startswith(". ", i))]
    sentences = [Span(a, b) for a, b in itertools.pairwise([*starts, len(text)])]
    mentions, found = find_mentions("r", text, sentences)
    referents = {r.id: r for r in found}
    entity = next((m.entity for m in mentions if text[m.span.start : m.span.end] == words), None)
    return {referents[member].name for member in referents[entity].members} if entity else set()


PAIR = {"Ada Quist", "Omar Haddad"}
NAMED = "Sergeant Ada Quist, 34, and Corporal Omar Haddad, 22, were detained in May. "


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Two soldiers were detained near Homs. " + NAMED, "Two soldiers"),
        (NAMED + "The two were taken to Homs.", "The two"),
        (NAMED + "Both men denied it.", "Both men"),
        (NAMED + "They are in prison.", "They"),
        ("Ada Quist of Peru and Omar Haddad of Chad were freed. The men were tired.", "The men"),
        ("Ada Quist, a nurse from Lima, and Omar Haddad, a driver, were freed. They were tired.", "They"),
    ],
)
def test_a_list_is_meant(text: str, words: str) -> None:
    assert members(text, words) == PAIR


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Three soldiers were detained near Homs. " + NAMED, "Three soldiers"),
        (NAMED + "The ministers met in Lima.", "The ministers"),
        (NAMED + "Eva Lund, 50, and Jan Berg, 51, were freed. The two were tired.", "The two"),
        ("Ada Quist met Omar Haddad. The two soldiers laughed.", "The two soldiers"),
    ],
)
def test_no_list_is_meant(text: str, words: str) -> None:
    assert members(text, words) == set()
