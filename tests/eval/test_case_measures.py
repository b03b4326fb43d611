"""Garbled names count when they are joined with right ones; copies count whichever way they are said."""

from pathlib import Path

import pytest

from corpus import build
from eval.case_measures import copies, garbled_joined
from eval.run import score
from tests.corpus.stories import write


@pytest.fixture
def gold(tmp_path: Path) -> dict:
    passages = "[passages]\n2 < 1 | rewrite | shortened\n  “We ask,” said Moor = “We ask,” Lis Moor\n[timeline]"
    case = ("[timeline]", passages)
    folder = write(tmp_path / "tiny", case=case, g2=("[claims]", "copy_of: 1-gull\n[claims]"))
    assert build.main([str(folder), "--quiet"]) == 0
    return score.load_gold(folder)


def record(gold: dict, entity_of: dict[str, str], links: dict[str, str]) -> dict:
    """All names of the gold, with an entity by their words; reports with what they come from."""
    mentions = [
        {**mention, "report": rid, "kind": "name", "entity": entity_of[mention["text"]]}
        for rid, report in gold["reports"].items()
        for mention in report["mentions"]
        if mention["text"] in entity_of
    ]
    reports = [
        {
            "id": rid,
            "source": report["report"]["file"],
            "text": report["text"],
            "derives_from": [{"report": links[rid], "kind": "rewrite"}] if rid in links else [],
        }
        for rid, report in gold["reports"].items()
    ]
    entities = [{"id": entity, "type": "person", "name": entity} for entity in set(entity_of.values())]
    return {"schema": "glienicke.record/1", "reports": reports, "mentions": mentions, "entities": entities}


def counted(gold: dict, entity_of: dict[str, str], links: dict[str, str] | None = None) -> dict:
    scorer = score.Scorer(record(gold, entity_of, links or {}), gold)
    garbled_joined(scorer)
    copies(scorer)
    return scorer.results()


@pytest.mark.parametrize(
    ("entity_of", "precision", "recall"),
    [
        ({"Ann Brod": "e1", "Anne Brodd": "e1", "Lis Moor": "e2"}, 1, 1),
        ({"Ann Brod": "e1", "Anne Brodd": "e3", "Lis Moor": "e2"}, 0, 0),  # alone: it is not known who is meant
        ({"Ann Brod": "e1", "Anne Brodd": "e2", "Lis Moor": "e2"}, 0, 0),  # joined with somebody else
        ({"Ann Brod": "e1", "Lis Moor": "e2"}, 0, 0),
    ],
)
def test_garbled_names(gold: dict, entity_of: dict[str, str], precision: float, recall: float) -> None:
    row = counted(gold, entity_of)["garbled names joined"]["all"]
    assert (row["p"], row["r"], row["gold"]) == (precision, recall, 1)


@pytest.mark.parametrize(
    ("links", "f1"), [({"1-gull": "2-tern"}, 1), ({"2-tern": "1-gull"}, 1), ({}, 0), ({"1-gull": "1-gull"}, 0)]
)
def test_copies(gold: dict, links: dict[str, str], f1: float) -> None:
    assert counted(gold, {}, links)["copies"]["all"]["f1"] == f1
