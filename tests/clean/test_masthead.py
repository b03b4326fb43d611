"""Mastheads: what stands at the very top and names the outlet; and headlines that only look like one."""

from __future__ import annotations

import pytest

from glienicke.clean.masthead import masthead
from glienicke.clean.units import lines

STORY = "The envoy said on Friday that talks on the two nurses would go on."
MASTHEADS = {
    "above the date": (f"The Gull Courier\nFriday, May 3, 2021\n\nNurse to come home\n{STORY}", 2),
    "with a motto": (f"TWO SHORES\nA quarterly of the straits\n28 November 2014\n\nThe price of a word\n{STORY}", 3),
    "of a body": (
        f"MINISTRY OF DEFENCE OF THE REPUBLIC\nPRESS SERVICE\n12 January 2011. No. 7\n\nON THE RAID\n{STORY}",
        3,
    ),
    "of a station": (f"RADIO GULL 94.2 FM\nEvening bulletin, 21 November 2018, 19:00\n\nHOST: {STORY}", 2),
    "by its words alone": (f"Gull Forum Review\n\nThe grammar of a denial: on what is not said\n{STORY}", 1),
    "a label with the outlet": (f"Gull Daily | English edition\nNurse to come home\n{STORY}", 1),
}
NONE = {
    "a headline above the date": f"Nurse Freed\n3 May 2021\n{STORY}",
    "a headline, a deck and the date": f"NURSE FREED\nShe walked home\n3 May 2021\n{STORY}",
    "a headline, its author and the date": f"Nurse Freed\nAna Petrel\n3 May 2021\n{STORY}",
    "a headline with a verb": f"Minsk frees nurse\nHer mother cried all night\n{STORY}",
    "a story": f"{STORY}\n{STORY}\n{STORY}",
    "stops only": ".\n3 May 2021\n.",
    "nothing": "",
}


@pytest.mark.parametrize(("text", "count"), MASTHEADS.values(), ids=MASTHEADS)
def test_mastheads(text: str, count: int) -> None:
    found = lines(text)
    marks = masthead(text, found)
    assert [mark.span for mark in marks] == found[:count]
    assert {mark.kind for mark in marks} == {"metadata"}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_no_mastheads(text: str) -> None:
    assert masthead(text, lines(text)) == []
