"""What makes one part of a name, and what people are called, in different parts of the world."""

import pytest

from glienicke.lang import table
from glienicke.resolve.names import relate, tokens
from glienicke.resolve.naming import crowded, declined, system
from glienicke.text.normalise import fold


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("U Thein Lwin", ("thein", "lwin")),
        ("Ko Zaw Min", ("zaw", "min")),
        ("Ma Long", ("ma", "long")),
        ("Ko Gyi", ("ko", "gyi")),
        ("Abu Hamza", ("abuhamza",)),
        ("Rania Abu al-Khidr", ("rania", "abukhidr")),
        ("Umm Salma", ("ummsalma",)),
        ("Abd al-Rahman Zaydan", ("abdrahman", "zaydan")),
        ("Abdulrahman Zaydan", ("abdrahman", "zaydan")),
        ("Abdullah Zaydan", ("abdullah", "zaydan")),
        ("Abdi Warsame", ("abdi", "warsame")),
        ("Datuk Zulkifli bin Ramli", ("zulkifli", "ramli")),
        ("Mohammed bin al-Masri", ("mohammed", "masri")),
        ("Zu Qing", ("zu", "qing")),
        ("Otto zu Salm", ("otto", "salm")),
        ("Abu", ("abu",)),
        ("Daw", ("daw",)),
    ],
)
def test_parts(name, parts):
    assert tokens(name) == parts


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("selam tesfaye", "father"),
        ("kjartan ragnarsson", "father"),
        ("lars ragnarsson", "surname"),
        ("zulkifli ramli", "father"),
        ("htet lin phyu", "whole"),
        ("aung tun", "whole"),
        ("lin weber", "surname"),
        ("ana prat", "surname"),
        ("tesfaye", "surname"),
    ],
)
def test_system(name, kind):
    assert system(tuple(name.split())) == kind


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("Tesfaye", "Selam Tesfaye", "given"),
        ("Selam", "Selam Tesfaye", "surname"),
        ("Phyu Zar", "Htet Lin Phyu Zar", "surname"),
        ("Ibarra Montes", "Graciela Ibarra Montes", "surname"),
        ("Karl Otto", "Otto Karl", "unrelated"),
        ("Nguyen", "Nguyen Thi Hanh", "given"),
        ("Hanh", "Nguyen Thi Hanh", "surname"),
        ("Hamza", "Abu Hamza", "unrelated"),
    ],
)
def test_how_two_names_relate(one, other, level):
    assert relate(tokens(one), tokens(other)).level == level
    assert relate(tokens(other), tokens(one)).level == level


def test_lists_are_folded_and_have_no_doubles():
    data = table("en", "naming")
    lists = [s["given"] for s in data["father"].values()] + [s["parts"] for s in data["whole"].values()]
    for names in [*lists, data["crowded"]["family"]]:
        words = names.split()
        assert len(words) == len(set(words)), sorted(w for w in words if words.count(w) > 1)
        assert all(fold(w) == w for w in words)
    assert crowded("nguyen")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("tuan", "tuanovi", True),
        ("tverdin", "tverdinem", True),
        ("hlavacikova", "hlavacikovej", True),
        ("sedlacek", "sedlackova", False),
        ("horak", "horakova", False),
        ("le", "lem", False),
    ],
)
def test_case_endings(one, other, same):
    assert declined(one, other) is declined(other, one) is same
