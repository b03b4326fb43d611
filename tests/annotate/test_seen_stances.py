"""The stance that the reading model sees, where the rules see none."""

from __future__ import annotations

import pytest

from glienicke.annotate.stances import seen_stance
from glienicke.model import Labelled, Span

SAID = (Span(10, 20), Span(30, 40))


@pytest.mark.parametrize(
    ("seen", "stance"),
    [
        ((Labelled(10, 20, "rejects", 0.99), Labelled(30, 36, "rejects", 0.98)), ("rejects",)),
        ((Labelled(10, 20, "rejects", 0.99),), ()),  # half is not most
        ((Labelled(0, 60, "rejects", 0.9),), ()),  # not sure
        ((Labelled(0, 60, "other", 0.99),), ()),
        ((Labelled(12, 40, "accepts", 0.99), Labelled(10, 14, "rejects", 0.9)), ("accepts",)),
        ((Labelled(20, 30, "accepts", 0.99),), ()),  # between the pieces
        ((), ()),
    ],
)
def test_most_of_what_is_said_takes_it(seen: tuple[Labelled, ...], stance: tuple[str, ...]) -> None:
    assert seen_stance(SAID, seen) == stance
