"""Words that say where something stands."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.anchor import find, one, parse
from corpus.faults import MarkupError

TEXT = (
    "“We heard,” she said.\nOslo was silent; in Oslo,\nhowever, nobody’s aide [sic] slept – Oslo-born or not. "
    "He was because he was."
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Oslo", ["Oslo", "Oslo", "Oslo"]),
        ("Oslo #2", ["Oslo"]),
        ("Oslo #1 #3", ["Oslo", "Oslo"]),
        ("Oslo -#3", ["Oslo", "Oslo"]),
        ('"We heard,"', ["“We heard,”"]),
        ("nobody's aide", ["nobody’s aide"]),
        ("in Oslo, however", ["in Oslo,\nhowever"]),
        ("slept - Oslo", ["slept – Oslo"]),
        ("We heard ... in Oslo", ["We heard,” she said.\nOslo was silent; in Oslo"]),
        ("in [Oslo]", ["Oslo"]),
        ("because [he] was", ["he"]),
        (r"aide \[sic\]", ["aide [sic]"]),
        ("was. ", ["was."]),
    ],
)
def test_found(words: str, found: list[str]) -> None:
    assert [TEXT[a:b] for a, b in find(parse(words), TEXT)] == found


def test_the_second_occurrence_is_the_second() -> None:
    assert find(parse("Oslo #2"), TEXT) == [find(parse("Oslo"), TEXT)[1]]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Osl", "not in the text"),
        ("Bergen", "not in the text"),
        ("Oslo #4", "3 occurrences"),
        ("Oslo -#4", "3 occurrences"),
        ("Oslo #0", "no #0"),
        ("silent ... Bergen", "not after"),
        ("because [she] was", "not in the text"),
        ("#2", "not in the text"),
        ("   ", "nothing to look for"),
    ],
)
def test_not_found(words: str, why: str) -> None:
    with pytest.raises(MarkupError, match=why):
        find(parse(words), TEXT)


def test_one_place_must_be_one() -> None:
    assert one("Oslo was", TEXT) == (find(parse("Oslo #1"), TEXT)[0][0], TEXT.index(" silent"))
    with pytest.raises(MarkupError, match="3 occurrences of 'Oslo': say #1 to #3"):
        one("Oslo", TEXT)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ab.’“ \n#[]", max_size=40), st.text(alphabet="ab.'\" [#1]", max_size=12))
def test_spans_lie_in_the_text_and_hold_the_words(text: str, words: str) -> None:
    try:
        anchor = parse(words)
        spans = find(anchor, text)
    except MarkupError:
        return
    assert all(0 <= a < b <= len(text) for a, b in spans)
    assert len({text[a:b].translate(str.maketrans("’“\n", "'\" ")) for a, b in spans}) >= 1
