"""Claims as a person ruled on them: those rejected are not made, those accepted are made whatever the reader thinks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from glienicke.model import Claim, Judgement, Reading, Span, Transfer
from glienicke.review.anchors import mention_at
from glienicke.review.readings import in_force
from glienicke.text.normalise import fold

GONE = "the program does not make this claim any more: nothing to reject"
CHANGED = "the program now makes another claim of these words: look at it again"


def ruled(readings: Sequence[Reading], judged: Iterable[Judgement]) -> tuple[list[Reading], dict[str, str]]:
    """The readings with their claims ruled on, and why some rulings have no effect, by the id of the judgement."""
    rulings = [j for j in judged if j.kind in ("accept", "reject") and not j.problem and j.on.claim]
    if not rulings:
        return list(readings), {}
    made = {r.report.id: r for r in readings}
    names = {referent.id: referent.name for r in readings for referent in r.referents}
    problems: dict[str, str] = {}
    for judgement in in_force(rulings, "reject"):
        _reject(judgement, made, names, problems)
    for judgement in in_force(rulings, "accept"):
        _accept(judgement, made, names)
    return [made[r.report.id] for r in readings], problems


@dataclass(frozen=True, slots=True)
class _Meant:
    """The claim of a judgement in the ids of the readings at hand."""

    claim: Claim
    evidence: tuple[Span, ...]
    names: Mapping[str, str]

    def near(self, other: Claim) -> bool:
        """Is the other of the same type, in the same words, and of nobody else?"""
        touching = any(a.overlaps(b) for a in self.evidence for b in other.evidence)
        return other.type == self.claim.type and touching and all(self._whom(name, other) for name in self._slots())

    def same(self, other: Claim) -> bool:
        """Does the other also say the same, in what both say?"""
        return (
            self.near(other)
            and other.modality == self.claim.modality
            and all(other.value(name) in (None, value) or self._whom(name, other) for name, value in self._said())
        )

    def _said(self) -> list[tuple[str, object]]:
        return [(s.name, s.value) for s in self.claim.slots if s.name not in self._slots()]

    def _slots(self) -> list[str]:
        """The slots that name somebody."""
        return [s.name for s in self.claim.slots if isinstance(s.value, str) and s.value in self.names]

    def _whom(self, slot: str, other: Claim) -> bool:
        mine, theirs = self.claim.value(slot), other.value(slot)
        if theirs is None or mine == theirs:
            return True
        return isinstance(theirs, str) and fold(self.names.get(theirs, "")) == fold(self.names.get(str(mine), "?"))


def _meant(judgement: Judgement, made: Mapping[str, Reading], names: Mapping[str, str]) -> _Meant | None:
    """What a judgement means, None where its report is not known as of the day."""
    claim, places = judgement.on.claim, judgement.on.places
    if claim is None or not places or places[0].report not in made:
        return None
    ids = {}
    for number, anchor in enumerate(judgement.on.others):
        found = mention_at(made[anchor.report], anchor) if anchor.report in made else None
        if found:
            ids[f"@{number}"] = found.entity
    texts = {f"@{number}": anchor.text for number, anchor in enumerate(judgement.on.others)}
    return _Meant(claim.with_ids(ids), tuple(Span(p.start, p.end) for p in places), {**names, **texts})


def _reject(judgement: Judgement, made: dict[str, Reading], names: Mapping[str, str], problems: dict[str, str]) -> None:
    meant = _meant(judgement, made, names)
    if meant is None:
        return
    report = judgement.on.places[0].report
    claims = made[report].claims
    kept = tuple(c for c in claims if not meant.same(c))
    if len(kept) == len(claims):
        problems[judgement.id] = CHANGED if any(meant.near(c) for c in claims) else GONE
    made[report] = replace(made[report], claims=kept)


def _accept(judgement: Judgement, made: dict[str, Reading], names: Mapping[str, str]) -> None:
    meant = _meant(judgement, made, names)
    if meant is None:
        return
    reading = made[judgement.on.places[0].report]
    there = [c for c in reading.claims if meant.same(c)] or [c for c in reading.claims if meant.near(c)]
    kept = tuple(c for c in reading.claims if c not in there)
    number = there[0].id if there else f"{reading.report.id}.{judgement.id}"
    said = replace(
        _without_open(meant.claim),
        id=number,
        evidence=meant.evidence,
        rule=f"review.{judgement.id}",
        quote=_quote(reading, meant) if meant.claim.quote else None,
    )
    claims = sorted((*kept, said), key=lambda c: (c.evidence[0], c.type, c.id))
    made[reading.report.id] = replace(reading, claims=tuple(claims))


def _quote(reading: Reading, meant: _Meant) -> str | None:
    """The quote in which the words stand in this reading."""
    at = meant.evidence[0]
    return next((q.id for q in reading.quotes if q.content and q.content.overlaps(at)), None)


def _without_open(claim: Claim) -> Claim:
    """A claim without what nobody of the reports known as of the day fills."""
    open_ = {name for name in claim.named() if name.startswith("@")}
    slots = []
    for slot in claim.slots:
        if isinstance(slot.value, tuple):
            value = tuple(v for v in slot.value if (v.person if isinstance(v, Transfer) else v) not in open_)
            slots += [replace(slot, value=value)] if value else []
        elif slot.value not in open_:
            slots.append(slot)
    by = None if claim.by in open_ else claim.by
    return replace(claim, slots=tuple(slots), by=by, via=tuple(v for v in claim.via if v not in open_))
