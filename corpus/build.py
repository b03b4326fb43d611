"""Build the gold of annotated stories.

    python -m corpus.build DIR ... [--check] [--propose] [--count]

DIR holds annotations/case.ann, annotations/<report>.ann and the texts; *.gold.json is written into it unless the
markup has an error (one line each on standard error, exit code 1) or --check asks for the findings only. --propose
prints lines for facts nobody has written yet, --count how much there is of everything.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from corpus import facts
from corpus.case import Case
from corpus.check import check
from corpus.faults import MarkupError


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    parser = argparse.ArgumentParser(prog="corpus.build", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path, metavar="DIR")
    parser.add_argument("--check", action="store_true", help="write nothing")
    parser.add_argument("--propose", action="store_true", help="print facts that are not written yet")
    parser.add_argument("--count", action="store_true", help="print how much there is of everything")
    parser.add_argument("--quiet", action="store_true", help="no warnings")
    options = parser.parse_args(arguments)
    return max(_one(folder, options) for folder in options.folders)


def _one(folder: Path, options: argparse.Namespace) -> int:
    try:
        case = Case(folder)
    except (OSError, UnicodeDecodeError, MarkupError) as error:
        sys.stderr.write(f"{folder}: {error}\n")
        return 1
    found = check(case)
    sys.stderr.writelines(f"{fault}\n" for fault in found if not (options.quiet and fault.warning))
    if options.propose:
        sys.stdout.writelines(f"{line}\n" for line in facts.propose(case.claims, case.gold["facts"]))
    if options.count:
        sys.stdout.write(f"{count(case)}\n")
    wrong = any(not fault.warning for fault in found)
    if not wrong and not options.check:
        write(case)
    return int(wrong)


def write(case: Case) -> None:
    """Write case.gold.json and one gold file per report into the case's folder."""
    named = [("case", case.gold), *((r.id, r.gold) for r in case.reports)]
    for name, gold in named:
        path = case.folder / f"{name}.gold.json"
        path.write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", "utf-8")


def count(case: Case) -> str:
    """A row of the table of examples: reports, mentions (garbled), times, quotes, claims, facts, pairs."""
    golds = [r.gold for r in case.reports]
    mentions = [m for g in golds for m in g["mentions"]]
    garbled = sum(m["kind"] == "garbled" for m in mentions)
    words = sum(len(r.text.split()) for r in case.reports)
    cells = [f"`{case.gold['case']}`", f"{len(golds)} ({words} words)", f"{len(mentions)} ({garbled} garbled)"]
    cells += [str(sum(len(g[section]) for g in golds)) for section in ("times", "quotes", "claims")]
    cells += [str(len(case.gold[section])) for section in ("facts", "same_utterance")]
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    sys.exit(main())
