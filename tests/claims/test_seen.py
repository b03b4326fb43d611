"""What the reading model sees, beside what the patterns find: scripted sightings over invented sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest

from glienicke.annotate import anchor, annotate
from glienicke.claims import extract
from glienicke.model import Claim, Labelled, Modality, Reading, Report, Sighting, Span, Zone


def reading_of(text: str) -> Reading:
    """A report read by the rules alone."""
    report = Report("r", "", "", text)
    return anchor(annotate(Reading(report, (Zone("body", Span(0, len(text))),)), model=False))


def sighting(
    text: str, kind: str, trigger: str, *, score: float = 0.9, modality: Modality = "asserted", **slots: str
) -> Sighting:
    """A claim seen at the first place of its trigger; slots by their words, those with a capital are labels."""

    def place(words: str, label: str, sure: float = 0.9) -> Labelled:
        return Labelled(text.index(words), text.index(words) + len(words), label, sure)

    details = tuple((name.lower(), words) for name, words in slots.items() if name[0].isupper())
    filled = tuple(place(words, name.rstrip("_")) for name, words in slots.items() if name[0].islower())
    return Sighting(kind, place(trigger, kind, score), modality, details, filled)


def told(text: str, *seen: Sighting) -> list[tuple[str, dict[str, object], str]]:
    """The claims of a text: type, slots with names in the place of ids, rule."""
    reading = extract(replace(reading_of(text), sightings=seen))
    names = {r.id: r.name for r in reading.referents}

    def said(claim: Claim) -> dict[str, object]:
        return {
            s.name: tuple(names.get(str(v), v) for v in s.value)
            if isinstance(s.value, tuple)
            else names.get(str(s.value), s.value)
            for s in claim.slots
        }

    return [(c.type, said(c), c.rule.rpartition(".")[2]) for c in reading.claims]


LED = "Anna Petrel was led off the quay at Lund by Chad on 4 May 2019, and nobody spoke."


def test_a_claim_that_no_pattern_knows() -> None:
    seen = sighting(LED, "release", "led", person="Anna Petrel", by="Chad", date="4 May 2019", Kind="deported")
    slots = {"person": "Anna Petrel", "by": "Chad", "date": "2019-05-04", "kind": "deported"}
    assert ("release", slots, "model") in told(LED, seen)


@pytest.mark.parametrize(
    "seen",
    [
        sighting(LED, "release", "led", score=0.2, person="Anna Petrel"),  # hardly likely
        sighting(LED, "release", "led", date="4 May 2019"),  # of nobody
        sighting(LED, "release", "led", person="Lund"),  # a town is not freed
        sighting(LED, "release", "led", person="nobody"),  # somebody without a name
        sighting(LED, "sentence", "led", person="Anna Petrel"),  # without what the type requires
        sighting(LED, "relation", "led", person="Anna Petrel"),  # of whom?
        sighting(LED, "plea", "led", person="Anna Petrel", plea="Lund"),  # left to patterns
        sighting(LED, "position", "spoke", actor="Chad", Stance="rejects"),  # that is for quotes
        sighting(LED, "eclipse", "led", person="Anna Petrel"),  # no type of ours
    ],
)
def test_no_claim(seen: Sighting) -> None:
    assert [kind for kind, _, rule in told(LED, seen) if rule == "model"] == []


def test_of_a_name_and_its_description_the_name_fills_the_slot() -> None:
    text = "Chad let the pilot, Anna Petrel, walk free."
    found = told(text, sighting(text, "release", "walk", person="the pilot, Anna Petrel", by="Chad"))
    assert [slots["person"] for kind, slots, _ in found if kind == "release"] == ["Anna Petrel"]


def test_nobody_frees_himself() -> None:
    seen = sighting(LED, "release", "led", person="Anna Petrel", by="Anna Petrel")
    assert [slots for kind, slots, rule in told(LED, seen) if rule == "model"] == [{"person": "Anna Petrel"}]


ARRESTED = "Omar Haddad was arrested in Lund."


def test_open_slots_of_a_pattern_are_filled_and_said_ones_kept() -> None:
    text = "Omar Haddad was arrested in Lund as Chad watched; it was 4 May 2019."
    seen = sighting(text, "arrest", "arrested", person="Omar Haddad", by="Chad", place="Chad")
    (found,) = [(slots, rule) for kind, slots, rule in told(text, seen) if kind == "arrest"]
    assert (found[0]["by"], found[0]["place"]) == ("Chad", "Lund")
    assert found[1] != "model"


def test_a_pattern_needs_a_witness_where_the_model_looks() -> None:
    assert "arrest" in [kind for kind, _, _ in told(ARRESTED, sighting(ARRESTED, "arrest", "arrested", score=0.2))]
    assert "arrest" not in [kind for kind, _, _ in told(ARRESTED)]
    assert "arrest" in [claim.type for claim in extract(reading_of(ARRESTED)).claims]  # nobody has looked


RANG = "Omar Haddad was jailed by Chad. The raffle's chairman, Anna Petrel, rang; his cousin did not."


def test_whose_something_somebody_is_may_be_in_words() -> None:
    seen = sighting(RANG, "relation", "chairman", person="Anna Petrel", of="The raffle's")
    assert ("relation", {"person": "Anna Petrel", "relation": "chairman", "of": "raffle"}, "model") in told(RANG, seen)


def test_a_pronoun_in_words_is_nobody() -> None:
    seen = sighting(RANG, "relation", "chairman", person="Anna Petrel", of="his")
    assert "of" not in [slots for kind, slots, rule in told(RANG, seen) if kind == "relation" and rule == "model"]


@pytest.mark.parametrize(("score", "actors"), [(0.9, ["Idris Haddad"]), (0.3, [])])
def test_a_cue_that_the_model_takes_for_a_position_makes_one_of_a_quote_without(
    score: float, actors: list[str]
) -> None:
    text = "Omar Haddad is held in Chad. His brother Idris Haddad said that the weather was good."
    seen = sighting(text, "position", "said", score=score, Stance="condemns")
    assert [slots["actor"] for kind, slots, _ in told(text, seen) if kind == "position"] == actors
