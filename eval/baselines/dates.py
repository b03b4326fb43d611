"""Times by dateparser.search_dates, told the day of publication."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any, ClassVar

from eval.baselines.story import Baseline, Json, Page, Story, blank

LENGTHS = {"year": 4, "month": 7}  # letters of an ISO date that are known for a period


class DateParser(Baseline):
    """Finds dates anywhere in the text; each is as precise as the library says its words are."""

    name: ClassVar = "dateparser"
    given: ClassVar = "the day of publication"
    measures: ClassVar = frozenset({"times", "time value"})
    library: ClassVar = "dateparser"

    def record(self, story: Story) -> Json:
        """The dates of every report."""
        return {**blank(story), "times": [time for page in story.pages for time in times_of(page)]}


def times_of(page: Page) -> Iterator[Json]:
    """What the library finds in a report, in order, each with its place and value."""
    from dateparser.search import search_dates

    at = 0
    for words, _ in search_dates(page.text, languages=["en"], settings=_settings(page)) or ():
        start = page.text.find(words, at)
        if start >= 0:  # the library joins words over a line's end: such a date has no place
            at = start + len(words)
            yield {"report": page.id, "start": start, "end": at, "text": words, "value": _value(words, page)}


def _value(words: str, page: Page) -> str | None:
    """As an ISO date, month or year: `search_dates` fills in what the words leave open, the period tells it."""
    from dateparser.date import DateDataParser

    found = DateDataParser(languages=["en"], settings=_settings(page)).get_date_data(words)
    return found.date_obj.date().isoformat()[: LENGTHS.get(found.period, 10)] if found.date_obj else None


def _settings(page: Page) -> dict[str, Any]:
    settings: dict[str, Any] = {"PREFER_DATES_FROM": "past", "RETURN_AS_TIMEZONE_AWARE": False}
    if page.published:
        day = page.published.split("/")[0]
        settings["RELATIVE_BASE"] = datetime.datetime.fromisoformat(day + "-01-01"[len(day) - 4 :])
    return settings
