"""Facts: for one slot of one subject, all values that reports give, how they relate, and one sentence why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from glienicke.fusion.agree import relate_values
from glienicke.fusion.contradictions import Contradiction, contradictions
from glienicke.fusion.order import outlet_and_day, outlet_of
from glienicke.fusion.people import People
from glienicke.fusion.subjects import HOLDS, OPEN, PARTIES, Topic
from glienicke.fusion.told import (
    AGE,
    NATIONALITY,
    STAGES,
    SUCCESSIVE,
    Told,
    clusters,
    compare_told,
    is_once,
    read_rather,
    rival_states,
    told_values,
    two_judgements,
)
from glienicke.model import Fact, FactValue, Relation
from glienicke.schema import SlotType, claim_types
from glienicke.values import Comparison, Outcome, format_value
from glienicke.values.date import date_range
from glienicke.values.origins import Provenance

BESIDE = {("custody", "since"): "arrest"}
"""Slots whose dates another type of claim supports."""

DENIABLE = {"exchange": (), "release": ("kind", "count"), "charge": (), "contact": ("status",)}
"""What a denial of such a claim makes disputed: that it took place, not its day. A plea disputes no charge, and that
there was "no swap" is what a party calls the exchange, not that nobody changed hands."""


def facts(
    topics: Sequence[Topic], people: People, provenance: Provenance, others: Iterable[Fact] = ()
) -> tuple[Fact, ...]:
    """All facts, f1, f2 ... in the order of the topics and of the schema's slots; `others` are known already."""
    found = [fact for topic in topics for fact in _of_topic(topic, topics, people, provenance)]
    against = [_contradiction(one, people, provenance) for one in contradictions(topics, people)]
    found = [fact for fact in found if not any(_superseded(fact, by) for by in against)] + against
    return tuple(replace(fact, id=f"f{number}") for number, fact in enumerate([*found, *others], 1))


def _superseded(fact: Fact, by: Fact) -> bool:
    """Are the values that a course of stances has the two that contradict each other?"""
    values = [{value.value for value in one.values} for one in (fact, by)]
    return (fact.type, fact.subject, fact.slot) == (by.type, by.subject, by.slot) and values[0] == values[1]


def _contradiction(one: Contradiction, people: People, provenance: Provenance) -> Fact:
    values = [Told(voice.stance, voice.told) for voice in (one.one, one.other)]
    shown = tuple(_fact_value(told, provenance) for told in values)
    return Fact("", "position", one.subject or one.one.party, "stance", shown, "disputed", one.why(people))


def _of_topic(topic: Topic, topics: Sequence[Topic], people: People, provenance: Provenance) -> Iterator[Fact]:
    for slot in claim_types()[topic.type].slots:
        if not slot.fact:
            continue
        kind = BESIDE.get((topic.type, slot.name))
        beside = [t for t in topics if t.type == kind and t.subject == topic.subject] if kind else []
        values = read_rather(told_values(topic, slot, people, beside), slot, people, topic.label)
        course = (topic.type, slot.name) in SUCCESSIVE
        for cluster in [values] * bool(values) if course else clusters(values, slot, people, topic.label):
            judged = _Cluster(cluster, slot, topic, people, provenance)
            relation, ordered, why = judged.relation()
            if denial := judged.denied():
                relation, why = "disputed", denial
            shown = tuple(_fact_value(told, provenance) for told in ordered)
            name = topic.label if topic.type == "attribute" else slot.name
            yield Fact("", topic.type, topic.subject, name, shown, relation, why + judged.doubted())


class _Cluster:
    """Values of one thing, and what is said of them."""

    def __init__(
        self, values: Sequence[Told], slot: SlotType, topic: Topic, people: People, provenance: Provenance
    ) -> None:
        self.values, self.slot, self.topic, self.people, self.provenance = values, slot, topic, people, provenance

    def relation(self) -> tuple[Relation, list[Told], str]:
        """How they relate, the values with the one that stands first, and why, in one sentence that names outlets."""
        if len(self.values) == 1:
            relation, why = self._one(self.values[0])
            return relation, list(self.values), why
        if (self.topic.type, self.slot.name) in SUCCESSIVE:
            return self._in_course()
        if views := self._views():
            return "disputed", list(self.values), views
        clashes = list(self._pairs(Outcome.CONFLICTS))
        if not clashes:
            return self._refined()
        if self.slot.changes and all(self._replaces(a, b) or self._replaces(b, a) for a, b, _ in clashes):
            ordered = sorted(self.values, key=lambda t: t.days, reverse=True)
            steps = "; then ".join(self.says(t) for t in reversed(ordered))
            return "changed", ordered, f"{steps}: the later reports replace the earlier."
        a, b, comparison = clashes[0]
        why = f"{self.says(a)}; {self.says(b)}: {comparison.reason}{self._error(a, b)}."
        return "disputed", list(self.values), why

    def _views(self) -> str:
        """A sentence where states claim somebody as their own: each says another nationality, and no other."""
        for a, b in combinations(self.values, 2) if self.topic.label == NATIONALITY else ():
            if states := rival_states(a, b, self.people):
                return f"{states[0]} says {a.value}; {states[1]} says {b.value}: the parties see it differently."
        return ""

    def _error(self, usual: Told, other: Told) -> str:
        """Whose error it likely is: that of an outlet which alone says what no party says, against several."""
        roots = [{self.provenance.root.get(r, r) for r in told.reports} for told in (usual, other)]
        outlets_own = all(w.claim.by is None or not self.people.is_party(w.claim.by) for w in other.by)
        if len(roots[0]) > 1 and len(roots[1]) == 1 and outlets_own:
            return f"; likely an error of {outlet_of(other.by[0].reading)}, which is alone with it"
        return ""

    def _one(self, told: Told) -> tuple[Relation, str]:
        roots = {self.provenance.root.get(r, r) for r in told.reports}
        if len(roots) > 1:
            return "agreed", f"{self.says(told)}."
        if len(told.reports) > 1:
            return "single", f"{self.says(told)}, but all of it comes from one report."
        return "single", f"Only {self.says(told)}."

    def _replaces(self, later: Told, earlier: Told) -> bool:
        """Was one value told only after the other? A sentence becomes another only by another judgement."""
        if is_once(self.topic.label) or all(isinstance(t.value, str) and date_range(t.value) for t in (later, earlier)):
            return False  # nobody dies or leaves on another day because it was told later
        if self.topic.label == AGE:
            return _older(later, earlier)
        if (self.topic.type, self.slot.name) in STAGES:
            return bool(earlier.days and later.days) and earlier.days[0] < later.days[0]
        if self.topic.type != "sentence":
            return _before(earlier, later)
        return _before(earlier, later) and two_judgements(earlier, later)

    def _in_course(self) -> tuple[Relation, list[Told], str]:
        """What a party says or asks at one time does not exclude what it says or asks at another."""
        if all(self._compare(a, b).outcome in (Outcome.SAME, Outcome.REFINES) for a, b in combinations(self.values, 2)):
            return self._refined()
        if len({report for told in self.values for report in told.reports}) == 1:
            return "single", list(self.values), f"Only {outlet_and_day(self.values[0].by[0].reading)} tells of it."
        ordered = sorted(self.values, key=lambda t: (t.days[-1:] or [""], str(t.value)), reverse=True)
        steps = "; then ".join(self.says(t) for t in reversed(ordered))
        return "changed", ordered, f"{steps}: one does not exclude the other."

    def _compare(self, left: Told, right: Told) -> Comparison:
        return relate_values(self.slot.value, left.value, right.value, self.people)

    def _refined(self) -> tuple[Relation, list[Told], str]:
        pairs = list(self._pairs(Outcome.REFINES))
        coarse = {id(b if c.finer == "left" else a) for a, b, c in pairs}
        ordered = sorted(self.values, key=lambda t: id(t) in coarse)
        a, b, comparison = pairs[0]
        return "refined", ordered, f"{self.says(a)}; {self.says(b)}: {comparison.reason}."

    def _pairs(self, outcome: Outcome) -> Iterator[tuple[Told, Told, Comparison]]:
        for place, left in enumerate(self.values):
            for right in self.values[place + 1 :]:
                comparison = compare_told(left, right, self.slot, self.people, self.topic.label)
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

    def denied(self) -> str:
        """A sentence where another voice says that a value is not so.

        What a party does not offer, demand or say is no denial of what it does.
        """
        for witness in self.topic.witnesses if _deniable(self.topic, self.slot) else ():
            value = witness.claim.value(self.slot.name)
            if witness.claim.modality != "negated" or witness.claim.seen or value is None:
                continue
            for told in self.values:
                if all(w.claim.seen for w in told.by):
                    continue
                others = any(w.claim.by != witness.claim.by or w.reading is not witness.reading for w in told.by)
                same = relate_values(self.slot.value, told.value, value, self.people).outcome is Outcome.SAME
                if same and others:
                    return f"{self.says(told)}; {outlet_and_day(witness.reading)} carries a denial of it."
        return ""

    def doubted(self) -> str:
        """A sentence where a report puts one of the values as no more than possible."""
        known = OPEN.get(self.topic.type, HOLDS) | {"negated"}
        for witness in self.topic.witnesses:
            value = witness.claim.value(self.slot.name)
            if witness.claim.modality in known or value is None:
                continue
            if any(
                relate_values(self.slot.value, told.value, value, self.people).outcome is Outcome.SAME
                for told in self.values
            ):
                return f" {outlet_of(witness.reading)} puts it as {witness.claim.modality} only."
        return ""


def _deniable(topic: Topic, slot: SlotType) -> bool:
    """Does a denial of such a claim make this slot disputed? Where nothing better is told, any will do."""
    named = DENIABLE.get(topic.type)
    filled = [name for name in named or () if any(w.claim.value(name) is not None for w in topic.witnesses)]
    return topic.type not in PARTIES and (named is None or slot.name in filled or (bool(named) and not filled))


def _before(left: Told, right: Told) -> bool:
    """Was one value last told before the other was first told? Reports of unknown days decide nothing."""
    mine, yours = ([days for w in t.by if (days := date_range(w.day))] for t in (left, right))
    return bool(mine and yours) and max(d[1] for d in mine) < min(d[0] for d in yours)


def _older(later: Told, earlier: Told) -> bool:
    """May somebody have grown older between two ages? By a year on any birthday; days of reports bound the rest."""
    if not (isinstance(later.value, int) and isinstance(earlier.value, int)) or later.value <= earlier.value:
        return False
    years = later.value - earlier.value
    last, first = (date_range(days[0]) for days in (later.days[-1:] or [""], earlier.days[:1] or [""]))
    return years == 1 if last is None or first is None else (last[1] - first[0]).days > 365 * (years - 1)


def _fact_value(told: Told, provenance: Provenance) -> FactValue:
    return FactValue(
        told.value,
        claims=tuple(w.claim.id for w in told.by),
        reports=tuple(told.reports),
        origins=provenance.count((w.reading.report.id, w.claim) for w in told.by),
        first_reported=told.days[0] if told.days else None,
        last_reported=told.days[-1] if told.days else None,
    )
