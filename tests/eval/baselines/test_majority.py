"""The commonest answers, learned from a gold and given to every item."""

from eval.baselines.majority import PUBLISHED, Majority
from eval.baselines.story import Example
from tests.eval.baselines.pages import page, story

STORY = story(
    page(
        "r1",
        "Lis Moor met Ann Brod on Monday. Moor said no. Lis Moor left.",
        names=("Lis Moor", "Ann Brod", "Moor"),
        times=("Monday",),
        quotes=("no",),
    ),
    facts=({"subject": "P:brod", "type": "arrest", "slot": "date", "values": [{"value": "2020"}]},),
)


def example(times: list[str], stances: list[str], statuses: list[str]) -> Example:
    report = {
        "report": {"published": {"value": "2020-01-01"}},
        "times": [{"value": value} for value in times],
        "quotes": [{"stance": [stance]} for stance in stances],
    }
    return Example(STORY, {"facts": [{"status": status} for status in statuses], "reports": {"x": report}})


def test_it_learns_what_is_commonest() -> None:
    majority = Majority()
    majority.fit([example(["2020-01-01", "2020-01-01", "P1Y"], ["rejects"], ["agreed", "single", "single"])])
    assert (majority.time, majority.stance, majority.relation) == (PUBLISHED, "rejects", "single")
    assert majority.record(STORY)["times"][0]["value"] == "2020-06-01"


def test_every_item_gets_the_same_answer() -> None:
    majority = Majority()
    majority.fit([example(["P1Y"], ["accuses"], ["agreed"])])
    record = majority.record(STORY)
    assert [time["value"] for time in record["times"]] == ["P1Y"]
    assert [quote["stances"] for quote in record["quotes"]] == [["accuses"]]
    assert [fact["relation"] for fact in record["facts"]] == ["agreed"]


def test_every_spelling_is_an_entity() -> None:
    record = Majority().record(STORY)
    assert len({mention["entity"] for mention in record["mentions"]}) == 3
    assert record["quotes"][0]["speaker"] in {entity["id"] for entity in record["entities"]}
