"""The whole chain on real reports, held to what a careful reader sees in them.

The reports are not ours to ship: these tests run where the shared gold lies beside the project.
"""

from typing import Any

import pytest

from eval.cases import GOLD_FOLDERS, GoldCase, gold_cases
from eval.run import score_case

NAME = "griner-whelan-2022"
CASES = {case.name: case for case in gold_cases()}

pytestmark = pytest.mark.skipif(
    NAME not in CASES, reason=f"the gold of {NAME} is in none of {', '.join(f.name for f in GOLD_FOLDERS)}"
)

Json = dict[str, Any]


@pytest.fixture(scope="module")
def case() -> GoldCase:
    return CASES[NAME]


@pytest.fixture(scope="module")
def record(case: GoldCase) -> Json:
    return case.record()


@pytest.fixture(scope="module")
def names(record: Json) -> dict[str, str]:
    return {entity["id"]: entity["name"] for entity in record["entities"]}


def claims(record: Json, names: dict[str, str], kind: str) -> list[Json]:
    """The slots of all claims of a type, entities by name."""

    def named(value: Any) -> Any:
        if isinstance(value, list):
            return [named(v) for v in value]
        if isinstance(value, dict):
            return {k: named(v) for k, v in value.items()}
        return names.get(value, value) if isinstance(value, str) else value

    return [named(c["slots"]) for c in record["claims"] if c["type"] == kind]


@pytest.mark.parametrize(
    ("person", "holder"),
    [("Brittney Griner", "Russia"), ("Paul Whelan", "Russia"), ("Viktor Bout", "United States")],
)
def test_who_holds_whom(record: Json, names: dict[str, str], person: str, holder: str) -> None:
    lines = record["negotiation"]["custody"]
    assert {names.get(line["holder"]) for line in lines if names[line["person"]] == person} == {holder}


@pytest.mark.parametrize(("person", "length"), [("Paul Whelan", "P16Y"), ("Viktor Bout", "P25Y")])
def test_sentences(record: Json, names: dict[str, str], person: str, length: str) -> None:
    assert length in {s["length"] for s in claims(record, names, "sentence") if s["person"] == person}


def test_an_exposure_is_no_sentence(record: Json, names: dict[str, str]) -> None:
    exposed = {s["person"]: s["length"] for s in claims(record, names, "penalty_exposure")}
    assert exposed == {"Brittney Griner": "P10Y"}
    assert "Brittney Griner" not in {s["person"] for s in claims(record, names, "sentence")}


def test_the_past_exchange(record: Json, names: dict[str, str]) -> None:
    moved = {(t["person"], t["from"], t["to"]) for s in claims(record, names, "exchange") for t in s["transfers"]}
    assert ("Trevor Reed", "Russia", "United States") in moved
    assert ("Konstantin Yaroshenko", "United States", "Russia") in moved
    assert "2022-04" in {s.get("date") for s in claims(record, names, "exchange")}


def test_the_offer(record: Json, names: dict[str, str]) -> None:
    offers = [o for o in record["negotiation"]["offers"] if o["gives"]]
    told = [({names[g] for g in o["gives"]}, {names[w] for w in o["wants"]}) for o in offers]
    assert ({"Viktor Bout"}, {"Brittney Griner", "Paul Whelan"}) in told


def test_five_quotes_of_each_report_have_the_right_speaker(case: GoldCase) -> None:
    scored = score_case(case)
    right = {report: scored.table["quote speaker"][report]["right"] for report in scored.columns}
    assert min(right.values()) >= 5, right


def test_every_span_is_grounded(case: GoldCase) -> None:
    assert score_case(case).table["grounding"]["all"]["f1"] == 1


@pytest.mark.parametrize("words", ["undesirable", "Follow our latest", "All rights reserved"])
def test_boilerplate_is_in_no_claim(record: Json, words: str) -> None:
    (report,) = [r for r in record["reports"] if words in r["text"]]
    at = report["text"].index(words)
    evidence = [e for c in record["claims"] if c["report"] == report["id"] for e in c["evidence"]]
    assert evidence
    assert not [e for e in evidence if e["start"] < at + len(words) and at < e["end"]]
