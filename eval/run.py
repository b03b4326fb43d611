"""Score the program on every gold case: `python -m eval.run [--accept] [--errors N] [CASE or PART ...]`.

Cases outside the corpus have a table each, with a column per report; the stories of each part of the corpus share
one, with a column per story. After each table comes what was gained and lost against the last accepted state. Exit
code 1 where a measure fell through its floor. `--accept` raises the floors and keeps the new baseline. Of the test
part no error is ever printed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "score"))  # the scorer is a program of its own, not a package

import score

from eval import gate
from eval.cases import GOLD_FOLDERS, PARTS, GoldCase, corpus_cases, gold_cases


@dataclass(frozen=True, slots=True)
class Scored:
    """A table with the names of its columns and all errors behind it; `secret` where these must not be printed."""

    name: str
    table: gate.Table
    columns: list[str]
    errors: gate.Errors
    secret: bool = False


def scored(case: GoldCase) -> score.Scorer:
    """The scorer, with all its counts, after it compared the record with the gold."""
    scorer = score.Scorer(case.record(), score.load_gold(case.folder))
    print("".join(f"note: {case.name}: {note}\n" for note in scorer.notes), end="")
    return scorer


def score_case(case: GoldCase) -> Scored:
    """One case, a column per report."""
    scorer = scored(case)
    return Scored(case.name, scorer.results(), list(scorer.gold["reports"]), scorer.errors)


def merged(scorers: dict[str, score.Scorer]) -> tuple[gate.Table, gate.Errors]:
    """One table over several cases, counted together, with a column per case; and all errors."""
    together = score.Scorer.__new__(score.Scorer)
    together.counts, errors = {}, []
    for name, scorer in scorers.items():
        for (measure, _), counts in scorer.counts.items():
            together.counts.setdefault((measure, name), score.Counter()).update(counts)
        errors += [{**error, "report": f"{name}/{error['report']}"} for error in scorer.errors]
    return together.results(), errors


def score_part(part: str, cases: list[GoldCase]) -> Scored:
    """All stories of a part, a column per story."""
    table, errors = merged({case.name: scored(case) for case in cases})
    return Scored(f"corpus-{part}", table, [case.name for case in cases], errors, part == "test")


def all_scored(wanted: list[str]) -> Iterator[Scored]:
    """Every table that was asked for (all where nothing was)."""
    for case in gold_cases():
        if not wanted or case.name in wanted:
            yield score_case(case)
    stories = [case for case in corpus_cases() if not wanted or {case.name, case.part} & set(wanted)]
    for part in PARTS:
        if cases := [case for case in stories if case.part == part]:
            yield score_part(part, cases)


def show(result: Scored, errors: int, baseline: dict[str, list[str]]) -> None:
    """Print a table, up to so many errors per measure, and the changes."""
    print(f"\n== {result.name}")
    listed = [e for m in result.table for e in [e for e in result.errors if e["measure"] == m][:errors]]
    score.show(result.table, result.columns, [] if result.secret else listed)
    if not result.secret:
        changes = gate.changes(baseline, result.errors) if baseline else ["  no baseline yet"]
        print("\n".join(changes) or "  no change against the baseline")


def main(arguments: list[str] | None = None) -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("wanted", nargs="*", metavar="CASE or PART", help="names of cases, or train, dev, test (all)")
    parser.add_argument("--accept", action="store_true", help="raise the floors and keep this state as the baseline")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="list up to N errors per measure")
    args = parser.parse_args(arguments)
    for folder in GOLD_FOLDERS:
        if not folder.is_dir():
            print(f"left out: {folder.name} is not here")
    floors, baseline = gate.load(gate.FLOORS), gate.load(gate.BASELINE)
    fallen = []
    for result in all_scored(args.wanted):
        show(result, args.errors, baseline.get(result.name, {}))
        now = gate.values(result.table)
        fallen += [f"{result.name}: {line}" for line in gate.below(floors.get(result.name, {}), now)]
        floors[result.name] = gate.raised(floors.get(result.name, {}), now)
        baseline[result.name] = {} if result.secret else gate.fingerprints(result.errors)
    print("\n".join(["", "BELOW THE FLOOR", *fallen] if fallen else ["", "all floors hold"]))
    if args.accept and not fallen:
        gate.save(gate.FLOORS, floors)
        gate.save(gate.BASELINE, baseline)
        print("accepted: floors raised, baseline kept")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
