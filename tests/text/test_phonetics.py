import pytest

from glienicke.text.phonetics import sound_key


@pytest.mark.parametrize(
    ("a", "b"), [("Boot", "Butt"), ("Müller", "Mueller"), ("Petrenko", "Petrenco"), ("Reid", "Reed")]
)
def test_names_that_sound_alike_have_one_key(a: str, b: str) -> None:
    assert sound_key(a) == sound_key(b) != ""


@pytest.mark.parametrize(("a", "b"), [("Reed", "Lead"), ("Kowalski", "Novak")])
def test_names_that_sound_different_do_not(a: str, b: str) -> None:
    assert sound_key(a) != sound_key(b)


def test_what_makes_no_sound_has_no_key() -> None:
    assert sound_key("…!") == ""
