"""Who is one, who is not, and who is called what, as a person's judgements say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from glienicke.model import Anchor, Decided, Judgement, Reading
from glienicke.review.anchors import mention_at
from glienicke.review.readings import in_force, told_by


def decided(readings: Sequence[Reading], judged: Sequence[Judgement]) -> tuple[Decided, dict[str, str]]:
    """What the judgements say of these readings, and why some have no effect, by the id of the judgement.

    Where merges and splits contradict each other, directly or through a third, the later holds. What points into
    reports that are not known as of the day waits for them.
    """
    if not judged:
        return Decided(), {}
    by_id = {r.report.id: r for r in readings}
    ties = _Ties()
    for judgement in reversed(judged):
        if judgement.problem:
            continue
        places, others = (_referents(by_id, side) for side in (judgement.on.places, judgement.on.others))
        if judgement.kind == "merge":
            ties.merge(judgement, places)
        elif judgement.kind == "split":
            ties.split(judgement, places, others)
    names = [
        (referent, judgement.on.value or "", judgement.id)
        for judgement in in_force(judged, "rename")
        for referent in _referents(by_id, judgement.on.places)
    ]
    reasons = {j.id: told_by(j) for j in judged}
    return Decided(ties.together(), tuple(ties.apart), tuple(names), reasons), ties.problems


def _referents(by_id: dict[str, Reading], anchors: Iterable[Anchor]) -> list[str]:
    found = [mention_at(by_id[a.report], a) for a in anchors if a.report in by_id]
    return list(dict.fromkeys(m.entity for m in found if m))


@dataclass(slots=True)
class _Ties:
    """Merges and splits, the latest first; what contradicts what is there already is set aside."""

    sets: list[tuple[set[str], list[str]]] = field(default_factory=list)
    apart: list[tuple[str, str, str]] = field(default_factory=list)
    problems: dict[str, str] = field(default_factory=dict)

    def merge(self, judgement: Judgement, referents: Sequence[str]) -> None:
        """Make these one, unless a later split forbids it."""
        touched = [s for s in self.sets if s[0] & set(referents)]
        whole = set(referents).union(*(members for members, _ in touched))
        against = sorted({by for a, b, by in self.apart if a in whole and b in whole})
        if against:
            self.problems[judgement.id] = f"set aside: {', '.join(against)}, which is later, says that they are two"
        elif len(referents) > 1:
            said = [judgement.id, *(by for _, ids in touched for by in ids)]
            self.sets = [s for s in self.sets if s not in touched] + [(whole, said)]

    def split(self, judgement: Judgement, places: Sequence[str], others: Sequence[str]) -> None:
        """Keep these from the others, but for those whom later merges make one."""
        against: set[str] = set()
        for place in places:
            for other in others:
                one = next((ids for members, ids in self.sets if place in members and other in members), None)
                if one is None and place != other:
                    self.apart.append((place, other, judgement.id))
                else:
                    against.update(one or ())
        if against:
            part = "set aside" if len(places) * len(others) == 1 else "set aside in part"
            self.problems[judgement.id] = (
                f"{part}: {', '.join(sorted(against))}, which is later, says that they are one"
            )

    def together(self) -> tuple[tuple[frozenset[str], tuple[str, ...]], ...]:
        """The sets of those that are one."""
        made = [(frozenset(members), tuple(sorted(ids, key=lambda i: int(i[1:])))) for members, ids in self.sets]
        return tuple(sorted(made, key=lambda s: min(s[0])))
