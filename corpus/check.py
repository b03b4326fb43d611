"""What a built case must keep to: references resolve, values agree, statuses are possible, words support slots."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus import facts, passages, talks, values
from corpus.case import Case
from corpus.faults import Fault
from corpus.report import Json, Report
from corpus.vocabulary import claim_types, stances


def check(case: Case) -> list[Fault]:
    """All findings: of the markup, of the references, of the facts; warnings where words seem not to support a slot."""
    found = case.all_faults()
    known = {e["id"] for e in case.gold["entities"]}
    numbers = [r.number for r in case.reports]
    for report in case.reports:
        file = report.faults.file
        if numbers.count(report.number) > 1:
            found.append(Fault(file, 0, f"number {report.number} twice"))
        for line, what in (*_references(report, known), *_positions(report)):
            found.append(Fault(file, line, what))
        found += [Fault(file, line, what, warning=True) for line, what in _support(report)]
    golds = [report.gold for report in case.reports]
    whole = (*_case_references(case, known), *talks.faults(case.gold, golds), *passages.faults(golds))
    found += [Fault(case.faults.file, 0, what) for what in whole]
    found += [Fault(case.faults.file, 0, what) for fact in case.gold["facts"] for what in _fact(case, fact)]
    return sorted({*found, *(Fault(case.faults.file, 0, w, warning=True) for w in _loose_ends(case))})


def ids(value: object) -> Iterator[str]:
    """All entity ids in a JSON value."""
    if isinstance(value, dict):
        for x in value.values():
            yield from ids(x)
    elif isinstance(value, list):
        for x in value:
            yield from ids(x)
    elif values.is_id(value):
        yield value


def _references(report: Report, known: set[str]) -> Iterator[tuple[int, str]]:
    for section in ("mentions", "quotes", "claims"):
        for x in report.gold[section]:
            for unknown in sorted({*ids({k: v for k, v in x.items() if k != "text"})} - known):
                yield report.lines.get(x.get("id", ""), 0), f"undeclared entity {unknown}"
    for unknown in sorted({*ids(report.gold["report"])} - known):
        yield 0, f"undeclared entity {unknown}"
    quotes = {q["id"] for q in report.gold["quotes"]}
    for q in report.gold["quotes"]:
        if q.get("nested_in") and q["nested_in"] not in quotes:
            yield report.lines[q["id"]], f"no quote {q['nested_in']}"


def _positions(report: Report) -> Iterator[tuple[int, str]]:
    for c in report.gold["claims"]:
        stance = c["slots"].get("stance")
        if c["type"] == "position" and stance not in stances():
            yield report.lines[c["id"]], f"unknown stance {stance!r}"


def _case_references(case: Case, known: set[str]) -> Iterator[str]:
    for key in ("entities", "facts", "status", "negotiation_history"):
        for unknown in sorted({*ids(case.gold[key])} - known):
            yield f"undeclared entity {unknown} in {key}"


def _fact(case: Case, fact: Json) -> Iterator[str]:
    """A fact's claims must have its values, and its status must be possible."""
    name = f"{fact['subject'] or '-'} {fact['type']}.{fact['slot']}"
    for v in fact["values"]:
        for claim in v["claims"]:
            said = [x for _, x in facts.slot_values(case.claims[claim])]
            if v["value"] not in said and not _is_set(v["value"], said):
                yield f"fact {name}: {claim} does not say {v['value']!r}"
    reports = {claim.split(".")[0] for v in fact["values"] for claim in v["claims"]}
    several = len(fact["values"]) > 1
    if fact["status"] == "single" and len(reports) > 1:
        yield f"fact {name}: single, but in reports {', '.join(sorted(reports))}"
    if fact["status"] in ("agreed", "refined") and len(reports) < 2:
        yield f"fact {name}: {fact['status']}, but in one report only"
    if fact["status"] in ("refined", "changed", "disputed") and not several:
        yield f"fact {name}: {fact['status']}, but with one value only"
    compatible = values.compatible([v["value"] for v in fact["values"]])
    if fact["status"] in ("agreed", "refined") and several and not compatible:
        yield f"fact {name}: {fact['status']}, but the values exclude each other"


def _is_set(value: object, said: list[object]) -> bool:
    return isinstance(value, list) and any(
        isinstance(x, list) and sorted(map(str, x)) == sorted(map(str, value)) for x in said
    )


def _loose_ends(case: Case) -> Iterator[str]:
    """Claims no fact speaks of, entities nobody mentions."""
    used = {claim for f in case.gold["facts"] for v in f["values"] for claim in v["claims"]}
    for claim in case.claims.values():
        if claim["id"] not in used and not claim.get("optional") and any(True for _ in facts.slot_values(claim)):
            yield f"no fact uses {claim['id']}"
    for entity in case.gold["entities"]:
        if not entity["forms"] and entity["id"][0] not in "GA":
            yield f"{entity['id']} is mentioned nowhere"


def _support(report: Report) -> Iterator[tuple[int, str]]:
    """Main slots whose value the evidence does not show: not wrong where coreference carries it, but worth a look."""
    for c in report.gold["claims"]:
        where = [(e["start"], e["end"]) for e in c["evidence"]]
        words = " ".join(e["text"] for e in c["evidence"])
        for slot, rule in claim_types()[c["type"]].items():
            value = c["slots"].get(slot)
            if value is None or not (rule.fact or rule.value == "entity"):
                continue
            if not _shown(report, rule.value, value, where, words):
                yield report.lines[c["id"]], f"{c['id']}: {slot} {value!r} is not in the evidence"


def _shown(report: Report, kind: str, value: object, where: list[tuple[int, int]], words: str) -> bool:
    entities = sorted({*ids(value)})
    if entities:
        return all(any(m["entity"] == e for m in report.gold["mentions"]) for e in entities)
    if kind == "date" and isinstance(value, str):
        times = [t for t in report.gold["times"] if any(a < t["end"] and t["start"] < b for a, b in where)]
        return value in values.REFS or any(values.compatible([value, t["value"]]) for t in times) or value[:4] in words
    if kind == "duration":
        return bool(re.search(r"year|month|week|day|life", words))
    if kind in ("offence", "place", "text") and isinstance(value, str):
        return bool(_content(value) & _content(words))
    return True


def _content(words: str) -> set[str]:
    """The beginnings of longer words: enough to notice a value that the words do not bear out."""
    return {w[:5] for w in re.findall(r"\w{3,}", words.lower())} - {"the", "and", "for", "from", "with"}
