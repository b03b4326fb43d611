"""Links descriptions: by the name beside them, by "is", by whose kin they are, or back to somebody they describe."""

from __future__ import annotations

from collections.abc import Callable

from glienicke.annotate.coref.beside import Beside, owned, person_at
from glienicke.annotate.coref.cast import Figure
from glienicke.annotate.coref.recall import age_in, gender_of, introduced, nationality_in, recalled, titles
from glienicke.annotate.coref.scene import PERSONS, Scene, pronoun_words
from glienicke.annotate.coref.teams import Teams
from glienicke.annotate.nominals.ends import complement
from glienicke.annotate.nominals.phrase import Phrase
from glienicke.model import EntityType, MentionKind

_PAIR, _LONGEST_PAIR = 2, 2  # states, and words before the last of "both the countries"


class PhraseLinker:
    """Links one description after the other, in the order of the text.

    `possessor` tells whom "his" means in "his wife", and marks it as a mention.
    """

    def __init__(self, scene: Scene, teams: Teams, possessor: Callable[[int], Figure | None]) -> None:
        self.scene, self.words, self.possessor = scene, scene.words, possessor
        self.teams = teams
        self.beside = Beside(scene, teams)
        self.owner = self.beside.owner

    def link(self, phrase: Phrase) -> None:
        """Find out whom a description means; one that nothing explains stays without a link."""
        last = phrase.last = complement(self.words, phrase, self.owner)
        beside = self.beside.named(phrase, last)
        figure = beside or self._related(phrase) or self._alone(phrase, last)
        if figure is None or self._taken(phrase.first, last):
            return
        if figure.type in PERSONS:
            self._learn(figure, phrase, last, named=beside is not None)
        if self._names_body(phrase, figure):
            self.scene.add(phrase.core, self._seat(phrase.head), "name", figure, phrase.head)
        else:
            kind: MentionKind = "title" if self.beside.is_title(phrase) else "nominal"
            self.scene.add(phrase.first, last, kind, figure, phrase.head)

    def _names_body(self, phrase: Phrase, figure: Figure) -> bool:
        """Is it a name without a capital: "the Danish foreign ministry", "the coast guard", "the Swiss embassy"?"""
        if figure.type != "organization" or not {phrase.word, phrase.noun} & titles("named_bodies"):
            return False
        inner = self.scene.within(phrase.first, phrase.head)
        return phrase.noun in titles("named_bodies") - {phrase.word} or any(k.figure.type == "state" for k in inner)

    def _seat(self, head: int) -> int:
        """The last word of "embassy in Minsk"."""
        where = self.scene.beginning(head + 2)
        seated = self.words.low(head) in ("embassy", "consulate") and self.words.low(head + 1) == "in"
        return where.last if seated and where is not None and where.figure.type == "place" else head

    def _taken(self, first: int, last: int) -> bool:
        """Does a mention stand there already, or a longer one?"""
        known = self.scene.beginning(first)
        return known is not None and known.last >= last

    # --- descriptions without a name -----------------------------------------------------------------------------

    def _related(self, phrase: Phrase) -> Figure | None:
        """Somebody's kin, lawyer or team: the one known by that relation, or a new figure."""
        group = phrase.plural or phrase.word in ("team", "family", "delegation")
        if not owned(phrase) or not (group or phrase.word in titles("kin") or phrase.word in titles("bound")):
            return None
        owner = self._owner_of(phrase)
        if owner is None:
            return None
        if phrase.word == "client":
            return owner.body if owner.body is not None and owner.body.type == "person" else None
        words = self.words.says(phrase.core, phrase.head)
        key = f"{words.lower()} of {id(owner)}"
        known = self.scene.cast.find(key)
        if known is None:
            type_: EntityType = "group" if group else "person" if phrase.word in titles("kin") else "anonymous"
            known = self.scene.cast.add(Figure(type_, f"{owner.name}'s {words}", key, heads={phrase.word}))
        return known

    def _owner_of(self, phrase: Phrase) -> Figure | None:
        if phrase.start == "'s":
            link = self.scene.ending(phrase.core - 2)
            return link.figure if link else None
        return self.possessor(phrase.first)

    def _alone(self, phrase: Phrase, last: int) -> Figure | None:
        if phrase.word in titles("pairs"):
            return self._pair(phrase, last)
        if phrase.word in titles("body"):
            return self._body(phrase)
        if phrase.definite:
            found = recalled(self.scene, phrase) or (self.teams.meant(phrase) if phrase.plural else None)
            if found is None and (
                (phrase.seen and phrase.plural)
                or self._several_known(phrase, last)
                or phrase.word in titles("high_office")
            ):
                found = introduced(self.scene, phrase, last)
            return found
        return None if phrase.start in pronoun_words("possessive") else introduced(self.scene, phrase, last)

    def _several_known(self, phrase: Phrase, last: int) -> bool:
        """Does "the five nurses", "the climbers" bring in a group that was not spoken of before?"""
        if not phrase.plural or phrase.word in pronoun_words("numbers"):
            return False
        public = phrase.word in titles("source") | titles("bound") | titles("kin") | titles("office")
        return last > phrase.head or not public

    def _pair(self, phrase: Phrase, last: int) -> Figure | None:
        """The two states of the report in "both countries", "the two sides", if it clearly has two."""
        two = phrase.start == "both" or "two" in (self.words.low(phrase.core), self.words.low(phrase.core - 1))
        if not two or phrase.head - phrase.first > _LONGEST_PAIR or self.words.low(last + 1) == "of":
            return None
        states = [f for f in self.scene.cast.figures if f.type == "state"]
        counted = sorted(((self.scene.cast.mentions_of(f), f) for f in states), key=lambda pair: -pair[0])
        if len(counted) < _PAIR or (len(counted) > _PAIR and counted[1][0] < 2 * counted[2][0]):
            return None
        members = [f for f in states if f in (counted[0][1], counted[1][1])]
        return self.scene.cast.group_of(members)

    def _body(self, phrase: Phrase) -> Figure | None:
        """For "the ministry" the last body with that word in its name; for "a Russian court" a new one."""
        links = [self.owner[i] for i in range(phrase.first, phrase.head) if i in self.owner]
        state = next((link.figure for link in links if link.figure.type == "state"), None)
        if phrase.definite and state is None:
            said = {self.words.low(i) for i in range(phrase.core, phrase.head + 1)}
            for link in self.scene.before(phrase.first, 99):
                if link.figure.type == "organization" and said <= set(link.figure.name.lower().split()):
                    return link.figure
        name = self.scene.beginning(phrase.head + 1)
        if name is not None and name.figure.type == "organization":
            return name.figure
        plain = phrase.noun in titles("named_bodies") - {phrase.word}
        if state is None and not plain and phrase.word not in ("court", "courtroom", "tribunal"):
            return None
        own = [self.words.low(i) for i in range(phrase.core, phrase.head + 1) if self._tells(i)]
        key = f"organization {state.key.removeprefix('state ') if state else ''} {' '.join(sorted(own))}"
        known = self.scene.cast.find(key)
        if known is None:
            known = self.scene.cast.add(
                Figure("organization", self.words.says(phrase.first if state else phrase.core, phrase.head), key)
            )
            known.stands_for = state if phrase.word in titles("governing") else None
        return known

    def _tells(self, index: int) -> bool:
        """Is the word more than the name of the state ("a Minsk court", not "a Belarusian court")?"""
        return index not in self.owner or self.owner[index].kind != "demonym"

    # --- what a description tells --------------------------------------------------------------------------------

    def _learn(self, figure: Figure, phrase: Phrase, last: int, *, named: bool) -> None:
        """Keep role, nationality, age, gender and body of a person."""
        figure.heads |= {phrase.word, phrase.noun}
        age = age_in(self.words, phrase)
        if age is not None:
            figure.ages.append(age)
        if figure.type == "person" and (named or not phrase.definite) and phrase.head > phrase.core - (age is None):
            figure.roles.append(self.words.says(phrase.first if phrase.start == "'s" else phrase.core, last))
        figure.nationality += nationality_in(self.scene, phrase)
        figure.body = figure.body or self._body_in(phrase, last)
        gender = gender_of(self.words, phrase)
        figure.gender = gender if gender != "unknown" else figure.gender

    def _body_in(self, phrase: Phrase, last: int) -> Figure | None:
        """The body in "Kremlin spokesman", the owner in "Orlova's lawyer"."""
        inner = self.scene.within(phrase.first, last)
        body = next((link.figure for link in inner if link.figure.type == "organization"), None)
        owners = titles("bound") | titles("high_office")
        if body is None and phrase.start == "'s" and phrase.word in owners and inner:
            return inner[0].figure if inner[0].figure.type != "place" else None
        if body is None and phrase.word in titles("bound") and self.words.low(phrase.head + 1) in ("for", "of"):
            client = person_at(self.scene, phrase.head + 2)
            return client.figure if client is not None and client.last <= last else None
        return body
