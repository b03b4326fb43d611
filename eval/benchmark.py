"""The benchmark: one table, what is measured against who reads: `python -m eval.benchmark [dev|test]`.

    python -m eval.benchmark                      # dev and test
    python -m eval.benchmark dev --system FOLDER  # a further column: FOLDER/STORY.json or FOLDER/STORY/*.json
    python -m eval.benchmark --write              # keep the tables in corpus/README.md, with date and version

A figure is F1, or a share of right answers, over all stories of the part. Baselines are fitted on the train part. One
whose library is not installed is left out, and said so. Errors are never printed.
"""

from __future__ import annotations

import argparse
import datetime
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.marked import replaced
from eval.baselines import BASELINES, missing
from eval.baselines.story import Baseline, Example, Json, Story, story_of
from eval.baselines.system import System
from eval.case_measures import copies, garbled_joined
from eval.cases import ROOT, GoldCase, corpus_cases
from eval.run import merged, score
from glienicke import __version__

MEASURES = (
    "zones",
    "names",
    "entities",
    "garbled names joined",
    "times",
    "time value",
    "quotes",
    "quote speaker",
    "stances",
    "claims exact",
    "claims lenient",
    "false claims",
    "fact relation",
    "disputes",
    "same utterance",
    "copies",
)
SHOWN = ("dev", "test")
README = ROOT / "corpus" / "README.md"
NOT_ASKED, NOT_INSTALLED = "·", "not installed"


@dataclass(frozen=True, slots=True)
class Column:
    """One system with its counts and figures by measure, none where it cannot run."""

    baseline: type[Baseline] | Baseline
    rows: dict[str, Json] | None

    def cell(self, measure: str) -> str:
        """A figure as it is printed."""
        if self.rows is None:
            return "-"
        if self.baseline.measures and measure not in self.baseline.measures:
            return NOT_ASKED
        value = self.rows.get(measure, {}).get("f1")
        return "-" if value is None else f"{value:.3f}"

    @property
    def title(self) -> str:
        """The name; a star where something is given."""
        return self.baseline.name + "*" * bool(self.baseline.given)


def figures(make: Callable[[Story], Json], cases: Iterable[Example]) -> dict[str, Json]:
    """F1 or share of every measure with its counts, over all stories."""
    scorers = {}
    for example in cases:
        scorer = score.Scorer(make(example.story), example.gold)
        copies(scorer)
        garbled_joined(scorer)
        scorers[example.story.name] = scorer
    table, _ = merged(scorers)
    return {measure: rows["all"] for measure, rows in table.items()}


def examples(cases: Iterable[GoldCase], part: str) -> list[Example]:
    """The stories of a part with their gold."""
    golds = {case.name: score.load_gold(case.folder) for case in cases if case.part == part}
    return [Example(story_of(name, gold), gold) for name, gold in golds.items()]


def column(baseline: type[Baseline], train: Sequence[Example], part: Sequence[Example]) -> Column:
    """A baseline fitted and scored."""
    if missing(baseline):
        return Column(baseline, None)
    fitted = baseline()
    fitted.fit(train)
    return Column(baseline, figures(fitted.record, part))


def items(measure: str, rows: dict[str, Json]) -> str:
    """How many items of the gold a measure rests on."""
    row = rows.get(measure, {}) if measure != "entities" else {}  # names that were found: each system has its own
    judged = row.get("record") if measure == "fact relation" else None  # the scorer counts facts as answers
    return str(row.get("gold") or row.get("of") or judged or "")


def table(columns: Sequence[Column]) -> str:
    """The table in Markdown."""
    counted = columns[-1].rows or {}
    lines = [
        "| | gold | " + " | ".join(one.title for one in columns) + " |",
        "|---|---|" + "---|" * len(columns),
    ]
    for measure in MEASURES:
        cells = (one.cell(measure) for one in columns)
        lines.append("| " + " | ".join([measure, items(measure, counted), *cells]) + " |")
    return "\n".join(lines)


def notes(columns: Sequence[Column]) -> str:
    """What the stars and dots mean, and what is not installed."""
    given = [f"{one.baseline.name}: {one.baseline.given}" for one in columns if one.baseline.given]
    lines = [
        f"gold: items the figure rests on. {NOT_ASKED} it does not do that. false claims: lower is better.",
        "\\* given from the gold: " + "; ".join(given) + ".",
    ]
    for one in columns:
        if one.rows is None:
            install = f"pip install 'glienicke[{one.baseline.extra}]'"
            lines.append(f"{one.baseline.name}: {NOT_INSTALLED}; it needs {one.baseline.library}: {install}")
    return "\n".join(lines)


def kept(parts: dict[str, str], footnotes: str) -> str:
    """The section of corpus/README.md."""
    today = datetime.date.today().isoformat()
    return "\n\n".join(
        [f"Glienicke {__version__}, {today}.", *(f"**{part}**\n\n{text}" for part, text in parts.items()), footnotes]
    )


def main(arguments: list[str] | None = None) -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("part", nargs="*", help="dev, test (both)")
    parser.add_argument("--system", type=Path, metavar="FOLDER", help="records of another program, as a further column")
    parser.add_argument("--write", action="store_true", help="keep the tables in corpus/README.md")
    args = parser.parse_args(arguments)
    if wrong := [part for part in args.part if part not in SHOWN]:
        parser.error(f"{wrong[0]}: not a part with a table; take dev or test")
    cases = list(corpus_cases())
    train, parts = examples(cases, "train"), {}
    footnotes = ""
    for part in args.part or SHOWN:
        stories = examples(cases, part)
        columns = [column(baseline, train, stories) for baseline in BASELINES]
        if args.system:
            system = System(args.system)
            columns.append(Column(system, figures(system.record, stories)))
        parts[part], footnotes = table(columns), notes(columns)
        print(f"\n{part}: {len(stories)} stories\n\n{parts[part]}")
    print(f"\n{footnotes}")
    if args.write:
        README.write_text(replaced(README.read_text("utf-8"), "benchmark", kept(parts, footnotes)), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
