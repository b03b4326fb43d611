"""Offers whose words leave open who gives whom."""

from __future__ import annotations

from glienicke.model import SlotValue
from tests.fusion.build import Draft
from tests.fusion.test_facts import assembled


def offer(*custody: tuple[str, str], gives: str = "Selwick", wants: str = "Raut") -> tuple[SlotValue | None, str]:
    a, b = Draft("a", "2031-05-01", "The Gull"), Draft("b", "2031-05-01", "Tern Daily")
    for draft in (a, b):
        for state in ("Norway", "Iran"):
            draft.referent(state, "state")
    a.claim("offer", {"by": "=Norway", "gives": [f"={gives}"], "wants": [f"={wants}"]})
    for person, holder in custody:
        b.claim("custody", {"person": f"={person}", "holder": f"={holder}"})
    made = assembled([a.reading(), b.reading()])
    (claim,) = [c for r in made.readings for c in r.claims if c.type == "offer"]
    (given,) = claim.value("gives")
    return made.name(given), claim.rule


def test_nobody_gives_whom_the_other_side_holds() -> None:
    assert offer(("Selwick", "Iran"), ("Raut", "Norway")) == ("Raut", "test+custody")


def test_an_offer_that_fits_stays() -> None:
    assert offer(("Selwick", "Norway"), ("Raut", "Iran")) == ("Selwick", "test")


def test_half_of_the_evidence_turns_nothing() -> None:
    assert offer(("Selwick", "Iran")) == ("Selwick", "test")
    assert offer(("Raut", "Norway")) == ("Selwick", "test")
    assert offer() == ("Selwick", "test")


def test_a_party_may_give_and_want_people_it_holds_itself_in_no_known_way() -> None:
    assert offer(("Selwick", "Norway"), ("Raut", "Norway")) == ("Selwick", "test")
