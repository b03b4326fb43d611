"""The program itself, from the texts, and its later steps alone on the gold's annotations."""

from __future__ import annotations

import json
from typing import ClassVar

from eval.baselines.story import Baseline, Json, Story
from eval.benchmarks.fusion import gold_record
from eval.cases import STORIES, GoldCase
from glienicke.export import export


class Glienicke(Baseline):
    """Everything, from the texts."""

    name: ClassVar = "Glienicke"

    def record(self, story: Story) -> Json:
        """As exported."""
        return GoldCase(story.name, STORIES / story.name).record()


class GlienickeOnGold(Glienicke):
    """Resolving and fusing only: what it makes of annotations without an error."""

    name: ClassVar = "Glienicke on gold"
    given: ClassVar = "all mentions, times, quotes and claims of each report alone"
    measures: ClassVar = frozenset({"fact relation", "disputes", "same utterance", "copies"})

    def record(self, story: Story) -> Json:
        """As exported."""
        record: Json = json.loads(export(gold_record(GoldCase(story.name, STORIES / story.name)), "json"))
        return record
