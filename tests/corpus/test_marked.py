"""Parts of a document that a command writes."""

import pytest

from corpus.marked import replaced

TEXT = "before\n<!-- counts: made by a command -->\nold\n<!-- /counts -->\nafter\n"


def test_only_the_part_is_replaced() -> None:
    assert replaced(TEXT, "counts", "new \\1") == TEXT.replace("old", "new \\1")


def test_replacing_twice_is_replacing_once() -> None:
    assert replaced(replaced(TEXT, "counts", "new"), "counts", "new") == replaced(TEXT, "counts", "new")


@pytest.mark.parametrize("text", ["no part", TEXT + TEXT, "<!-- counts: x -->\nnever closed"])
def test_a_part_that_is_not_there_once(text: str) -> None:
    with pytest.raises(ValueError, match="counts"):
        replaced(text, "counts", "new")
