"""Links descriptions: by the name beside them, by "is", or back to somebody they describe."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from glienicke.annotate.coref_cast import Figure, Link
from glienicke.annotate.coref_scene import PERSONS, Scene, pronoun_words
from glienicke.annotate.nominals import Phrase, complement
from glienicke.lang import table
from glienicke.model import EntityType, Gender, MentionKind

_AGE_MARKS = (",", "(")


@cache
def _titles(key: str) -> frozenset[str]:
    return frozenset(table("en", "titles")[key])


class PhraseLinker:
    """Links one description after the other, in the order of the text.

    `possessor` tells whom "his" means in "his wife", and marks it as a mention.
    """

    def __init__(self, scene: Scene, possessor: Callable[[int], Figure | None]) -> None:
        self.scene, self.words, self.possessor = scene, scene.words, possessor
        self.owner = {i: link for link in scene.links for i in range(link.first, link.last + 1)}

    def link(self, phrase: Phrase) -> None:
        """Find out whom a description means; one that nothing explains stays without a link."""
        last = complement(self.words, phrase, self.owner)
        figure = self._beside(phrase, last) or self._equated(phrase) or self._named_after(phrase, last)
        if figure is None:
            figure, last = self._alone(phrase, last), max(last, phrase.head)
        if figure is None:
            return
        kind: MentionKind = "title" if self._is_title(phrase) else "nominal"
        self._learn(figure, phrase, last)
        if phrase.first == phrase.core and any(k.first == phrase.first and k.last >= last for k in self.scene.links):
            return
        self.scene.add(phrase.first, last, kind, figure, phrase.head)

    # --- a name beside the description ---------------------------------------------------------------------------

    def _beside(self, phrase: Phrase, last: int) -> Figure | None:
        """The person whose name follows at once, or after a comma: "spokesman X", "his wife, X,"."""
        name = self.scene.beginning(phrase.head + 1) or self.scene.beginning(last + 1)
        if name is not None and name.kind == "name" and name.figure.type == "person":
            return self._together(phrase, name) if phrase.plural else self._fits(name.figure, phrase)
        if self.words.low(last + 1) != "," or (phrase.start in ("", "the") and not self._owned(phrase)):
            return None
        name = self.scene.beginning(last + 2)
        if name is None or name.kind != "name" or name.figure.type != "person":
            return None
        if phrase.plural:
            return self._together(phrase, name)
        closed = self.words.low(name.last + 1) in (",", ".", ";", ")", "–", "—", "-", "and", "")
        return self._fits(name.figure, phrase) if closed and self._owned(phrase) else None

    def _owned(self, phrase: Phrase) -> bool:
        return phrase.start == "'s" or phrase.start in pronoun_words("possessive")

    def _fits(self, figure: Figure, phrase: Phrase) -> Figure | None:
        """A description of a kinsman is not of the one named before ("Orlova's husband Orlov")."""
        return figure

    def _together(self, phrase: Phrase, name: Link) -> Figure | None:
        """Several at once: "basketball stars A and B" is a group, and says of each that he or she is a star."""
        members, at = [name], name.last + 1
        while self.words.low(at) in (",", "and", "&"):
            at += 1 + (self.words.low(at + 1) == "and")
            following = self.scene.beginning(at)
            if following is None or following.figure.type != "person" or following.kind != "name":
                break
            members.append(following)
            at = following.last + 1
        if len(members) < 2:
            return None
        figures = [member.figure for member in members]
        group = group_of(self.scene, figures)
        singular = self.words.says(phrase.core, phrase.head).removesuffix("s")
        for figure in figures:
            figure.roles.append(singular)
            figure.heads.add(singular.split()[-1].lower())
            figure.nationality += self._nationality(phrase)
        self.scene.add(phrase.first, members[-1].last, "nominal", group, phrase.head)
        return None

    def _equated(self, phrase: Phrase) -> Figure | None:
        """The person before a comma or a form of "be": "X, a pilot,", "X, 55, is the best known prisoner"."""
        at = phrase.first - 1
        if phrase.plural or not (phrase.start or self._is_title(phrase)) or phrase.start in ("their",):
            return None
        if self.words.low(at) in ("is", "was", "became", "remains", "were", "are"):
            at -= 1
            while self.words.low(at) in pronoun_words("never_in_description"):
                at -= 1
            return self._named_before(at + 1) if not phrase.definite or self._superlative(phrase) else None
        if self.words.low(at) != "," or self._lists_on(phrase):
            return None
        return self._named_before(at)

    def _superlative(self, phrase: Phrase) -> bool:
        return any(
            self.words.low(i) in ("most", "first", "only", "last", "longest", "best")
            or self.words.low(i).endswith("est")
            or "-" in self.words.low(i)
            for i in range(phrase.core, phrase.head)
        )

    def _lists_on(self, phrase: Phrase) -> bool:
        """Is it one of a list ("X, a pilot and a nurse")? An apposition ends in a mark, a relative pronoun or a participle."""
        after = self.words.low(complement(self.words, phrase, self.owner) + 1)
        return after not in (
            ",",
            ".",
            ";",
            ":",
            ")",
            "”",
            '"',
            "who",
            "whose",
            "then",
            "now",
            "–",
            "—",
            "-",
            "at",
            "in",
            "from",
            "since",
            "",
        ) and not after.endswith("ed")

    def _named_before(self, at: int) -> Figure | None:
        """The person whose name ends right before a word, perhaps with an age between commas."""
        if self.words.low(at - 1) in (",", ")") or (self.words.low(at) == "," and self.words.low(at - 1).isdigit()):
            inner = at - 1 - (self.words.low(at - 1) in (",", ")"))
            if self.words.low(inner).isdigit() and self.words.low(inner - 1) in (*_AGE_MARKS, "aged"):
                at = inner - 1 - (self.words.low(inner - 1) == "aged")
            elif self.words.low(at - 1) == ",":
                at -= 1
        link = self.scene.ending(at - 1)
        return link.figure if link and link.figure.type == "person" and link.kind == "name" else None

    # --- descriptions without a name -----------------------------------------------------------------------------

    def _named_after(self, phrase: Phrase, last: int) -> Figure | None:
        """Somebody's kin or lawyer: the one known by that relation, or a new figure."""
        if not self._owned(phrase) or phrase.plural:
            return None
        owner = self._owner_of(phrase)
        head = phrase.word
        if owner is None or not (head in _titles("kin") or head in _titles("bound")):
            return None
        key = f"{head} of {id(owner)}"
        known = self.scene.cast.find(key)
        if known is None:
            type_: EntityType = "person" if head in _titles("kin") else "anonymous"
            known = self.scene.cast.add(Figure(type_, f"{owner.name}'s {head}", key, heads={head}))
        return known

    def _owner_of(self, phrase: Phrase) -> Figure | None:
        if phrase.start == "'s":
            link = self.scene.ending(phrase.core - 2)
            return link.figure if link else None
        return self.possessor(phrase.first)

    def _alone(self, phrase: Phrase, last: int) -> Figure | None:
        if phrase.word in _titles("body"):
            return self._body(phrase)
        if phrase.definite:
            found = self._recalled(phrase)
            return found or (self._introduced(phrase, last) if last > phrase.head and phrase.plural else None)
        if phrase.start in pronoun_words("possessive") or phrase.word in (
            "team",
            "family",
            "lawyers",
            "attorneys",
            "relatives",
        ):
            return self._team(phrase, last) if phrase.plural or phrase.word in ("team", "family") else None
        return self._introduced(phrase, last)

    def _body(self, phrase: Phrase) -> Figure | None:
        """For "the ministry" the last body with that word in its name; "a Russian court" a new one, of that state."""
        head = phrase.word
        state = self._state_in(phrase)
        if phrase.definite and state is None:
            for link in self.scene.before(phrase.first, 99):
                if link.figure.type == "organization" and head in link.figure.name.lower().split():
                    return link.figure
        if state is None and head not in ("court", "courtroom", "tribunal"):
            return None
        name = self.words.says(phrase.core, phrase.head)
        key = f"organization {name.lower()}"
        known = self.scene.cast.find(key)
        if known is None:
            known = self.scene.cast.add(Figure("organization", name, key))
            speaks = head in (
                "government",
                "administration",
                "authorities",
                "regime",
                "ministry",
                "junta",
                "presidency",
            )
            known.stands_for = state if speaks else None
        return known

    def _state_in(self, phrase: Phrase) -> Figure | None:
        links = [self.owner[i] for i in range(phrase.first, phrase.head) if i in self.owner]
        return next((link.figure for link in links if link.figure.type == "state"), None)

    def _recalled(self, phrase: Phrase) -> Figure | None:
        """Somebody who was described before in such words, the last one first; nobody where two fit as well."""
        best, figure = 2, None
        for distance, link in enumerate(self.scene.before(phrase.first, 6 if not phrase.plural else 30)):
            score = self._likeness(phrase, link.figure) - (distance > 40)
            if score > best:
                best, figure = score, link.figure
        return figure or (self._only_one(phrase) if not phrase.plural else None)

    def _likeness(self, phrase: Phrase, figure: Figure) -> int:
        """How well a description fits what is known of a figure; 0 where something speaks against it."""
        if phrase.plural != (figure.type == "group" or bool(figure.heads & _plurals())):
            return 0
        if figure.type not in ("person", "anonymous", "group"):
            return 0
        age = self._age(phrase)
        if age is not None:
            return 5 if age in figure.ages else 0
        adjectives = self._nationality(phrase)
        if adjectives and figure.nationality and not set(adjectives) & set(figure.nationality):
            return 0
        gender = self._gender(phrase)
        if "unknown" not in (gender, figure.gender) and gender != figure.gender:
            return 0
        head = phrase.word
        if head in figure.heads or phrase.noun in figure.heads:
            return 5
        return 3 if same_kind(phrase.noun, figure.heads) or same_kind(head, figure.heads) else 0

    def _only_one(self, phrase: Phrase) -> Figure | None:
        """The subject of the sentence before, if nothing speaks against it.

        So newspapers vary a name: "the 31-year-old", "the man", or, at the head of a sentence, "the former officer".
        """
        plain = phrase.word in ("man", "woman", "pair", "athlete", "defendant")
        varies = self.words.opens(phrase.first) and phrase.head - phrase.core >= 1
        if self._age(phrase) is None and not (plain or varies):
            return None
        figure = self.scene.subject(self.words.words[phrase.first].sentence - 1)
        if figure is None or figure.type != "person" or (self._age(phrase) is not None and figure.ages):
            return None
        if bool(figure.heads & _titles("office")) != (phrase.word in _titles("office")) and not plain:
            return None
        gender = self._gender(phrase)
        return None if "unknown" not in (gender, figure.gender) and gender != figure.gender else figure

    def _team(self, phrase: Phrase, last: int) -> Figure | None:
        """For "Orlova's defense team" and "their families" a group by its owner."""
        owner = self._owner_of(phrase)
        if owner is None:
            return None
        name = self.words.says(phrase.core, phrase.head)
        key = f"{name.lower()} of {id(owner)}"
        known = self.scene.cast.find(key)
        return known or self.scene.cast.add(Figure("group", f"{owner.name}'s {name}", key, heads={phrase.word}))

    def _introduced(self, phrase: Phrase, last: int) -> Figure | None:
        """Somebody new and nameless: a source where he or she speaks, else a person or a group."""
        head = phrase.word
        speaks = head in _titles("source") and self._speaks(phrase, last)
        name = self.words.says(phrase.core, last)
        if head in ("report", "reports"):
            return self.scene.cast.add(Figure("anonymous", name, heads={head})) if self._cited(phrase) else None
        if speaks:
            return self.scene.cast.add(Figure("anonymous", name, heads={head, phrase.noun}))
        if not phrase.start and not phrase.plural:
            return None
        if phrase.plural and phrase.core == phrase.head == last and not phrase.start:
            return None  # "people", "families" in general
        type_: EntityType = "group" if phrase.plural else "anonymous" if head in _titles("source") else "person"
        return self.scene.cast.add(
            Figure(
                type_, self.words.says(phrase.first if phrase.plural else phrase.core, last), heads={head, phrase.noun}
            )
        )

    def _speaks(self, phrase: Phrase, last: int) -> bool:
        """Is the description that of a source: "officials said", "according to people familiar with ..."?"""
        after = [self.words.low(i) for i in (last + 1, last + 2)]
        before = [self.words.low(i) for i in (phrase.first - 1, phrase.first - 2)]
        says = pronoun_words("says")
        if after[0] in says or (after[0] in ("has", "had", "have", "also", ",", "who") and after[1] in says):
            return True
        return (
            before[0] in says
            or (before[0] in ("to", "by", "from") and before[1] in says | {"according", "citing"})
            or before[0] == "citing"
        )

    def _cited(self, phrase: Phrase) -> bool:
        near = {self.words.low(i) for i in range(phrase.first - 3, phrase.first)} | {self.words.low(phrase.head + 1)}
        return bool(
            near
            & {
                "confirm",
                "deny",
                "from",
                "news",
                "media",
                "press",
                "that",
                "to",
                "citing",
                "on",
                "denied",
                "dismissed",
                "about",
                "said",
                "say",
            }
        )

    # --- what a description tells ------------------------------------------------------------------------------------

    def _is_title(self, phrase: Phrase) -> bool:
        capital = self.words.words[phrase.head].capital and not self.words.opens(phrase.head)
        return (capital and phrase.head not in self.owner) or phrase.word in _titles("office")

    def _learn(self, figure: Figure, phrase: Phrase, last: int) -> None:
        """Keep role, nationality, age, gender and body of a person."""
        head = phrase.word
        figure.heads |= {head, phrase.noun}
        if figure.type not in PERSONS:
            return
        age = self._age(phrase)
        if age is not None:
            figure.ages.append(age)
        elif not phrase.definite or self._is_title(phrase):
            self._learn_role(figure, phrase, last)
        gender = self._gender(phrase)
        figure.gender = gender if gender != "unknown" else figure.gender

    def _learn_role(self, figure: Figure, phrase: Phrase, last: int) -> None:
        named = phrase.start == "'s"
        figure.roles.append(self.words.says(phrase.first if named else phrase.core, last))
        figure.nationality += self._nationality(phrase)
        inner = [self.owner[i].figure for i in range(phrase.first, last + 1) if i in self.owner]
        body = next((f for f in inner if f.type == "organization"), None)
        if phrase.word in _titles("bound") and inner and body is None and named:
            body = inner[0] if inner[0].type in ("person", "state", "group") else None
        figure.body = figure.body or body

    def _nationality(self, phrase: Phrase) -> list[str]:
        links = [self.owner[i] for i in range(phrase.core, phrase.head) if i in self.owner]
        return [
            self.words.says(k.first, k.last)
            for k in links
            if k.figure.type == "state" and k.kind in ("demonym", "name")
        ][:1]

    def _age(self, phrase: Phrase) -> int | None:
        for i in range(phrase.core, phrase.head + 1):
            number, _, rest = self.words.low(i).partition("-")
            if rest.startswith(("year-old", "years-old")) and number.isdigit():
                return int(number)
        return None

    def _gender(self, phrase: Phrase) -> Gender:
        form = self.words.words[phrase.head].form
        if form in _titles("female") or form.lower() in _titles("female"):
            return "female"
        return "male" if form in _titles("male") or form.lower() in _titles("male") else "unknown"


@cache
def _plurals() -> frozenset[str]:
    return frozenset(word for word in table("en", "titles")["group"]) | {"sources", "officials", "people"}


def same_kind(noun: str, heads: set[str]) -> bool:
    """Do two descriptions belong to one family of words ("gun runner", "arms dealer")?"""
    return any(noun in family and heads & set(family) for family in table("en", "titles")["same"].values())


def group_of(scene: Scene, figures: list[Figure]) -> Figure:
    """The group of exactly these members."""
    for figure in scene.cast.figures:
        if figure.type == "group" and set(figure.members) == set(figures):
            return figure
    name = ", ".join(figure.name for figure in figures[:-1]) + " and " + figures[-1].name
    return scene.cast.add(Figure("group", name, members=list(figures)))
