"""Somebody else's program: a folder with the records it made."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from eval.baselines.story import Baseline, Json, Story
from eval.run import score

SECTIONS = ("reports", "entities", "mentions", "times", "quotes", "claims", "facts")


class System(Baseline):
    """FOLDER/STORY.json is the record of a story; in FOLDER/STORY/ each file is the record of some of its reports."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.name = folder.name

    def record(self, story: Story) -> Json:
        """The record of a story. What cannot be read ends in one line and exit code 2."""
        whole = self.folder / f"{story.name}.json"
        parts = sorted((self.folder / story.name).glob("*.json"))
        if whole.is_file():
            return _read(whole)
        if not parts:
            score.fail(f"{self.folder}: neither {whole.name} nor a folder {story.name} with *.json")
        return together([_read(path) for path in parts], story.name)


def _read(path: Path) -> Json:
    record: Json = score.read_json(path)
    return score.check_record(record, [])  # type: ignore[no-any-return]


def together(records: Sequence[Json], name: str) -> Json:
    """One record out of several. Ids hold for the whole story: what has the same id in two files is the same entity."""
    one: Json = {"schema": score.SCHEMA, **{s: [x for record in records for x in record[s]] for s in SECTIONS}}
    ids = [json.dumps(report.get("id")) for report in one["reports"]]
    if twice := sorted({of for of in ids if ids.count(of) > 1}):
        score.fail(f"{name}: two reports have the id {twice[0]}; ids hold for all files of a story")
    entities: dict[str, Json] = {}
    for entity in one["entities"]:
        known = entities.setdefault(json.dumps(entity.get("id")), {**entity, "forms": []})
        known["forms"] = [*known["forms"], *(entity.get("forms") or ())]
    one["entities"] = list(entities.values())
    return one
