import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glienicke.values.date import find_written, parse_written


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("28 July 2022", "2022-07-28"),
        ("July 28, 2022", "2022-07-28"),
        ("JULY 28, 2022", "2022-07-28"),
        ("Sept 3rd 2021", "2021-09-03"),
        ("the 28th of July 2022", "2022-07-28"),
        ("28-Jul-2022", "2022-07-28"),
        ("Aug. 5, 2022", "2022-08-05"),
        ("28.07.2022", "2022-07-28"),
        ("28. 7. 2022", "2022-07-28"),
        ("2022-07-28", "2022-07-28"),
        ("2022/07/28", "2022-07-28"),
        ("2022-07-28T10:03:00Z", "2022-07-28"),
        ("Thu, 28 Jul 2022 10:00:00 +0200", "2022-07-28"),
        ("Thursday, July 28, 2022 10:43 AM EDT", "2022-07-28"),
        ("July 2022", "2022-07"),
        ("2022-07", "2022-07"),
        # Countries differ in the order: only what is certain is said.
        ("28/07/2022", "2022-07-28"),
        ("07/28/2022", "2022-07-28"),
        ("05/05/2022", "2022-05-05"),
        ("05/08/2022", "2022"),
        # No dates.
        ("28 July", None),
        ("2022", None),
        ("31/02/2022", None),
        ("2022-13-45", None),
        ("192.168.2022", None),
        ("version 1.2.2022", None),
        ("", None),
    ],
)
def test_a_written_date_has_the_precision_of_its_words(text: str, value: str | None) -> None:
    assert parse_written(text) == value


def test_dates_are_found_in_a_text_with_their_offsets() -> None:
    text = "  date 2022-08-05 US envoy; filed Jul 28 2022 (28.07.2022)"
    found = [(text[d.start : d.end], d.value) for d in find_written(text)]
    assert found == [("2022-08-05", "2022-08-05"), ("Jul 28 2022", "2022-07-28"), ("28.07.2022", "2022-07-28")]


@pytest.mark.parametrize("text", ["2022-07-281", "1.2.2022.3", "A2022-07-28", "12/2022-07-28", "page 3-4-2022-5"])
def test_no_date_is_found_within_a_longer_number(text: str) -> None:
    assert list(find_written(text)) == []


@settings(max_examples=100, deadline=None)
@given(st.dates(min_value=datetime.date(1000, 1, 1), max_value=datetime.date(2999, 12, 31)))
def test_every_day_survives_being_written(day) -> None:
    assert parse_written(f"{day:%B} {day.day}, {day.year:04}") == day.isoformat()
    assert parse_written(f"{day.day} {day:%b} {day.year:04}") == day.isoformat()


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_borne(text: str) -> None:
    parse_written(text)
    assert all(0 <= d.start < d.end <= len(text) for d in find_written(text))
