import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glienicke.values.number import parse_number, parse_ordinal


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("six", 6),
        ("248", 248),
        ("1,200", 1200),
        ("10 000", 10000),
        ("Twenty-five", 25),
        ("two hundred and six", 206),
        ("two hundred thousand", 200000),
        ("a dozen", 12),
        ("two dozen", 24),
        ("half a dozen", 6),
        ("1.5 million", 1500000),
        ("2.5", 2.5),
        ("twenty twelve", None),
        ("one hundred and", None),
        ("and", None),
        ("a second", None),
        ("", None),
    ],
)
def test_numbers(text: str, number: float | None) -> None:
    assert parse_number(text) == number


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 999_999_999))
def test_figures_are_read_as_they_are(number: int) -> None:
    assert parse_number(str(number)) == parse_number(f"{number:,}") == number


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=40))
def test_any_text_is_borne(text: str) -> None:
    assert parse_number(text) is None or parse_number(text) >= 0


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3rd", 3),
        ("ninth", 9),
        ("Twenty-first", 21),
        ("thirty first", 31),
        ("14", 14),
        ("forty-second", None),
        ("", None),
    ],
)
def test_ordinals(text: str, number: int | None) -> None:
    assert parse_ordinal(text) == number
