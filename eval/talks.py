"""Where the talks stood: `python -m eval.talks [--errors] [--gold] [CASE or PART ...]`.

On each key date of a story the record is made as of that day, and its state of the talks compared with the gold's: a
share of right answers per case, beside that of whoever always says what is most frequent in the train part. With
--gold the record is made of the gold annotations of each report and the gold's entities, so that no error of reading
counts. Of the test part no error is ever printed.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from corpus.vocabulary import talk_states
from eval.benchmarks.gold_readings import gold_resolution
from eval.cases import GoldCase, corpus_cases, gold_cases
from glienicke.fusion import fuse, known_by
from glienicke.ingest import read_file
from glienicke.model import Case, Record
from glienicke.pipeline import assemble, read
from glienicke.resolve import relink


@dataclass(frozen=True, slots=True)
class Answer:
    """What the gold says of a day (first the state, then what is right too), and what the record says."""

    day: str
    right: tuple[str, ...]
    words: str

    @property
    def good(self) -> bool:
        """Whether the record says one of the right states."""
        return named(self.words) in self.right


@cache
def patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Words in which a record may put a state, with the state; first the states themselves."""
    table = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))["words"]
    own = ((re.compile(f"^{re.escape(state)}(?=;|$)"), state) for state in talk_states())
    return (*own, *((re.compile(row["found"]), row["state"]) for row in table))


def named(words: str) -> str:
    """The state of the closed list that the words of a record name."""
    return next(state for pattern, state in patterns() if pattern.search(words))


def history(case: GoldCase) -> list[dict[str, Any]]:
    """The key dates of a case; none where its gold has no such layer."""
    gold = json.loads((case.folder / "case.gold.json").read_text("utf-8"))
    return list(gold.get("negotiation_history", []))


def right_states(entry: dict[str, Any]) -> tuple[str, ...]:
    """The state of a day, and what is right too."""
    return (entry["state"], *entry.get("also_ok", []))


def answers(case: GoldCase, gold: bool = False) -> list[Answer]:
    """One per key date, the record made anew from what had been published by then."""
    entries = history(case)
    records = _of_gold(case) if gold else _of_texts(case)
    return [Answer(e["as_of"], right_states(e), records(e["as_of"]).negotiation.state) for e in entries]


def _of_texts(case: GoldCase) -> Callable[[str], Record]:
    """The record of a day, from the texts."""
    readings = [read(read_file(path)) for path in case.reports()] if history(case) else []
    return lambda day: assemble(readings, Case(case.name, case.name, as_of=day))


def _of_gold(case: GoldCase) -> Callable[[str], Record]:
    """The record of a day, from the gold annotations."""
    linked, resolution = gold_resolution(case.folder)
    readings = relink(linked, resolution)
    return lambda day: fuse(Case(case.name, case.name, as_of=day), known_by(readings, day), resolution.entities)


def row(name: str, given: list[Answer], usual: str) -> str:
    """A line of the table: right answers of the program, and of always saying the same."""
    right, same = sum(a.good for a in given), sum(usual in a.right for a in given)
    share = f"{right / len(given):.2f}  {same / len(given):.2f}" if given else "-     -"
    return f"{name:28} {len(given):4} days  {share}"


def main(arguments: list[str] | None = None) -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("wanted", nargs="*", metavar="CASE or PART", help="names of cases, or train, dev, test (all)")
    parser.add_argument("--gold", action="store_true", help="take the gold annotations of each report")
    parser.add_argument("--errors", action="store_true", help="list the days on which the record says something else")
    options = parser.parse_args(arguments)
    cases = [*gold_cases(), *corpus_cases()]
    known = Counter(x for case in cases if case.part == "train" for e in history(case) for x in right_states(e))
    usual = known.most_common(1)[0][0]
    print(f"{'case':28}            right, always “{usual}”")
    totals: dict[str, list[Answer]] = {}
    for case in (c for c in cases if not options.wanted or {c.name, c.part} & set(options.wanted)):
        given = answers(case, options.gold)
        totals.setdefault(case.part or "beside the corpus", []).extend(given)
        print(row(case.name, given, usual))
        if options.errors and case.part != "test":
            print("".join(f"    {a.day} {' or '.join(a.right)}: {a.words}\n" for a in given if not a.good), end="")
    print("".join(f"{row(part, given, usual)}\n" for part, given in totals.items()), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
