"""The values that claims give one slot of one topic: equal ones together, unrelated ones apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from glienicke.fusion.agree import relate_values
from glienicke.fusion.people import People
from glienicke.fusion.subjects import Topic, Witness
from glienicke.model import Claim, SlotValue
from glienicke.schema import SlotType
from glienicke.text.normalise import words
from glienicke.values import Comparison, Outcome
from glienicke.values.base import conflicts, refines, unrelated
from glienicke.values.date import date_range

SUCCESSIVE = {
    ("position", "stance"),
    ("demand", "wants"),
    ("demand", "to"),
    ("demand", "date"),
    ("offer", "wants"),
    ("offer", "to"),
    ("custody", "until"),
}
"""Slots in which a party goes from one value to the next: all its values are one fact, a course of things."""

STAGES = frozenset({("trial", "state")})
"""Slots that go through stages: what was told first gives way, though some go on telling it."""

ONCE = frozenset({"death", "birth", "departure", "arrival"})
"""Words of attributes of which nobody has two ("cause of death"): values that share no word exclude each other."""

AGE, NATIONALITY = "age", "nationality"
"""The attribute by which two states may claim somebody as theirs; else somebody may well have two."""

APART = timedelta(45)
"""How far apart two judgements of two courts mostly are; two days of one judgement are an error, and nearer."""

NAMES_THE_TOPIC = {("gate", "requirement")}
"""Slots by which claims are one topic: all ways of putting them are one value."""


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


def told_values(topic: Topic, slot: SlotType, people: People, beside: Iterable[Topic] = ()) -> list[Told]:
    """The different values of a slot, most told first.

    `beside` are topics whose dates support those of this slot (an arrest the beginning of custody): they join a
    value that they do not contradict, and make none of their own.
    """
    pairs = [(w, v) for w in topic.holding if (v := value_of(w, slot, people)) is not None]
    if (topic.type, slot.name) in NAMES_THE_TOPIC and pairs:
        return [_told(pairs)]
    named = [v for _, v in pairs if not people.nameless(v)]
    if slot.value == "entity" and named:
        pairs = [(w, v) for w, v in pairs if not people.nameless(v)]  # "Americans" is no rival of their names
    support = [(w, v) for other in beside for w in other.holding if (v := w.claim.value("date")) is not None]
    groups = _equal([*pairs, *_supporting(support, pairs, slot, people)], slot, people)
    return sorted((_told(g) for g in groups), key=lambda t: (-len(t.reports), t.days[:1] or ["~"], str(t.value)))


def value_of(witness: Witness, slot: SlotType, people: People) -> SlotValue | None:
    """The value of a slot; who holds or offers is a party: the state, where a metonym or body stands for it."""
    value = witness.claim.value(slot.name)
    is_party = slot.value == "entity" and not slot.several
    return people.party(value) if isinstance(value, str) and is_party else value


Pair = tuple[Witness, SlotValue]


def _supporting(support: Sequence[Pair], pairs: Sequence[Pair], slot: SlotType, people: People) -> list[Pair]:
    fitting = (Outcome.SAME, Outcome.REFINES)
    return [
        (w, v)
        for w, v in support
        if pairs and all(relate_values(slot.value, v, other, people).outcome in fitting for _, other in pairs)
    ]


def _equal(pairs: Sequence[Pair], slot: SlotType, people: People) -> list[list[Pair]]:
    """Pairs of equal values together; those that are written alike are not compared."""
    written: dict[SlotValue, list[Pair]] = defaultdict(list)
    for witness, value in pairs:
        written[value].append((witness, value))
    groups: list[list[Pair]] = []
    for value, alike in written.items():
        same = (g for g in groups if relate_values(slot.value, g[0][1], value, people).outcome is Outcome.SAME)
        known = next(same, None)
        if known is None:
            groups.append(alike)
        else:
            known += alike
    return groups


def _told(pairs: Sequence[Pair]) -> Told:
    """A value in the way in which most claims put it."""
    said = Counter(value for _, value in pairs)
    return Told(min(said, key=lambda v: (-said[v], str(v))), tuple(w for w, _ in pairs))


def read_rather(values: Sequence[Told], slot: SlotType, people: People, label: str = "") -> list[Told]:
    """The values without those that only the model has seen, or that only follow, and that a pattern's contradict.

    The model takes a place or person for the wrong slot more often than reports contradict each other; and who holds
    somebody follows from a city alone as long as nobody says it.
    """
    read = [told for told in values if not all(w.claim.seen or _follows(w.claim, slot) for w in told.by)]
    return [
        told
        for told in values
        if told in read
        or all(compare_told(told, one, slot, people, label).outcome is not Outcome.CONFLICTS for one in read)
    ]


def _follows(claim: Claim, slot: SlotType) -> bool:
    """Is who holds somebody said by no words of a claim but those for the place?"""
    evidence = {filled.name: filled.evidence for filled in claim.slots}
    return slot.name == "holder" and evidence.get("holder") in (None, evidence.get("place"))


def clusters(values: Sequence[Told], slot: SlotType, people: People, label: str = "") -> list[list[Told]]:
    """Values that speak of one thing; what neither supports nor contradicts each other are facts of their own."""
    left = list(values)
    found = []
    while left:
        cluster, queue = [], [left.pop(0)]
        while queue:
            one = queue.pop(0)
            cluster.append(one)
            near = [t for t in left if compare_told(one, t, slot, people, label).outcome is not Outcome.UNRELATED]
            left = [t for t in left if t not in near]
            queue += near
        found.append(cluster)
    return found


def compare_told(left: Told, right: Told, slot: SlotType, people: People, label: str = "") -> Comparison:
    """How two values relate; two that one voice in one report gives are of two things (two arrests), no conflict."""
    found = relate_values(slot.value, left.value, right.value, people)
    if found.outcome is Outcome.UNRELATED and is_once(label):
        found = conflicts(f"“{left.value}” is not “{right.value}”")
    if label == NATIONALITY and (states := rival_states(left, right, people)):
        return conflicts(f"{states[0]} and {states[1]} see it differently")
    if found.outcome is not Outcome.CONFLICTS:
        return found
    if slot.several:
        return unrelated("both can be true")
    if slot.name == "label":
        return refines("left", "a label goes through translation and retelling")
    if slot.name == "wants" and not _members(left.value) & _members(right.value):
        return unrelated("a party can ask for both")
    if slot.name == "date" and _two_courts(left, right):
        return unrelated("they are two judgements")
    return unrelated("one report gives both") if _one_voice(left, right) else found


def _members(value: SlotValue) -> set[object]:
    return set(value) if isinstance(value, tuple) else {value}


def _one_voice(left: Told, right: Told) -> bool:
    voices = [{(w.reading.report.id, w.claim.by) for w in t.by} for t in (left, right)]
    return bool(voices[0] & voices[1])


def is_once(label: str) -> bool:
    """Is an attribute one of which nobody has two?"""
    return not ONCE.isdisjoint(label.split())


def rival_states(left: Told, right: Told, people: People) -> tuple[str, str] | None:
    """The names of two states of which each says one of two values that share no word, and not the other."""
    sides = [{people.side(w.claim.by) for w in told.by if w.claim.by} for told in (left, right)]
    states = [{side for side in told if people.type(side) == "state"} for told in sides]
    apart = not set(words(str(left.value))) & set(words(str(right.value)))
    if not apart or not states[0] or not states[1] or states[0] & states[1]:
        return None
    return people.name(min(states[0])), people.name(min(states[1]))


def _two_courts(left: Told, right: Told) -> bool:
    """Do all that tell the two days also differ in the length or the court? Then there were two sentences.

    A court that only one side names will do where the days are far apart: an appeal takes its time.
    """
    for slot in ("length", "court"):
        mine, yours = _filled(left, slot), _filled(right, slot)
        if mine and yours and not mine & yours:
            return True
    days = date_range(str(left.value)), date_range(str(right.value))
    far = days[0] and days[1] and max(days[0][0] - days[1][1], days[1][0] - days[0][1]) >= APART
    return bool(far) and _filled(left, "court") != _filled(right, "court")


def two_judgements(earlier: Told, later: Told) -> bool:
    """Are all days of the one other than those of the other?"""
    days = [[d for v in sorted(map(str, _filled(told, "date"))) if (d := date_range(v))] for told in (earlier, later)]
    return bool(days[0] and days[1]) and all(a[1] < b[0] or b[1] < a[0] for a in days[0] for b in days[1])


def _filled(told: Told, slot: str) -> set[SlotValue]:
    return {value for w in told.by if (value := w.claim.value(slot)) is not None}
