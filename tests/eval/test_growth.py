"""Stories told again of others, for a case of any size."""

import pytest

from eval.benchmarks.growth import examples, retold
from glienicke.model import Reading


@pytest.fixture(scope="module")
def stories() -> tuple[list[Reading], list[Reading]]:
    told = examples()[:3]
    return told, retold(told, 2)


def test_offsets_stay(stories: tuple[list[Reading], list[Reading]]) -> None:
    for one, other in zip(*stories, strict=True):
        assert len(one.report.text) == len(other.report.text)
        assert [m.span for m in one.mentions] == [m.span for m in other.mentions]


def test_people_and_days_are_others(stories: tuple[list[Reading], list[Reading]]) -> None:
    told, again = ({r.name for reading in s for r in reading.referents if r.type == "person"} for s in stories)
    assert not {name for name in told if name[:1].isupper()} & again
    days = [{reading.report.published.value for reading in s} - {None} for s in stories]
    assert not days[0] & days[1]


def test_ids_lead_to_what_they_led_to(stories: tuple[list[Reading], list[Reading]]) -> None:
    for one, other in zip(*stories, strict=True):
        ids = {r.id: n for n, r in enumerate(one.referents)}
        others = {r.id: n for n, r in enumerate(other.referents)}
        assert not ids.keys() & others.keys()
        assert [ids.get(m.entity) for m in one.mentions] == [others.get(m.entity) for m in other.mentions]
        assert [ids.get(q.speaker or "") for q in one.quotes] == [others.get(q.speaker or "") for q in other.quotes]
