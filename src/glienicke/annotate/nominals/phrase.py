"""A description, and the word lists that descriptions rest on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from glienicke.lang import table
from glienicke.lang import words as words_of_list


@dataclass(slots=True)
class Phrase:
    """A description.

    Attributes:
        first: number of its first word, determiner and possessor included.
        last: number of its last word.
        head: number of its main word ("spokeswoman").
        word: the main word in lower case ("secretary" of "Secretary of State").
        noun: the same with the noun before it ("arms trafficker").
        start: the determiner ("the", "a", "his" ...), "'s" after a possessor, a count, or "" for none.
        core: number of the first word after determiner and possessor.
        plural: does it speak of several?
        seen: does the reading model see that it fills a slot of a claim? Then it means somebody.
    """

    first: int
    last: int
    head: int
    word: str
    noun: str
    start: str
    core: int
    plural: bool
    seen: bool = False

    @property
    def definite(self) -> bool:
        """Does it go back to somebody ("the official", "that man")?"""
        return self.start in ("the", "that", "this", "those", "these", "both")

    @property
    def indefinite(self) -> bool:
        """Does it bring in somebody ("an official", "two officials", "officials")?"""
        return not self.definite and self.start not in lists()["possessive"] and self.start != "'s"


@cache
def person_nouns() -> frozenset[str]:
    """Nouns for a person that are seldom anything else: "forester", "typist"."""
    return words_of_list("en", "words/people_nouns") - words_of_list("en", "words/people_adjectives")


@cache
def lists() -> dict[str, frozenset[str]]:
    """The word lists that descriptions rest on, by their use here."""
    pronouns, titles = table("en", "pronouns"), table("en", "titles")
    person = titles["person"] + titles["kin"] + sorted(person_nouns())
    lists = {
        "person": person,
        "kin": titles["kin"],
        "plural": titles["group"],
        "sources": titles["source"],
        "heads": person + titles["body"] + titles["source"],
        "body": titles["body"],
        "complemented": titles["complemented"],
        "possessive": pronouns["possessive"],
        "determiners": pronouns["determiners"],
        "things": pronouns["things_of_persons"],
        "says": pronouns["says"],
        "stops": [
            w
            for key in (
                "prepositions",
                "conjunctions",
                "auxiliaries",
                "says",
                "verbs",
                "relative",
                "never_in_description",
            )
            for w in pronouns[key]
        ],
        "before_that": pronouns["prepositions"] + ["and", "but", "when"],
        "honorifics": titles["honorifics"],
        "familiar": pronouns["complement_starts"],
        "participles": pronouns["participle_starts"],
        "after_participle": pronouns["after_participle"],
        "enders": pronouns["complement_ends"],
        "numbers": pronouns["numbers"],
        "ordinals": pronouns["ordinals"],
        "before_verbs": pronouns["before_verbs"],
        "have": pronouns["have"],
        "knowing": pronouns["knowing"],
        "members": titles["members"],
        "led": table("en", "name_heads")["led_bodies"],
        "pronouns": [
            w for key in ("female", "male", "plural", "first", "first_plural", "neuter") for w in pronouns[key]
        ],
    }
    return {name: frozenset(entries) for name, entries in lists.items()}
