"""Where things come from, against the gold: origins, passages, derivations, days of publication, the timeline.

    python -m eval.benchmarks.provenance [--errors] [--texts] [CASE or PART ...]

Readings are made of the gold annotations, so that no error of reading counts; with --texts the reports are read. Of the
test part, which is scored only when it is asked for, no error is printed.

origins: key facts of the gold ([origins]) whose range the record's contains. A key fact is given in words; it is
    compared with the value of the record's facts that is most like it in its words and in the reports that tell it.
    "exact" are ranges that are the same; "reports" is what the range from one to the number of reports would do.
passages: characters of both reports that the gold says correspond, in whatever pairs.
derivations: pairs of reports of which one draws on the other, whichever; shared origins count for neither side.
dating: of each report whose day is known, found when it is hidden: right (the day, or the interval of the gold), held
    in a longer interval, wrong (any day of the gold is left out), or open.
timeline: days of the gold's timeline that an entry of the record in like words has, with the same precision.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from eval.benchmarks.gold_readings import gold_readings, gold_resolution
from eval.cases import PARTS, GoldCase, corpus_cases, gold_cases
from glienicke.fusion import date_reports, fuse
from glienicke.ingest import read_file
from glienicke.lang import words as word_list
from glienicke.model import Case, Dating, FactValue, Origins, Reading, Record
from glienicke.pipeline import assemble, read
from glienicke.resolve import relink
from glienicke.schema.phrase import phrase
from glienicke.text.normalise import words
from glienicke.values.date import date_range, precision

STEM = 5
"""Letters of a word that are compared."""

IN_EVIDENCE = 0.7
"""What a word of a key fact is worth that stands in the evidence, beside one in the claim itself."""

Json = dict[str, Any]
Counts = Counter[str]


@dataclass(frozen=True)
class Scored:
    """The record of a case beside its gold."""

    case: GoldCase
    record: Record
    readings: Sequence[Reading]

    @cached_property
    def gold(self) -> Json:
        """The gold over all reports."""
        found: Json = json.loads((self.case.folder / "case.gold.json").read_text("utf-8"))
        return found

    @cached_property
    def heads(self) -> dict[str, Json]:
        """What the gold says of each report as such, by the name of its file."""
        golds = [json.loads(path.read_text("utf-8")) for path in sorted(self.case.folder.glob("*.gold.json"))]
        return {_stem(g["report"].get("page", g["report"]["file"])): g["report"] for g in golds if "report" in g}

    @cached_property
    def files(self) -> dict[str, str]:
        """The name of the file of each report of the record, by its id."""
        return {r.report.id: _stem(r.report.source) for r in self.record.readings}

    @cached_property
    def gold_files(self) -> dict[str, str]:
        """The same of the reports of the gold."""
        return {head["id"]: name for name, head in self.heads.items()}


def _stem(path: str) -> str:
    return Path(path).name.rpartition(".")[0]


def made(case: GoldCase, texts: bool) -> Scored:
    """The record of a case, from its texts or from the gold annotations of each report and the gold's entities."""
    if texts:
        readings = [read(read_file(path)) for path in case.reports()]
        return Scored(case, assemble(readings, Case(case.name, case.name)), readings)
    linked, resolution = gold_resolution(case.folder)
    record = fuse(Case(case.name, case.name), relink(linked, resolution), resolution.entities)
    return Scored(case, record, gold_readings(case.folder))


def stems(text: str) -> frozenset[str]:
    """The beginnings of the words that say something."""
    return frozenset(word[:STEM] for word in words(text) if word not in word_list("en", "stop_words"))


class Values:
    """The values of a record's facts, to be found by what they say and by the reports that tell it."""

    def __init__(self, scored: Scored) -> None:
        record = scored.record
        told = {c.id: (r, c) for r in record.readings for c in r.claims}
        self.known: list[tuple[FactValue, frozenset[str], frozenset[str], frozenset[str]]] = []
        for fact in record.facts:
            for value in fact.values:
                claims = [told[c] for c in value.claims]
                said = stems(" ".join([fact.type, *(phrase(c, record.name) for _, c in claims)]))
                evidence = stems(" ".join(r.text_of(span) for r, c in claims for span in c.evidence))
                self.known.append((value, said, evidence, frozenset(scored.files[r] for r in value.reports)))
        self._in = Counter(s for _, said, evidence, _ in self.known for s in said | evidence)

    def nearest(self, fact: str, reports: frozenset[str]) -> FactValue | None:
        """The value that is most like a key fact of the gold."""
        wanted = stems(fact)

        def likeness(place: int) -> float:
            _, said, evidence, files = self.known[place]
            worth = sum(self._weight(s) * (1 if s in said else IN_EVIDENCE) for s in wanted & (said | evidence))
            return worth / max(1e-9, sum(map(self._weight, wanted))) + len(files & reports) / len(files | reports)

        best = max(range(len(self.known)), key=likeness, default=None)
        return None if best is None else self.known[best][0]

    def _weight(self, stem: str) -> float:
        return math.log(1 + len(self.known) / (1 + self._in[stem]))


def origins(scored: Scored, errors: list[str]) -> Counts:
    """Ranges that contain the gold's."""
    counts, values = Counts(), Values(scored)
    for key in scored.gold["origins"]:
        reports = frozenset(scored.gold_files[r] for r in key["reports"])
        value = values.nearest(key["fact"], reports)
        got = value.origins if value else Origins(1, 1)
        holds = got.min <= key["min"] and key["max"] <= got.max
        alone = len(value.reports) if value else 1
        counts += Counts(keys=1, held=holds, exact=(got.min, got.max) == (key["min"], key["max"]))
        counts += Counts(alone=alone >= key["max"], wide=got.max - got.min, gold_wide=key["max"] - key["min"])
        counts += Counts(alone_wide=alone - 1)
        if not holds:
            errors.append(f"origins: {key['fact']}: {key['min']}-{key['max']}, not {got.min}-{got.max}")
    return counts


def _marked(pair: tuple[str, str], passages: Sequence[Sequence[int]]) -> Iterator[tuple[frozenset[str], str, int]]:
    """The characters of both reports that passages of the first and the second cover."""
    for start, end, there, there_end in passages:
        yield from ((frozenset(pair), pair[0], at) for at in range(start, end))
        yield from ((frozenset(pair), pair[1], at) for at in range(there, there_end))


def passages(scored: Scored) -> Counts:
    """Characters that correspond."""
    want = {
        mark
        for name, head in scored.heads.items()
        for d in head.get("derives_from") or ()
        for mark in _marked((name, scored.gold_files[d["report"]]), d["passages"])
    }
    got = {
        mark
        for d in scored.record.derivations
        for mark in _marked(
            (scored.files[d.report], scored.files[d.source]),
            [(p.start, p.end, p.source_start, p.source_end) for p in d.passages],
        )
    }
    return Counts(gold=len(want), record=len(got), right=len(want & got))


def derivations(scored: Scored, errors: list[str]) -> Counts:
    """Pairs of which one draws on the other."""
    linked = [
        (frozenset((name, scored.gold_files[d["report"]])), d["kind"])
        for name, head in scored.heads.items()
        for d in head.get("derives_from") or ()
    ]
    want = {pair for pair, kind in linked if kind != "shared-origin"}
    told = {
        frozenset((scored.files[d.report], scored.files[d.source])): d.why
        for d in scored.record.derivations
        if d.kind != "shared-origin"
    }
    got = told.keys() - ({pair for pair, _ in linked} - want)
    errors += [f"derivations: {' '.join(sorted(pair))}: {told[pair]}" for pair in got - want]
    errors += [f"derivations: not found: {' '.join(sorted(pair))}" for pair in want - got]
    return Counts(gold=len(want), record=len(got), right=len(want & got))


def dating(scored: Scored, errors: list[str]) -> Counts:
    """What is found of the day of each report when it is hidden."""
    counts = Counts()
    for place, reading in enumerate(scored.readings):
        published = scored.heads[_stem(reading.report.source)]["published"]["value"]
        if want := date_range(published or ""):
            hidden = replace(reading, report=replace(reading.report, published=Dating()))
            again = date_reports([*scored.readings[:place], hidden, *scored.readings[place + 1 :]])
            got = next(r.report.published for r in again if r.report.id == reading.report.id)
            how = placed(got.value, want)
            counts += Counts({"reports": 1, how: 1})
            if how == "wrong":
                errors.append(f"dating: {reading.report.source}: {published}, not {got.value}: {got.why}")
    return counts


def placed(value: str | None, want: tuple[Any, Any]) -> str:
    """How a found day or interval lies to the right one."""
    found = date_range(value or "")
    if not found:
        return "open"
    if found == want:
        return "right"
    return "held" if found[0] <= want[0] and want[1] <= found[1] else "wrong"


def timeline(scored: Scored, errors: list[str]) -> Counts:
    """Days of the gold that an entry in like words has, as precise as there."""
    known = [(entry.date, stems(entry.what)) for entry in scored.record.timeline]
    entries = [entry for entry in scored.gold["timeline"] if entry["date"]]
    missing = [e for e in entries if not any(d == e["date"] and s & stems(e["what"]) for d, s in known)]
    errors += [f"timeline: {e['date']} ({precision(e['date'])}) {e['what']}" for e in missing]
    return Counts(gold=len(entries), found=len(entries) - len(missing))


def lines(tables: Mapping[str, Counts]) -> Iterator[str]:
    """The figures as they are printed."""
    o, d = tables["origins"], tables["dating"]
    share = f"{_of(o['held'], o['keys'])}, exact {_of(o['exact'], o['keys'])}, mean width"
    yield f"origins      {o['keys']} key facts: held {share} {_of(o['wide'], o['keys'])}"
    yield (
        f"             one to the number of reports: held {_of(o['alone'], o['keys'])}, mean width "
        f"{_of(o['alone_wide'], o['keys'])}; mean width of the gold {_of(o['gold_wide'], o['keys'])}"
    )
    for name in ("passages", "derivations"):
        c = tables[name]
        unit = "characters" if name == "passages" else "pairs"
        yield f"{name:12} {c['gold']} {unit}: P {_of(c['right'], c['record'])} R {_of(c['right'], c['gold'])}"
    hows = ", ".join(f"{how} {d[how]}" for how in ("right", "held", "wrong", "open"))
    yield f"dating       {d['reports']} reports: {hows}"
    t = tables["timeline"]
    yield f"timeline     {t['gold']} days: R {_of(t['found'], t['gold'])}"


def _of(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "-"


def chosen(wanted: Sequence[str]) -> Iterator[tuple[str, GoldCase]]:
    """The cases asked for, each with the name of the table it goes into; without wishes all but the test part."""
    for case in gold_cases():
        if not wanted or case.name in wanted:
            yield case.name, case
    parts = [part for part in PARTS if part in wanted or (part != "test" and not wanted)]
    for case in corpus_cases():
        if case.part in parts or (case.name in wanted and case.part != "test"):
            yield case.part, case


def main(arguments: list[str] | None = None) -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("wanted", nargs="*", metavar="CASE or PART")
    parser.add_argument("--texts", action="store_true", help="read the texts instead of the gold annotations")
    parser.add_argument("--errors", action="store_true", help="list what differs")
    args = parser.parse_args(arguments)
    tables: dict[str, dict[str, Counts]] = {}
    for name, case in chosen(args.wanted):
        scored, errors = made(case, args.texts), list[str]()
        table = tables.setdefault(name, {})
        for measure, counts in measured(scored, errors).items():
            table[measure] = table.get(measure, Counts()) + counts
        if args.errors and case.part != "test":
            print("\n".join([f"-- {case.name}", *errors]))
    for name, table in tables.items():
        print("\n".join([f"\n== {name}", *lines(table)]))


def measured(scored: Scored, errors: list[str]) -> dict[str, Counts]:
    """All counts of a case; what differs is added to `errors`."""
    return {
        "origins": origins(scored, errors),
        "passages": passages(scored),
        "derivations": derivations(scored, errors),
        "dating": dating(scored, errors),
        "timeline": timeline(scored, errors),
    }


if __name__ == "__main__":
    main()
