"""Cuts stretches of capitalised words into names, titles, states, bodies and places; persons are told apart later."""

from __future__ import annotations

import re

from glienicke.annotate.mentions.words import Words
from glienicke.annotate.names.bodies import organization, role, title_end
from glienicke.annotate.names.shapes import Found, Shapes

_MAX_NAME = 7  # words in the longest personal name that is believed
_BREAKING = frozenset({"state", "adjective", "people", "seat", "voice", "title", "misc"})
_FIXED = frozenset({"title", "misc", "body", "voice", "seat"})  # sorts that make no longer name with what follows
_TOWNS = frozenset({"capital", "place"})
_TITLE_WORDS = frozenset({"of", "the", "and", "in", "to", "a", "for", "with"})
_INSIDE = frozenset({"in", "at", "near", "outside"})
_RANK = re.compile(r"[A-Z]{3,4}")  # "DSP Yakubu Sani": initials of a rank
_MARKS = frozenset("\"'“”‘’")


class Cutter:
    """Cuts the sentences of one report. `surnames` are words that are names however common they look."""

    def __init__(self, found: Words, surnames: frozenset[str] = frozenset()) -> None:
        self.words, self.shapes = found, Shapes(found, surnames)
        self.forms, self.heads = self.shapes.forms, self.shapes.lexicon.heads

    def cut(self, sentence: int) -> list[Found]:
        """Everything in a sentence that is written like a name."""
        found: list[Found] = []
        at, end = self.words.starts[sentence], self.words.starts[sentence + 1]
        while at < end:
            stop = self.shapes.run_end(at, end)
            at = at + 1 if stop == at else self._segments(at, stop, end, found)
        return found

    def _segments(self, at: int, stop: int, end: int, found: list[Found]) -> int:
        """Cut a run into what it names, and add that to `found`; the number of the first word after it."""
        while at < stop:
            if self.shapes.opener(at) and at + 1 < stop and not self.shapes.match(at).length:
                at += 1  # "reports The Lagos Post"
                continue
            part = (
                self._work(at, stop)
                or role(self.shapes, at, stop, end)
                or self._local(at)
                or organization(self.shapes, at, stop, end, found)
                or self._phrase(at, stop)
                or self._unknown(at, stop)
            )
            if part.sort:
                found.append(part)
            at = part.last + 1
        return at

    def _work(self, at: int, stop: int) -> Found | None:
        """The title of a film or book, or a nickname in quotation marks, is no name: swallow it."""
        while self.words.low(stop) in _TITLE_WORDS and self.shapes.upper(stop + 1):
            stop += 2
        before = [self.words.low(i) for i in (at - 1, at - 2, at - 3)]
        quoted = next((i for i in (0, 1) if before[i] in _MARKS), None)
        marked = quoted is not None or before[0] == ","
        named = before[0] in self.heads["work"] or (marked and before[(quoted or 0) + 1] in self.heads["work"])
        nickname = quoted is not None and self.words.low(stop) in _MARKS and self.shapes.common(at, stop - 1)
        return Found(at, stop - 1, "", "") if named or nickname else None

    def _phrase(self, at: int, stop: int) -> Found | None:
        """What the lexicon knows, unless the words around make a longer name of it."""
        entry, length = self.shapes.match(at)
        if not length:
            return None
        last = at + length - 1
        if last + 1 < stop and entry.sort not in _FIXED:
            longer = self._longer(at, last, stop, entry.sort)
            if longer:
                return longer
        if entry.sort == "misc":
            return Found(at, self._other_end(last, stop), "", "")
        if entry.sort == "title":
            last = title_end(self.shapes, last, self.words.starts[self.words.words[at].sentence + 1])
        return Found(at, last, entry.sort, entry.name, entry.state)

    def _longer(self, at: int, last: int, stop: int, sort: str) -> Found | None:
        """The longer name: "Jordan Ayew" is a person, "Russia Today" an outlet, "Kaduna State" a place."""
        following, shapes = self.forms[last + 1], self.shapes
        if following in self.heads["place"]:
            return Found(at, last + 1, "place", self.words.says(at, last + 1))
        if shapes.match(last + 1).length:
            return None
        if following in self.heads["other"]:
            return Found(at, last + 1, "", "")
        if sort in _TOWNS and self.words.low(at - 1) in _INSIDE and last + 2 < stop:
            return None  # "In Baku Nigar Aliyeva said"
        town = sort in _TOWNS and not shapes.common(last + 1, last + 1)
        if at == last and (town or self.forms[at] in shapes.lexicon.given):
            return self._unknown(at, stop)
        if sort in _TOWNS | {"state"} and not shapes.name_like(last + 1):
            return Found(at, last + 1, "organization", self.words.says(at, last + 1))
        return None

    def _local(self, at: int) -> Found | None:
        """A place by what it is: "Gulf of Finland", "Republic of Karelia"; of a state, the state."""
        start = at + 2 + (self.shapes.form(at + 2) == "the")
        known = self.forms[at] in self.heads["place_of"] and self.shapes.match(at).length < 2
        if not known or self.shapes.form(at + 1) != "of" or not self.shapes.upper(start):
            return None
        entry, length = self.shapes.match(start)
        if entry.sort not in ("", "state", "place", "capital"):
            return None
        last = start + max(1, length) - 1
        if entry.sort == "state" and self.forms[at] in self.heads["state_of"]:
            return Found(at, last, "state", self.words.says(at, last), entry.state)
        return Found(at, last, "place", self.words.says(at, last))

    def _other_end(self, last: int, stop: int) -> int:
        """The end of a run that goes on to a prize, a war or an act."""
        end = last
        for i in range(last + 1, stop):
            if self.forms[i] in self.heads["other"]:
                end = i
            elif self.shapes.match(i).length:
                break
        return end

    def _unknown(self, at: int, stop: int) -> Found:
        """Words that no list knows, up to the next that one does; a place or a prize by its last word."""
        last = at
        while last + 1 < stop and last - at + 1 < _MAX_NAME and not self._breaks(at, last + 1):
            last += 1
        while last > at and self.forms[last] in self.shapes.particles:
            last -= 1
        first = self._trim(at, last)
        given = self.forms[first + 1 : last] and self.forms[first + 1] in self.shapes.lexicon.given
        if given and _RANK.fullmatch(self.forms[first]):
            return Found(first, first, "", "")
        if first == last:
            return Found(first, last, "" if self._nothing(first) else "unknown", self.words.says(first, last))
        if self.forms[last] in self.heads["other"]:
            return Found(at, last, "", "")
        local = self.forms[last] in self.heads["place"] or self.forms[first] in self.heads["place_first"]
        sort = "place" if local and self.forms[first] not in self.shapes.lexicon.given else "unknown"
        return Found(first, last, sort, self.words.says(first, last))

    def _trim(self, at: int, last: int) -> int:
        """Leave out ordinary words that only stand before a name because a sentence begins with them."""
        first, shapes = at, self.shapes
        while first < last and self.words.opens(at) and shapes.ordinary(first) and shapes.upper(first + 1):
            describes = shapes.participle(first) or self.forms[first].lower() in shapes.roles
            if not shapes.opener(first) and not (describes and shapes.name_like(first + 1)):
                break
            first += 1
        return first

    def _nothing(self, at: int) -> bool:
        """Is it a lone letter, or an ordinary word at the head of a sentence?"""
        ordinary = self.words.opens(at) and self.shapes.ordinary(at)
        return len(self.forms[at].strip(".")) < 2 or ordinary or self.shapes.opener(at)

    def _breaks(self, at: int, i: int) -> bool:
        """Does a new name begin within a run of unknown words?"""
        entry, length = self.shapes.match(i)
        second = i == at + 1
        if not length or (second and entry.sort == "capital" and length == 1):
            return False
        if second and self.forms[at] in self.shapes.lexicon.given and entry.sort != "title":
            return False
        return entry.sort in _BREAKING or (length > 1 and entry.sort != "place")
