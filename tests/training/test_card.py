from pathlib import Path

from training import card

TEMPLATE = Path(card.__file__).with_name("card.md").read_text("utf-8")


def test_a_cell_has_both_variants_or_none() -> None:
    assert card.cell([81.25, 90]) == "81.2 / 90.0"
    assert card.cell([]) == card.NONE


def test_every_place_of_the_card_is_filled() -> None:
    text = card.filled(TEMPLATE, ({"ewt.las": 87.3}, {"ewt.las": 88.0}), size="23.6", steps=5400, raw="LAS 84.0")
    assert "$" not in text
    assert "| EWT | – | – | – | 87.3 / 88.0 |" in text
    assert "23.6 MB" in text
