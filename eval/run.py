"""Score the program on every gold case: `python -m eval.run [--accept] [--errors N] [CASE ...]`.

Prints the table of each case, then what was gained and lost against the last accepted state, report by report.
Exit code 1 where a measure fell through its floor. `--accept` raises the floors and keeps the new baseline.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "score"))  # the scorer is a program of its own, not a package

import score

from eval import gate
from eval.cases import GOLD_FOLDERS, GoldCase, gold_cases


def score_case(case: GoldCase) -> tuple[gate.Table, gate.Errors, list[str]]:
    """The scorer's table, its errors, and the ids of the reports."""
    scorer = score.Scorer(case.record(), score.load_gold(case.folder))
    table = scorer.results()
    print(f"\n== {case.name}")
    print("".join(f"note: {note}\n" for note in scorer.notes), end="")
    return table, scorer.errors, list(scorer.gold["reports"])


def main(arguments: list[str] | None = None) -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("cases", nargs="*", help="names of cases (all)")
    parser.add_argument("--accept", action="store_true", help="raise the floors and keep this state as the baseline")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="list up to N errors per measure")
    args = parser.parse_args(arguments)
    for folder in GOLD_FOLDERS:
        if not folder.is_dir():
            print(f"left out: {folder.name} is not here")
    floors, baseline = gate.load(gate.FLOORS), gate.load(gate.BASELINE)
    fallen = []
    for case in gold_cases():
        if args.cases and case.name not in args.cases:
            continue
        table, errors, reports = score_case(case)
        listed = [e for m in table for e in [e for e in errors if e["measure"] == m][: args.errors]]
        score.show(table, reports, listed)
        print("\n".join(gate.changes(baseline.get(case.name, {}), errors)) or "  no change against the baseline")
        now = gate.values(table)
        fallen += [f"{case.name}: {line}" for line in gate.below(floors.get(case.name, {}), now)]
        floors[case.name] = gate.raised(floors.get(case.name, {}), now)
        baseline[case.name] = gate.fingerprints(errors)
    print("\n".join(["", "BELOW THE FLOOR", *fallen] if fallen else ["", "all floors hold"]))
    if args.accept and not fallen:
        gate.save(gate.FLOORS, floors)
        gate.save(gate.BASELINE, baseline)
        print("accepted: floors raised, baseline kept")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
