"""The gold cases, and the record that the program makes of each.

Three kinds: stories of the corpus, by their part (train, dev, test); the example story; and gold that lies beside the
project, where it is there.
"""

from __future__ import annotations

import io
import json
import tomllib
from collections.abc import Iterator
from contextlib import redirect_stderr
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus import build
from glienicke.export import export
from glienicke.ingest import read_file
from glienicke.model import Case
from glienicke.pipeline import assemble, read

ROOT = Path(__file__).resolve().parent.parent
GOLD_FOLDERS = (ROOT / "examples", ROOT.parent / "shared" / "gold")
"""Where gold cases are looked for; a folder that is not there is left out, and said so."""
STORIES = ROOT / "corpus" / "stories"
PARTS = ("train", "dev", "test")


@dataclass(frozen=True, slots=True)
class GoldCase:
    """A folder of gold annotations with the reports they belong to; `part` is "" for cases outside the corpus."""

    name: str
    folder: Path
    part: str = ""

    def reports(self) -> list[Path]:
        """The files of its reports; of one that came as a saved page the page, not the text that belongs to it."""
        golds = [json.loads(path.read_text("utf-8")) for path in sorted(self.folder.glob("*.gold.json"))]
        reports = [gold["report"] for gold in golds if "report" in gold]
        return [self.folder / report.get("page", report["file"]) for report in reports]

    def record(self) -> dict[str, Any]:
        """What the program makes of the reports, as exported."""
        readings = [read(read_file(path)) for path in self.reports()]
        record: dict[str, Any] = json.loads(export(assemble(readings, Case(self.name, self.name)), "json"))
        return record


def gold_cases(folders: tuple[Path, ...] = GOLD_FOLDERS) -> list[GoldCase]:
    """All cases with ready gold under the folders, in order of name."""
    found = [path.parent for folder in folders if folder.is_dir() for path in sorted(folder.glob("*/case.gold.json"))]
    return [GoldCase(folder.name, folder) for folder in found]


def corpus_cases() -> Iterator[GoldCase]:
    """The stories of the corpus, their gold built anew; one with faults in its annotation is left out, and said so."""
    splits = tomllib.loads((STORIES.parent / "splits.toml").read_text("utf-8"))
    for part in PARTS:
        for name in splits[part]:
            folder = STORIES / name
            if not (folder / "annotations" / "case.ann").exists():
                continue
            with redirect_stderr(io.StringIO()) as faults:
                failed = build.main([str(folder), "--quiet"])
            if failed:
                print(f"left out: {name}: {faults.getvalue().count(chr(10))} faults in its annotation")
            else:
                yield GoldCase(name, folder, part)
