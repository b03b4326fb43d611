"""Every rule of times.toml finds its examples and leaves its counter-examples alone."""

import pytest

from glienicke.annotate.times.find import anchor_times, find_times
from glienicke.annotate.times.grammar import grammar
from glienicke.annotate.times.values import OPERATIONS
from glienicke.lang import LANGUAGES, table
from glienicke.model import Dating, Span

PUBLISHED = Dating("2022-07-28", "stated")
RULES = [(language, rule) for language in LANGUAGES for rule in table(language, "times")["rule"]]
EXAMPLES = [(lang, rule["name"], *example) for lang, rule in RULES for example in rule["examples"]]
COUNTERS = [(lang, rule["name"], sentence) for lang, rule in RULES for sentence in rule["counter"]]


def read(sentence: str, language: str):
    return anchor_times(find_times(sentence, [Span(0, len(sentence))], language), sentence, PUBLISHED, (), language)


@pytest.mark.parametrize(("language", "rule", "sentence", "words", "value"), EXAMPLES)
def test_an_example_is_found_with_its_value(language, rule, sentence, words, value) -> None:
    found = [(t.rule, t.span.of(sentence), t.value) for t in read(sentence, language)]
    assert (rule, words, value) in found


@pytest.mark.parametrize(("language", "rule", "sentence"), COUNTERS)
def test_a_counter_example_is_left_alone(language, rule, sentence) -> None:
    assert rule not in [t.rule for t in find_times(sentence, [Span(0, len(sentence))], language)]


@pytest.mark.parametrize(
    ("language", "rule"), RULES, ids=lambda value: value["name"] if isinstance(value, dict) else value
)
def test_a_rule_is_whole(language, rule) -> None:
    assert rule["operation"] in OPERATIONS
    assert rule["name"] in grammar(language).rules
    if rule["type"] not in ("AMOUNT", "EVENT"):
        assert rule["examples"] or rule["counter"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_of_rules_are_unique(language) -> None:
    data = table(language, "times")
    names = [entry["name"] for key in ("rule", "event") for entry in data[key]]
    assert len(names) == len(set(names))
