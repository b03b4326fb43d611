"""Finds whom pronouns mean, outside direct speech; those that nothing decides are left out."""

from __future__ import annotations

from glienicke.annotate.coref.cast import Figure, Link
from glienicke.annotate.coref.recall import titles
from glienicke.annotate.coref.scene import PERSONS, Scene, pronoun_words
from glienicke.annotate.coref.teams import Teams
from glienicke.model import Gender

_WELL_KNOWN = 4  # mentions that make somebody the one whom the report is about
_THIRD = ("female", "male", "plural", "relative", "neuter")
_BODIES = frozenset({"organization", "state", "group"})
_REACH = 3  # sentences before that of a pronoun in which it may have its person
_REACH_SEVERAL = 2  # the same for several
_SEATED = frozenset({"of", "at", "from", "for", "in", "with"})
_BETWEEN = frozenset({"also", "has", "had", "did", "does", "not", "later", "then", "further"})
_LEAST = 2.1  # a candidate below this is a guess


class PronounLinker:
    """Links one pronoun after the other, in the order of the text."""

    def __init__(self, scene: Scene, teams: Teams) -> None:
        self.scene, self.words, self.teams = scene, scene.words, teams
        self.done: dict[int, Figure | None] = {}

    def link(self, index: int) -> Figure | None:
        """Whom the pronoun means; a mention is made of it the first time it is asked for."""
        if self.words.spoken[index] or self.words.low(index) not in pronoun_words(*_THIRD):
            return None  # in speech, once the speaker is known
        if index not in self.done:
            figure = self._meant(index, self.words.low(index))
            self.done[index] = figure
            if figure is not None:
                self.scene.add(index, index, "pronoun", figure)
        return self.done[index]

    def _meant(self, index: int, low: str) -> Figure | None:
        if low in pronoun_words("relative"):
            return self._relative(index)
        if low in pronoun_words("plural"):
            return self._several(index)
        if low in pronoun_words("neuter"):
            return self._body(index, low)
        return self._one(index, "female" if low in pronoun_words("female") else "male")

    def _relative(self, index: int) -> Figure | None:
        """The word "who" means what stands right before it, a comma or a place or an age between them."""
        many = self.words.low(index + 1) in ("are", "were", "have")
        for link in self.scene.before(index, 0):
            gap = index - link.last - 1
            if gap > 1 + (self.words.low(index - 1) == ","):
                break
            if link.figure.type in (*PERSONS, "group") and link.kind != "demonym":
                return self._coordinated(link) or link.figure if many else link.figure
        return self._before_age_or_seat(index)

    def _before_age_or_seat(self, index: int) -> Figure | None:
        """Whom "who" means in "Okello, 62, who" and "Okello of the Peruvian foreign ministry, who"."""
        at = index - 1 - (self.words.low(index - 1) == ",")
        if self.words.low(at).isdigit() and self.words.low(at - 1) == ",":
            at -= 2
        link = self.scene.ending(at)
        if link is not None and link.figure.type in ("organization", "state", "place"):
            at = link.first - 1
            inner = self.scene.ending(at)
            at = inner.first - 1 if inner is not None and inner.kind == "demonym" else at
            at -= self.words.low(at) == "the"
            link = self.scene.ending(at - 1) if self.words.low(at) in _SEATED else None
        named = link is not None and link.figure.type in PERSONS and link.kind != "demonym"
        return link.figure if link is not None and named else None

    def _coordinated(self, last: Link) -> Figure | None:
        """The group of the names that "and" joins before a word."""
        members, at = [last.figure], last.first - 1
        while self.words.low(at) in ("and", ","):
            link = self.scene.ending(at - 1)
            if link is None or link.figure.type != "person" or link.kind != "name":
                break
            members.insert(0, link.figure)
            at = link.first - 1
        return self.scene.cast.group_of(members) if len(set(members)) > 1 else None

    def _several(self, index: int) -> Figure | None:
        """The word "they" means the last group, or the last names that "and" joined, here or in the sentence before."""
        sentence = self.words.words[index].sentence
        for back in range(_REACH_SEVERAL + 1):
            found = [
                figure
                for link in self.scene.before(index, back)
                if self.words.words[link.first].sentence == sentence - back and (figure := self._plural(link, back))
            ]
            if back and len(set(found)) > 1:
                subject = self.scene.subject(sentence - back)
                return subject if subject in found else None
            if found:
                return found[0]
        return None

    def _plural(self, link: Link, back: int) -> Figure | None:
        """The several whom a link means, by itself or as the last of a list."""
        if link.figure.type == "group" or self._plural_source(link):
            return link.figure
        if link.figure.type == "person" and link.kind == "name":
            team = self.teams.ending.get(link.last)
            return self.teams.group(team) if team else None
        if link.figure.type == "state" and not back and self.words.low(link.first - 1) == "and":
            return self._two_states(link)
        return None

    def _two_states(self, last: Link) -> Figure | None:
        """The group of two states in "Gabon and Peru said they"."""
        first = self.scene.ending(last.first - 2)
        pair = first is not None and first.figure.type == "state" and first.figure is not last.figure
        named = last.kind != "demonym" and first is not None and first.kind != "demonym"
        return self.scene.cast.group_of([first.figure, last.figure]) if first is not None and pair and named else None

    def _plural_source(self, link: Link) -> bool:
        return link.figure.type == "anonymous" and any(head.endswith("s") for head in link.figure.heads)

    def _body(self, index: int, low: str) -> Figure | None:
        """The word "it" means the body, state or group that speaks in the same sentence ("the ministry said it")."""
        if low == "its":
            return self._owner(index)
        if low == "it" and self._says(index):
            return self._acting(index)
        if (
            low != "it"
            or not self.words.low(index + 1).isalpha()
            or self.words.low(index + 1) in ("is", "was", "takes", "would", "will", "remains")
        ):
            return None
        speaker = self.scene.speaker(index)
        acting = {k.figure for k in self.scene.before(index, 0) if k.figure.type in _BODIES}
        return speaker if speaker and acting == {speaker} else None

    def _says(self, index: int) -> bool:
        """Does a verb of saying follow: "it demanded", "it also said", "it did not say"?"""
        after = [self.words.low(i) for i in range(index + 1, index + 4)]
        while after and after[0] in _BETWEEN:
            after.pop(0)
        return bool(after) and after[0] in pronoun_words("says", "demands")

    def _acting(self, index: int) -> Figure | None:
        """The body, state or group that acts before in the sentence, or else in the one before."""
        sentence = self.words.words[index].sentence
        subject = self.scene.subject(sentence, index) or self.scene.subject(sentence - 1)
        return subject if subject is not None and subject.type in _BODIES else None

    def _owner(self, index: int) -> Figure | None:
        """The word "its" means the body or state that acts in the sentence, or in the one before if it opens this."""
        sentence = self.words.words[index].sentence
        start = self.words.starts[sentence]
        if index > start and self._handed_on(start, index):
            return None
        subject = self.scene.subject(sentence, index) if index > start else self.scene.subject(sentence - 1)
        return subject if subject is not None and subject.type in ("state", "organization") else None

    def _handed_on(self, start: int, index: int) -> bool:
        """Does a clause of its own or "X for its" stand between, so that another than the subject may be meant?"""
        beside = self.scene.ending(index - 2)
        if beside is not None and beside.figure.type in _BODIES and self.words.low(index - 1) in _SEATED:
            return True
        return any(self.words.low(i) in ("it", "which", "who", ";", ":", "while") for i in range(start, index))

    def _one(self, index: int, gender: Gender) -> Figure | None:
        """The candidate that most speaks for: subject, speaker, nearness; none where two are as good."""
        scores: dict[Figure, float] = {}
        for link in self.scene.before(index, _REACH):
            figure = link.figure
            if self.scene.labels(link):
                continue  # "OKELLO: I met him": not Okello
            if figure.type in PERSONS and figure not in scores and not self._plural_source(link):
                scores[figure] = self._score(index, link, gender)
        ranked = sorted(scores.items(), key=lambda item: -item[1])
        if not ranked or ranked[0][1] < _LEAST:
            return None
        best = ranked[0][0]
        if len(ranked) > 1 and ranked[1][1] > ranked[0][1] - 0.5:
            return None
        if best.gender == "unknown":
            best.gender = gender
        return best

    def _score(self, index: int, link: Link, gender: Gender) -> float:
        """How much speaks for a candidate; the weights were set on invented stories, not fitted."""
        sentence, figure = self.words.words[index].sentence, link.figure
        distance = sentence - self.words.words[link.first].sentence
        known = min(self.scene.cast.mentions_of(figure), _WELL_KNOWN)
        score = 4.0 - 1.75 * distance + 0.25 * known
        if distance > 1 and known < _WELL_KNOWN:
            score -= 0.5
        if figure.gender != "unknown":
            score += 1.0 if figure.gender == gender else -4.0
        if self.scene.subject(sentence - distance) is figure:
            score += 2.0 if distance < 2 else 0.75
        if figure.type == "anonymous":
            score -= 0.5
        elif not figure.names:
            score -= 1.5
        return score + (self._score_here(index, link) if distance == 0 else 0.0)

    def _score_here(self, index: int, link: Link) -> float:
        """What speaks for and against a candidate of the same sentence."""
        sentence, figure, score = self.words.words[index].sentence, link.figure, 0.0
        if self.scene.speaker(index) is figure:
            score += 1.5
        if self._of_captive(index) and figure.heads & titles("office"):
            score -= 6.0
        if self._object(index) and self.scene.subject(sentence, index) is figure:
            score -= 0.0 if self._clause_between(link, index) else 9.0
        if link.last == index - 2 and self.words.low(index - 1) == ",":
            score -= 9.0  # "Okello, his lawyer, said"
        if self._closes(index):
            score -= 9.0 if self.words.spoken[link.first] else 4.0
        if self._asked_about(link, index):
            score -= 9.0
        if self._kin_of_quoted(index) and self.words.spoken[link.first]:
            score += 2.5
        return score

    def _kin_of_quoted(self, index: int) -> bool:
        """Do kin speak of somebody in their quote: "Okello is innocent," his brother said?"""
        return self.words.low(index - 1) in ("”", '"', "’") and self.words.low(index + 1) in titles("kin")

    def _closes(self, index: int) -> bool:
        """Does ", he said" close the sentence? Then the one who speaks is not its subject but that of one before."""
        return self.words.low(index + 1) in pronoun_words("says") and self.words.low(index - 1) in (",", "”", '"', "’")

    def _asked_about(self, link: Link, index: int) -> bool:
        """Does "Asked about Okello," open the sentence? Somebody else answers."""
        start = self.words.starts[self.words.words[link.first].sentence]
        asked = self.words.low(start) in ("asked", "pressed", "questioned")
        return asked and any(self.words.low(i) == "," for i in range(link.last + 1, index))

    def _of_captive(self, index: int) -> bool:
        """Does the pronoun own a captivity ("her release"), of which an official only speaks?"""
        return self.words.low(index + 1) in pronoun_words("captivity")

    def _object(self, index: int) -> bool:
        """Is it "him", or "her" that owns nothing?"""
        low = self.words.low(index)
        return low == "him" or (low == "her" and not self.words.low(index + 1).isalpha())

    def _clause_between(self, link: Link, index: int) -> bool:
        return any(
            self.words.low(i) in ("that", "who", "and", "but", "after", "when", ",", ":", ";")
            for i in range(link.last + 1, index)
        )
