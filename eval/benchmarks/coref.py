"""Whom descriptions and pronouns mean within a report: `python -m eval.benchmarks.coref [PART ...] [--show N]`.

Mentions of the gold are paired with those of the program by what their spans share (Jaccard at least HALF), each once.
By the kind that the gold gives a mention, over the stories of a part (train and dev unless others are asked for):

found: share of the gold's mentions that the program marks at all.
P, R, F1: B-cubed over the mentions that both have, clusters within a report, of all kinds together.
right, wrong: of the mentions whose person, body or group the report names somewhere, those that the program brings
    to a name of the right one, and to one of somebody else; the rest stay nameless.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from eval.cases import PARTS, corpus_cases
from eval.run import score

KINDS = ("name", "title", "nominal", "pronoun")
NAMES = frozenset({"name", "garbled"})
HALF = 0.5
Json = dict[str, Any]


class Pair(NamedTuple):
    """A mention that both have: kind by the gold, whom each says that it means, and its words."""

    kind: str
    gold: str
    found: str
    text: str


class Row(NamedTuple):
    """What a kind of mention comes to; shares between 0 and 1."""

    kind: str
    gold: int
    found: float
    precision: float
    recall: float
    right: float
    wrong: float

    def line(self) -> str:
        """A line of the table."""
        f1 = 2 * self.precision * self.recall / (self.precision + self.recall) if self.precision else 0.0
        shares = (self.found, self.precision, self.recall, f1, self.right, self.wrong)
        return f"{self.kind:9}{self.gold:>7}" + "".join(f"{share:>8.3f}" for share in shares)


class Report(NamedTuple):
    """The mentions of one report: the kinds of those in the gold, and the pairs."""

    name: str
    asked: Counter[str]
    pairs: list[Pair]


def kind_of(mention: Json) -> str:
    """The row that a mention counts for: a garbled name is a name."""
    return "name" if mention["kind"] in NAMES else str(mention["kind"])


def paired(text: str, golds: Iterable[Json], founds: Iterable[Json]) -> list[Pair]:
    """The mentions that both have, each with the one that shares most with it; the closest pairs first."""
    spans = [(score.trim(text, m["start"], m["end"]), m) for m in golds]
    others = [(score.trim(text, m["start"], m["end"]), m) for m in founds if m.get("entity")]
    near = sorted(
        (
            (shared, i, j)
            for i, (a, _) in enumerate(spans)
            for j, (b, _) in enumerate(others)
            if (shared := _shared(a, b))
        ),
        key=lambda match: (-match[0], match[1], match[2]),
    )
    taken: set[int] = set()
    pairs: dict[int, Pair] = {}
    for _, i, j in near:
        if i not in pairs and j not in taken:
            taken.add(j)
            (start, end), gold = spans[i]
            pairs[i] = Pair(kind_of(gold), gold["entity"], others[j][1]["entity"], text[start:end])
    return [pairs[i] for i in sorted(pairs)]


def _shared(one: tuple[int, int], other: tuple[int, int]) -> float:
    """The share of two spans that both have; 0 where it is less than half."""
    both = min(one[1], other[1]) - max(one[0], other[0])
    share = both / (max(one[1], other[1]) - min(one[0], other[0])) if both > 0 else 0.0
    return share if share >= HALF else 0.0


def reports(record: Json, gold: Json) -> Iterator[Report]:
    """The mentions of a story, report by report."""
    scorer = score.Scorer(record, gold)
    for rid, report in gold["reports"].items():
        golds = [m for m in report.get("mentions", []) if m.get("entity")]
        pairs = paired(report["text"], golds, scorer.items["mentions", rid])
        yield Report(rid, Counter(kind_of(m) for m in golds), pairs)


def rows(found: Sequence[Report]) -> list[Row]:
    """The table: a row for each kind."""
    sums: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for report in found:
        for kind, n in report.asked.items():
            sums[kind]["asked"] += n
        for pair, counts in judged(report):
            sums[pair.kind].update(counts)
    return [
        Row(
            kind,
            int(n["asked"]),
            n["pairs"] / n["asked"],
            n["precision"] / max(n["pairs"], 1),
            n["recall"] / max(n["pairs"], 1),
            n["right"] / max(n["named"], 1),
            n["wrong"] / max(n["named"], 1),
        )
        for kind in KINDS
        if (n := sums[kind])["asked"]
    ]


def judged(report: Report) -> Iterator[tuple[Pair, dict[str, float]]]:
    """Every pair with its precision, its recall, and whether it comes to the name of whom it means."""
    sizes = Counter(x for p in report.pairs for x in (("gold", p.gold), ("found", p.found), (p.gold, p.found)))
    called: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for pair in report.pairs:
        if pair.kind == "name":
            called[pair.found][pair.gold] += 1
    named = {pair.gold for pair in report.pairs if pair.kind == "name"}
    for pair in report.pairs:
        both = sizes[pair.gold, pair.found]
        owners = called.get(pair.found)
        owner = owners.most_common(1)[0][0] if owners else None
        yield (
            pair,
            {
                "pairs": 1,
                "precision": both / sizes["found", pair.found],
                "recall": both / sizes["gold", pair.gold],
                "named": pair.gold in named,
                "right": pair.gold in named and owner == pair.gold,
                "wrong": pair.gold in named and owner not in (None, pair.gold),
            },
        )


def missed(found: Sequence[Report]) -> Iterator[str]:
    """The descriptions and pronouns that are not brought to the name of whom they mean."""
    for report in found:
        for pair, counts in judged(report):
            if pair.kind != "name" and counts["named"] and not counts["right"]:
                yield f"{report.name}  {'WRONG' if counts['wrong'] else 'open '}  {pair.gold:22} {pair.text}"


def main(arguments: list[str] | None = None) -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("part", nargs="*", help="train, dev (both), test")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="show N mentions that miss their name")
    args = parser.parse_args(arguments)
    if unknown := [part for part in args.part if part not in PARTS]:
        parser.error(f"{unknown[0]}: not a part; take train, dev or test")
    if args.show and "test" in args.part:
        parser.error("test: nobody looks at what it misses")
    wanted = args.part or ["train", "dev"]
    stories = [case for case in corpus_cases() if case.part in wanted]
    for part in wanted:
        found = [
            report
            for case in stories
            if case.part == part
            for report in reports(case.record(), score.load_gold(case.folder))
        ]
        print(f"\n{part}\n{'':9}{'gold':>7}" + "".join(f"{h:>8}" for h in ("found", "P", "R", "F1", "right", "wrong")))
        print("\n".join(row.line() for row in rows(found)))
        print("\n".join(list(missed(found))[: args.show]), end="\n" * bool(args.show))
    return 0


if __name__ == "__main__":
    sys.exit(main())
