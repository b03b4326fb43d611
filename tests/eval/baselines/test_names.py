"""Names alike are one entity."""

import pytest

from eval.baselines.names import Nomenklatura
from eval.baselines.story import Example
from tests.eval.baselines.pages import page, story

pytest.importorskip("nomenklatura")

TEXT = "Viktor Halberg, Viktor Hallberg and Halberg met Joan Osei in Accra."
STORY = story(page("r1", TEXT, names=("Viktor Halberg", "Viktor Hallberg", "Joan Osei", "Accra")))


def clusters() -> dict[str, str]:
    return {mention["text"]: mention["entity"] for mention in Nomenklatura().record(STORY)["mentions"]}


def test_spellings_of_one_name_are_one() -> None:
    of = clusters()
    assert of["Viktor Halberg"] == of["Viktor Hallberg"]
    assert len({of["Viktor Halberg"], of["Joan Osei"], of["Accra"]}) == 3


def test_the_cut_is_learned() -> None:
    owners = {"Viktor Halberg": "P:h", "Viktor Hallberg": "P:h", "Joan Osei": "P:o", "Accra": "L:a"}
    mentions = [{"kind": "name", "text": text, "entity": entity} for text, entity in owners.items()]
    baseline = Nomenklatura()
    baseline.fit([Example(STORY, {"reports": {"r1": {"mentions": mentions}}})])
    assert 0.5 < baseline.cut <= 1
