"""Whom "the official" or "the American athlete" goes back to, and who is new: "a Western diplomat"."""

from __future__ import annotations

from functools import cache

from glienicke.annotate.coref.cast import Figure, Link
from glienicke.annotate.coref.scene import PERSONS, Scene, pronoun_words
from glienicke.annotate.mentions.words import Words
from glienicke.annotate.nominals.phrase import Phrase
from glienicke.lang import table
from glienicke.model import EntityType, Gender
from glienicke.values.number import parse_number

_SURE, _LIKELY = 5, 3
_LEAST = 2
_BACK, _BACK_GROUP = 6, 30  # sentences in which a description's person or group was named
_SUBJECTS_BACK = 3


_AFTER_SPEECH = frozenset(",\"”’'")


@cache
def titles(key: str) -> frozenset[str]:
    """The words of a list of lang/en/titles.toml."""
    return frozenset(table("en", "titles")[key])


def recalled(scene: Scene, phrase: Phrase) -> Figure | None:
    """Somebody who was described before in such words, the last one first."""
    if scene.words.low(phrase.last + 1) in ("who", "whose", "that"):
        return None  # "the people whose job it is" are told by what follows, not by what came before
    best, figure = _LEAST, None
    for link in scene.before(phrase.first, _BACK_GROUP if phrase.plural else _BACK):
        score = _likeness(scene, phrase, link.figure)
        if score > best:
            best, figure = score, link.figure
    return figure or (None if phrase.plural else _countryman(scene, phrase) or _varied(scene, phrase))


def _countryman(scene: Scene, phrase: Phrase) -> Figure | None:
    """Whom "the Canadian" means: the last person whom the report calls so.

    Where there is none and a verb follows, the only one named a sentence before, else somebody nameless: one Canadian
    is not Canada. "The Canadian and Belarusian ministers" and "the Canadian offer" name nobody, and "the Swiss",
    "the Chinese" may be many.
    """
    country = nationality_in(scene, phrase)
    if not country or phrase.first + 1 != phrase.head or not _countable(phrase.word):
        return None
    after, acts = scene.words.low(phrase.last + 1), _acts(scene, phrase.last + 1)
    joined = after in pronoun_words("conjunctions") and scene.beginning(phrase.last + 2) is not None
    if joined or not (acts or after not in pronoun_words("verbs")):
        return None
    people = [link for link in scene.before(phrase.first, _BACK) if link.figure.type in PERSONS]
    named = next((link.figure for link in people if set(country) & set(link.figure.nationality)), None)
    return named or ((_only_one(scene, phrase) or introduced(scene, phrase, phrase.last)) if acts else None)


def _only_one(scene: Scene, phrase: Phrase) -> Figure | None:
    """The one person without office or country whom the sentence before names."""
    names = [link for link in scene.before(phrase.first, 1) if link.figure.type == "person" and link.kind == "name"]
    found = {id(link.figure): link.figure for link in names}
    open_ = [f for f in found.values() if not f.nationality and not f.heads & titles("office")]
    return open_[0] if len(open_) == len(found) == 1 else None


@cache
def _countable(word: str) -> bool:
    """Does the word for one of a people differ from that for many: "Canadian", not "Swiss"?"""
    forms = {form.lower() for state in table("en", "states").values() for form in state["people"]}
    return word in forms and bool({f"{word}s", word.removesuffix("man") + "men"} & forms)


def _acts(scene: Scene, at: int) -> bool:
    """Is it a verb of one: "did", "said", "rejected", "faces up to"? "Offer", and "offers" before "were", are nouns."""
    word = scene.words.low(at)
    if word in pronoun_words("auxiliaries") | pronoun_words("says"):
        return True
    if word not in pronoun_words("verbs"):
        return False
    object_ = scene.words.low(at + 1) in pronoun_words("determiners") | {"up", "to", "that"}
    return word.endswith("ed") or (word.endswith("s") and object_)


def _likeness(scene: Scene, phrase: Phrase, figure: Figure) -> int:
    """How well a description fits what is known of a figure; 0 where something speaks against it."""
    if figure.type not in (*PERSONS, "group") or phrase.plural != _is_plural(figure):
        return 0
    age = age_in(scene.words, phrase)
    if age is not None:
        return _SURE if age in figure.ages else 0
    if _conflicts(scene, phrase, figure):
        return 0
    if phrase.word in figure.heads or phrase.noun in figure.heads:
        return _SURE
    if phrase.word in titles("twos") or phrase.word in pronoun_words("numbers"):
        return _SURE if count_in(scene.words, phrase) == (figure.size or len(figure.members)) else 0
    return _LIKELY if _same_kind(phrase.noun, figure.heads) or _same_kind(phrase.word, figure.heads) else 0


def _conflicts(scene: Scene, phrase: Phrase, figure: Figure) -> bool:
    """Does nationality or gender speak against the figure?"""
    nationality = nationality_in(scene, phrase)
    if nationality and figure.nationality and not set(nationality) & set(figure.nationality):
        return True
    if other_office({phrase.noun}, figure.heads):
        return True
    count = count_in(scene.words, phrase) if phrase.plural else None
    if count is not None and (figure.size or len(figure.members) or count) != count:
        return True
    gender = gender_of(scene.words, phrase)
    return "unknown" not in (gender, figure.gender) and gender != figure.gender


def other_office(one: set[str], other: set[str]) -> bool:
    """Are they two offices of one kind: the prime minister and the foreign minister?"""
    for office in ("minister", "secretary"):
        first, second = ({head for head in heads if head.endswith(" " + office)} for heads in (one, other))
        if first and second and not first & second:
            return True
    return False


def _is_plural(figure: Figure) -> bool:
    return (
        figure.type == "group"
        or bool(figure.heads & titles("group"))
        or any(h.endswith("s") for h in figure.heads & titles("source"))
    )


def _same_kind(noun: str, heads: set[str]) -> bool:
    """Do two descriptions belong to one family of words ("gun runner", "arms dealer")?"""
    return any(noun in family and heads & set(family) for family in table("en", "titles")["same"].values())


def _varied(scene: Scene, phrase: Phrase) -> Figure | None:
    """The last subject before, if nothing speaks against it.

    So newspapers vary a name: "the 31-year-old", "the man", or, at the head of a sentence, "the former officer".
    """
    age, plain = age_in(scene.words, phrase), phrase.word in titles("plain")
    leads = scene.words.opens(phrase.first) or scene.words.low(phrase.last + 1) in pronoun_words("says")
    if age is None and not plain and not (leads and phrase.last > phrase.core):
        return None
    sentence = scene.words.words[phrase.first].sentence
    for number in range(sentence - 1, max(-1, sentence - 1 - (_SUBJECTS_BACK if age is not None else 1)), -1):
        figure = scene.subject(number)
        if figure is not None and figure.type == "person" and _could_be(scene, phrase, figure, age):
            return figure
    return None


def _could_be(scene: Scene, phrase: Phrase, figure: Figure, age: int | None) -> bool:
    if age is not None and figure.ages and age not in figure.ages:
        return False
    holds_office = bool(figure.heads & titles("office"))
    if figure.heads and holds_office != (phrase.word in titles("office")) and phrase.word not in titles("plain"):
        return False
    return not _conflicts(scene, phrase, figure)


def introduced(scene: Scene, phrase: Phrase, last: int) -> Figure | None:
    """Somebody new and nameless: a source where he or she speaks, else a person or a group."""
    words, cast = scene.words, scene.cast
    name = words.says(phrase.first if phrase.plural or phrase.start == "'s" else phrase.core, last)
    heads = {phrase.word, phrase.noun}
    if phrase.start in pronoun_words("empty_determiners") or words.low(phrase.first - 1) in pronoun_words(
        "predicative"
    ):
        return None
    if phrase.word in ("report", "reports"):
        return cast.add(Figure("anonymous", name, heads=heads)) if _cited(words, phrase) else None
    if phrase.word in titles("source") and _speaks(words, phrase, last):
        return cast.add(Figure("anonymous", name, heads=heads))
    if not phrase.start and (not phrase.plural or phrase.core == last) and not phrase.seen:
        return None  # "people", "families": nobody in particular
    type_: EntityType = "group" if phrase.plural else "anonymous" if phrase.word in titles("source") else "person"
    return cast.add(Figure(type_, name, heads=heads, size=count_in(words, phrase) if type_ == "group" else None))


def count_in(words: Words, phrase: Phrase) -> int | None:
    """How many people a description speaks of, None where it does not say."""
    if phrase.start == "both" or words.low(phrase.head) in titles("twos"):
        return 2
    for index in range(phrase.first, phrase.head + 1):
        low = words.low(index)
        if low in pronoun_words("numbers") or (low.isascii() and low.isdecimal()):
            number = parse_number(low)
            return int(number) if number is not None else None
    return None


def _speaks(words: Words, phrase: Phrase, last: int) -> bool:
    """Is the description that of a source: "officials said", "according to people familiar with ..."?"""
    after = [words.low(i) for i in (last + 1, last + 2)]
    before = [words.low(i) for i in (phrase.first - 1, phrase.first - 2)]
    says = pronoun_words("says")
    if after[0] in says or (after[0] in ("has", "had", "have", "also", ",", "who") and after[1] in says):
        return True
    told = before[0] in ("to", "by", "from") and before[1] in says | {"according", "citing"}
    return told or before[0] == "citing" or (before[0] in says and before[1] in _AFTER_SPEECH)


def _cited(words: Words, phrase: Phrase) -> bool:
    """Are they reports of media, and not of accountants?"""
    near = {words.low(i) for i in range(phrase.first - 3, phrase.first)} | {
        words.low(phrase.head + 1),
        words.low(phrase.head - 1),
    }
    return bool(near & pronoun_words("around_reports"))


def nationality_in(scene: Scene, phrase: Phrase) -> list[str]:
    """The demonyms and states before the head, in the words of the report."""
    return [
        scene.words.says(k.first, k.last)
        for k in _names_in(scene, phrase)
        if k.figure.type == "state" and k.kind != "metonym"
    ]


def _names_in(scene: Scene, phrase: Phrase) -> list[Link]:
    found: list[Link] = []
    at = phrase.core
    while at <= phrase.head:
        link = scene.beginning(at)
        found += [link] if link is not None and link.last <= phrase.head else []
        at = at + 1 if link is None else max(at, link.last) + 1
    return found


def age_in(words: Words, phrase: Phrase) -> int | None:
    """The age in "the 31-year-old"."""
    for i in range(phrase.core, phrase.head + 1):
        number, _, rest = words.low(i).partition("-")
        if rest.startswith(("year-old", "years-old")) and number.isdigit():
            return int(number)
    return None


def gender_of(words: Words, phrase: Phrase) -> Gender:
    """The gender that the head tells ("spokeswoman")."""
    form = words.words[phrase.head].form
    if form in titles("female") or form.lower() in titles("female"):
        return "female"
    return "male" if form in titles("male") or form.lower() in titles("male") else "unknown"
