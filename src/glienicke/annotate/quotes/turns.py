"""Turns: who speaks where a report is a conversation, an interview in questions and answers or a transcript.

The whole of an answer is speech, without marks and without a cue. What interviewers, hosts and reporters say is the
report itself; whom they quote is read like anything else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from glienicke.annotate.quotes.speakers import Party, People
from glienicke.annotate.quotes.words import Lexicon
from glienicke.model import READ_ZONES, Span, Zone

_PARAGRAPH = re.compile(r"[^\n\r\u2029]+")
_LABEL = re.compile(r"\s*(?P<label>[A-Z][A-Za-z.,'’ -]{0,60}?)(?: ?\((?P<more>[^()\n]{1,80})\))?:\s+(?=\S)")
_FEWEST = 3
"""Paragraphs with a label, or questions, that make a conversation."""
_LONGEST_ROLE = 3
"""Words of a label that is a role and no name."""
_LONGEST_QUESTION = 45
"""Words of a question."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one person says in a row, a piece for each paragraph, and the words of the label that says who."""

    pieces: tuple[Span, ...]
    party: Party | None
    label: Span | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph: its label and what the label says in parentheses, if any, and its words."""

    label: str
    more: str
    place: Span | None
    words: Span

    def bare(self) -> _Line:
        """The paragraph with what looked like a label as a part of its words."""
        start = self.words.start if self.place is None else self.place.start
        return _Line("", "", None, Span(start, self.words.end))


def turns(text: str, zones: Sequence[Zone], people: People, lex: Lexicon) -> Iterator[Turn]:
    """The turns of those who are asked, in order; none where the report is no conversation."""
    lines = list(_lines(text, zones))
    repeated = Counter(line.label for line in lines)
    lines = [line if _is_label(line.label, repeated[line.label], lex) else line.bare() for line in lines]
    if sum(bool(line.label) for line in lines) >= _FEWEST:
        yield from _labelled(text, lines, people, lex)
    else:
        yield from _unlabelled(text, lines, people)


def _lines(text: str, zones: Sequence[Zone]) -> Iterator[_Line]:
    for zone in zones:
        if zone.kind not in READ_ZONES or zone.kind == "headline":
            continue
        for place in _PARAGRAPH.finditer(text, zone.span.start, zone.span.end):
            words = Span(place.start(), place.start() + len(place.group().rstrip()))
            found = _LABEL.match(text, words.start, words.end)
            if found:
                at = Span(found.start("label"), found.end() - 1)
                yield _Line(found["label"].strip(), found["more"] or "", at, Span(found.end(), words.end))
            elif words.end > words.start:
                yield _Line("", "", None, words)


def _is_label(label: str, times: int, lex: Lexicon) -> bool:
    """Is it in capitals, or "Question", "Official Spokesperson" and the like, or a name that returns?"""
    roles = lex.sets["host"] | lex.sets["answer"] | lex.sets["guest"]
    short = len(label.split()) <= _LONGEST_ROLE
    return label.isupper() or (short and (bool(_words(label) & roles) or times >= _FEWEST))


def _labelled(text: str, lines: Sequence[_Line], people: People, lex: Lexicon) -> Iterator[Turn]:
    """Answers, recordings and guests; a paragraph without a label goes on with the turn before it."""
    guests = {_key(line.label) for line in lines if _is_guest(line, lex)}
    asked = {_key(line.label) for line in lines if _words(line.label) & lex.sets["host"]} | _askers(text, lines)
    first = next((line.words.start for line in lines if line.label), 0)
    for n, line in enumerate(lines):
        words = _words(line.label)
        if not line.label or _key(line.label) in asked:
            continue
        answer, clip = bool(words & lex.sets["answer"]), bool(words & lex.sets["clip"])
        if not (answer or clip or _key(line.label) in guests):
            continue
        more = takewhile(lambda later: not later.label, lines[n + 1 :] if answer and n + 1 < _last(lines) else ())
        party = None if answer else _named(line.more if clip else line.label, line, people)
        if answer or (party and party.entity is None and not line.label.isupper()):
            party = _main_person(people, first) or party
        yield Turn((line.words, *(later.words for later in more)), party, None if answer else line.place)


def _askers(text: str, lines: Sequence[_Line]) -> set[str]:
    """The labels whose paragraphs are questions more often than not."""
    asks = Counter(_key(line.label) for line in lines if _asks(text, line))
    spoken = Counter(_key(line.label) for line in lines)
    return {key for key, times in asks.items() if 2 * times > spoken[key]}


def _last(lines: Sequence[_Line]) -> int:
    """The index of the last line with a label: what follows it may be the report again."""
    return max(n for n, line in enumerate(lines) if line.label)


def _words(label: str) -> set[str]:
    return set(re.findall(r"[a-z]+", label.lower()))


def _key(label: str) -> str:
    """The word that a label is known by: its surname, before what it says of the person."""
    return (label.split(",", maxsplit=1)[0].split() or [""])[-1].strip(".").lower()


def _is_guest(line: _Line, lex: Lexicon) -> bool:
    """Does a label say more than a name (a title, an office, how somebody is heard), and nothing of the newsroom?"""
    words = _words(line.label) | _words(line.more)
    if not line.label or words & lex.sets["host"]:
        return False
    titled = not line.label.isupper() or (len(line.label.split()) > 1 and bool(words & lex.sets["guest"]))
    return titled or "," in line.label or bool(_words(line.more) & lex.sets["guest"])


def _named(words: str, line: _Line, people: People) -> Party | None:
    """The person whose last name is that of a label or of the words in its parentheses."""
    key, place = _key(words), line.place
    if place is None or not key:
        return None
    named = (r for r in people.referents.values() if r.type == "person" and r.name)
    found = next((r.id for r in named if r.name.lower().split()[-1].strip(".") == key), None)
    at = people.text.lower().find(key, place.start, place.end)
    span = Span(at, at + len(key)) if at >= 0 else place
    return Party(span, found)


def _main_person(people: People, before: int) -> Party | None:
    """The first person named before the conversation begins, who is the one interviewed; capitals name a paper."""
    names = (m for m in people.mentions if m.kind in ("name", "garbled") and m.type == "person")
    first = next((m for m in names if m.span.end <= before and not m.span.of(people.text).isupper()), None)
    return Party(first.span, first.entity) if first else None


def _unlabelled(text: str, lines: Sequence[_Line], people: People) -> Iterator[Turn]:
    """Questions and answers by turns, without labels, from the first question on."""
    first = next((n for n, line in enumerate(lines) if _asks(text, line)), len(lines))
    pairs = list(zip(lines[first::2], lines[first + 1 :: 2], strict=False))
    while pairs and not _asks(text, pairs[-1][0]):
        pairs.pop()
    asked = sum(_asks(text, question) for question, _ in pairs)
    short = all(len(question.words.of(text).split()) <= _LONGEST_QUESTION for question, _ in pairs)
    if asked < _FEWEST or 2 * asked < len(pairs) or not short or any(_asks(text, answer) for _, answer in pairs):
        return
    party = _main_person(people, lines[first].words.start)
    for _, answer in pairs:
        yield Turn((answer.words,), party)


def _asks(text: str, line: _Line) -> bool:
    words = line.words.of(text)
    return words.endswith("?") and len(words.split()) <= _LONGEST_QUESTION and words[0] not in "“\"‘'«"
