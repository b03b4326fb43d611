"""Floors that only go up, and what a change gained and lost, report by report.

The baseline keeps, per case, measure and report, a short hash of every error of the last accepted state: enough to
tell which errors are new and how many are gone, without keeping the words of texts that are not ours.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).parent / "floors.json"
BASELINE = Path(__file__).parent / "baseline.json"
LOWER_IS_BETTER = frozenset({"false claims"})
OF_WHAT_WAS_FOUND = frozenset({"quote speaker", "quote cue", "claim evidence"})
"""Measures that the scorer takes over what both sides have: who finds more, hard ones among them, would fall in these.
Floors are therefore kept of what is right among all that the gold has."""
TOLERANCE = 0.0005  # what rounding to three digits can hide

Table = dict[str, dict[str, dict[str, Any]]]
Errors = list[dict[str, str]]


def load(path: Path) -> dict[str, Any]:
    """A JSON object from a file, empty where there is none."""
    data: dict[str, Any] = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return data


def save(path: Path, data: dict[str, Any]) -> None:
    """Write a JSON object in a form that is easy to compare."""
    path.write_text(json.dumps(data, indent=1, sort_keys=True) + "\n", "utf-8")


def values(table: Table) -> dict[str, float]:
    """The headline value of every measure that has one, over all that the gold has (`OF_WHAT_WAS_FOUND`)."""
    whole = {measure: row["all" if "all" in row else "case"] for measure, row in table.items()}
    rows = {measure: _over_gold(measure, row, whole) for measure, row in whole.items()}
    return {measure: value for measure, value in rows.items() if value is not None}


def _over_gold(measure: str, row: dict[str, Any], whole: dict[str, dict[str, Any]]) -> float | None:
    """A measure's value, the names or quotes that were not found counting as wrong."""
    value: float | None = row["f1"]
    if value is None:
        return None
    if measure in OF_WHAT_WAS_FOUND and row.get("of"):
        return float(row["right"] / row["of"])
    if measure == "entities" and row.get("of"):
        precision, recall = row["p"], row["found"] / row["of"]
        return float(2 * precision * recall / (precision + recall)) if precision + recall else 0.0
    if measure == "stances":
        return value * (whole["quotes"]["r"] or 0.0)
    return value


def below(floors: dict[str, float], now: dict[str, float]) -> list[str]:
    """The measures that fell through their floor, a line each."""
    fallen = []
    for measure, floor in floors.items():
        value = now.get(measure)
        worse = value is None or (value - floor if measure in LOWER_IS_BETTER else floor - value) > TOLERANCE
        if worse:
            fallen.append(f"{measure}: {value if value is None else round(value, 3)}, the floor is {floor:.3f}")
    return fallen


def raised(floors: dict[str, float], now: dict[str, float]) -> dict[str, float]:
    """The floors after an accepted change: each the better of floor and value, never lower than before."""
    best = dict(floors)
    for measure, value in now.items():
        pick = min if measure in LOWER_IS_BETTER else max
        best[measure] = round(pick(value, floors.get(measure, value)), 4)
    return best


def fingerprints(errors: Errors) -> dict[str, list[str]]:
    """Short hashes of all errors, by "measure | report"."""
    found: dict[str, list[str]] = {}
    for error in errors:
        found.setdefault(f"{error['measure']} | {error['report']}", []).append(_hash(error))
    return {place: sorted(marks) for place, marks in sorted(found.items())}


def changes(baseline: dict[str, list[str]], errors: Errors) -> list[str]:
    """Gains (errors that are gone) and losses (new errors, in words) against the baseline, report by report."""
    now = fingerprints(errors)
    lines = []
    for place in sorted(baseline.keys() | now.keys()):
        before, after = set(baseline.get(place, ())), set(now.get(place, ()))
        if gone := before - after:
            lines.append(f"  gain {place}: {len(gone)} errors gone")
        measure, report = place.split(" | ")
        new = [e for e in errors if (e["measure"], e["report"]) == (measure, report) and _hash(e) in after - before]
        lines += [f"  LOSS {place}: {e['what']}: {e['text'][:140]}" for e in new]
    return lines


def _hash(error: dict[str, str]) -> str:
    return hashlib.sha256(f"{error['what']}|{error['text']}".encode()).hexdigest()[:10]
