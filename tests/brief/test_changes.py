"""What one day's record says that an earlier day's did not."""

from __future__ import annotations

from glienicke.brief.changes import ChangeRow, changes
from glienicke.fusion import fuse, known_by
from glienicke.model import Case, Reading, Record
from glienicke.resolve import relink, resolve
from tests.fusion.build import Draft

SOLHEIM = {"person": "=Ingrid Solheim"}


def told() -> list[Reading]:
    first, later = Draft("r1", "2031-05-01", "The Gull"), Draft("r2", "2031-06-01", "The Heron")
    first.claim("penalty_exposure", {**SOLHEIM, "length": "P10Y"})
    first.claim("arrest", {**SOLHEIM, "date": "2031-04"})
    first.claim("attribute", {**SOLHEIM, "attribute": "occupation", "value": "pilot"})
    later.claim("sentence", {**SOLHEIM, "length": "P9Y"})
    later.claim("arrest", {**SOLHEIM, "date": "2031-04-03"})
    later.claim("attribute", {**SOLHEIM, "attribute": "nickname", "value": "Inga"})
    return [first.reading(), later.reading()]


def record(as_of: str) -> Record:
    readings = known_by(told(), as_of)
    resolution = resolve(readings)
    return fuse(Case("x", "x", as_of), relink(readings, resolution), resolution.entities)


def test_an_exposure_becomes_a_sentence_and_a_month_a_day() -> None:
    assert changes(record("2031-05-01"), record("2031-06-01")) == [
        ChangeRow("Ingrid Solheim, date of the arrest", "April 2031", "3 April 2031", "[1] [2]"),
        ChangeRow("Ingrid Solheim, length of the sentence", "up to 10 years", "9 years", "[2]"),
    ]


def test_a_day_without_news_changes_nothing() -> None:
    assert changes(record("2031-05-01"), record("2031-05-20")) == []
    assert changes(record("2031-06-01"), record("2031-06-01")) == []


def test_the_state_of_the_talks_comes_first() -> None:
    position = Draft("r3", "2031-07-01", "The Gull")
    position.referent("Norway", kind="state")
    position.claim("position", {"actor": "=Norway", "stance": "confirms_talks"})
    readings = [position.reading()]
    resolution = resolve(readings)
    after = fuse(Case("x", "x"), relink(readings, resolution), resolution.entities)
    rows = changes(fuse(Case("x", "x"), [], []), after)
    assert [(row.about, row.was) for row in rows] == [("state of the talks", "nothing stated"), ("Norway", "")]
