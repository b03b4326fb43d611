"""Nothing in a report becomes mark-up."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glienicke.brief.markdown import escaped


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("plain words, 5 October 2023 (1–2); done.", "plain words, 5 October 2023 (1–2); done."),
        ("**bold** and _it_", r"\*\*bold\*\* and \_it\_"),
        ("[a](http://b.example)", r"\[a\](http\://b.example)"),
        ("<b>&amp;</b>", r"\<b\>\&amp;\</b\>"),
        ("# no heading", r"\# no heading"),
        ("- no list", r"\- no list"),
        ("1. no list", r"1\. no list"),
        ("2017: a year", "2017: a year"),
        ("www.b.example, a@b.example", r"www\.b.example, a\@b.example"),
        ("a | b ~~c~~ $d$ `e` \\", r"a \| b \~\~c\~\~ \$d\$ \`e\` \\"),
        ("two\n\n# lines", r"two \# lines"),
    ],
)
def test_escaped(text: str, safe: str) -> None:
    assert escaped(text) == safe


def test_the_number_of_a_report_stays_readable() -> None:
    assert escaped("[1] The *Ledger*", marks=True) == r"[1] The \*Ledger\*"
    assert escaped("[1]: http://b.example", marks=True) == r"\[1\]: http\://b.example"


@given(st.text(alphabet="a[]()<>*_`#!\\-+1. |~&:/\n", max_size=40))
@settings(max_examples=100, deadline=None)
def test_no_bracket_or_tag_is_left_bare(text: str) -> None:
    safe = escaped(text)
    assert "\n" not in safe
    for place, letter in enumerate(safe):
        if letter in "[]<>*_`#|~&":
            slashes = len(safe[:place]) - len(safe[:place].rstrip("\\"))
            assert slashes % 2 == 1
