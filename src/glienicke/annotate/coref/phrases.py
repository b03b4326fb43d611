"""Links descriptions: by the name beside them, by "is", by whose kin they are, or back to somebody they describe."""

from __future__ import annotations

from collections.abc import Callable

from glienicke.annotate.coref.cast import Figure, Link
from glienicke.annotate.coref.recall import age_in, gender_of, introduced, nationality_in, recalled, titles
from glienicke.annotate.coref.scene import PERSONS, Scene, pronoun_words
from glienicke.annotate.coref.teams import Teams
from glienicke.annotate.nominals.ends import complement
from glienicke.annotate.nominals.find import Phrase
from glienicke.model import EntityType

_CLOSING = frozenset({"of", "from", "who", ",", ".", ";", ":", ")", "–", "—", "-", "and", "", "”", '"'})
_APPOSED = _CLOSING - {"and"} | {
    "who",
    "whose",
    "then",
    "now",
    "at",
    "in",
    "from",
    "since",
    "serving",
    "facing",
    "held",
}
_PAIR, _LONGEST_PAIR = 2, 2  # states, and words before the last of "both the countries"
_BE = frozenset({"is", "was", "became", "becomes", "remains"})


class PhraseLinker:
    """Links one description after the other, in the order of the text.

    `possessor` tells whom "his" means in "his wife", and marks it as a mention.
    """

    def __init__(self, scene: Scene, teams: Teams, possessor: Callable[[int], Figure | None]) -> None:
        self.scene, self.words, self.possessor = scene, scene.words, possessor
        self.teams = teams
        self.owner = {i: link for link in scene.links for i in range(link.first, link.last + 1)}

    def link(self, phrase: Phrase) -> None:
        """Find out whom a description means; one that nothing explains stays without a link."""
        last = phrase.last = complement(self.words, phrase, self.owner)
        beside = self._beside(phrase, last) or self._equated(phrase, last)
        figure = beside or self._related(phrase) or self._alone(phrase, last)
        if figure is None or self._taken(phrase.first, last):
            return
        if figure.type in PERSONS:
            self._learn(figure, phrase, last, named=beside is not None)
        if self._names_body(phrase, figure):
            self.scene.add(phrase.core, self._seat(phrase.head), "name", figure, phrase.head)
        else:
            self.scene.add(phrase.first, last, "title" if self._is_title(phrase) else "nominal", figure, phrase.head)

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

    # --- a name beside the description ---------------------------------------------------------------------------

    def _beside(self, phrase: Phrase, last: int) -> Figure | None:
        """The person whose name follows at once, or after a comma: "spokesman X", "his wife, X,"."""
        name = self._person_at(phrase.head + 1)
        if name is None and self.words.low(last) not in titles("person"):
            name = self._person_at(last + 1)  # "head of the FSB X", but not "daughter of the founder X"
        if name is not None:
            return self._one_or_several(phrase, name)
        if self.words.low(last + 1) != "," or not phrase.start:
            return None
        name = self._person_at(self._past_title(last + 2))
        if name is None or phrase.plural:
            return self._one_or_several(phrase, name) if name is not None else None
        if self.words.low(name.last + 1) not in _CLOSING:
            return None
        if self._owned(phrase) or phrase.start in ("a", "an"):
            return name.figure
        apposed = self.words.opens(phrase.first) or self._encloses(phrase, name)
        return self._turns_out(phrase, name.figure) if apposed else None

    def _encloses(self, phrase: Phrase, name: Link) -> bool:
        """Do commas enclose the name of who holds an office: "in Lima the foreign minister, Ada Quist, laughed"?"""
        office, at = phrase.start == "the" and phrase.word in titles("office"), name.last + 1
        listed = self.words.low(at + 1) == "and" or self._person_at(self._past_title(at + 1)) is not None
        return office and self.words.low(at) == "," and not listed

    def _person_at(self, index: int) -> Link | None:
        link = self.scene.beginning(index)
        return link if link is not None and link.kind == "name" and link.figure.type == "person" else None

    def _past_title(self, index: int) -> int:
        """The word after a title: "The pilot, Captain Okello,"."""
        while self.words.low(index).capitalize() in titles("before") and index not in self.owner:
            index += 1
        return index

    def _turns_out(self, phrase: Phrase, figure: Figure) -> Figure:
        """Somebody nameless gets a name: "a pilot ... The pilot, Okello, said"."""
        nameless = recalled(self.scene, phrase)
        if nameless is not None and nameless is not figure and not nameless.names and nameless.type in PERSONS:
            self.scene.cast.merge(nameless, figure)
        return figure

    def _owned(self, phrase: Phrase) -> bool:
        return phrase.start == "'s" or phrase.start in pronoun_words("possessive")

    def _one_or_several(self, phrase: Phrase, name: Link) -> Figure | None:
        if not phrase.plural:
            return name.figure
        self._together(phrase, name)
        return None

    def _together(self, phrase: Phrase, name: Link) -> None:
        """Several at once: "basketball stars A and B" is a group, and says of each that he or she is a star."""
        members, at = [name], name.last + 1
        while self.words.low(at) in (",", "and", "&"):
            at += 1 + (self.words.low(at + 1) == "and")
            following = self._person_at(at)
            if following is None:
                break
            members.append(following)
            at = following.last + 1
        if len(members) < 2:
            return
        figures = [member.figure for member in members]
        singular = self.words.says(phrase.core, phrase.head).removesuffix("s")
        for figure in figures:
            figure.roles.append(singular)
            figure.heads.add(singular.split()[-1].lower())
            figure.nationality += nationality_in(self.scene, phrase)
        self.scene.add(phrase.first, members[-1].last, "nominal", self.scene.cast.group_of(figures), phrase.head)

    def _equated(self, phrase: Phrase, last: int) -> Figure | None:
        """The person before a comma or a form of "be": "X, a pilot,", "X, 55, is the best known prisoner"."""
        at = phrase.first - 1
        if phrase.plural or not (phrase.start or self._is_title(phrase)) or phrase.start == "their":
            return None
        called = self.scene.ending(at)
        if (
            called is not None
            and self.words.low(called.first - 1) in pronoun_words("calls")
            and phrase.start in ("a", "an")
        ):
            return called.figure if called.figure.type == "person" else None
        if self.words.low(at) in _BE | pronoun_words("never_in_description"):
            while self.words.low(at) in pronoun_words("never_in_description"):
                at -= 1
            return self._named_before(at) if self.words.low(at) in _BE and self._new_words(phrase) else None
        after = self.words.low(last + 1)
        if self.words.low(at) == "," and (after in _APPOSED or after.endswith("ed")):
            return self._named_before(at)
        return None

    def _new_words(self, phrase: Phrase) -> bool:
        """Does a description after "is" describe ("the best known prisoner"), not point to another ("the leader")?"""
        between = [self.words.low(i) for i in range(phrase.core, phrase.head)]
        return not phrase.definite or any(
            w in ("most", "first", "only", "last") or w.endswith("est") or "-" in w for w in between
        )

    def _named_before(self, at: int) -> Figure | None:
        """The person whose name ends right before a word, an age between commas apart."""
        if self.words.low(at - 1) in (",", ")") and self.words.low(at - 2).isdigit():
            at -= 3 + (self.words.low(at - 3) == "aged")
        elif self.words.low(at) == "," and self.words.low(at - 1).isdigit():
            at -= 2 + (self.words.low(at - 2) == "aged")
        elif self.words.low(at - 1) == ",":
            at -= 1
        link = self.scene.ending(at - 1)
        return link.figure if link and link.figure.type == "person" and link.kind in ("name", "pronoun") else None

    # --- descriptions without a name -----------------------------------------------------------------------------

    def _related(self, phrase: Phrase) -> Figure | None:
        """Somebody's kin, lawyer or team: the one known by that relation, or a new figure."""
        group = phrase.plural or phrase.word in ("team", "family", "delegation")
        if not self._owned(phrase) or not (group or phrase.word in titles("kin") or phrase.word in titles("bound")):
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
            if found is None and (self._several_known(phrase, last) or phrase.word in titles("high_office")):
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
            for link in self.scene.before(phrase.first, 99):
                if link.figure.type == "organization" and phrase.word in link.figure.name.lower().split():
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

    def _is_title(self, phrase: Phrase) -> bool:
        capital = self.words.words[phrase.head].capital and not self.words.opens(phrase.head)
        return (capital and phrase.head not in self.owner) or phrase.word in titles("office")

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
            client = self._person_at(phrase.head + 2)
            return client.figure if client is not None and client.last <= last else None
        return body
