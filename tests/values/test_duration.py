import pytest

from glienicke.values.base import Outcome
from glienicke.values.duration import DurationType

DURATION = DurationType()


@pytest.mark.parametrize(
    ("text", "value", "shown"),
    [
        ("ten years", "P10Y", "10 years"),
        ("up to ten years", "P10Y", "10 years"),
        ("16-year", "P16Y", "16 years"),
        ("31-year-old", "P31Y", "31 years"),
        ("12 and a half years", "P12Y6M", "12 years and 6 months"),
        ("12 years and six months", "P12Y6M", "12 years and 6 months"),
        ("2.5 years", "P2Y6M", "2 years and 6 months"),
        ("a year and a half", "P1Y6M", "1 year and 6 months"),
        ("half a year", "P6M", "6 months"),
        ("three years, two months and 5 days", "P3Y2M5D", "3 years, 2 months and 5 days"),
        ("nearly two decades", "P20Y", "20 years"),
        ("for about 3 weeks", "P3W", "3 weeks"),
        ("48 hours", "PT48H", "48 hours"),
        ("several years", "PXY", "years"),
        ("decades", "PXDE", "decades"),
        ("life imprisonment", "LIFE", "life"),
        ("P16Y", "P16Y", "16 years"),
    ],
)
def test_lengths_in_words(text: str, value: str, shown: str) -> None:
    assert DURATION.parse(text) == value
    assert DURATION.format(value) == shown


@pytest.mark.parametrize("text", ["five to ten years", "ten", "year", "the second", "2.3 years", "", "lively"])
def test_no_length(text: str) -> None:
    assert DURATION.parse(text) is None


@pytest.mark.parametrize(
    ("left", "right", "outcome", "finer", "reason"),
    [
        ("P10Y", "P10Y", Outcome.SAME, None, "both say 10 years"),
        ("P1Y", "P12M", Outcome.SAME, None, "both say 1 year"),
        ("P365D", "P1Y", Outcome.SAME, None, "both say 365 days"),
        ("P12Y", "P12Y6M", Outcome.CONFLICTS, None, "12 years and 12 years and 6 months are different lengths"),
        ("LIFE", "P25Y", Outcome.CONFLICTS, None, "life and 25 years are different lengths"),
        ("PXY", "P3Y", Outcome.REFINES, "right", "3 years says how many years"),
        ("P3Y", "PXY", Outcome.REFINES, "left", "3 years says how many years"),
        ("PXY", "PXM", Outcome.UNRELATED, None, "years and months cannot be compared"),
    ],
)
def test_comparison(left: str, right: str, outcome: Outcome, finer: str | None, reason: str) -> None:
    comparison = DURATION.compare(left, right)
    assert (comparison.outcome, comparison.finer, comparison.reason) == (outcome, finer, reason)
