"""Print annotated reports for reading: the words with their mentions, then times, quotes and claims.

    python -m corpus.show DIR [REPORT ...]

Dropped text stands in {braces}, mentions as [words|entity/kind].
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from corpus.case import Case
from corpus.report import Json, Report


def marked(report: Report) -> str:
    """The text with marks; of marks that begin together the longer comes first."""
    marks = [(d["start"], d["end"], "{", "}") for d in report.gold["report"]["drop"]]
    marks += [(m["start"], m["end"], "[", f"|{m['entity']}/{m['kind'][:3]}]") for m in report.gold["mentions"]]
    inserts = [(start, 1, -end, left) for start, end, left, _ in marks]
    inserts += [(end, 0, -start, right) for start, end, _, right in marks]
    text, last = "", 0
    for at, _, _, mark in sorted(inserts):
        text, last = text + report.text[last:at] + mark, at
    return text + report.text[last:]


def show(report: Report) -> str:
    """Everything of one report."""
    lines = [f"==== {report.id} {json.dumps(report.gold['report'] | {'drop': 0, 'cites': 0}, ensure_ascii=False)}"]
    lines += [marked(report), ""]
    lines += [f"{t['text']} = {t['value']} {t['type']} {t.get('interval', '')}" for t in report.gold["times"]]
    lines += [_quote(q) for q in report.gold["quotes"]] + [_claim(c) for c in report.gold["claims"]]
    return "\n".join(lines)


def _quote(q: Json) -> str:
    pieces = [x["text"] for key in ("cue", "content") for x in (q[key], *q.get(f"{key}_more", [])) if x]
    return f"{q['id']} {q['speaker']} {q['date']} {q['form']} {' '.join(q['stance'])} <{' | '.join(pieces)}>"


def _claim(c: Json) -> str:
    filled = " ".join(f"{k}={v}" for k, v in c["slots"].items() if v is not None)
    return f"{'?' * ('optional' in c)}{c['id']} {c['type']} {filled} !{c['modality']} @{c['by']}"


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    parser = argparse.ArgumentParser(prog="corpus.show", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("reports", nargs="*", metavar="REPORT", help="numbers; all where none is given")
    options = parser.parse_args(arguments)
    wanted = [r for r in Case(options.folder).reports if not options.reports or r.number in options.reports]
    sys.stdout.write("\n\n".join(show(r) for r in wanted) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
