"""Who goes where: custody and nationality decide, never the order of words."""

import pytest

from tests.claims.claims_of import claims_of

GEORGIAN, BELARUSIAN = "Georgian teacher Elena Markova", "Belarusian banker Pavel Drozd"


@pytest.mark.parametrize("words", [f"{GEORGIAN} for {BELARUSIAN}", f"{BELARUSIAN} for {GEORGIAN}"])
@pytest.mark.parametrize(("actor", "gives"), [("Georgia", "Pavel Drozd"), ("Belarus", "Elena Markova")])
def test_a_party_gives_whom_it_holds_and_wants_its_own(words, actor, gives):
    (offer,) = [c for c in claims_of(f"{actor} has offered to exchange {words}.") if c.type == "offer"]
    assert offer.slots["gives"] == [gives]
    assert gives not in offer.slots["wants"]


@pytest.mark.parametrize("words", ["Omar Haddad for Yusuf Karim", "Yusuf Karim for Omar Haddad"])
def test_custody_decides_where_nothing_is_said_of_nationality(words):
    text = f"Omar Haddad is held in Spain. Spain has offered to swap {words}."
    (offer,) = [c for c in claims_of(text) if c.type == "offer"]
    assert (offer.slots["gives"], offer.slots["wants"]) == (["Omar Haddad"], ["Yusuf Karim"])


def test_custody_counts_for_more_than_nationality():
    text = f"{BELARUSIAN} is held in Belarus. Belarus has offered to swap Pavel Drozd for Omar Haddad."
    (offer,) = [c for c in claims_of(text) if c.type == "offer"]
    assert offer.slots["gives"] == ["Pavel Drozd"]


def test_what_nothing_decides_stays_open():
    text = "Spain has offered to swap the prisoner Omar Haddad for Yusuf Karim."
    (offer,) = [c for c in claims_of(text) if c.type == "offer"]
    assert offer.slots.keys().isdisjoint({"gives", "wants"})


@pytest.mark.parametrize(
    "words", [f"{GEORGIAN} was swapped for {BELARUSIAN}", f"{BELARUSIAN} was traded for {GEORGIAN}"]
)
def test_transfers_go_home(words):
    (exchange,) = [c for c in claims_of(f"{words} in 2021.") if c.type == "exchange"]
    assert sorted(exchange.slots["transfers"]) == [
        ["Elena Markova", "Belarus", "Georgia"],
        ["Pavel Drozd", "Georgia", "Belarus"],
    ]
