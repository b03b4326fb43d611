from datetime import date

import pytest

from glienicke.values.base import Outcome
from glienicke.values.date import DateType, date_range, precision

DATE = DateType()


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2022-07-28", date(2022, 7, 28), date(2022, 7, 28)),
        ("2022-07-28TEV", date(2022, 7, 28), date(2022, 7, 28)),
        ("2022-07-28T20:15", date(2022, 7, 28), date(2022, 7, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2022-W30", date(2022, 7, 25), date(2022, 7, 31)),
        ("2022-W30-WE", date(2022, 7, 30), date(2022, 7, 31)),
        ("2022-Q3", date(2022, 7, 1), date(2022, 9, 30)),
        ("2022-H2", date(2022, 7, 1), date(2022, 12, 31)),
        ("2022-SU", date(2022, 1, 1), date(2022, 12, 31)),
        ("2022-02/2022-07-28", date(2022, 2, 1), date(2022, 7, 28)),
        ("2018/", date(2018, 1, 1), date.max),
        ("/2020", date.min, date(2020, 12, 31)),
    ],
)
def test_a_value_covers_days(value: str, first: date, last: date) -> None:
    assert date_range(value) == (first, last)


@pytest.mark.parametrize(
    "value", ["", "/", "PAST_REF", "P16Y", "2022-13", "2022-02-30", "2022-W54", "2022-Q5", "2022/2018", "soon", "1/2/3"]
)
def test_what_is_no_date_covers_none(value: str) -> None:
    assert date_range(value) is None
    assert precision(value) == "unknown"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2022-07-28", "day"),
        ("2022-07-28TEV", "day"),
        ("2022-07", "month"),
        ("2022", "year"),
        ("2022-W30", "interval"),
        ("2022-Q3", "interval"),
        ("2018/", "interval"),
    ],
)
def test_precision(value: str, expected: str) -> None:
    assert precision(value) == expected


@pytest.mark.parametrize(
    ("left", "right", "outcome", "finer", "reason"),
    [
        ("2018", "2018-12", Outcome.REFINES, "right", "December 2018 lies within 2018"),
        ("2018-12-28", "2018-12", Outcome.REFINES, "left", "28 December 2018 lies within December 2018"),
        ("2018", "2019", Outcome.CONFLICTS, None, "2018 and 2019 exclude each other"),
        ("2022-02", "2022-02-01/2022-02-28", Outcome.SAME, None, "both say February 2022"),
        ("2022-07-28TEV", "2022-07-28", Outcome.SAME, None, "both say 28 July 2022"),
        ("PAST_REF", "2018", Outcome.REFINES, "right", "2018 is more precise than “some time in the past”"),
        (
            "2018/2020",
            "2019/2021",
            Outcome.UNRELATED,
            None,
            "2018 to 2020 and 2019 to 2021 overlap, so that both can be true",
        ),
        (
            "PAST_REF",
            "FUTURE_REF",
            Outcome.UNRELATED,
            None,
            "some time in the past and some time in the future cannot be compared",
        ),
        ("2018/", "2019", Outcome.REFINES, "right", "2019 lies within since 2018"),
    ],
)
def test_comparison(left: str, right: str, outcome: Outcome, finer: str | None, reason: str) -> None:
    comparison = DATE.compare(left, right)
    assert (comparison.outcome, comparison.finer, comparison.reason) == (outcome, finer, reason)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2022-07-28", "28 July 2022"),
        ("2022-02", "February 2022"),
        ("2018", "2018"),
        ("2022-W30", "the week of 25 July 2022"),
        ("2022-W30-WE", "the weekend of 30 July 2022"),
        ("2022-Q3", "the third quarter of 2022"),
        ("2022-H1", "the first half of 2022"),
        ("2022-WI", "winter 2022"),
        ("2018/2020-03", "2018 to March 2020"),
        ("2018/", "since 2018"),
        ("/2020", "until 2020"),
        ("FUTURE_REF", "some time in the future"),
        ("whenever", "whenever"),
    ],
)
def test_format(value: str, shown: str) -> None:
    assert DATE.format(value) == shown


def test_parse_takes_words_and_iso() -> None:
    assert DATE.parse("28 July 2022") == "2022-07-28"
    assert DATE.parse(" 2022-02/2022-07-28 ") == "2022-02/2022-07-28"
    assert DATE.parse("2022-07-28TEV") == "2022-07-28"
    assert DATE.parse("weeks ago") is None


@pytest.mark.parametrize(
    ("left", "right", "outcome"),
    [
        ("2023-SP", "2023-SP", Outcome.SAME),
        ("2023-SP", "2023-04", Outcome.REFINES),  # the north's
        ("2023-SP", "2023-10-02", Outcome.REFINES),  # the south's
        ("2023-SP", "2023-08", Outcome.CONFLICTS),  # nobody's
        ("2023-SP", "2023", Outcome.REFINES),
        ("2022-WI", "2023-01", Outcome.REFINES),  # named by the year it begins in
        ("2023-SU", "2023-SP", Outcome.CONFLICTS),
    ],
)
def test_a_season_is_that_of_either_hemisphere(left: str, right: str, outcome: Outcome) -> None:
    assert DateType().compare(left, right).outcome is outcome
