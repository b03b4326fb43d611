"""Where a description ends: "of the FSB", "briefed on the matter", "held by each side" belong to it."""

from __future__ import annotations

from glienicke.annotate.coref.cast import Link
from glienicke.annotate.mentions.words import Words
from glienicke.annotate.nominals.phrase import Phrase, lists

_MOST_WORDS = 18
_BONDS = frozenset({"of", "for", "at", "to", "from", "in", "with"})
_HOME = frozenset({"from", "of"})  # "a broker from Halifax"
_LINKING = _BONDS | {"by", "on", "and", "'s"}
_DANGLING = _LINKING | {"the", "a", "an", "each", "apiece"}


def complement(words: Words, phrase: Phrase, owner: dict[int, Link]) -> int:
    """The last word of a description.

    What goes on ends before a verb, a mark, a relative pronoun, or the name that the description belongs to.
    """
    at = phrase.head + 1
    if words.low(at) == "and" and not phrase.plural:
        return _second_role(words, phrase, owner)
    bonds = {"of"} if phrase.word in lists()["kin"] else _BONDS
    bound = phrase.word in lists()["complemented"] and words.low(at) in bonds
    if words.low(at) in _HOME and not bound:
        home = owner.get(at + 1 + (words.low(at + 1) == "the"))
        if (
            home is not None
            and home.figure.type != "person"
            and not (phrase.plural and words.low(home.last + 1) == "and")
        ):
            return home.last
    told = phrase.start == "the" if not phrase.plural else _counted(words, phrase)
    bound = bound or (words.low(at) == "of" and told)
    if not (bound or _goes_on(words, at)):
        return phrase.head
    last, end = phrase.head, words.starts[words.words[phrase.head].sentence + 1]
    for at in range(phrase.head + 1, min(end, phrase.head + _MOST_WORDS)):
        if _ends(words, at, owner, first=at == phrase.head + 1) or (bound and _is_named(words, at, owner, phrase)):
            break
        last = at
    while last > phrase.head and words.low(last) in _DANGLING:
        last -= 1
    return last


def _counted(words: Words, phrase: Phrase) -> bool:
    """Does it say how many they are: "32 members of the staff", "the 12-member crew of a boat"?"""
    before = (words.low(i) for i in range(phrase.first, phrase.head))
    return any(low in lists()["numbers"] or low[0].isdigit() for low in before)


def _goes_on(words: Words, at: int) -> bool:
    """Does "familiar with", "briefed on", "held in" follow?"""
    low = words.low(at)
    if low == "with" and lists()["knowing"] & {words.low(at + 1), words.low(at + 2)}:
        return True
    return low in lists()["familiar"] or (
        low in lists()["participles"] and words.low(at + 1) in lists()["after_participle"]
    )


def _ends(words: Words, at: int, owner: dict[int, Link], *, first: bool) -> bool:
    low = words.low(at)
    if not words.words[at].text[0].isalnum() and low != "'s":
        return True
    if first or at in owner:
        return False
    verb = low.endswith("ed") and words.low(at - 1) not in _LINKING | lists()["determiners"]
    return verb or low in lists()["says"] or low in lists()["enders"]


def _is_named(words: Words, at: int, owner: dict[int, Link], phrase: Phrase) -> bool:
    """Does the name begin that a title like "head of the FSB" belongs to?"""
    link = owner.get(at)
    person = link is not None and link.first == at and link.figure.type == "person"
    before = words.words[at - 1].form
    titled = before in lists()["honorifics"] and words.low(at - 2) in _LINKING  # "the lawyer for Ms Okello"
    return person and not phrase.plural and not titled and before.lower() not in _LINKING


def _second_role(words: Words, phrase: Phrase, owner: dict[int, Link]) -> int:
    """Where "the two-time champion and gold medalist" ends: two roles of one person, if no name stands between."""
    for at in range(phrase.head + 2, phrase.head + 5):
        low = words.low(at)
        if at in owner or not low.isalpha() or low in lists()["stops"] | lists()["determiners"]:
            break
        if low in lists()["person"]:
            return at if words.low(at + 1) in (",", ".", "") else phrase.head
    return phrase.head
