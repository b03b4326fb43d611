"""How the weights of lang/en/same_act.toml came about.

    python -m training.fit_same_act            # fit on the train stories, print the table and what it is worth
    python -m training.fit_same_act --write    # ... and write it

Pairs of quotes of two reports that share something are put before an annotator's answer (are they one act of
speech?), and a logistic regression weighs the signs of `glienicke.fusion.speech`. Each story goes in twice: with the
annotators' mentions, times, quotes and stances, and with those that the program reads, which lack speakers and days
that the weights must not count on. Each story is judged with weights that the others gave.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from eval import run
from eval.benchmarks.fusion import gold_record
from eval.cases import GoldCase, corpus_cases, gold_cases
from glienicke.export import export
from glienicke.fusion.people import People
from glienicke.fusion.said import Said, outlet_names, said_in
from glienicke.fusion.speech import SIGNS, Common, Pair, compared, possible
from glienicke.fusion.utterances import candidates, rarities
from glienicke.ingest import read_file
from glienicke.model import Case, Record
from glienicke.pipeline import assemble, read

PLACE = Path(__file__).parent.parent / "src" / "glienicke" / "lang" / "en" / "same_act.toml"
SHRINK = 2.0
"""The penalty on squared weights (a ridge): fifteen stories are few."""
STEPS = 30
FIT_ON = ("train", "")
"""Parts of the corpus that are learnt from; "" are the cases outside of it."""

Array = np.ndarray[Any, np.dtype[np.float64]]


@dataclass(frozen=True)
class Judged:
    """The pairs of a case: signs of each, and whether the annotators take it for one act of speech.

    `read` says whether they are of what the program reads.
    """

    name: str
    part: str
    read: bool
    signs: Array
    answers: Array


def judged(case: GoldCase, read_them: bool) -> Judged:
    """All pairs of quotes of a case that are worth asking about."""
    record = _read(case) if read_them else gold_record(case)
    acts = _acts(case, record)
    people = People.of(record.entities)
    names = outlet_names(people)
    said: list[Said] = [s for reading in record.readings for s in said_in(reading, people, names)]
    signs, answers = [], []
    for pair in pairs(said):
        signs.append([1.0, *(float(sign(pair)) for sign in SIGNS.values())])
        answers.append(float(acts.get(pair.left.quote.id, 0) == acts.get(pair.right.quote.id, 1)))
    return Judged(case.name, case.part, read_them, np.array(signs), np.array(answers))


def _read(case: GoldCase) -> Record:
    return assemble([read(read_file(path)) for path in case.reports()], Case(case.name, case.name))


def pairs(said: list[Said]) -> Iterator[Pair]:
    """The pairs of quotes of two reports that the program would weigh."""
    rarity, around = rarities(s.words for s in said), rarities(s.around for s in said)
    for a, b in candidates(said):
        left, right = said[a], said[b]
        if left.reading is not right.reading and possible(left, right):
            pair = compared(left, right, Common.of(left.words, right.words, rarity), around)
            if pair:
                yield pair


def _acts(case: GoldCase, record: Record) -> dict[str, int]:
    """The act of speech of each quote that is in any pair of the gold."""
    gold = run.score.load_gold(case.folder)
    scorer = run.score.Scorer(json.loads(export(record, "json")), gold)
    ids = {
        (rid, key): (rid, at)
        for rid, r in gold["reports"].items()
        for at, q in enumerate(r["quotes"])
        for key in (at, q["id"])
    }
    pairs = [
        tuple(ids[tuple(x)] if isinstance(x, list) else _by_id(ids, x) for x in two) for two in gold["same_utterance"]
    ]
    groups = run.score.linked(pairs)
    numbers = {item: min(map(str, members)) for item, members in groups.items()}
    kinds = {number: at for at, number in enumerate(sorted(set(numbers.values())), 2)}
    return {
        quote["id"]: kinds[numbers[place]]
        for quote in scorer.record["quotes"]
        if (place := scorer.paired.get(id(quote))) in numbers
    }


def _by_id(ids: dict[Any, Any], name: str) -> Any:  # noqa: ANN401 - (report, number)
    return next(place for (_, key), place in ids.items() if key == name)


def fit(signs: Array, answers: Array) -> Array:
    """The weights of a ridge logistic regression, by Newton's method."""
    weights = np.zeros(signs.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-signs @ weights))
        slope = signs.T @ (chance - answers) + SHRINK * weights
        bend = (signs * (chance * (1 - chance))[:, None]).T @ signs + SHRINK * np.eye(len(weights))
        weights -= np.linalg.solve(bend, slope)
    return weights


def _fitted(cases: list[Judged]) -> Array:
    asked = [case for case in cases if len(case.answers)]
    return fit(np.concatenate([c.signs for c in asked]), np.concatenate([c.answers for c in asked]))


def rows(cases: list[Judged]) -> Iterator[str]:
    """What held-out pairs show: right, taken and wanted at several thresholds."""
    known = [case for case in cases if case.part in FIT_ON]
    asked = [case for case in cases if len(case.answers)]
    chances = [(1 / (1 + np.exp(-c.signs @ _fitted([k for k in known if k.name != c.name]))), c) for c in asked]
    for part, read_them in ((part, how) for part in ("", "train", "dev") for how in (False, True)):
        told = [(chance, case.answers) for chance, case in chances if (case.part, case.read) == (part, read_them)]
        for least in (0.3, 0.4, 0.5, 0.6):
            taken = sum(float((chance >= least).sum()) for chance, _ in told)
            right = sum(float(answers[chance >= least].sum()) for chance, answers in told)
            wanted = sum(float(answers.sum()) for _, answers in told)
            shares = right / max(1, taken), right / max(1, wanted)
            how = "as read" if read_them else "annotated"
            yield f"{part or 'other':6} {how:9} {least}: precision {shares[0]:.3f} recall {shares[1]:.3f}"


def main(arguments: list[str] | None = None) -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="write the weights")
    args = parser.parse_args(arguments)
    known = [case for case in [*gold_cases(), *corpus_cases()] if case.part != "test"]
    cases = [judged(case, how) for case in known for how in (False, True)]
    weights = _fitted([case for case in cases if case.part in FIT_ON])
    lines = [f'"{name}" = {weight:.2f}' for name, weight in zip(["bias", *SIGNS], weights, strict=True)]
    print("\n".join([*lines, "", *rows(cases)]))
    if args.write:
        head = PLACE.read_text("utf-8").partition("[weights]")[0]
        PLACE.write_text(head + "[weights]\n" + "\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
