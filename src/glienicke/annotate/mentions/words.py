"""The words of a report's sentences, as the finders of names and descriptions see them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from glienicke.annotate.names.lexicon import TOKEN, lexicon
from glienicke.model import Span

_MAX_WORD = 60  # longer than any name: a stretch without blanks is damage, not a word
_CAPITAL_SHARE, _TITLE_SHARE = 0.6, 0.8  # of the letters' words in a loud line, of the longer words in a title
_LONGEST_LABEL = 5  # words, the colon among them
_SMALL = frozenset({"of", "the", "and", "for", "in", "to", "on", "with"})
_PREFIXES = frozenset({"ex", "pro", "anti", "non", "former", "vice", "pre", "post", "mid", "self"})


class Word(NamedTuple):
    """A word or a mark: `text` as written, `form` as looked up, offsets in the report, its sentence's number."""

    text: str
    form: str
    start: int
    end: int
    sentence: int

    @property
    def capital(self) -> bool:
        """Does it begin with a capital letter?"""
        return self.text[0].isupper()


@dataclass(slots=True)
class Words:
    """All words of a report in order.

    Attributes:
        text: the report's text.
        words: the words; index them with word numbers.
        starts: number of the first word of each sentence, and one past the last word of all.
        headline: sentences written in title case or capitals, where a capital tells nothing.
        spoken: for each word, whether it stands within quotation marks.
    """

    text: str
    words: list[Word] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    headline: list[bool] = field(default_factory=list)
    spoken: list[bool] = field(default_factory=list)

    def span(self, first: int, last: int) -> Span:
        """The span from one word to another, both included."""
        return Span(self.words[first].start, self.words[last].end)

    def says(self, first: int, last: int) -> str:
        """The text from one word to another, with single blanks for line breaks."""
        return " ".join(self.text[self.words[first].start : self.words[last].end].split())

    def low(self, index: int) -> str:
        """The lower-case form of a word, "" outside of the report."""
        return self.words[index].form.lower() if 0 <= index < len(self.words) else ""

    def bounds(self, sentence: int) -> range:
        """The numbers of the words of a sentence."""
        return range(self.starts[sentence], self.starts[sentence + 1])

    def opening(self, sentence: int) -> str:
        """The form of the first real word of a sentence."""
        forms = [self.words[i].form for i in self.bounds(sentence)[:3]]
        return next((form for form in forms if form[0].isalpha()), "")

    def opens(self, index: int) -> bool:
        """Does the word begin a sentence, or speech or a line within one? A capital there tells nothing."""
        if index in (0, self.starts[self.words[index].sentence]):
            return True
        before = self.words[index - 1].text
        return before in _OPENERS or (before == '"' and self.spoken[index])


_OPENERS = frozenset("“‘«:•*-–—([…") | {"..."}


def words_of(text: str, sentences: Sequence[Span]) -> Words:
    """Take the sentences apart into words."""
    found = Words(text)
    for number, sentence in enumerate(sentences):
        found.starts.append(len(found.words))
        pieces = [piece for match in TOKEN.finditer(text, sentence.start, sentence.end) for piece in _pieces(match)]
        loud = _loud([piece for piece, _ in pieces])
        label = _label([piece for piece, _ in pieces])
        found.words += [
            Word(p, _form(p, loud or i < label), at, at + len(p), number) for i, (p, at) in enumerate(pieces)
        ]
        found.headline.append(loud or _title_case([piece for piece, _ in pieces]))
    found.starts.append(len(found.words))
    found.spoken = _spoken(found)
    return found


def _pieces(match: re.Match[str]) -> list[tuple[str, int]]:
    """A token, or its parts where a hyphen joins names ("US-Russia") or name and word ("ex-Marine", "Oslo-based")."""
    token, at = match.group()[:_MAX_WORD], match.start()
    if "-" not in token or len(token) < 3 or token[0].isdigit() or lexicon().whole(token):
        return [(token, at)]
    parts = token.split("-")
    if not (_names_state(parts) or _is_compound(parts)):
        return [(token, at)]
    pieces = []
    for part in parts:
        pieces += [(part, at)] if part else []
        at += len(part) + 1
    return pieces


def _names_state(parts: list[str]) -> bool:
    known = lexicon()
    return any(known.sort_of(part) in ("state", "adjective", "capital", "seat") for part in parts if part[:1].isupper())


def _is_compound(parts: list[str]) -> bool:
    if parts[0].lower() in _PREFIXES:
        return any(part[:1].isupper() for part in parts[1:])
    last = parts[-1]
    return parts[0][:1].isupper() and (
        last in lexicon().heads["compounds"]
        or (last.islower() and last.endswith(("ed", "ing")) and last in lexicon().common)
    )


def _form(token: str, loud: bool) -> str:
    """The form to look up: straight apostrophes; ordinary capitals in a line of capitals."""
    form = token.replace("’", "'")
    if loud and form.lower() in _SMALL:
        return form.lower()
    if (
        form.isupper()
        and len(form) > 2
        and not lexicon().sort_of(form)
        and (loud or lexicon().sort_of(form.capitalize()))
    ):
        return form.capitalize()
    return form


def _loud(tokens: list[str]) -> bool:
    letters = [token for token in tokens if len(token) > 2 and token[0].isalpha()]
    return len(letters) > 2 and sum(token.isupper() for token in letters) > _CAPITAL_SHARE * len(letters)


def _label(tokens: list[str]) -> int:
    """How many tokens of a sentence say in capitals whose words follow: "OKELLO:"."""
    end = tokens.index(":") if ":" in tokens[:_LONGEST_LABEL] else 0
    return end if all(token.isupper() for token in tokens[:end]) else 0


def _title_case(tokens: list[str]) -> bool:
    if tokens and tokens[-1] in ".!":
        return False
    longer = [token for token in tokens if len(token) > 3 and token[0].isalpha()]
    return len(longer) > 4 and sum(token[0].isupper() for token in longer) > _TITLE_SHARE * len(longer)


def _spoken(found: Words) -> list[bool]:
    """Which words stand in quotation marks. Straight marks alternate; a blank line closes what was left open."""
    inside, spoken, last = False, [], 0
    for word in found.words:
        if "\n\n" in found.text[last : word.start]:
            inside = False
        if word.text in "“«" or (word.text == '"' and not inside):
            inside = True
            spoken.append(True)
        else:
            spoken.append(inside)
            inside = inside and word.text not in '”»"'
        last = word.end
    return spoken
