"""The gold cases, and the record that the program makes of each."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from glienicke.export import export
from glienicke.ingest import read_file
from glienicke.model import Case
from glienicke.pipeline import assemble, read

ROOT = Path(__file__).resolve().parent.parent
GOLD_FOLDERS = (ROOT / "examples", ROOT.parent / "shared" / "gold")
"""Where gold cases are looked for; a folder that is not there is left out, and said so."""


@dataclass(frozen=True, slots=True)
class GoldCase:
    """A folder of gold annotations with the reports they belong to."""

    name: str
    folder: Path

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
    """All cases with gold under the folders, in order of name."""
    found = [path.parent for folder in folders if folder.is_dir() for path in sorted(folder.glob("*/case.gold.json"))]
    return [GoldCase(folder.name, folder) for folder in found]
