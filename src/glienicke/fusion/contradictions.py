"""Where two parties contradict each other: neither report is wrong, and both sayings stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from glienicke.fusion.order import first_day, outlet_and_day
from glienicke.fusion.people import People
from glienicke.fusion.subjects import Topic, Witness
from glienicke.fusion.wording import is_common, negation, tokens

AT_ONCE = 120
"""Days between two sayings that still answer each other: talks denied in autumn may well be confirmed in spring."""

DENIED_BY = {"confirms_talks": {"denies_talks"}, "accuses": {"rejects"}}
"""What one party says, and how another denies it; all but the first only in one report and of one matter."""

ADMITS_OR_DENIES = ("pleads_guilty", "claims_innocence")

ANYWHERE = "confirms_talks"

PLAIN = frozenset({"accuses"})
"""What is said against somebody; of anything else more words must be shared for a denial to be of it."""


LONGEST = 100
"""Characters of a party's words that the reason repeats."""


@dataclass(frozen=True)
class Voice:
    """What one party says: its stance and who tells of it."""

    party: str
    stance: str
    told: tuple[Witness, ...]

    def words(self) -> str:
        """The first words that say so, with the report they stand in."""
        first = self.told[0]
        said = " ".join(first.reading.text_of(first.claim.evidence[0]).split()).strip("\"“”'‘’,. ")
        short = said if len(said) <= LONGEST else said[:LONGEST].rpartition(" ")[0] + " …"
        return f"“{short.translate(_INNER)}” ({outlet_and_day(first.reading)})"


_INNER = str.maketrans({"“": "‘", "”": "’", '"': "’"})


@dataclass(frozen=True)
class Contradiction:
    """What one party says, and how another denies it; `subject` is whom it is about, where that is neither."""

    one: Voice
    other: Voice
    subject: str | None = None

    def why(self, people: People) -> str:
        """One sentence, in the words of both."""
        parts = [f"{people.name(voice.party)} says {voice.words()}" for voice in (self.one, self.other)]
        return f"The parties contradict each other: {parts[0]}; {parts[1]}."


def contradictions(topics: Sequence[Topic], people: People) -> list[Contradiction]:
    """All contradictions between parties, in the order of the topics."""
    voices = [
        Voice(topic.subject, stance, tuple(w for w in topic.holding if w.claim.value("stance") == stance))
        for topic in topics
        if topic.type == "position" and topic.subject and people.type(people.side(topic.subject)) == "state"
        for stance in dict.fromkeys(str(w.claim.value("stance")) for w in topic.holding)
    ]
    found = [
        Contradiction(replace(one, told=told), replace(other, told=denied))
        for one in voices
        for other in voices
        if other.stance in DENIED_BY.get(one.stance, ()) and people.side(one.party) != people.side(other.party)
        for told, denied in _between(one, other, people)
    ]
    return [*found, *_pleas(topics, people)]


def _pleas(topics: Sequence[Topic], people: People) -> Iterator[Contradiction]:
    """Somebody of whom another side says that he admits what he and his own deny."""
    for topic in topics:
        if topic.type != "position" or not topic.subject:
            continue
        sides: list[dict[str, list[Witness]]] = [{}, {}]
        for witness in topic.holding:
            for side, stance in zip(sides, ADMITS_OR_DENIES, strict=True):
                if witness.claim.value("stance") == stance:
                    side.setdefault(people.side(witness.claim.by or topic.subject), []).append(witness)
        admits, denies = sides
        if admits and denies and not admits.keys() & denies.keys():
            one, other = min(admits), min(denies)
            voices = (
                Voice(one, ADMITS_OR_DENIES[0], tuple(admits[one])),
                Voice(other, ADMITS_OR_DENIES[1], tuple(denies[other])),
            )
            yield Contradiction(*voices, subject=topic.subject)


def _between(one: Voice, other: Voice, people: People) -> Iterator[tuple[tuple[Witness, ...], tuple[Witness, ...]]]:
    pairs = [(a, b) for a in one.told for b in other.told if _answers(a, b, one.stance, people)]
    if pairs:
        heard, denials = zip(*pairs, strict=True)
        yield tuple(w for w in one.told if w in heard), tuple(w for w in other.told if w in denials)


def _answers(left: Witness, right: Witness, stance: str, people: People) -> bool:
    if stance == ANYWHERE:
        return _near(left, right)
    if left.reading is not right.reading:
        return False
    words = [tokens(w.reading, w.claim.evidence, people.stands_for) for w in (left, right)]
    shared = words[0] & words[1] - {negation()}
    return sum(not is_common(token) for token in shared) > (stance not in PLAIN)


def _near(left: Witness, right: Witness) -> bool:
    days = first_day(left.reading), first_day(right.reading)
    return days[0] is None or days[1] is None or abs((days[0] - days[1]).days) <= AT_ONCE
