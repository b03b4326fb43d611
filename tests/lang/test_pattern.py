"""Templates: what they compile to, what they need, and how faults are told."""

import re
import time

import pytest

from glienicke.errors import DataError
from glienicke.lang import table
from glienicke.lang.claims import claim_patterns
from glienicke.lang.pattern import compile_template, macro_regex

SLOTS = frozenset({"person", "place", "date", "length"})


def groups(template, text):
    match = compile_template("en", template, SLOTS).regex.search(text)
    return match and {k.rpartition("__")[0]: v for k, v in match.groupdict().items() if v and "__" in k}


@pytest.mark.parametrize(
    ("template", "text", "found"),
    [
        ("arrested in {place}", "was arrested in ⟦L1⟧ today", {"place": "⟦L1⟧"}),
        ("arrested [in {place}]", "was Arrested today", {}),
        ("[so] (held|jailed) in {place}", "jailed in the ⟦S2⟧", {"place": "the ⟦S2⟧"}),
        ("freed {person}", "freed basketball star ⟦P1⟧ and ⟦P2⟧", {"person": "basketball star ⟦P1⟧ and ⟦P2⟧"}),
        ("freed {person}", "freed ⟦P1⟧'s assets", None),
        ("arrested ~(in {place} | on {date})", "arrested late on ⟦T2⟧ in ⟦L1⟧", {"place": "⟦L1⟧", "date": "⟦T2⟧"}),
        ("arrested ~(in {place})", "arrested and sentenced in ⟦L1⟧", {}),
        ("arrested in {place}", "was arrested", None),
        ("arrested", "unarrested", None),
    ],
)
def test_what_a_template_finds(template, text, found):
    assert groups(template, text) == found


def test_a_slot_may_be_read_by_another_macro_and_the_subject_is_taken_off():
    template = compile_template("en", "{subject:party:person} {have} freed {place:person}", SLOTS)
    assert (template.subject, template.into, template.verb) == ("party", "person", "have")
    assert template.regex.search("had freed ⟦P1⟧")["place__1"] == "⟦P1⟧"


def test_needs_name_a_word_for_every_part_that_must_be_there():
    needs = compile_template("en", "(held|jailed) in {place} [since {date}]", SLOTS).needs
    assert needs == (frozenset({"held", "jailed"}), frozenset({"in"}))


@pytest.mark.parametrize(
    ("template", "fault"),
    [
        ("held in {nowhere}", "no macro"),
        ("held in <nolist>", "nolist"),
        ("held [in {place}", "no ']'"),
        ("held in {place}]", "not opened"),
        ("{person} {place}", "no fixed word"),
        ("held § here", "cannot be read"),
    ],
)
def test_a_fault_is_told_with_its_template(template, fault):
    with pytest.raises(DataError, match=re.escape(fault)):
        compile_template("en", template, SLOTS)


@pytest.mark.parametrize("name", sorted(table("en", "macros")))
def test_every_macro_compiles(name):
    assert re.compile(macro_regex("en", name))


@pytest.mark.parametrize(
    "text",
    [
        "a " * 1500,
        "⟦P1⟧, " * 400,
        "the former " * 300 + "⟦P1⟧",
        "was not " * 400 + "arrested",
        "in ⟦L1⟧ on ⟦T1⟧ " * 150,
        "for espionage and " * 200,
    ],
)
def test_no_pattern_runs_away_on_hostile_text(text):
    start = time.process_time()
    for pattern in claim_patterns("en"):
        list(pattern.template.regex.finditer("⟦P0⟧ was arrested for " + text[:3000]))
    assert time.process_time() - start < 4
