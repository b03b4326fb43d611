"""Fill in the model card: figures of `training.evaluate`, size and data beside the weights.

python -m training.card [--figures FILE] [--full FILE] [--weights DIR]
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from string import Template

from glienicke.annotate.reader.files import WEIGHTS

HERE = Path(__file__).parent
Figures = Mapping[str, float]
NONE = "–"
REGIONS = ["africa", "middle_east", "south_asia", "east_asia", "latin_america", "oceania_and_north"]
NAMES = ("person", "place", "organisation", "common", "group", "facility")
SYNTAX = ("upos", "lemma", "uas", "las")
PARTS = ("source", "cue", "content", "content.overlap")
OTHERS = ("titles.title", "titles.nominal", "claims", "details", "links", "stances", "modality")
SETS = {"our corpus": "corpus", "worldwide news": "worldwide", "GUM, partly marked": "gum", "PolNeAR": "polnear"}


def _keys(sets: Iterable[str], names: Iterable[str], head: str = "") -> dict[str, list[str]]:
    return {name: [f"{SETS.get(name, name.lower())}.{head}{part}" for part in names] for name in sets}


TABLES = {
    "syntax": _keys(("EWT", "GUM"), SYNTAX),
    "names": _keys(("our corpus", "worldwide news", "GUM, partly marked"), NAMES, "mentions."),
    "regions": {r.replace("_", " "): [f"worldwide.{r}.mentions.{name}" for name in NAMES] for r in REGIONS},
    "quotes": _keys(("our corpus", "PolNeAR"), PARTS, "quotes."),
    "heads": _keys(("our corpus",), OTHERS),
}
"""For each table of the card its rows, and for each row the names of its figures."""


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    parser = argparse.ArgumentParser(prog="training.card", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--figures", type=Path, default=HERE / ".work/shipped/figures.json")
    parser.add_argument("--full", type=Path, default=HERE / ".work/full/figures.json", help="of the fuller variant")
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    parser.add_argument("--data", type=Path, default=HERE.parent.parent / "shared/data")
    options = parser.parse_args(arguments)
    figures = json.loads(options.figures.read_text("utf-8"))
    full = json.loads(options.full.read_text("utf-8")) if options.full.exists() else {}
    size = sum((options.weights / name).stat().st_size for name in ("reader.onnx", "reader.json", "vocab.txt"))
    steps = json.loads((options.weights / "reader.json").read_text("utf-8"))["steps"]
    raw = from_raw_text(options.data / "ud/ewt/en_ewt-ud-dev.conllu.xz", options.weights)
    text = filled(
        (HERE / "card.md").read_text("utf-8"), (figures, full), size=f"{size / 1e6:.1f}", steps=steps, raw=raw
    )
    (options.weights / "MODEL_CARD.md").write_text(text, "utf-8")
    return 0


def from_raw_text(treebank: Path, weights: Path) -> str:
    """The scores of `eval.benchmarks.ud`, in a few words."""
    command = [sys.executable, "-m", "eval.benchmarks.ud", str(treebank), "--weights", str(weights)]
    shown = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603 - our own words
    scores = {line.split()[0]: line.split()[2] for line in shown.splitlines() if " F1 " in line}
    return ", ".join(f"{name.upper()} {float(scores[name]):.1f}" for name in ("upos", "uas", "las"))


def filled(template: str, variants: Sequence[Figures], **facts: object) -> str:
    """The card with its tables and facts."""
    tables = {name: rows(variants, table) for name, table in TABLES.items()}
    return Template(template).substitute(tables, **facts)


def rows(variants: Sequence[Figures], names: Mapping[str, Sequence[str]]) -> str:
    """Rows of a table: a set, then its figures, those of the fuller variant behind a stroke."""
    return "\n".join(
        f"| {name} | {' | '.join(cell([v[key] for v in variants if key in v]) for key in keys)} |"
        for name, keys in names.items()
    )


def cell(values: Sequence[float]) -> str:
    """One or two figures."""
    return " / ".join(f"{value:.1f}" for value in values) or NONE


if __name__ == "__main__":
    sys.exit(main())
