"""Garbled names brought back to the right person: `python -m eval.benchmarks.names [--data FOLDER] [--show N]`.

Names that machine translation garbled (see mt_names) are each looked for among the right person and 100 others of the
same set: found right, taken for somebody else (wrong), or left open. Each is also looked for among 100 others without
the right person, where anything found is a false merge, too (lured). All decide by the name alone: the program takes
the closest in letters (resolve/closeness), if it is above a cut and ahead of the next; a similarity takes the best
above a cut, set where it finds as many as the program. Jaro-Winkler compares folded names; logic-v2 is nomenklatura's,
where it is installed (it is no dependency). Then, for people of nomenklatura's own bench of labelled pairs, how the
levels of `resolve.names.relate` tell who is one (the linker asks for more context, the less sure the level).
"""

from __future__ import annotations

import argparse
import csv
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from heapq import nlargest
from pathlib import Path
from typing import NamedTuple

from rapidfuzz.distance import JaroWinkler

from eval.benchmarks.mt_names import Pair, pairs
from eval.cases import ROOT
from glienicke.resolve.closeness import closeness
from glienicke.resolve.names import relate, tokens
from glienicke.text.distance import edits
from glienicke.text.normalise import fold

DATA = ROOT.parent / "shared" / "data"
OTHERS = 100
LEVELS = ("same", "variant", "surname", "near", "surname_variant", "given", "surname_near")
STOPS = {
    "levels that need no context": ("same", "variant", "surname"),
    "levels that need one reason beside the name": ("same", "variant", "surname", "near", "surname_variant", "given"),
    "levels that need two": LEVELS,
}
CUTS = (0.8, 0.6, 0.45, 0.3)
AHEAD = 0.1
Score = Callable[[str, str], float]


class Asked(NamedTuple):
    """A garbled name, the right one, and the others."""

    garbled: str
    right: str
    others: tuple[str, ...]


class Counts(NamedTuple):
    """Of the names asked for: found right, taken for another, taken for somebody where the right one is not there."""

    asked: int
    right: int
    wrong: int
    lured: int

    def line(self, name: str) -> str:
        """A row of the table."""
        false = self.wrong + self.lured
        precision = self.right / (self.right + self.wrong) if self.right + self.wrong else 0.0
        shares = f"{self.right / self.asked:>8.3f}{self.wrong:>8}{self.lured:>10}{false:>8}{precision:>11.3f}"
        return f"{name:44}{shares}"


def asked_for(found: Sequence[Pair]) -> list[Asked]:
    """Every pair with the others among whom it is looked for: always the same ones."""
    names = sorted({pair.right for pair in found})
    made = []
    for pair in found:
        pool = [name for name in names if fold(name) != fold(pair.right) and not _one(name, pair.right)]
        chance = random.Random(f"{pair.right} {pair.garbled}")  # noqa: S311  a benchmark, not a secret
        made.append(Asked(pair.garbled, pair.right, tuple(chance.sample(pool, min(OTHERS, len(pool))))))
    return made


def _one(one: str, other: str) -> bool:
    """Could the two be one person? A surname, and a name with it; a name that two references write differently."""
    a, b = tokens(one), tokens(other)
    return set(a) <= set(b) or set(b) <= set(a) or edits("".join(a), "".join(b), at_most=1) < 2


@cache
def level(garbled: str, known: str) -> str:
    """How the program says that two names relate."""
    return relate(tokens(garbled), tokens(known)).level


@cache
def close(garbled: str, known: str) -> float:
    """How close the program finds two names."""
    return closeness(tokens(garbled), tokens(known))


def closest(cut: float) -> Callable[[str, Sequence[str]], str | None]:
    """The choice of the program: the closest, if it is close enough and clearly ahead."""

    def choose(garbled: str, known: Sequence[str]) -> str | None:
        (top, name), (second, _) = nlargest(2, ((close(garbled, name), name) for name in known))
        return name if top >= cut and top - second >= AHEAD else None

    return choose


def count(choose: Callable[[str, Sequence[str]], str | None], asked: Sequence[Asked]) -> Counts:
    """What a choice makes of all names asked for."""
    found = [choose(a.garbled, (a.right, *a.others)) for a in asked]
    lured = sum(choose(a.garbled, a.others) is not None for a in asked)
    right = sum(name == a.right for name, a in zip(found, asked, strict=True))
    return Counts(len(asked), right, sum(name is not None for name in found) - right, lured)


def at_recall(score: Score, asked: Sequence[Asked], right: int) -> Counts:
    """What a similarity makes of them, cut where it finds as many right as another; at its most where it cannot."""
    best = [(_best(score, a.garbled, (a.right, *a.others)), _best(score, a.garbled, a.others), a) for a in asked]
    hits = sorted((top for (top, name), _, a in best if name == a.right), reverse=True)
    cut = hits[min(right, len(hits)) - 1] if hits and right else 2.0
    wrong = sum(top >= cut and name != a.right for (top, name), _, a in best)
    return Counts(len(asked), sum(top >= cut for top in hits), wrong, sum(top >= cut for _, (top, _), _ in best))


def _best(score: Score, garbled: str, known: Sequence[str]) -> tuple[float, str]:
    return max((score(garbled, name), name) for name in known)


@cache
def jaro_winkler(one: str, other: str) -> float:
    """The similarity of two folded names."""
    return JaroWinkler.similarity(fold(one), fold(other))


@cache
def logic_v2() -> Score | None:
    """The score of nomenklatura's logic-v2 for two people of whom only the names are known, if it is installed."""
    try:
        from followthemoney import model
        from nomenklatura.matching import LogicV2, ScoringConfig
    except ImportError:
        return None
    config = ScoringConfig.defaults()

    @cache
    def person(name: str) -> object:
        return model.get_proxy({"id": name, "schema": "Person", "properties": {"name": [name]}})

    @cache
    def score(one: str, other: str) -> float:
        return float(LogicV2.compare(person(one), person(other), config).score)

    return score


def peers() -> Iterator[tuple[str, Score]]:
    """The similarities to compare with."""
    yield "Jaro-Winkler", jaro_winkler
    if score := logic_v2():
        yield "logic-v2", score


def labelled(path: Path) -> list[tuple[str, str, bool, float]]:
    """The pairs of names of people of nomenklatura's bench, whether they are one, and the frozen score of logic-v2."""
    with path.open(encoding="utf-8", newline="") as rows:
        return [
            (row["name1"], row["name2"], row["is_match"] == "true", float(row["score"]))
            for row in csv.DictReader(rows)
            if row["schema"] == "Person"
        ]


def bench(path: Path) -> Iterator[str]:
    """A row for each way to tell who is one among the labelled pairs."""
    cases = labelled(path)
    truth = [match for _, _, match, _ in cases]
    for name, levels in STOPS.items():
        yield _scores(name, [level(a, b) in levels for a, b, _, _ in cases], truth)
    for cut in (0.9, 0.95):
        yield _scores(f"Jaro-Winkler at {cut}", [jaro_winkler(a, b) >= cut for a, b, _, _ in cases], truth)
    yield _scores("logic-v2 at its cut of 0.7 (frozen scores)", [score >= 0.7 for *_, score in cases], truth)


def _scores(name: str, found: Sequence[bool], truth: Sequence[bool]) -> str:
    right = sum(f and t for f, t in zip(found, truth, strict=True))
    precision, recall = right / max(sum(found), 1), right / max(sum(truth), 1)
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return f"{name:44}{precision:>8.3f}{recall:>8.3f}{f1:>8.3f}"


def main(arguments: list[str] | None = None) -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--show", type=int, default=0, metavar="N", help="show N names that are left open or wrong")
    args = parser.parse_args(arguments)
    if not (args.data / "mt_outputs").is_dir():
        print(f"{args.data}: no mt_outputs there", file=sys.stderr)
        return 2
    found = pairs(args.data / "mt_outputs")
    asked = asked_for(found)
    print(f"{len(found)} garbled forms of {len({p.right for p in found})} names, each among {OTHERS} others")
    print(f"{'':44}{'right':>8}{'wrong':>8}{'lured':>10}{'false':>8}{'precision':>11}")
    for cut in CUTS:
        ours = count(closest(cut), asked)
        print(ours.line(f"program, closeness at least {cut}"))
        for peer, score in peers():
            print(at_recall(score, asked, ours.right).line(f"  {peer}, cut at the same recall"))
    print(f"\n{'people of nomenklatura’s name bench':44}{'P':>8}{'R':>8}{'F1':>8}")
    print("\n".join(bench(args.data / "names" / "nomenklatura_name_bench" / "run_data" / "logicv2-frozen.csv")))
    for one in _failures(asked)[: args.show]:
        print(one)
    return 0


def _failures(asked: Sequence[Asked]) -> list[str]:
    choose = closest(CUTS[-1])
    rows = [(a, choose(a.garbled, (a.right, *a.others))) for a in asked]
    return [
        f"{a.right} | {a.garbled} | {name or '-'} | {close(a.garbled, a.right):.2f}"
        for a, name in rows
        if name != a.right
    ]


if __name__ == "__main__":
    sys.exit(main())
