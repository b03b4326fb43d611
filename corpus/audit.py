"""Where an annotation may not keep to the guide: `python -m corpus.audit DIR ... [--all]`.

Deviations are against a rule of docs/corpus.md that leaves no choice; exit code 1 where there are any. With --all also
what is worth a look: words annotated in one report and not in another, words that look like a time and are none, and
words beside which one would expect a claim. There a careful reader decides: names, hypotheses and generalities look
the same.
"""

from __future__ import annotations

import argparse
import re
import sys
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from corpus.anchor import Span
from corpus.case import Case
from corpus.faults import Fault
from corpus.report import Json, Report

NEAR = 40  # characters between a trigger and the evidence of the claim that goes with it
SHORTEST = 6  # letters of a description that is looked for in other reports: shorter ones mean too many things

Found = Iterator[tuple[str, str]]
"""(id, or words of the text; what is wrong)."""


@cache
def wanted() -> dict[str, Any]:
    """The lists and patterns of audit.toml."""
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))


def deviations(case: Case) -> list[Fault]:
    """What no rule allows, report by report, then of the facts."""
    checks = (_attributes, _denied_exchanges, _verbs)
    found = [_fault(report, *what) for report in case.reports for check in checks for what in check(report)]
    return found + [Fault(case.faults.file, 0, what) for what in _facts(case)]


def worth_a_look(case: Case) -> list[Fault]:
    """What may be right or not."""
    known = _descriptions(case)
    checks: tuple[Callable[[Report], Found], ...] = (_times, _triggers, lambda report: _unmarked(report, known))
    return [
        _fault(report, *what, warning=True) for report in case.reports for check in checks for what in check(report)
    ]


def _fault(report: Report, where: str, what: str, *, warning: bool = False) -> Fault:
    return Fault(report.faults.file, report.lines.get(where, 0), f"{where}: {what}", warning)


def _attributes(report: Report) -> Found:
    for claim in report.gold["claims"]:
        name = claim["slots"].get("attribute")
        if name is None or claim.get("optional"):
            continue
        if name not in wanted()["attributes"]:
            yield claim["id"], f"{name!r} is none of the usual attributes, so it is optional"
        elif name in wanted()["of_groups"] and _said_of_a_group(claim, report):
            yield claim["id"], "said of a group, so it is optional"


def _said_of_a_group(claim: Json, report: Report) -> bool:
    """Whether the subject is a group, or the evidence names a group and not the person."""
    where = [(e["start"], e["end"]) for e in claim["evidence"]]
    meant = {m["entity"] for m in report.gold["mentions"] if _touches(where, m["start"], m["end"])}
    who = claim["slots"]["person"]
    return who.startswith("G:") or (who not in meant and any(x.startswith("G:") for x in meant))


def _denied_exchanges(report: Report) -> Found:
    for claim in report.gold["claims"]:
        if claim["type"] == "exchange" and claim["modality"] == "negated" and claim["slots"].get("transfers"):
            where = [(e["start"], e["end"]) for e in claim["evidence"]]
            names = [m for m in report.gold["mentions"] if _touches(where, m["start"], m["end"])]
            if not any(m["entity"][0] in "PG" for m in names):
                yield claim["id"], "the denial names nobody: transfers=?"


def _verbs(report: Report) -> Found:
    for quote in report.gold["quotes"]:
        if quote["content"] and re.match(wanted()["verbs"], quote["content"]["text"], re.I):
            yield quote["id"], "the content begins with a verb of saying"


def _facts(case: Case) -> Iterator[str]:
    for fact in case.gold["facts"]:
        claims = [case.claims[name] for value in fact["values"] for name in value["claims"]]
        if fact["status"] != "disputed" and not fact.get("optional") and all(c.get("optional") for c in claims):
            name = f"{fact['subject'] or '-'} {fact['type']}.{fact['slot']}"
            yield f"fact {name}: all its claims are optional, and it is not"


def _times(report: Report) -> Found:
    known = _spans(report, "times") + [
        (m["start"], m["end"]) for m in report.gold["mentions"] if m["kind"] in ("name", "garbled", "variant")
    ]
    for match in _outside(report, wanted()["times"], known, flags=0):
        yield match, "looks like a time"


def _triggers(report: Report) -> Found:
    evidence = [(e["start"] - NEAR, e["end"] + NEAR) for claim in report.gold["claims"] for e in claim["evidence"]]
    for kind, pattern in wanted()["triggers"].items():
        for match in _outside(report, pattern, evidence):
            yield match, f"no claim beside it; a {kind}?"


def _descriptions(case: Case) -> set[str]:
    marked = (m for report in case.reports for m in report.gold["mentions"] if m["kind"] == "nominal")
    return {m["text"].lower() for m in marked if len(m["text"]) >= SHORTEST}


def _unmarked(report: Report, known: set[str]) -> Found:
    mentions = _spans(report, "mentions")
    for words in sorted(known):
        for match in _outside(report, rf"(?<!\w){re.escape(words)}(?!\w)", mentions):
            yield match, "a mention in other places"


def _outside(report: Report, pattern: str, known: list[Span], flags: int = re.I) -> Iterator[str]:
    """The matches in text that is read and not covered by what is known, with the words around them."""
    dropped = [(d["start"], d["end"]) for d in report.gold["report"]["drop"]]
    for match in re.finditer(pattern, report.text, flags):
        if not _touches(known + dropped, *match.span()):
            start, end = match.span()
            yield " ".join(report.text[max(0, start - NEAR) : end + NEAR].split())


def _spans(report: Report, layer: str) -> list[Span]:
    return [(x["start"], x["end"]) for x in report.gold[layer]]


def _touches(spans: list[Span], start: int, end: int) -> bool:
    return any(a < end and start < b for a, b in spans)


def main(arguments: list[str] | None = None) -> int:
    """Command line."""
    parser = argparse.ArgumentParser(prog="corpus.audit", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path, metavar="DIR")
    parser.add_argument("--all", action="store_true", help="also what is worth a look")
    options = parser.parse_args(arguments)
    wrong = 0
    for case in map(Case, options.folders):
        found = deviations(case)
        wrong += len(found)
        sys.stdout.writelines(f"{fault}\n" for fault in (*found, *(worth_a_look(case) if options.all else ())))
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
