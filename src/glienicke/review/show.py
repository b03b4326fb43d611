"""Judgements and claims as rows for a person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from glienicke.errors import UsageError
from glienicke.model import Anchor, Judgement, Record, Subject
from glienicke.review.log import numbered, undone
from glienicke.review.positions import in_words


@dataclass(frozen=True, slots=True)
class JudgementRow:
    """A judgement: who decided what, when and why, and whether it stands: "in force", "undone by j5", or why not."""

    id: str
    at: str
    by: str
    kind: str
    what: str
    why: str
    state: str


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim with the id by which it can be accepted or rejected."""

    id: str
    type: str
    says: str
    modality: str
    report: str
    words: str


def log_rows(log: Sequence[Judgement], record: Record) -> list[JudgementRow]:
    """All judgements of a case, in their order; `record` is the one made under them."""
    made = numbered(log)
    gone = undone(made)
    problems = {j.id: j.problem for j in record.judgements}
    return [row(j, gone.get(j.id) or problems.get(j.id) or "in force") for j in made]


def row(judgement: Judgement, state: str) -> JudgementRow:
    """One judgement as a row."""
    kind, what = judgement.kind, described(judgement)
    return JudgementRow(judgement.id, judgement.at, judgement.by, kind, what, judgement.why, state)


def described(judgement: Judgement) -> str:
    """What was decided, in one line."""
    on = judgement.on
    match judgement.kind:
        case "merge":
            return f"{_words(on.places)} are one"
        case "split":
            return f"{_words(on.places)} not {_words(on.others)}"
        case "rename":
            return f"{_words(on.places)} is called {on.value}"
        case "date" | "zone":
            return f"{_words(on.places)} is {on.value}" if on.places else f"report {on.report} is of {on.value}"
        case "redact":
            return f"{_words(on.places)} in exports: {on.value}"
        case "position" | "sense":
            return f"{_words(on.places)} means: {in_words(on)}" if on.places else in_words(on)
        case "undo":
            return f"not {on.value}"
        case "accept" | "reject":
            return f"{_ruled(on)}: {_words(on.places)}"


def to_undo(log: Sequence[Judgement], judgement: str) -> Subject:
    """That this judgement no longer holds.

    Raises:
        UsageError: there is none, or it was undone already.
    """
    made = numbered(log)
    if judgement not in {j.id for j in made}:
        raise UsageError(f"undo: no judgement is called {judgement}; glienicke review log lists them")
    if by := undone(made).get(judgement):
        raise UsageError(f"undo: {judgement} is {by} already; undo that to bring it back")
    return Subject(value=judgement)


def claim_rows(record: Record, entity: str | None = None) -> Iterator[ClaimRow]:
    """The claims of a record, those that name an entity where one is given, in the order of the reports."""
    for reading in record.readings:
        for claim in reading.claims:
            if entity is None or entity in claim.named():
                said = ", ".join(f"{s.name}: {_value(record, s.value)}" for s in claim.slots)
                words = " ... ".join(reading.text_of(span) for span in claim.evidence)
                yield ClaimRow(claim.id, claim.type, said, claim.modality, reading.report.source, words)


def _value(record: Record, value: object) -> str:
    if isinstance(value, tuple):
        return " and ".join(_value(record, getattr(v, "person", v)) for v in value)
    return record.name(str(value))


def _words(anchors: Sequence[Anchor]) -> str:
    texts = list(dict.fromkeys(f"“{' '.join(a.text.split())}”" for a in anchors))
    return ", ".join(texts[:5]) + f" and {len(texts) - 5} more" * (len(texts) > 5)


def _ruled(on: Subject) -> str:
    if on.claim is None:
        return "mention" if any(a.type for a in on.places) else "quote"
    said = on.claim.with_ids({f"@{n}": anchor.text for n, anchor in enumerate(on.others)})
    return ", ".join([said.type, *(f"{s.name} {_plain(s.value)}" for s in said.slots)])


def _plain(value: object) -> str:
    if isinstance(value, tuple):
        return " and ".join(map(_plain, value))
    return str(getattr(value, "person", value))
