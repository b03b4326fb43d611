"""Cuts stretches of capitalised words into names, titles, states, bodies and places; persons are told apart later."""

from __future__ import annotations

from dataclasses import dataclass

from glienicke.annotate.mentions_words import Words
from glienicke.annotate.names_lexicon import Match, lexicon
from glienicke.lang import table, words

_MAX_NAME = 7  # words in the longest personal name that is believed
_KNOWN_STATES = frozenset({"state", "adjective", "capital"})
_STOPS = frozenset({"state", "adjective", "people", "seat", "voice", "title", "misc"})
_JOINTS = frozenset({"of", "for", "on"})
_TITLE_WORDS = frozenset({"of", "the", "and", "in", "to", "a", "for", "with"})
_MARKS = frozenset("\"'“”‘’")


@dataclass(slots=True)
class Found:
    """A stretch of words that names something.

    Attributes:
        first: number of its first word.
        last: number of its last word.
        sort: a sort of the lexicon, "organization" (by its head), "unknown" (to be told by what is around it),
            or, once told, "person".
        name: the usual name, or the words themselves.
        state: code of the state it belongs to, "" for none.
    """

    first: int
    last: int
    sort: str
    name: str
    state: str = ""


class Cutter:
    """Cuts the sentences of one report. `surnames` are words that are names however common they look."""

    def __init__(self, found: Words, surnames: frozenset[str] = frozenset()) -> None:
        self.words, self.surnames = found, surnames
        self.forms = [word.form for word in found.words]
        self.lexicon = lexicon()
        self.particles = self.lexicon.heads["particles"]
        self.openers = words("en", "openers")
        self.works = self.lexicon.heads["work"]
        self.roles = frozenset(table("en", "titles")["person"])

    def cut(self, sentence: int) -> list[Found]:
        """Everything in a sentence that is written like a name."""
        found: list[Found] = []
        at, end = self.words.starts[sentence], self.words.starts[sentence + 1]
        while at < end:
            stop = self._run_end(at, end)
            if stop == at:
                at += 1
            else:
                at = self._segments(at, stop, end, found)
        return found

    def _run_end(self, at: int, end: int) -> int:
        """One past the last of the capitalised words from here on, with the particles and initials between them."""
        stop = at
        while stop < end:
            if self._capital(stop):
                stop += max(1, self._match(stop).length)
            elif stop > at and self._joins(stop, end):
                stop += 1
            else:
                break
        return min(stop, end)

    def _joins(self, at: int, end: int) -> bool:
        """Is the word a particle or "&" that leads on to a further capital?"""
        if self.forms[at] == "&":
            return at + 1 < end and self._capital(at + 1)
        return self.forms[at] in self.particles and self._particles_lead_on(at, end)

    def _capital(self, at: int) -> bool:
        """Is the word written like a part of a name?"""
        form = self.forms[at]
        if not form[0].isupper():
            return (form[0].isalpha() and self._match(at).length > 0) or self._arabic(at)
        if self.words.headline[self.words.words[at].sentence]:
            return not self._ordinary(at) or (at > 0 and self.forms[at - 1] in self.lexicon.given)
        return not (self.words.opens(at) and self._ordinary(at) and self._stands_alone(at))

    def _arabic(self, at: int) -> bool:
        """Is it a name that begins with a small particle: "al-Sisi", "bin Salman"?"""
        form = self.forms[at]
        lower, _, rest = form.partition("-")
        if rest[:1].isupper():
            return lower in self.particles
        following = self.forms[at + 1] if at + 1 < len(self.forms) else ""
        return (
            form in ("bin", "ibn", "al", "el", "van", "von")
            and following[:1].isupper()
            and following not in self.openers
        )

    def _ordinary(self, at: int) -> bool:
        """Is the word one of the language's common words, here not part of a known phrase or name?"""
        form = self.forms[at]
        if form in self.surnames or self._match(at).length:
            return False
        lower = form.lower()
        return (lower in self.lexicon.common and form not in self.lexicon.given) or lower.partition("'")[
            0
        ] in self.openers

    def _stands_alone(self, at: int) -> bool:
        """Does no capitalised word follow, or only such as do not need this one?"""
        form = self.forms[at]
        if form.lower() in self.openers or at + 1 >= len(self.forms):
            return True
        following = self.forms[at + 1]
        if not following[0].isupper():
            return following not in ("of", "&")
        return not self._leads_to_head(at)

    def _leads_to_head(self, at: int) -> bool:
        heads = self.lexicon.heads
        for form in self.forms[at + 1 : at + 4]:
            if not form[0].isupper():
                return False
            if form in heads["organization"] or form in heads["place"]:
                return True
        return False

    def _particles_lead_on(self, at: int, end: int) -> bool:
        while at < end and self.forms[at] in self.particles:
            at += 1
        return at < end and self.forms[at][0].isupper() and self._match(at).entry.sort not in ("misc", "title")

    def _match(self, at: int) -> Match:
        return self.lexicon.match(self.forms, at)

    def _segments(self, at: int, stop: int, end: int, found: list[Found]) -> int:
        """Cut a run into what it names, and add that to `found`; the number of the first word after it."""
        while at < stop:
            part = (
                self._work(at, stop)
                or self._role(at, stop, end)
                or self._organization(at, stop, end, found)
                or self._phrase(at, stop)
                or self._unknown(at, stop)
            )
            if part.sort:
                found.append(part)
            at = part.last + 1
        return at

    def _work(self, at: int, stop: int) -> Found | None:
        """The title of a film or book, or a nickname in quotation marks, is no name: swallow it."""
        while self.words.low(stop) in _TITLE_WORDS and stop + 1 < len(self.forms) and self.forms[stop + 1][0].isupper():
            stop += 2
        before = [self.words.low(i) for i in (at - 1, at - 2, at - 3)]
        quoted = next((i for i in (0, 1) if before[i] in _MARKS), None)
        marked = quoted is not None or before[0] == ","
        named = before[0] in self.works or (marked and before[(quoted or 0) + 1] in self.works)
        nickname = quoted is not None and self.words.low(stop) in _MARKS and self._all_common(at, stop)
        return Found(at, stop - 1, "", "") if named or nickname else None

    def _all_common(self, at: int, stop: int) -> bool:
        return all(self.forms[i].lower() in self.lexicon.common for i in range(at, stop))

    def _role(self, at: int, stop: int, end: int) -> Found | None:
        """A written-out office: "Strategic Coordinator for Communications", "Human Rights Chief"."""
        if self._match(at).entry.sort in _STOPS | {"body", "capital"}:
            return None
        for i in range(at, stop):
            if self.forms[i].lower() not in self.lexicon.common or self.forms[i] in self.surnames:
                return None
            if self.forms[i].lower() in self.roles and not self._office_of(i + 1, end):
                last = self._complement(i, end)
                followed = (
                    last + 1 < end and self.forms[last + 1][0].isupper() and not self._all_common(last + 1, last + 2)
                )
                return Found(at, last, "title", self.words.says(at, last)) if i > at or followed else None
        return None

    def _organization(self, at: int, stop: int, end: int, before: list[Found]) -> Found | None:
        """A name that ends in a head ("Foreign Ministry", "Prosecutor General's Office"), with what hangs on it."""
        head = self._head(at, stop, end)
        if head is None:
            return None
        first, last = self._own_first(at, head), self._complement(head, end)
        if first > at:
            return None
        owner = before[-1] if before and self._possessed(before[-1], at) and self._generic(at, head) else None
        state = next(
            (m.entry.state for i in range(at, last + 1) if (m := self._match(i)).entry.sort in _KNOWN_STATES), ""
        )
        if owner:
            before.remove(owner)
            at, state = owner.first, owner.state
        if at == head and not owner and last == head:
            return None  # "Court", "Ministry" alone names nothing
        return Found(at, last, "organization", self.words.says(at, last), state)

    def _own_first(self, at: int, head: int) -> int:
        """Skip an ordinary opener: "Former", "Several"."""
        return at + 1 if self.forms[at].lower() in self.openers and at < head else at

    def _head(self, at: int, stop: int, end: int) -> int | None:
        """The last head of an organisation before a title, a person or the end of the run."""
        heads, found, i = self.lexicon.heads["organization"], None, at
        while i < stop:
            match = self._match(i)
            if match.entry.sort == "title" and not self._office_of(i + match.length, end):
                return found
            if i > at and self.forms[i] in self.lexicon.given:
                return found
            i += max(1, match.length)
            if self.forms[i - 1] in heads and match.entry.sort in ("", "title", "misc", "place"):
                found = i - 1
        office = self._office_after(at, stop, end)
        return found if office is None else office

    def _office_of(self, at: int, end: int) -> bool:
        """Does a head follow a title ("Justice Ministry", "President's Office")?"""
        at += at < end and self.forms[at].lower() == "'s"
        return at < end and self.forms[at] in self.lexicon.heads["organization"]

    def _office_after(self, at: int, stop: int, end: int) -> int | None:
        """The head after a possessive that ends a run of a title: "Prosecutor General's Office"."""
        if (
            stop + 1 >= end
            or self.forms[stop].lower() != "'s"
            or self.forms[stop + 1] not in self.lexicon.heads["organization"]
        ):
            return None
        match = self._match(at)
        return stop + 1 if match.entry.sort == "title" or self.forms[at].lower() in self.lexicon.common else None

    def _complement(self, head: int, end: int) -> int:
        """The last word of "of Foreign Affairs", "for the Prevention of Torture" after a head."""
        last = head
        while last + 2 < end and self.forms[last + 1] in _JOINTS:
            start = last + 2 + (self.forms[last + 2] == "the")
            if start >= end or not self.forms[start][0].isupper() or self._match(start).entry.sort in ("title", "misc"):
                break
            if self.forms[last + 1] == "on" and self.lexicon.sort_of(self.forms[start]) == "misc":
                break
            last = start
            while last + 1 < end and self._goes_on(last + 1, end):
                last += 1 + (self.forms[last + 1] in ("and", "&", ","))
        return last

    def _goes_on(self, at: int, end: int) -> bool:
        """Does a complement go on here: another capital, or "and" with one ("Culture and Islamic Guidance")?"""
        form = self.forms[at]
        if form in ("and", "&"):
            following = self.forms[at + 1] if at + 1 < end else ""
            return (
                following[:1].isupper()
                and self._match(at + 1).entry.sort in ("", "misc")
                and following.lower() in self.lexicon.common
            )
        return (
            form[0].isupper() and self._match(at).entry.sort in ("", "misc", "place") and form not in self.lexicon.given
        )

    def _possessed(self, owner: Found, at: int) -> bool:
        return owner.sort in ("state", "capital") and owner.last == at - 2 and self.forms[at - 1].lower() == "'s"

    def _generic(self, at: int, head: int) -> bool:
        """Are all words ordinary ones, so that only the owner tells which body is meant?"""
        return all(
            self.forms[i].lower() in self.lexicon.common or self.forms[i].lower() == "'s" for i in range(at, head + 1)
        )

    def _phrase(self, at: int, stop: int) -> Found | None:
        """What the lexicon knows, unless the words around make a longer name of it."""
        entry, length = self._match(at)
        if not length:
            return None
        last = at + length - 1
        if last + 1 < stop and entry.sort not in ("title", "misc", "body", "voice", "seat"):
            longer = self._longer(at, last, stop, entry.sort)
            if longer:
                return longer
        if entry.sort == "misc":
            return Found(at, self._other_end(last, stop), "", "")
        return Found(at, last, entry.sort, entry.name, entry.state)

    def _longer(self, at: int, last: int, stop: int, sort: str) -> Found | None:
        """The longer name: "Jordan Ayew" is a person, "Russia Today" an outlet, "Kaduna State" a place."""
        following = self.forms[last + 1]
        if self._match(last + 1).length and following not in self.lexicon.heads["place"]:
            return None
        if following in self.lexicon.heads["place"]:
            return Found(at, last + 1, "place", self.words.says(at, last + 1))
        if following in self.lexicon.heads["other"]:
            return Found(at, last + 1, "", "")
        if length_one(at, last) and self.forms[at] in self.lexicon.given:
            return self._unknown(at, stop)
        if length_one(at, last) and sort in ("capital", "place") and following.lower() not in self.lexicon.common:
            return self._unknown(at, stop)
        if (
            sort in ("state", "capital", "place")
            and following.lower() in self.lexicon.common
            and following not in self.surnames
        ):
            return Found(at, last + 1, "organization", self.words.says(at, last + 1))
        return None

    def _other_end(self, last: int, stop: int) -> int:
        """The end of a run that goes on to a prize, a war or an act."""
        end = last
        for i in range(last + 1, stop):
            if self._match(i).length and self.forms[i] not in self.lexicon.heads["other"]:
                break
            if self.forms[i] in self.lexicon.heads["other"]:
                end = i
        return end

    def _unknown(self, at: int, stop: int) -> Found:
        """Words that no list knows, up to the next that one does; a place or a prize by its last word."""
        last = at
        while last + 1 < stop and last - at + 1 < _MAX_NAME and not self._breaks(at, last + 1):
            last += 1
        while last > at and self.forms[last] in self.particles:
            last -= 1
        first = self._trim(at, last)
        if self.forms[last] in self.lexicon.heads["other"] and last > first:
            return Found(at, last, "", "")
        if (
            last > first
            and (
                self.forms[last] in self.lexicon.heads["place"]
                or self.forms[first] in self.lexicon.heads["place_first"]
            )
            and self.forms[first] not in self.lexicon.given
        ):
            return Found(first, last, "place", self.words.says(first, last))
        if first > last or (first == last and self._nothing(first)):
            return Found(at, max(at, last), "", "")
        return Found(first, last, "unknown", self.words.says(first, last))

    def _trim(self, at: int, last: int) -> int:
        """Leave out ordinary words that only stand before a name because a sentence begins with them."""
        first = at
        while first < last and self.words.opens(at) and self._ordinary(first) and self.forms[first + 1][0].isupper():
            if self.forms[first].lower() not in self.openers and not self._name_like(first + 1):
                break
            first += 1
        return first

    def _name_like(self, at: int) -> bool:
        return (
            self.forms[at].lower() not in self.lexicon.common
            or self.forms[at] in self.surnames
            or self.forms[at] in self.lexicon.given
        )

    def _nothing(self, at: int) -> bool:
        """A lone letter or an ordinary word at the head of a sentence."""
        form = self.forms[at]
        return len(form.strip(".")) < 2 or (self.words.opens(at) and self._ordinary(at)) or form in self.openers

    def _breaks(self, at: int, i: int) -> bool:
        """Does a new name begin within a run of unknown words?"""
        match = self._match(i)
        if not match.length:
            return False
        if match.entry.sort == "capital" and match.length == 1 and i == at + 1:
            return False
        if i == at + 1 and self.forms[at] in self.lexicon.given and match.entry.sort != "title":
            return False
        return match.entry.sort in _STOPS or (match.length > 1 and match.entry.sort != "place")


def length_one(first: int, last: int) -> bool:
    """Is it a single word?"""
    return first == last
