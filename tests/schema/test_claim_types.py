"""The registry of claim types: what each file must say, and how faults are told."""

import pytest

from glienicke.model import Modality
from glienicke.schema import MODALITIES, claim_types, stances
from glienicke.values import VALUE_TYPES

TYPES = claim_types()


def test_there_are_the_twenty_types_of_the_record():
    assert len(TYPES) == 20


@pytest.mark.parametrize("kind", TYPES.values(), ids=list(TYPES))
def test_a_type_speaks_only_of_its_own_slots(kind):
    names = {slot.name for slot in kind.slots}
    assert kind.doc.endswith(".")
    assert kind.subject is None or kind.subject in names
    assert {*kind.required, *kind.some, *kind.core_with} <= names
    assert set(kind.modalities) <= MODALITIES
    assert kind.yields <= TYPES.keys()
    assert not (kind.core and kind.incidental)


@pytest.mark.parametrize("kind", TYPES.values(), ids=list(TYPES))
def test_every_slot_has_a_known_value_type(kind):
    assert {slot.value for slot in kind.slots} <= VALUE_TYPES.keys()


def test_what_was_never_carried_out_is_no_event():
    for name in ("exchange", "sentence", "arrest", "conviction"):
        assert {"possible", "planned", "conditional"}.isdisjoint(TYPES[name].modalities)


def test_a_slot_that_a_type_lacks_is_an_error():
    with pytest.raises(KeyError):
        TYPES["arrest"].slot("length")


def test_every_stance_says_what_it_means():
    assert all({"meaning", "ledger", "position"} <= stance.keys() for stance in stances().values())
    assert not stances()["other"]["position"]


def test_modalities_are_those_of_the_model():
    assert set(Modality.__args__) == MODALITIES
