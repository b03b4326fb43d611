"""Which claims are about one thing: a person, a party, or one and the same exchange, contact, channel, condition."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from glienicke.fusion.people import People
from glienicke.lang import table
from glienicke.model import Claim, Reading, SlotValue, Transfer
from glienicke.schema import claim_types
from glienicke.text.normalise import words
from glienicke.values import Naming, Outcome, compare
from glienicke.values.date import date_range

HOLDS = frozenset({"asserted", "reported"})
"""Modalities that say that something is so. What is possible, planned, conditional or negated gives no value."""

OPEN = {"contact": HOLDS | {"planned"}, "gate": HOLDS | {"possible", "planned", "conditional"}, "offer": HOLDS}
"""Types that are of things to come: for them a plan is what they say."""

PARTIES = frozenset({"position", "offer", "demand"})
"""Types whose subject is a party: a metonym or body counts as the state it stands for."""


@dataclass(frozen=True, slots=True)
class Witness:
    """A claim with the report it stands in."""

    reading: Reading
    claim: Claim

    @property
    def day(self) -> str:
        """When the report was published, "" where that is not known."""
        return self.reading.report.published.value or ""

    @property
    def belied(self) -> bool:
        """Is it a plan with a date before the report itself? Then the date is of something else."""
        days, published = date_range(str(self.claim.value("date") or "")), date_range(self.day)
        return self.claim.modality == "planned" and bool(days and published and days[1] < published[0])


@dataclass(frozen=True, slots=True)
class Topic:
    """Claims of one type about one thing.

    `subject` is None where there is no single one; `label` tells topics of one subject apart.
    """

    type: str
    subject: str | None
    label: str
    witnesses: tuple[Witness, ...]

    @property
    def holding(self) -> list[Witness]:
        """Those that say that it is so."""
        return [w for w in self.witnesses if w.claim.modality in OPEN.get(self.type, HOLDS)]


def topics(readings: Sequence[Reading], people: People) -> list[Topic]:
    """All claims, sorted into what they are about, in the order of the schema and of the record's entities."""
    told: dict[str, list[Witness]] = defaultdict(list)
    for reading in readings:
        for claim in reading.claims:
            told[claim.type].append(Witness(reading, claim))
    found: list[Topic] = []
    for name, kind in claim_types().items():
        single: list[Witness] = []
        crowds: list[Witness] = []
        for witness in told[name]:
            is_single = kind.subject and (name not in LIKE or witness.claim.value(kind.subject))
            (single if is_single else crowds).append(witness)
        found += _by_subject(name, kind.subject or "", single, people)
        found += _by_likeness(name, crowds, people)
    return found


def _by_subject(kind: str, slot: str, told: Sequence[Witness], people: People) -> list[Topic]:
    groups: dict[tuple[str | None, str], list[Witness]] = defaultdict(list)
    for witness in told:
        value = witness.claim.value(slot)
        subject = str(value) if value is not None else None
        if subject and kind in PARTIES:
            subject = people.party(subject)
        groups[subject, str(witness.claim.value("attribute") or "")].append(witness)
    ordered = sorted(groups, key=lambda key: (people.rank(key[0]), key[0] or "", key[1]))
    return [Topic(kind, subject, label, tuple(groups[subject, label])) for subject, label in ordered]


def _by_likeness(kind: str, told: Sequence[Witness], people: People) -> list[Topic]:
    """One topic for claims that may all be of one exchange, contact, channel or condition."""
    groups: list[list[Witness]] = []
    for witness in told:
        near = [g for g in groups if all(LIKE[kind](witness.claim, w.claim, people) for w in g)]
        if near:
            near[0].append(witness)
        else:
            groups.append([witness])
    return [Topic(kind, _crowd(group), str(number), tuple(group)) for number, group in enumerate(groups)]


def _crowd(group: Sequence[Witness]) -> str | None:
    """The group that is spoken of, where claims have one."""
    return next((str(w.claim.value("group")) for w in group if w.claim.value("group")), None)


def _same_exchange(left: Claim, right: Claim, people: People) -> bool:
    mine, yours = (_moved(c.value("transfers")) for c in (left, right))
    shared = len(mine & yours)
    if mine == yours and shared > 1:
        return True  # the same people are exchanged once: their day may be in dispute
    if shared >= min(2, len(mine), len(yours)) and shared > 0:
        return _dates_agree(left, right)
    return not shared and _same_numbers(left, right, people) and (_dates_agree(left, right) or _same_place(left, right))


def _same_numbers(left: Claim, right: Claim, people: People) -> bool:
    """Do nameless people go the same ways in the same numbers, two crowds at least? Their descriptions may differ."""
    mine, yours = (_crowds(claim.value("transfers"), people) for claim in (left, right))
    return len(mine) == len(yours) > 1 and all(
        a.count is not None and a.count == b.count and _one_way(a.from_, b.from_) and _one_way(a.to, b.to)
        for a, b in zip(mine, yours, strict=True)
    )


def _crowds(value: SlotValue | None, people: People) -> list[Transfer]:
    """The transfers of nameless people, the smaller crowd first; none where somebody is named."""
    moved = [v for v in value if isinstance(v, Transfer)] if isinstance(value, tuple) else []
    named = any(not people.nameless(t.person) for t in moved)
    return [] if named else sorted(moved, key=lambda t: (t.count or 0, t.from_ or "", t.to or ""))


def _one_way(left: str | None, right: str | None) -> bool:
    return left is None or right is None or left == right


def _same_place(left: Claim, right: Claim) -> bool:
    return left.value("place") is not None and left.value("place") == right.value("place")


def _same_contact(left: Claim, right: Claim, people: People) -> bool:
    mine, yours = (_ids(c.value("parties")) for c in (left, right))
    enough = len(mine & yours) >= min(2, len(mine), len(yours))
    return (
        enough
        and bool(mine & yours)
        and _dates_agree(left, right)
        and _fits("contact", ("kind", "status"), left, right)
    )


def _same_release(left: Claim, right: Claim, people: People) -> bool:
    """Releases of a crowd: of one group, or by one party, in one way, at one time. Their counts may be in dispute."""
    if left.value("group") is not None and left.value("group") == right.value("group"):
        return _dates_agree(left, right)
    known = all(c.value(slot) is not None for c in (left, right) for slot in ("by", "date"))
    same_party = known and people.party(_text(left, "by")) == people.party(_text(right, "by"))
    return same_party and _dates_agree(left, right) and _fits("release", ("kind",), left, right)


def _same_channel(left: Claim, right: Claim, people: People) -> bool:
    mine, yours = ({people.party(p) for p in _ids(c.value("parties"))} for c in (left, right))
    return bool(not mine or not yours or mine & yours) and _fits("channel", ("kind",), left, right, people.name)


def _same_gate(left: Claim, right: Claim, people: People) -> bool:
    """Conditions of one matter (lang/en/paraphrases.toml), or in like words; never where they name different people."""
    texts = [_text(c, "requirement") for c in (left, right)]
    people_in = [_names(text) for text in texts]
    if people_in[0] and people_in[1] and not people_in[0] & people_in[1]:
        return False
    matters = [_matters(text) for text in texts]
    outcome = compare("text", texts[0], texts[1], people.name).outcome
    return bool(matters[0] & matters[1]) or outcome in (Outcome.SAME, Outcome.REFINES)


def _names(text: str) -> set[str]:
    return {word for found in re.findall(r"(?<!^)\b[A-Z][\w-]+", text) for word in words(found)}


def _matters(text: str) -> set[str]:
    said = set(words(text))
    return {matter for matter, listed in table("en", "paraphrases")["conditions"].items() if said & set(listed)}


LIKE: dict[str, Callable[..., bool]] = {
    "exchange": _same_exchange,
    "contact": _same_contact,
    "channel": _same_channel,
    "gate": _same_gate,
    "release": _same_release,
}
"""For claims without a single subject: may two of a type be of one thing?"""


def _text(claim: Claim, slot: str) -> str:
    return str(claim.value(slot) or "")


def _ids(value: SlotValue | None) -> set[str]:
    return {str(v) for v in value} if isinstance(value, tuple) else set()


def _moved(value: SlotValue | None) -> set[str]:
    return {v.person for v in value if isinstance(v, Transfer)} if isinstance(value, tuple) else set()


def _dates_agree(left: Claim, right: Claim) -> bool:
    a, b = (date_range(_text(c, "date")) for c in (left, right))
    return a is None or b is None or (a[0] <= b[1] and b[0] <= a[1])


def _fits(kind: str, slots: Iterable[str], left: Claim, right: Claim, name: Naming = str) -> bool:
    """Does no slot of these conflict?"""
    types = claim_types()[kind]
    pairs = [(types.slot(s).value, left.value(s), right.value(s)) for s in slots]
    return all(
        a is None or b is None or compare(value, a, b, name).outcome is not Outcome.CONFLICTS for value, a, b in pairs
    )
