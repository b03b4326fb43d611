"""The name that stands beside a description: "spokesman X", "X, a pilot,", "the couriers, X and Y", "X is a pilot"."""

from __future__ import annotations

from glienicke.annotate.coref.cast import Figure, Link
from glienicke.annotate.coref.recall import count_in, nationality_in, recalled, titles
from glienicke.annotate.coref.scene import PERSONS, Scene, pronoun_words
from glienicke.annotate.coref.teams import Teams
from glienicke.annotate.nominals.phrase import Phrase, lists

_CLOSING = frozenset({"of", "from", "who", ",", ".", ";", ":", ")", "–", "—", "-", "and", "", "”", '"'})
_BE = frozenset({"is", "was", "became", "becomes", "remains"})
_LONGEST_SECOND = 4  # words of a second description: "a second man: the old printer Okello"
_LONGEST_SEAT = 3  # words of "in Port Moresby" between a description and its comma


class Beside:
    """Finds whom a description means by a name that stands with it."""

    def __init__(self, scene: Scene, teams: Teams) -> None:
        self.scene, self.words, self.teams = scene, scene.words, teams
        self.owner = {i: link for link in scene.links for i in range(link.first, link.last + 1)}

    def named(self, phrase: Phrase, last: int) -> Figure | None:
        """The person or persons whose name stands behind the description, or before it and a comma or "is"."""
        return self._behind(phrase, last) or self._equated(phrase, last)

    def is_title(self, phrase: Phrase) -> bool:
        """Is it a title or an office?"""
        capital = self.words.words[phrase.head].capital and not self.words.opens(phrase.head)
        return (capital and phrase.head not in self.owner) or phrase.word in titles("office")

    def _behind(self, phrase: Phrase, last: int) -> Figure | None:
        """The person whose name follows at once, or after a comma: "spokesman X", "his wife, X,"."""
        name = person_at(self.scene, phrase.head + 1)
        if name is None and self.words.low(last) not in titles("person"):
            name = person_at(self.scene, last + 1)  # "head of the FSB X", but not "daughter of the founder X"
        if name is None and self.words.low(phrase.head + 1) in pronoun_words("named"):
            name = person_at(self.scene, self._past_title(phrase.head + 2))
        if name is not None:
            return self._one_or_several(phrase, name)
        last = self._past_seat(phrase, last)
        mark = self.words.low(last + 1)
        if mark not in (",", ":") or not phrase.start:
            return None
        name = person_at(self.scene, self._past_title(last + 2))
        if name is None and not phrase.plural:
            return self._described_again(phrase, last + 2)
        if name is None or mark == ":":
            return None
        return self._one_or_several(phrase, name) if phrase.plural else self._enclosed(phrase, name)

    def _enclosed(self, phrase: Phrase, name: Link) -> Figure | None:
        """The person whose name stands behind a comma, if it belongs to the description."""
        if self.words.low(name.last + 1) not in _CLOSING:
            return None
        if owned(phrase) or phrase.start in ("a", "an"):
            return name.figure
        apposed = self.words.opens(phrase.first) or self._encloses(phrase, name)
        return self._turns_out(phrase, name.figure) if apposed else None

    def _past_seat(self, phrase: Phrase, last: int) -> int:
        """The last word of "in Riga" between a description and the comma before names: "a clerk in Riga, X"."""
        if self.words.low(last + 1) not in ("in", "from", "at", "of") or phrase.definite:
            return last
        seat = self.scene.beginning(last + 2)
        ends = seat is not None and seat.last - last <= _LONGEST_SEAT and seat.figure.type != "person"
        return seat.last if seat is not None and ends else last

    def _described_again(self, phrase: Phrase, at: int) -> Figure | None:
        """Whose name stands behind a second description of one who is brought in: "a man from Lima, the imam X"."""
        if phrase.definite or self.words.low(at) not in pronoun_words("articles", "possessive"):
            return None
        for name_at in range(at + 2, at + 2 + _LONGEST_SECOND):
            name = person_at(self.scene, self._past_title(name_at))
            if name is not None:
                after = [self.words.low(name.last + 1), self.words.low(name.last + 2)]
                listed = "and" in after or after[0] not in _CLOSING | apposing()
                return None if listed else name.figure
            low = self.words.low(name_at - 1)
            if not low.isalpha() or low in lists()["stops"]:
                return None
        return None

    def _encloses(self, phrase: Phrase, name: Link) -> bool:
        """Do commas enclose the name of who holds an office: "in Lima the foreign minister, Ada Quist, laughed"?"""
        office, at = phrase.start == "the" and phrase.word in titles("office"), name.last + 1
        listed = self.words.low(at + 1) == "and" or person_at(self.scene, self._past_title(at + 1)) is not None
        return office and self.words.low(at) == "," and not listed

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

    # --- several at once -----------------------------------------------------------------------------------------

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
            following = person_at(self.scene, self._past_title(at))
            if following is None:
                break
            members.append(following)
            at = following.last + 1
        if len(members) < 2 or (count_in(self.words, phrase) or len(members)) != len(members):
            return
        figures = [member.figure for member in members]
        self._say_of_each(phrase, figures)
        self.scene.add(phrase.first, members[-1].last, "nominal", self.scene.cast.group_of(figures), phrase.head)

    def _say_of_each(self, phrase: Phrase, figures: list[Figure]) -> None:
        singular = self.words.says(phrase.core, phrase.head).removesuffix("s")
        for figure in figures:
            figure.roles.append(singular)
            figure.heads.add(singular.split()[-1].lower())
            figure.nationality += nationality_in(self.scene, phrase)

    def _listed(self, phrase: Phrase, last: int) -> Figure | None:
        """The persons of the list before a comma: "X and Y, the couriers, were freed"."""
        team = self.teams.ending.get(phrase.first - 2)
        if team is None or self.words.low(last + 1) not in _CLOSING | apposing() or phrase.start not in ("the", "both"):
            return None
        if phrase.word in titles("source") or (count_in(self.words, phrase) or len(team.figures)) != len(team.figures):
            return None
        self._say_of_each(phrase, list(team.figures))
        return self.teams.group(team)

    # --- a name before the description ---------------------------------------------------------------------------

    def _equated(self, phrase: Phrase, last: int) -> Figure | None:
        """The person before a comma or a form of "be": "X, a pilot,", "X, 55, is the best known prisoner"."""
        at = phrase.first - 1
        if phrase.plural and self.words.low(at) == ",":
            return self._listed(phrase, last)
        if phrase.plural or not (phrase.start or self.is_title(phrase)) or phrase.start == "their":
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
        if self.words.low(at) == "and":
            return self._second(phrase, at, last)
        after = self.words.low(last + 1)
        apposed = after in _CLOSING - {"and"} | apposing() or after.endswith(("ed", "ing"))
        apposed = apposed or (after == "and" and phrase.start in ("a", "an") and self._two_callings(last + 1))
        return self._named_before(at) if self.words.low(at) == "," and apposed else None

    def _two_callings(self, at: int) -> bool:
        """Does "and a citizen since 2003," follow, and so no list: "Okello, a nurse and a guard were taken"?"""
        if self.words.low(at + 1) not in ("a", "an"):
            return False
        for index in range(at + 2, at + 2 + _LONGEST_SECOND + 2):
            low = self.words.low(index)
            if low in (",", "who", ".", ""):
                return True
            if low in pronoun_words("auxiliaries", "verbs", "says", "conjunctions"):
                return False
        return False

    def _second(self, phrase: Phrase, at: int, last: int) -> Figure | None:
        """Whom the second of two callings describes: "Okello, a nurse and a citizen since 2003,"."""
        first = self.scene.ending(at - 1)
        if first is None or first.kind not in ("nominal", "title") or phrase.start not in ("a", "an"):
            return None
        apposed = self.words.low(first.first - 1) == "," and self._named_before(first.first - 1) is first.figure
        return first.figure if apposed and self._two_callings(at) else None

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


def person_at(scene: Scene, index: int) -> Link | None:
    """The name of a person that begins at a word."""
    link = scene.beginning(index)
    return link if link is not None and link.kind == "name" and link.figure.type == "person" else None


def owned(phrase: Phrase) -> bool:
    """Does a possessor stand before it ("Orlova's lawyer", "his wife")?"""
    return phrase.start == "'s" or phrase.start in pronoun_words("possessive")


def apposing() -> frozenset[str]:
    """What may follow a description between a comma and the rest of the sentence ("X, a trader given seven years")."""
    return pronoun_words("apposing")
