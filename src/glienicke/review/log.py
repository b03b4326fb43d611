"""Which judgements of a log stand: those that were not undone, and that no later one contradicts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import product

from glienicke.model import Anchor, Decided, Judgement, Reading, Subject


def standing(log: Sequence[Judgement], readings: Iterable[Reading]) -> tuple[Judgement, ...]:
    """The judgements that were not undone, with their ids; what cannot have an effect says why in `problem`.

    `readings` are all of the case. An undoing can be undone itself. Of two that contradict each other the later holds.
    """
    if not log:
        return ()
    made = numbered(log)
    texts = {r.report.id: r.report.text for r in readings}
    gone = undone(made)
    kept = [j for j in made if j.id not in gone and (j.kind != "undo" or _undoes_nothing(j, made))]
    faults = [replace(j, problem=_fault(j, texts)) for j in kept]
    return tuple(replace(j, problem=j.problem or _contradicted(j, faults[n + 1 :])) for n, j in enumerate(faults))


def numbered(log: Sequence[Judgement]) -> list[Judgement]:
    """The judgements with their ids, which count their places in the log."""
    return [replace(j, id=f"j{n}") for n, j in enumerate(log, 1)]


def undone(made: Sequence[Judgement]) -> dict[str, str]:
    """Which of them a later judgement undid, where that one was not undone in turn: id -> "undone by j5"."""
    gone: dict[str, str] = {}
    for judgement in reversed(made):
        if judgement.kind == "undo" and judgement.id not in gone and not _undoes_nothing(judgement, made):
            gone[str(judgement.on.value)] = f"undone by {judgement.id}"
    return gone


def told(
    judged: Iterable[Judgement], problems: Mapping[str, str], decided: Decided, links: Mapping[str, str]
) -> tuple[Judgement, ...]:
    """The judgements with what was found out about each while they were applied; `links` is referent -> entity."""
    last = {links.get(referent, referent): judgement for referent, _, judgement in decided.names}
    older = {
        judgement: f"set aside: {last[links.get(referent, referent)]}, which is later, gives another name"
        for referent, _, judgement in decided.names
        if last[links.get(referent, referent)] != judgement
    }
    return tuple(replace(j, problem=j.problem or problems.get(j.id) or older.get(j.id, "")) for j in judged)


def _undoes_nothing(judgement: Judgement, made: Sequence[Judgement]) -> bool:
    before = made[: int(judgement.id[1:]) - 1]
    return all(earlier.id != judgement.on.value for earlier in before)


def _fault(judgement: Judgement, texts: Mapping[str, str]) -> str:
    """What is wrong with a judgement by itself."""
    if judgement.kind == "undo":
        return f"no earlier judgement is called {judgement.on.value}"
    for report in sorted(judgement.on.reports()):
        if report not in texts:
            return f"report {report} is not in this case"
    for anchor in (*judgement.on.places, *judgement.on.others):
        if texts[anchor.report][anchor.start : anchor.end] != anchor.text:
            return f"report {anchor.report} does not say “{anchor.text}” at {anchor.start}"
    return ""


def _contradicted(judgement: Judgement, later: Iterable[Judgement]) -> str:
    for other in later:
        if not other.problem and _contradict(judgement, other):
            return f"set aside: {other.id}, which is later, says otherwise"
    return ""


def _contradict(one: Judgement, other: Judgement) -> bool:
    """Can only one of the two hold? Merges and splits are compared later, when it is known who is who."""
    kinds = {one.kind, other.kind}
    if kinds == {"date"}:
        return one.on.report == other.on.report
    if kinds == {"zone"}:
        return one.on.places == other.on.places
    if kinds == {"accept", "reject"}:
        return _same_claim(one.on, other.on)
    return _rejects_words_of(one, other) or _rejects_words_of(other, one)


def _rejects_words_of(one: Judgement, other: Judgement) -> bool:
    """Does one say that words are no mention, where the other builds on them?"""
    if one.kind != "reject" or one.on.claim or other.kind == "reject":
        return False
    return any(
        a.type and _place(a) == _place(b) for a, b in product(one.on.places, (*other.on.places, *other.on.others))
    )


def _place(anchor: Anchor) -> tuple[str, int, int]:
    return anchor.report, anchor.start, anchor.end


def _same_claim(one: Subject, other: Subject) -> bool:
    if one.claim is None or other.claim is None:
        return one.claim is other.claim and one.places == other.places
    same = one.claim.type == other.claim.type and one.claim.modality == other.claim.modality
    values = [{s.name: s.value for s in subject.claim.slots} for subject in (one, other) if subject.claim]
    near = any(
        a.report == b.report and a.start < b.end and b.start < a.end for a, b in product(one.places, other.places)
    )
    return same and near and values[0] == values[1] and _texts(one) == _texts(other)


def _texts(subject: Subject) -> list[str]:
    return [anchor.text for anchor in subject.others]
