"""What a quote does in the negotiation: the stances of the closed list, by rules that are data.

The rules of lang/<language>/stances.toml look at the words of the cue and of what is said. Several may hold; where none
does, the stance is "other".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from glienicke.errors import DataError
from glienicke.lang import table
from glienicke.model import Labelled, Span
from glienicke.schema import stances

OTHER = "other"
_LONGEST = 2000
"""Characters of what is said that are looked at: a stance stands near its beginning."""
_SURE, _MOST = 0.97, 0.7
"""What the model is less sure of, or sees in a smaller part of what is said, counts for nothing."""
_CONTRACTED = (
    ("won't", "will not"),
    ("can't", "can not"),
    ("cannot", "can not"),
    ("n't", " not"),
    ("'re", " are"),
    ("'ll", " will"),
    ("'ve", " have"),
    ("'m", " am"),
    ("it's", "it is"),
    ("that's", "that is"),
    ("there's", "there is"),
)
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\n": " ", "\u00a0": " "})


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of showing a stance; see lang/en/stances.toml for what its parts mean. Patterns are None where absent."""

    stance: str
    who: str
    cue: re.Pattern[str] | None
    content: re.Pattern[str] | None
    unless_cue: re.Pattern[str] | None
    unless: re.Pattern[str] | None

    def holds(self, cue: str, content: str, *, source: bool) -> bool:
        """Does the rule hold for plain words (see `plain`)?"""
        if self.who and (self.who == "source") != source:
            return False
        if (self.cue and not self.cue.search(cue)) or (self.content and not self.content.search(content)):
            return False
        return not ((self.unless_cue and self.unless_cue.search(cue)) or (self.unless and self.unless.search(content)))


@cache
def rules(language: str) -> tuple[Rule, ...]:
    """The rules of a language.

    Raises:
        DataError: a rule has a stance that is not in the schema, or a pattern that is none.
    """
    return tuple(_rule(n, entry) for n, entry in enumerate(table(language, "stances")["rule"]))


def _rule(n: int, entry: dict[str, object]) -> Rule:
    stance = str(entry["stance"])
    if stance not in stances():
        raise DataError(f"stances.toml, rule {n}", f"no stance {stance}")
    return Rule(
        stance,
        str(entry.get("who", "")),
        _pattern(n, entry.get("cue")),
        _pattern(n, entry.get("content")),
        _pattern(n, entry.get("unless_cue")),
        _pattern(n, entry.get("unless")),
    )


def _pattern(n: int, alternatives: object) -> re.Pattern[str] | None:
    if not isinstance(alternatives, list):
        return None
    try:
        return re.compile("|".join(f"(?:{pattern})" for pattern in alternatives))
    except re.error as error:
        raise DataError(f"stances.toml, rule {n}", str(error)) from error


def plain(words: str) -> str:
    """Lower case, plain marks, contractions written out, single spaces, at most 2,000 characters."""
    low = words[:_LONGEST].lower().translate(_PLAIN)
    for short, long in _CONTRACTED:
        low = low.replace(short, long)
    return " ".join(low.replace('"', "").replace(",", " ").split())


def stances_of(cue: str, content: Iterable[str], *, source: bool, language: str = "en") -> tuple[str, ...]:
    """The stances of a quote, by the words of its cue and the pieces of what is said, in the order of the rules.

    `source`: the speaker is a news organisation or nameless, and so reports what others do.
    """
    cue_words, said = plain(cue), plain(" ".join(content))
    held = (rule.stance for rule in rules(language) if rule.holds(cue_words, said, source=source))
    return tuple(dict.fromkeys(held)) or (OTHER,)


def seen_stance(said: Sequence[Span], seen: Sequence[Labelled]) -> tuple[str, ...]:
    """The stance that the reading model sees in most of what is said, if it is sure of one other than "other"."""
    length = sum(span.end - span.start for span in said)
    held: Counter[str] = Counter()
    for stretch in seen:
        if stretch.score >= _SURE and stretch.label != OTHER:
            held[stretch.label] += sum(max(0, min(s.end, stretch.end) - max(s.start, stretch.start)) for s in said)
    stance, covered = max(held.items(), key=lambda item: item[1], default=(OTHER, 0))
    return (stance,) if covered > _MOST * length else ()
