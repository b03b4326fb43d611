"""Masking: what is shown, and the exact way back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glienicke.model import Span
from glienicke.text.mask import TOKEN, mask


@pytest.mark.parametrize(
    ("text", "tokens", "shown"),
    [
        ("Omar  Haddad,\n44, was held", [((0, 12), "⟦P0⟧")], "⟦P0⟧, 44, was held"),
        ("he said “yes” – ‘no’", [], "he said \"yes\" — 'no'"),
        ("a\u200bb\u00adc", [], "abc"),
        ("the words ⟦P7⟧ are no token", [], "the words [P7] are no token"),
        ("", [], ""),
    ],
)
def test_what_a_masked_text_shows(text, tokens, shown):
    masked = mask(text, Span(0, len(text)), [(Span(*span), token) for span, token in tokens])
    assert masked.text == shown


def test_every_part_leads_back_to_its_source():
    text = "Iran  freed Omar Haddad on Friday"
    masked = mask(text, Span(0, len(text)), [(Span(12, 23), "⟦P0⟧")])
    at = TOKEN.search(masked.text)
    assert masked.source(*at.span()).of(text) == "Omar Haddad"
    assert masked.source(0, len(masked.text)).of(text) == text
    start = masked.text.index("freed")
    assert masked.source(start, start + 5).of(text) == "freed"


def test_what_is_cut_out_is_gone_and_the_rest_still_leads_back():
    text = "Haddad (44) was held"
    masked = mask(text, Span(0, len(text)), [])
    rest = masked.without([(6, 11), (8, 10)])
    assert rest.text == "Haddad was held"
    assert rest.source(0, 10).of(text) == "Haddad (44) was"
    assert masked.without([]) is masked


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60), st.data())
def test_any_text_with_any_tokens_leads_back(text, data):
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=4))) if len(text) > 3 else []
    tokens = [(Span(cuts[0], cuts[1]), "⟦P0⟧")] if cuts and cuts[0] < cuts[1] else []
    masked = mask(text, Span(0, len(text)), tokens)
    assert len(masked.text) == len(masked.starts) == len(masked.ends)
    assert all(0 <= a < b <= len(text) for a, b in zip(masked.starts, masked.ends, strict=True))
    assert list(masked.starts) == sorted(masked.starts)
