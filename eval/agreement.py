"""How far two annotators agree: `python -m eval.agreement [--errors N] [--write]`.

corpus/second/<story>/annotations holds what a second reader annotated, blind, of some reports of a story. The scorer
compares the second reading, taken as a record, with the first: F1 is symmetric, so it is the agreement per layer.
What either marked as optional is no disagreement where the other lacks it: all that the second marked may find what
the first requires, but only what the second requires too must be in the first.
`--write` keeps the figures in docs/corpus.md; a test fails where they are stale.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from corpus import build
from corpus.marked import replaced
from corpus.tables import GUIDE
from eval.cases import STORIES
from eval.run import Scored, merged, score, show

sys.path.insert(0, str(Path(__file__).parent / "score"))

from test_score import perfect_record

SECOND = STORIES.parent / "second"
SHOWN = {
    "zones": "zones",
    "names": "names",
    "times": "times",
    "time value": "with value",
    "quotes": "quotes",
    "quote speaker": "speaker",
    "quote cue": "cue",
    "stances": "stances",
    "claims": "claims",
    "claims lenient": "claims, lenient",
    "claim evidence": "evidence",
    "entities": "coreference",
}
LAYERS = ("facts", "same_utterance")  # layers of a whole case: not judged on some of its reports
OPTIONAL = ("times", "quotes", "claims")  # layers in which items may be optional
PRECISION = ("record", "right")


def built(story: str, annotations: Path) -> dict[str, Any]:
    """The gold of some annotations of a story's reports."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / story
        shutil.copytree(STORIES / story / "reports", place / "reports")
        shutil.copytree(annotations, place / "annotations")
        if build.main([str(place), "--quiet"]):
            raise SystemExit(f"{annotations}: faults in the annotation")
        gold: dict[str, Any] = score.load_gold(place)
        return gold


def compared(story: str) -> score.Scorer:
    """The scorer after it compared the second reading of a story with the first, on the reports both read."""
    second = built(story, SECOND / story / "annotations")
    first = built(story, STORIES / story / "annotations")
    first["reports"] = {rid: report for rid, report in first["reports"].items() if rid in second["reports"]}
    for gold in (first, second):
        gold.update({layer: [] for layer in LAYERS})
    found = score.Scorer(perfect_record(second), first)
    required = score.Scorer(perfect_record(required_only(second)), first)
    for place, counts in found.counts.items():
        counts.update({side: required.counts[place][side] - counts[side] for side in PRECISION if counts["gold"]})
    found.errors = [e for e in found.errors if e["what"] == "missing"]
    found.errors += [e for e in required.errors if e["what"] != "missing"]
    return found


def required_only(gold: dict[str, Any]) -> dict[str, Any]:
    """The gold without what may be left out."""
    reports = {
        rid: {k: [x for x in v if not x.get("optional")] if k in OPTIONAL else v for k, v in report.items()}
        for rid, report in gold["reports"].items()
    }
    return {**gold, "reports": reports}


def all_compared() -> dict[str, score.Scorer]:
    """The scorers of all stories of which something was read twice."""
    stories = sorted(path.name for path in SECOND.iterdir() if path.is_dir()) if SECOND.is_dir() else []
    return {story: compared(story) for story in stories}


def rows(scorers: dict[str, score.Scorer]) -> str:
    """How much was read twice, and the table, in Markdown."""
    table, _ = merged(scorers)
    reports = sum(len(scorer.gold["reports"]) for scorer in scorers.values())
    sizes = ", ".join(f"{table[layer]['all']['gold']} {layer}" for layer in ("names", "times", "quotes", "claims"))
    figures = (f"{table[measure]['all']['f1']:.2f}" for measure in SHOWN)
    return "\n".join(
        [
            f"{reports} reports of {len(scorers)} stories ({sizes}).",
            "",
            f"| {' | '.join(SHOWN.values())} |",
            "|---" * len(SHOWN) + "|",
            f"| {' | '.join(figures)} |",
        ]
    )


def main(arguments: list[str] | None = None) -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="list up to N disagreements per layer")
    parser.add_argument("--write", action="store_true", help="keep the figures in docs/corpus.md")
    args = parser.parse_args(arguments)
    scorers = all_compared()
    reports = sum(len(scorer.gold["reports"]) for scorer in scorers.values())
    print(f"{reports} reports of {len(scorers)} stories read twice")
    if not scorers:
        return 0
    table, errors = merged(scorers)
    show(Scored("agreement", table, list(scorers), errors), args.errors, {})
    if args.write:
        GUIDE.write_text(replaced(GUIDE.read_text("utf-8"), "agreement", rows(scorers)), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
