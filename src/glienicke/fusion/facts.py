"""Facts: for one slot of one subject, all values that reports give, how they relate, and one sentence why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from glienicke.fusion.order import outlet_and_day, outlet_of
from glienicke.fusion.origins import Provenance
from glienicke.fusion.people import People
from glienicke.fusion.subjects import HOLDS, OPEN, Topic, Witness
from glienicke.model import Fact, FactValue, Relation, SlotValue
from glienicke.schema import SlotType, claim_types
from glienicke.values import Comparison, Outcome, compare, format_value
from glienicke.values.date import date_range


@dataclass(frozen=True, slots=True)
class Told:
    """One value of a slot with those who say it."""

    value: SlotValue
    by: tuple[Witness, ...]

    @property
    def reports(self) -> list[str]:
        """The reports that say it, each once."""
        return list(dict.fromkeys(w.reading.report.id for w in self.by))

    @property
    def days(self) -> list[str]:
        """The days of publication that are known, in order."""
        return sorted({w.day for w in self.by if date_range(w.day)})


def facts(topics: Sequence[Topic], people: People, provenance: Provenance) -> tuple[Fact, ...]:
    """All facts, f1, f2 ... in the order of the topics and of the schema's slots."""
    made = [fact for topic in topics for fact in _of_topic(topic, people, provenance)]
    return tuple(Fact(f"f{n}", f.type, f.subject, f.slot, f.values, f.relation, f.why) for n, f in enumerate(made, 1))


def _of_topic(topic: Topic, people: People, provenance: Provenance) -> Iterator[Fact]:
    for slot in claim_types()[topic.type].slots:
        if not slot.fact:
            continue
        values = _values(topic.holding, slot, people)
        for cluster in _clusters(values, slot, people):
            relation, why = relate(cluster, slot, people, provenance)
            why += _doubts(topic, slot, cluster, people)
            if denial := _denied(topic, slot, cluster, people):
                relation, why = "disputed", denial
            name = topic.label if topic.type == "attribute" else slot.name
            shown = tuple(_fact_value(told, provenance) for told in cluster)
            yield Fact("", topic.type, topic.subject, name, shown, relation, why)


def _values(witnesses: Sequence[Witness], slot: SlotType, people: People) -> list[Told]:
    """The different values, most told first; equal ones (in the words of the most) are one."""
    found: list[tuple[SlotValue, list[Witness]]] = []
    for witness in witnesses:
        value = _value(witness, slot, people)
        if value is None:
            continue
        known = next(
            (ws for v, ws in found if compare(slot.value, v, value, people.name).outcome is Outcome.SAME), None
        )
        if known is None:
            found.append((value, [witness]))
        else:
            known.append(witness)
    told = [Told(_usual(ws, value, slot, people), tuple(ws)) for value, ws in found]
    return sorted(told, key=lambda t: (-len(t.reports), t.days[:1] or ["~"], str(t.value)))


def _value(witness: Witness, slot: SlotType, people: People) -> SlotValue | None:
    """Who holds or offers is a party: the state, where a metonym or body stands for it."""
    value = witness.claim.value(slot.name)
    return people.party(value) if isinstance(value, str) and slot.value == "entity" else value


def _usual(by: Sequence[Witness], value: SlotValue, slot: SlotType, people: People) -> SlotValue:
    """The way in which most claims put a value."""
    said = Counter(v for w in by if (v := _value(w, slot, people)) is not None)
    return min(said, key=lambda v: (-said[v], str(v)), default=value)


def _clusters(values: Sequence[Told], slot: SlotType, people: People) -> list[list[Told]]:
    """Values that speak of one thing; what neither supports nor contradicts each other are facts of their own."""
    left = list(values)
    found = []
    while left:
        cluster, queue = [], [left.pop(0)]
        while queue:
            one = queue.pop(0)
            cluster.append(one)
            near = [t for t in left if _compare(one, t, slot, people).outcome is not Outcome.UNRELATED]
            left = [t for t in left if t not in near]
            queue += near
        found.append(cluster)
    return found


def _compare(left: Told, right: Told, slot: SlotType, people: People) -> Comparison:
    return compare(slot.value, left.value, right.value, people.name)


def relate(cluster: Sequence[Told], slot: SlotType, people: People, provenance: Provenance) -> tuple[Relation, str]:
    """How the values of a cluster relate, and why, in one sentence that names outlets."""
    if len(cluster) == 1:
        return _one(cluster[0], slot, people, provenance)
    clashes = [
        (a, b, c)
        for i, a in enumerate(cluster)
        for b in cluster[i + 1 :]
        if (c := _compare(a, b, slot, people)).outcome is Outcome.CONFLICTS
    ]
    if not clashes:
        return "refined", _refined(cluster, slot, people)
    if slot.changes and all(_before(a, b) or _before(b, a) for a, b, _ in clashes):
        ordered = sorted(cluster, key=lambda t: t.days)
        steps = "; then ".join(_says(t, slot, people) for t in ordered)
        return "changed", f"{steps}: the later reports replace the earlier."
    a, b, comparison = clashes[0]
    return "disputed", f"{_says(a, slot, people)}; {_says(b, slot, people)}: {comparison.reason}."


def _one(told: Told, slot: SlotType, people: People, provenance: Provenance) -> tuple[Relation, str]:
    roots = {provenance.root.get(r, r) for r in told.reports}
    if len(roots) > 1:
        return "agreed", f"{_says(told, slot, people)}."
    if len(told.reports) > 1:
        return "single", f"{_says(told, slot, people)}, but all of it comes from one report."
    return "single", f"Only {_says(told, slot, people)}."


def _refined(cluster: Sequence[Told], slot: SlotType, people: People) -> str:
    first, second = cluster[0], cluster[1]
    reason = next(
        c.reason
        for i, a in enumerate(cluster)
        for b in cluster[i + 1 :]
        if (c := _compare(a, b, slot, people)).outcome is Outcome.REFINES
    )
    return f"{_says(first, slot, people)}; {_says(second, slot, people)}: {reason}."


def _before(left: Told, right: Told) -> bool:
    """Was one value last told before the other was first told? Unknown days decide nothing."""
    mine, yours = ([date_range(w.day) for w in t.by] for t in (left, right))
    if not all(mine) or not all(yours):
        return False
    return max(d[1] for d in mine if d) < min(d[0] for d in yours if d)


def _says(told: Told, slot: SlotType, people: People) -> str:
    value = format_value(slot.value, told.value, people.name)
    readings = {w.reading.report.id: w.reading for w in told.by}
    first = outlet_and_day(min(readings.values(), key=lambda r: (r.report.published.value or "~", r.report.id)))
    others = len(readings) - 1
    more = f" and {others} other report{'s' if others > 1 else ''}" if others else ""
    return f"{first}{more} {'say' if others else 'says'} {value}"


def _denied(topic: Topic, slot: SlotType, cluster: Sequence[Told], people: People) -> str:
    """A sentence where another party or report says that a value is not so."""
    for witness in topic.witnesses:
        value = witness.claim.value(slot.name)
        if witness.claim.modality != "negated" or value is None:
            continue
        for told in cluster:
            same = compare(slot.value, told.value, value, people.name).outcome is Outcome.SAME
            if same and any(w.claim.by != witness.claim.by or w.reading is not witness.reading for w in told.by):
                return f"{_says(told, slot, people)}; {outlet_and_day(witness.reading)} carries a denial of it."
    return ""


def _doubts(topic: Topic, slot: SlotType, cluster: Sequence[Told], people: People) -> str:
    """A clause where a report puts one of the values as no more than possible."""
    open_ = OPEN.get(topic.type, HOLDS) | {"negated"}
    for witness in topic.witnesses:
        value = witness.claim.value(slot.name)
        if witness.claim.modality in open_ or value is None:
            continue
        if any(compare(slot.value, told.value, value, people.name).outcome is Outcome.SAME for told in cluster):
            return f" {outlet_of(witness.reading)} puts it as {witness.claim.modality} only."
    return ""


def _fact_value(told: Told, provenance: Provenance) -> FactValue:
    return FactValue(
        told.value,
        claims=tuple(w.claim.id for w in told.by),
        reports=tuple(told.reports),
        origins=provenance.count((w.reading.report.id, w.claim) for w in told.by),
        first_reported=told.days[0] if told.days else None,
        last_reported=told.days[-1] if told.days else None,
    )
