"""How words are written and what lists say of them: the questions that cutting names asks."""

from __future__ import annotations

from dataclasses import dataclass

from glienicke.annotate.mentions.words import Words
from glienicke.annotate.names.lexicon import Match, lexicon
from glienicke.lang import table, words

_SMALL = frozenset({"bin", "ibn", "al", "el", "van", "von"})  # particles that may begin a name


@dataclass(slots=True)
class Found:
    """A stretch of words that names something.

    Attributes:
        first: number of its first word.
        last: number of its last word.
        sort: a sort of the lexicon, "organization" (by its head), "unknown" (to be told by what is around it),
            "person" once told, or "" for what is no name (a feast, a film) and only kept others from being found.
        name: the usual name, or the words themselves.
        state: code of the state it belongs to, "" for none.
    """

    first: int
    last: int
    sort: str
    name: str
    state: str = ""


class Shapes:
    """The words of one report. `surnames` are words that are names however common they look."""

    def __init__(self, found: Words, surnames: frozenset[str] = frozenset()) -> None:
        self.words, self.surnames = found, surnames
        self.forms = [word.form for word in found.words]
        self.lexicon = lexicon()
        self.particles = self.lexicon.heads["particles"]
        self.openers = words("en", "openers")
        titles = table("en", "titles")
        self.roles = frozenset(titles["person"] + titles["group"]) - frozenset(titles["no_office"])

    def match(self, at: int) -> Match:
        """What the lexicon knows to begin here; an initial among names is no "M." (Monsieur)."""
        initial = len(self.forms[at]) == len("M.") and self.forms[at].endswith(".")
        if initial and (self._part_of_name(at - 1) or len(self.form(at + 1)) <= len("M.")):
            return self.lexicon.match([""], 0)
        return self.lexicon.match(self.forms, at)

    def _part_of_name(self, at: int) -> bool:
        return at >= 0 and self.forms[at][0].isupper() and not self.words.opens(at + 1)

    def form(self, at: int) -> str:
        """The form of a word, "" after the last."""
        return self.forms[at] if at < len(self.forms) else ""

    def upper(self, at: int) -> bool:
        """Does a capital begin the word?"""
        return self.form(at)[:1].isupper()

    def opener(self, at: int) -> bool:
        """Is it a word that never begins a name ("The", "Asked", "They're")?"""
        return self.form(at).lower().partition("'")[0] in self.openers

    def common(self, first: int, last: int) -> bool:
        """Are all words of a stretch ordinary words of the language?"""
        return all(self.forms[i].lower() in self.lexicon.common for i in range(first, last + 1))

    def name_like(self, at: int) -> bool:
        """Is the word rare, or known as a name?"""
        form = self.forms[at]
        return form.lower() not in self.lexicon.common or form in self.surnames or form in self.lexicon.given

    def ordinary(self, at: int) -> bool:
        """Is it one of the language's ordinary words, here not part of a known phrase or name?"""
        form = self.forms[at]
        if form in self.surnames or self.match(at).length:
            return False
        if form.lower() in self.particles and self.upper(at + 1) and self.name_like(at + 1):
            return False  # "Bin Talal"
        return not self.name_like(at) or self.opener(at)

    def capital(self, at: int) -> bool:
        """Is the word written like a part of a name? Where a capital tells nothing, an ordinary word is not."""
        form = self.forms[at]
        if not form[0].isupper():
            return (form[0].isalpha() and self.match(at).length > 0) or self._small_particle(at)
        if self.words.headline[self.words.words[at].sentence]:
            return not self.ordinary(at) or (at > 0 and self.forms[at - 1] in self.lexicon.given)
        return not (self.words.opens(at) and self.ordinary(at) and self._stands_alone(at))

    def run_end(self, at: int, end: int) -> int:
        """One past the last of the capitalised words from here on, with the particles and initials between them."""
        stop = at
        while stop < end:
            if self.capital(stop):
                stop += max(1, self.match(stop).length)
            elif stop > at and self._joins(stop, end):
                stop += 1
            else:
                break
        return min(stop, end)

    def _small_particle(self, at: int) -> bool:
        """Does a name begin with a small particle: "al-Sisi", "bin Salman"?"""
        lower, _, rest = self.forms[at].partition("-")
        if rest[:1].isupper():
            return lower in self.particles
        return lower in _SMALL and not rest and self.upper(at + 1) and not self.opener(at + 1)

    def _stands_alone(self, at: int) -> bool:
        """Does no capitalised word follow, or only such as do not need this one?"""
        if self.opener(at):
            return True
        if not self.upper(at + 1):
            return self.form(at + 1) not in ("of", "&")
        return not self._leads_to_head(at) and (not self.name_like(at + 1) or self.participle(at))

    def participle(self, at: int) -> bool:
        """Is it a word that describes the name after it ("Jailed Okello"), or an adverb?"""
        return self.forms[at].lower().endswith(("ed", "ing", "ly"))

    def _leads_to_head(self, at: int) -> bool:
        """Does the run come to "Ministry", "Island"?"""
        heads = self.lexicon.heads
        for form in self.forms[at + 1 : at + 4]:
            if not form[0].isupper():
                return False
            if form in heads["organization"] or form in heads["place"] or form.lower() in self.roles:
                return True
        return False

    def _joins(self, at: int, end: int) -> bool:
        """Is the word a particle or "&" that leads on to a further capital?"""
        if self.forms[at] == "&":
            return at + 1 < end and self.capital(at + 1)
        while at < end and self.forms[at] in self.particles:
            at += 1
        led_on = at < end and self.upper(at) and self.match(at).entry.sort not in ("misc", "title")
        return led_on and self.forms[at - 1] in self.particles
