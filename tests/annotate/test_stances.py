"""Stances: every example of every rule shows its stance, no counter-example does."""

import pytest

from glienicke.annotate.stances import plain, rules, stances_of
from glienicke.lang import table
from glienicke.schema import stances

ENTRIES = table("en", "stances")["rule"]
EXAMPLES = [(n, e["stance"], line) for n, e in enumerate(ENTRIES) for line in e["examples"]]
COUNTERS = [(n, e["stance"], line) for n, e in enumerate(ENTRIES) for line in e["counter"]]


def split(line: str, who: str) -> tuple[str, str, bool]:
    """Cue, content, and whether a source speaks: "source: reported | ..."."""
    cue, _, content = line.removeprefix("source: ").partition(" | ")
    return cue, content, line.startswith("source: ") or (who == "source" and ": " not in line[:8])


@pytest.mark.parametrize(("n", "stance", "line"), EXAMPLES)
def test_example(n: int, stance: str, line: str) -> None:
    cue, content, source = split(line, "")
    assert rules("en")[n].holds(plain(cue), plain(content), source=source), (stance, plain(content))
    assert stance in stances_of(cue, [content], source=source)


@pytest.mark.parametrize(("n", "stance", "line"), COUNTERS)
def test_counter_example(n: int, stance: str, line: str) -> None:
    cue, content, source = split(line, "")
    assert stance not in stances_of(cue, [content], source=source)


def test_every_stance_has_a_rule_and_every_rule_a_stance() -> None:
    assert {rule.stance for rule in rules("en")} == stances().keys() - {"other"}


def test_nothing_in_particular_is_other() -> None:
    assert stances_of("said", ["the weather was fine"], source=False) == ("other",)


def test_several_stances_may_hold() -> None:
    held = stances_of("said", ["We’re in talks, but no agreement has been reached."], source=False)
    assert held == ("no_agreement_yet", "confirms_talks")
