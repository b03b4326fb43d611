"""Dates as dateparser finds them, as precise as their words."""

import pytest

from eval.baselines.dates import DateParser
from tests.eval.baselines.pages import page, story

pytest.importorskip("dateparser")


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The pilot was seized on 5 May 2019 at the airfield.", "5 May 2019", "2019-05-05"),
        ("The pilot was seized in March 2019 at the airfield.", "March 2019", "2019-03"),
        ("The envoy flew home yesterday.", "yesterday", "2020-05-31"),
    ],
)
def test_values(text: str, words: str, value: str) -> None:
    found = DateParser().record(story(page("r1", text)))["times"]
    assert [time["value"] for time in found if words in time["text"]] == [value]
    assert all(text[time["start"] : time["end"]] == time["text"] for time in found)


def test_nothing_to_find() -> None:
    assert DateParser().record(story(page("r1", "Nobody would speak.", published=None)))["times"] == []


@pytest.mark.parametrize("published", ["2020", "2020-06", "2020-06/2020-07"])
def test_a_vague_day_of_publication_is_its_beginning(published: str) -> None:
    (time,) = DateParser().record(story(page("r1", "She was freed yesterday.", published=published)))["times"]
    assert time["value"] in ("2019-12-31", "2020-05-31")
