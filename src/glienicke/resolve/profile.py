"""What one report tells about a person: the evidence that comparison weighs."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field
from functools import cache

from glienicke.lang import table, words
from glienicke.lang.nations import nations, nations_in
from glienicke.model import Claim, Mention, Reading, Referent, Transfer
from glienicke.resolve.gender import borne_by
from glienicke.resolve.names import fold, tokens

NAMED = frozenset({"name", "garbled", "variant"})
SAID_ONCE = frozenset({"sentence.length", "penalty_exposure.length", "custody.holder", "custody.since", "plea.plea"})
"""Slots in which two people of one story seldom agree by chance, and one person seldom has two values."""

_AFTER = re.compile(r"\b(?:in|at|to|from|for|by|with|on|who|that|whom|held|serving|wanted)\b")
"""A state named after one of these is where somebody is, not whose he is: "smuggler in the United States"."""

Name = tuple[str, ...]


@dataclass(slots=True)
class Profile:
    """The evidence on one or more referents of one person.

    Attributes:
        referents: their ids.
        reports: the ids of their reports.
        names: each name as tokens, with the number of mentions.
        roles: content words of titles and descriptions.
        kinds: kinds of role (lang/en/role_kinds.toml) that speak against each other.
        nations: ISO codes of states.
        ages: ages in years.
        genders: "female" and "male", hints only.
        company: name tokens of people they are listed or related with.
        facts: (type.slot, value) from claims about them.
        kin: (relation, name token) from claims and descriptions.
        apart: referents that the words of a report tell them from.
        parted: referents that a person told them from, each with the sentence that tells of it.
        speaks: whether they are quoted.
    """

    referents: set[str] = field(default_factory=set)
    reports: set[str] = field(default_factory=set)
    names: Counter[Name] = field(default_factory=Counter)
    roles: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    nations: set[str] = field(default_factory=set)
    ages: set[int] = field(default_factory=set)
    genders: set[str] = field(default_factory=set)
    company: set[str] = field(default_factory=set)
    facts: set[tuple[str, str]] = field(default_factory=set)
    kin: set[tuple[str, str]] = field(default_factory=set)
    apart: set[str] = field(default_factory=set)
    parted: dict[str, str] = field(default_factory=dict)
    speaks: bool = False

    def add(self, other: Profile) -> None:
        """Take in the evidence of another."""
        self.referents |= other.referents
        self.reports |= other.reports
        self.names += other.names
        self.roles |= other.roles
        self.kinds |= other.kinds
        self.nations |= other.nations
        self.ages |= other.ages
        self.genders |= other.genders
        self.company |= other.company
        self.facts |= other.facts
        self.kin |= other.kin
        self.apart |= other.apart
        self.parted |= other.parted
        self.speaks |= other.speaks


@cache
def _role_kinds() -> dict[str, str]:
    return {fold(word): kind for kind, listed in table("en", "role_kinds").items() for word in listed}


def role_words(role: str) -> set[str]:
    """The content words of a description: folded, without nationality; -man, -woman and -person fall together."""
    found = {re.sub(r"(?<=s)(?:wo)?m[ae]n$|person$", "", w) for w in re.findall(r"[a-z]{2,}", fold(role))}
    return found - set(nations()) - set(_role_kinds_ignored())


def _role_kinds_ignored() -> frozenset[str]:
    return frozenset(word for word, kind in _role_kinds().items() if kind == "ignored")


def profiles(reading: Reading, also: Set[str] = frozenset()) -> dict[str, Profile]:
    """A profile for each person of a reading, by referent id; also for words that speak but are no known body.

    `also` are referents that a person said are people.
    """
    named = _names(reading)
    speaking = {q.speaker for q in reading.quotes}
    people = [
        r for r in reading.referents if r.type == "person" or r.id in also or (r.id in speaking and is_doubtful(r))
    ]
    made = {r.id: _profile(r, reading, named[r.id]) for r in people}
    surname = {i: last for i, p in made.items() for last in [_last(p)] if last}
    for listed, group in _groups(reading):
        for member in group & set(made):
            made[member].company |= {surname[o] for o in group - {member} if o in surname}
            made[member].apart |= group - {member} if listed else set()
    for claim in _read(reading):
        _claim(claim, reading, made, surname)
    for quote in reading.quotes:
        if quote.speaker in made:
            made[quote.speaker].speaks = True
    return made


def is_doubtful(referent: Referent) -> bool:
    """Is it called a body or a place, though all it has is one ordinary word, as machine translation makes of names?"""
    name = tokens(referent.name)
    word = len(name) == 1 and name[0] in words("en", "common_words") and name[0] not in nations()
    return word and referent.type in ("organization", "place") and not referent.stands_for


def _names(reading: Reading) -> dict[str, Counter[Name]]:
    found: dict[str, Counter[Name]] = defaultdict(Counter)
    for mention in reading.mentions:
        if mention.kind in NAMED and (name := tokens(reading.text_of(mention.span))):
            found[mention.entity][name] += 1
    return found


def _profile(referent: Referent, reading: Reading, names: Counter[Name]) -> Profile:
    roles = {word for role in referent.roles for word in role_words(role)}
    kinds = {_role_kinds()[word] for word in roles if word in _role_kinds()}
    places = {nations()[fold(n)] for n in referent.nationality if fold(n) in nations()}
    places |= {code for role in referent.roles for code in nations_in(_AFTER.split(role)[0])}
    return Profile(
        referents={referent.id},
        reports={reading.report.id},
        names=Counter(names),
        roles=roles,
        kinds=kinds,
        nations=places,
        ages=set(referent.ages),
        genders=_genders(referent, names),
    )


def _genders(referent: Referent, names: Iterable[Name]) -> set[str]:
    """The gender a report hints at, unless the given name is that of the other: translations get pronouns wrong."""
    told = {str(referent.gender)} - {"unknown"}
    bearers = [borne_by(name[0]) for name in names if len(name) > 1]
    return told if all(not known or known & told for known in bearers) else set()


def _last(profile: Profile) -> str | None:
    best = max(profile.names, key=lambda n: (len(n), profile.names[n], n), default=())
    return best[-1] if best else None


def _groups(reading: Reading) -> Iterator[tuple[bool, set[str]]]:
    """Referents that stand side by side, and whether the words tell them apart.

    They do for the members of a plural, a list or a relation, not for two names in a sentence.
    """
    members = {referent.id: referent.members for referent in reading.referents}
    for referent in reading.referents:
        if len(referent.members) > 1:
            yield True, set(referent.members)
    for claim in _read(reading):
        for slot in claim.slots:
            if isinstance(slot.value, tuple) and len(slot.value) > 1:
                yield True, {v.person if isinstance(v, Transfer) else v for v in slot.value}
        if claim.type == "relation" and claim.value("of"):
            of = str(claim.value("of"))
            yield from ((True, {str(claim.value("person")), one}) for one in members.get(of) or (of,))
    for sentence in reading.sentences:
        inside = {m.entity for m in _inside(reading.mentions, sentence.start, sentence.end)}
        if 1 < len(inside) < 8:
            yield False, inside


def _read(reading: Reading) -> Iterator[Claim]:
    """The claims that patterns read: what only the model saw is too often of somebody else to tell people apart."""
    return (claim for claim in reading.claims if not claim.seen)


def _inside(mentions: Iterable[Mention], start: int, end: int) -> Iterator[Mention]:
    return (m for m in mentions if m.kind in NAMED and m.type == "person" and start <= m.span.start < end)


def _claim(claim: Claim, reading: Reading, made: dict[str, Profile], surname: dict[str, str]) -> None:
    profile = made.get(str(claim.value("person")))
    if profile is None or claim.modality == "negated":
        return
    names = {r.id: fold(r.name) for r in reading.referents}
    for slot in claim.slots:
        key = f"{claim.type}.{slot.name}"
        if slot.name == "offence" and isinstance(slot.value, str):
            profile.facts |= {("offence", word) for word in role_words(slot.value)}
        elif key in SAID_ONCE:
            profile.facts.add((key, names.get(str(slot.value), str(slot.value))))
    if claim.type in ("custody", "sentence", "arrest", "penalty_exposure"):
        profile.kinds.add("held")
    if _role_kinds().get(fold(str(claim.value("relation")))) == "kin":
        of = tokens(names.get(str(claim.value("of")), "")) or (surname.get(str(claim.value("of")), ""),)
        profile.kin |= {(str(claim.value("relation")), part) for part in of}
