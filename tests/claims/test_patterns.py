"""Every pattern finds its examples and leaves its counter-examples alone, through the real chain."""

import pytest

from glienicke.lang.claims import claim_patterns
from tests.claims.claims_of import claims_of, fits

PATTERNS = claim_patterns("en")
EXAMPLES = [(p, e) for p in PATTERNS for e in p.examples]
COUNTER = [(p, c) for p in PATTERNS for c in p.counter]


def test_every_pattern_has_an_example_and_a_name_of_its_own():
    assert [p.id for p in PATTERNS if not p.examples] == []
    assert len({p.id for p in PATTERNS}) == len(PATTERNS)


@pytest.mark.parametrize(("pattern", "example"), EXAMPLES, ids=[p.id for p, _ in EXAMPLES])
def test_example_is_found(pattern, example):
    found = claims_of(example.text)
    right = [c for c in found if c.rule == pattern.id and fits(c, dict(example.slots))]
    assert right, found
    assert right[0].modality == (example.modality or right[0].modality)
    if not example.modality:
        assert right[0].modality in ("asserted", "reported")


@pytest.mark.parametrize(("pattern", "text"), COUNTER, ids=[p.id for p, _ in COUNTER])
def test_counter_example_is_not_asserted(pattern, text):
    wrong = [c for c in claims_of(text) if c.type == pattern.type.name and c.modality in ("asserted", "reported")]
    assert wrong == []
