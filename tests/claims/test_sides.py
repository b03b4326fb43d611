"""The two sides of a story where its words do not name them, and who speaks where nobody is named."""

from tests.claims.claims_of import claims_of

STORY = "Peru freed a Chilean prisoner. Peru and Chile are old rivals. Chile wants more. "


def claims(kind, text):
    return [c.slots for c in claims_of(text) if c.type == kind]


def test_sides_without_names_are_the_two_states_of_the_report():
    (contact,) = claims("contact", STORY + "The two governments are in contact.")
    assert sorted(contact["parties"]) == ["Chile", "Peru"]


def test_the_state_that_a_channel_goes_through_is_no_side():
    (channel,) = claims("channel", STORY + "A letter was passed on through Norway.")
    assert (channel["kind"], sorted(channel["parties"])) == ("Norway", ["Chile", "Peru"])


def test_a_report_of_one_state_has_no_sides():
    assert claims("contact", "Peru freed a prisoner. The two governments are in contact.") == []


def test_whoever_says_that_somebody_must_be_freed_demands_it():
    (demand,) = claims("demand", '"The prisoner Omar Haddad must be freed," Elena Markova said.')
    assert (demand["by"], demand["wants"]) == ("Elena Markova", ["Omar Haddad"])


def test_a_demand_of_nobody_is_none():
    assert claims("demand", "The prisoner Omar Haddad must be freed.") == []


def test_only_captives_are_counted():
    numbers = [
        c
        for c in claims("attribute", "Iran holds twelve Greek sailors. Five Greek reporters wrote.")
        if c["attribute"] == "number"
    ]
    assert [n["value"] for n in numbers] == [12]
