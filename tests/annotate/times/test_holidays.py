from datetime import date

import pytest

from glienicke.annotate.times.holidays import easter, holiday_near, nth_weekday


def test_holidays() -> None:
    assert [easter(year) for year in (2021, 2024, 1999)] == [date(2021, 4, 4), date(2024, 3, 31), date(1999, 4, 4)]
    assert nth_weekday(2022, 11, 4, 4) == date(2022, 11, 24)
    assert nth_weekday(2022, 5, 1, -1) == date(2022, 5, 30)


@pytest.mark.parametrize(
    ("rule", "tense", "value"),
    [
        ({"month": 11, "weekday": 4, "nth": 4}, "future", "2023-11-23"),
        ({"month": 11, "weekday": 4, "nth": 4}, "past", "2022-11-24"),
        ({"easter": -2}, "past", "2023-04-07"),
        ({"easter": -2}, "future", "2024-03-29"),
        ({"month": 5, "day": 1}, "past", "2023-05-01"),
    ],
)
def test_the_holiday_that_is_meant(rule, tense, value: str) -> None:
    assert holiday_near(rule, date(2023, 11, 14), tense) == value
