"""Resolving and fusing alone: gold annotations go in, and the record is scored, so that no error of reading counts.

    python -m eval.benchmarks.fusion [--entities] [--errors N] [CASE or PART ...]

Of each report the mentions, times, quotes and claims are those of the gold, names that differ in their last word are
referents of their own, and what a case brings together (entities, facts, utterances, derivations) is left to the
program. With --entities they are brought together as the gold has them, and only fusion is measured. The test part is
scored only when it is asked for by name, and none of its errors is printed. A further line counts
the reports that the gold calls copies of others: those found to come from that report, and all that are found.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator

from eval import run
from eval.benchmarks.gold_readings import gold_readings, gold_resolution
from eval.cases import PARTS, GoldCase, corpus_cases, gold_cases
from glienicke.export import export
from glienicke.fusion import fuse
from glienicke.model import Case, Record
from glienicke.resolve import relink, resolve

score = run.score  # a program of its own, which eval.run puts on the path

MEASURES = ("entities", "fact relation", "disputes", "same utterance")


def gold_record(case: GoldCase, entities: bool = False) -> Record:
    """What fusing makes of the gold annotations of a case, after resolving unless the entities are the gold's too."""
    if entities:
        readings, resolution = gold_resolution(case.folder)
    else:
        readings = gold_readings(case.folder)
        resolution = resolve(readings)
    return fuse(Case(case.name, case.name), relink(readings, resolution), resolution.entities)


def scored(case: GoldCase, record: Record) -> score.Scorer:
    """The counts of a case."""
    return score.Scorer(json.loads(export(record, "json")), score.load_gold(case.folder))


def copies(case: GoldCase, record: Record) -> score.Counter:
    """Reports that come from another: said by the gold, said by the record, and said by both, of the same other."""
    files = {r.report.id: r.report.source for r in record.readings}
    heads = [json.loads(path.read_text("utf-8")).get("report") for path in sorted(case.folder.glob("*.gold.json"))]
    names = {head["id"]: head["file"] for head in heads if head}
    want = {(head["file"], names[head["copy_of"]]) for head in heads if head and head.get("copy_of")}
    got = {(files[d.report], files[d.source]) for d in record.derivations if d.kind != "shared-origin"}
    right = len({frozenset(pair) for pair in want} & {frozenset(pair) for pair in got})
    return score.Counter(gold=len(want), found=right, record=len(got), right=right)


def _chosen(wanted: list[str]) -> Iterator[tuple[str, list[GoldCase]]]:
    for case in gold_cases():
        if not wanted or case.name in wanted:
            yield case.name, [case]
    parts = [part for part in PARTS if part in wanted or (part != "test" and not wanted)]
    cases = list(corpus_cases())
    for part in PARTS:
        chosen = [c for c in cases if c.part == part and (part in parts or (c.name in wanted and part != "test"))]
        if chosen:
            yield part, chosen


def main(arguments: list[str] | None = None) -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("wanted", nargs="*", metavar="CASE or PART")
    parser.add_argument("--entities", action="store_true", help="take the entities of the gold, too")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="list up to N errors per measure")
    args = parser.parse_args(arguments)
    for name, cases in _chosen(args.wanted):
        records = {case.name: gold_record(case, args.entities) for case in cases}
        table, errors = run.merged({case.name: scored(case, records[case.name]) for case in cases})
        shown = {measure: table[measure] for measure in MEASURES}
        listed = [e for m in shown for e in [e for e in errors if e["measure"] == m][: args.errors]]
        print(f"\n== {name}: {', '.join(case.name for case in cases)}")
        score.show(shown, [case.name for case in cases], [] if name == "test" else listed)
        count = sum((copies(case, records[case.name]) for case in cases), score.Counter())
        print(f"derivations        found {count['found']}/{count['gold']}, right {count['right']}/{count['record']}")


if __name__ == "__main__":
    main()
