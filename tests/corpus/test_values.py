"""Values as they are typed."""

import pytest

from corpus import values


@pytest.mark.parametrize(
    ("value", "good"),
    [
        ("2023", True),
        ("2023-02", True),
        ("2023-02-28", True),
        ("2023-02-29", False),
        ("2023-13", False),
        ("2023-W40", True),
        ("2023-10-06TEV", True),
        ("2019/2023-10-06", True),
        ("/2023", True),
        ("2023/", True),
        ("/", False),
        ("2021/2022/2023", False),
        ("202X", True),
        ("last year", False),
        ("", False),
    ],
)
def test_dates(value: str, good: bool) -> None:
    assert values.is_date(value) is good


@pytest.mark.parametrize(
    ("value", "good"),
    [
        *((value, True) for value in ("P9Y", "P1Y6M", "P2W", "PT9M", "PXY", "PXDE", "LIFE")),
        *((value, False) for value in ("P", "9Y", "P9", "")),
    ],
)
def test_durations(value: str, good: bool) -> None:
    assert values.is_duration(value) is good


@pytest.mark.parametrize(
    ("value", "kind"), [("2023-10-06TEV", "TIME"), ("P9Y", "DURATION"), ("2023", "DATE"), ("PAST_REF", "DATE")]
)
def test_time_types(value: str, kind: str) -> None:
    assert values.time_type(value) == kind


@pytest.mark.parametrize(
    ("some", "together"),
    [
        (["2021", "2021-03", "2021-03-11"], True),
        (["2021", "2019"], False),
        (["2021-03", "2021-04"], False),
        (["2023-06/2023-08", "2023-08"], True),
        (["espionage", "spying"], True),
        (["P9Y", "P9Y"], True),
        (["P9Y", "P11Y"], False),
        ([52, 53], False),
    ],
)
def test_values_that_go_together(some: list[object], together: bool) -> None:
    assert values.compatible(some) is together


@pytest.mark.parametrize(
    ("value", "precise"),
    [(None, "unknown"), ("2023", "year"), ("2023-02", "month"), ("2023-02-01", "day"), ("2022/2023", "interval")],
)
def test_precision(value: str | None, precise: str) -> None:
    assert values.precision(value) == precise
