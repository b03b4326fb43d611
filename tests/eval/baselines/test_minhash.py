"""Near copies of reports and quotes."""

import pytest

from eval.baselines.minhash import MinHashCopies
from eval.baselines.story import Example
from tests.eval.baselines.pages import page, story

pytest.importorskip("datasketch")

WIRE = (
    "The two sailors were put on a bus before dawn and nobody at the gate would say where the bus was going that day."
)
COPY = "HARBOUR - " + WIRE
OTHER = "A court in the capital heard on the same morning that the baker owed nothing to the owner of the mill at all."
STORY = story(
    page("r1", WIRE, quotes=("nobody at the gate would say where the bus was going",)),
    page("r2", COPY, quotes=("nobody at the gate would say where the bus was going",)),
    page("r3", OTHER, quotes=("the baker owed nothing",)),
)


def test_a_reprint_comes_from_the_earlier_report() -> None:
    record = MinHashCopies().record(STORY)
    assert [report["derives_from"] for report in record["reports"]] == [[], [{"report": "r1", "kind": "copy"}], []]


def test_quotes_alike_are_one_utterance() -> None:
    first, second, third = (quote["utterance"] for quote in MinHashCopies().record(STORY)["quotes"])
    assert first == second is not None
    assert third is None


def test_cuts_are_learned() -> None:
    heads = {"r1": None, "r2": "r1", "r3": None}
    reports = {
        rid: {"report": {"copy_of": of}, "quotes": [{"id": f"{rid}.q", "content": {}}]} for rid, of in heads.items()
    }
    baseline = MinHashCopies()
    baseline.fit([Example(STORY, {"reports": reports, "same_utterance": [["r1.q", "r2.q"]]})])
    assert baseline.copy_cut > 0.5
    assert baseline.quote_cut == 1.0


def test_a_quote_without_content_is_no_utterance() -> None:
    silent = page("r4", "He hung up.")
    refused = type(silent)(
        "r4", silent.file, silent.text, None, quotes=({"report": "r4", "content": None, "cue": None},)
    )
    assert MinHashCopies().record(story(*STORY.pages, refused))["quotes"][-1]["utterance"] is None
