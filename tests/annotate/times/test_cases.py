"""The hard cases of tests/cases/times.toml: nothing more and nothing less than what they list is found."""

import tomllib
from pathlib import Path

import pytest

from glienicke.annotate.times.find import anchor_times, find_times
from glienicke.model import Dating, Span

DATA = tomllib.loads((Path(__file__).parents[2] / "cases" / "times.toml").read_text("utf-8"))


@pytest.mark.parametrize("case", DATA["case"], ids=lambda case: case["text"][:50])
def test_case(case) -> None:
    text = case["text"]
    published = Dating(case.get("published", DATA["published"]) or None)
    times = anchor_times(find_times(text, [Span(0, len(text))]), text, published, ())
    assert {time.span.of(text): time.value or "" for time in times} == case["times"]


def test_there_are_many() -> None:
    assert len(DATA["case"]) >= 120
