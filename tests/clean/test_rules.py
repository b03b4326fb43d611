"""Each rule of cleaning: its examples match, its counter-examples match no rule of its table."""

import pytest

from glienicke.clean.names import is_city
from glienicke.clean.rules import HeadRule, Rule, boilerplate, head
from glienicke.lang import table

BOILERPLATE = table("en", "boilerplate")["rule"]
HEAD = table("en", "head")["rule"]


def named(rules, name):
    return next(rule for rule in rules if rule.name == name)


def cases(rules, key):
    return [pytest.param(data["name"], text, id=f"{data['name']}: {text}") for data in rules for text in data[key]]


def holds(rule: Rule, text: str) -> bool:
    if rule.scope == "part":
        return rule.pattern.search(text) is not None
    return rule.pattern.match(text) is not None and len(text) <= rule.max


def eats(rule: HeadRule, text: str) -> bool:
    match = rule.pattern.match(text)
    return match is not None and (not rule.city or is_city(match["place"]))


@pytest.mark.parametrize(("name", "text"), cases(BOILERPLATE, "examples"))
def test_examples_of_boilerplate_match(name, text):
    assert holds(named(boilerplate(), name), text)


@pytest.mark.parametrize(("name", "text"), cases(BOILERPLATE, "counter_examples"))
def test_counter_examples_of_boilerplate_match_no_rule(name, text):
    assert [rule.name for rule in boilerplate() if holds(rule, text)] == []


@pytest.mark.parametrize(("name", "text"), cases(HEAD, "examples"))
def test_examples_of_head_rules_match(name, text):
    assert eats(named(head(), name), text.strip())


@pytest.mark.parametrize(("name", "text"), cases(HEAD, "counter_examples"))
def test_counter_examples_of_head_rules_do_not_match(name, text):
    assert not eats(named(head(), name), text)


@pytest.mark.parametrize("rules", [BOILERPLATE, HEAD], ids=["boilerplate", "head"])
def test_every_rule_has_a_name_of_its_own_and_both_kinds_of_examples(rules):
    assert len({rule["name"] for rule in rules}) == len(rules)
    assert all(rule["examples"] and rule["counter_examples"] for rule in rules)
