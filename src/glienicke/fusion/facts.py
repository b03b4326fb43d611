"""Facts: for one slot of one subject, all values that reports give, how they relate, and one sentence why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from glienicke.fusion.agree import relate_values
from glienicke.fusion.order import outlet_and_day, outlet_of
from glienicke.fusion.origins import Provenance
from glienicke.fusion.people import People
from glienicke.fusion.subjects import HOLDS, OPEN, PARTIES, Topic
from glienicke.fusion.told import Told, clusters, compare_told, told_values
from glienicke.model import Fact, FactValue, Relation
from glienicke.schema import SlotType, claim_types
from glienicke.values import Comparison, Outcome, format_value
from glienicke.values.date import date_range

BESIDE = {("custody", "since"): "arrest"}
"""Slots whose dates another type of claim supports."""


def facts(topics: Sequence[Topic], people: People, provenance: Provenance) -> tuple[Fact, ...]:
    """All facts, f1, f2 ... in the order of the topics and of the schema's slots."""
    found = [fact for topic in topics for fact in _of_topic(topic, topics, people, provenance)]
    return tuple(replace(fact, id=f"f{number}") for number, fact in enumerate(found, 1))


def _of_topic(topic: Topic, topics: Sequence[Topic], people: People, provenance: Provenance) -> Iterator[Fact]:
    for slot in claim_types()[topic.type].slots:
        if not slot.fact:
            continue
        kind = BESIDE.get((topic.type, slot.name))
        beside = [t for t in topics if t.type == kind and t.subject == topic.subject] if kind else []
        for cluster in clusters(told_values(topic, slot, people, beside), slot, people):
            judged = _Cluster(cluster, slot, people, provenance)
            relation, ordered, why = judged.relation()
            if denial := judged.denied(topic):
                relation, why = "disputed", denial
            shown = tuple(_fact_value(told, provenance) for told in ordered)
            name = topic.label if topic.type == "attribute" else slot.name
            yield Fact("", topic.type, topic.subject, name, shown, relation, why + judged.doubted(topic))


class _Cluster:
    """Values of one thing, and what is said of them."""

    def __init__(self, values: Sequence[Told], slot: SlotType, people: People, provenance: Provenance) -> None:
        self.values, self.slot, self.people, self.provenance = values, slot, people, provenance

    def relation(self) -> tuple[Relation, list[Told], str]:
        """How they relate, the values with the one that stands first, and why, in one sentence that names outlets."""
        if len(self.values) == 1:
            relation, why = self._one(self.values[0])
            return relation, list(self.values), why
        clashes = list(self._pairs(Outcome.CONFLICTS))
        if not clashes:
            return self._refined()
        if self.slot.changes and all(_before(a, b) or _before(b, a) for a, b, _ in clashes):
            ordered = sorted(self.values, key=lambda t: t.days, reverse=True)
            steps = "; then ".join(self.says(t) for t in reversed(ordered))
            return "changed", ordered, f"{steps}: the later reports replace the earlier."
        a, b, comparison = clashes[0]
        return "disputed", list(self.values), f"{self.says(a)}; {self.says(b)}: {comparison.reason}."

    def _one(self, told: Told) -> tuple[Relation, str]:
        roots = {self.provenance.root.get(r, r) for r in told.reports}
        if len(roots) > 1:
            return "agreed", f"{self.says(told)}."
        if len(told.reports) > 1:
            return "single", f"{self.says(told)}, but all of it comes from one report."
        return "single", f"Only {self.says(told)}."

    def _refined(self) -> tuple[Relation, list[Told], str]:
        pairs = list(self._pairs(Outcome.REFINES))
        coarse = {id(b if c.finer == "left" else a) for a, b, c in pairs}
        ordered = sorted(self.values, key=lambda t: id(t) in coarse)
        a, b, comparison = pairs[0]
        return "refined", ordered, f"{self.says(a)}; {self.says(b)}: {comparison.reason}."

    def _pairs(self, outcome: Outcome) -> Iterator[tuple[Told, Told, Comparison]]:
        for place, left in enumerate(self.values):
            for right in self.values[place + 1 :]:
                comparison = compare_told(left, right, self.slot, self.people)
                if comparison.outcome is outcome:
                    yield left, right, comparison

    def says(self, told: Told) -> str:
        """Who says a value: "The Daily (3 May 2021) and 2 other reports say 16 years"."""
        value = format_value(self.slot.value, told.value, self.people.name)
        readings = {w.reading.report.id: w.reading for w in told.by}
        first = min(readings.values(), key=lambda r: (r.report.published.value or "~", r.report.id))
        others = len(readings) - 1
        more = f" and {others} other report{'s' if others > 1 else ''}" if others else ""
        return f"{outlet_and_day(first)}{more} {'say' if others else 'says'} {value}"

    def denied(self, topic: Topic) -> str:
        """A sentence where another voice says that a value is not so.

        What a party does not offer, demand or say is no denial of what it does.
        """
        for witness in topic.witnesses if topic.type not in PARTIES else ():
            value = witness.claim.value(self.slot.name)
            if witness.claim.modality != "negated" or value is None:
                continue
            for told in self.values:
                others = any(w.claim.by != witness.claim.by or w.reading is not witness.reading for w in told.by)
                same = relate_values(self.slot.value, told.value, value, self.people).outcome is Outcome.SAME
                if same and others:
                    return f"{self.says(told)}; {outlet_and_day(witness.reading)} carries a denial of it."
        return ""

    def doubted(self, topic: Topic) -> str:
        """A sentence where a report puts one of the values as no more than possible."""
        known = OPEN.get(topic.type, HOLDS) | {"negated"}
        for witness in topic.witnesses:
            value = witness.claim.value(self.slot.name)
            if witness.claim.modality in known or value is None:
                continue
            if any(
                relate_values(self.slot.value, told.value, value, self.people).outcome is Outcome.SAME
                for told in self.values
            ):
                return f" {outlet_of(witness.reading)} puts it as {witness.claim.modality} only."
        return ""


def _before(left: Told, right: Told) -> bool:
    """Was one value last told before the other was first told? Reports of unknown days decide nothing."""
    mine, yours = ([days for w in t.by if (days := date_range(w.day))] for t in (left, right))
    return bool(mine and yours) and max(d[1] for d in mine) < min(d[0] for d in yours)


def _fact_value(told: Told, provenance: Provenance) -> FactValue:
    return FactValue(
        told.value,
        claims=tuple(w.claim.id for w in told.by),
        reports=tuple(told.reports),
        origins=provenance.count((w.reading.report.id, w.claim) for w in told.by),
        first_reported=told.days[0] if told.days else None,
        last_reported=told.days[-1] if told.days else None,
    )
