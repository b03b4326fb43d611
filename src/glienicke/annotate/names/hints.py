"""Names that the reading model sees, where the rules may have missed them or cannot tell what they name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from glienicke.annotate.mentions.words import Words
from glienicke.annotate.names.shapes import Found
from glienicke.model import Labelled

_SORTS = {"person": "person", "place": "place", "organisation": "organization"}
_SURE = 0.5
"""What the model is less sure of counts for nothing: it is wrong too often where the rules see nothing."""
_ALONE = 0.7
"""The same where the rules see no name at all."""
_VOTES = 4
"""What the model's word weighs among the votes of the rules, if it is quite sure."""

_OPENING, _CLOSING = frozenset("\"“‘«'"), frozenset("\"”’»'")


@dataclass(frozen=True, slots=True)
class Hints:
    """For a first and last word what the model says they name, and how sure it is."""

    names: Mapping[tuple[int, int], tuple[str, float]] = field(default_factory=dict)

    @classmethod
    def of(cls, words: Words, mentions: Iterable[Labelled]) -> Hints:
        """The model's names whose ends are ends of our words."""
        first = {word.start: number for number, word in enumerate(words.words)}
        last = {word.end: number for number, word in enumerate(words.words)}
        return cls(
            {
                (first[m.start], last[m.end]): (_SORTS[m.label], m.score)
                for m in mentions
                if m.label in _SORTS and m.start in first and m.end in last
            }
        )

    def votes(self, name: Found) -> dict[str, int]:
        """What the model's word weighs for each type of a name."""
        sort, score = self.names.get((name.first, name.last), ("", 0.0))
        return {sort: round(_VOTES * score)} if score >= _SURE else {}

    def missed(self, words: Words, found: Sequence[Found]) -> Iterator[Found]:
        """The names that the rules have not even seen as such; their types are open."""
        taken = {i for name in found for i in range(name.first, name.last + 1)}
        for (first, last), (_, score) in self.names.items():
            named = words.words[first].capital and not _nickname(words, first, last)
            if score >= _ALONE and named and taken.isdisjoint(range(first, last + 1)):
                yield Found(first, last, "unknown", words.says(first, last))


def _nickname(words: Words, first: int, last: int) -> bool:
    """Does a short quotation begin with these words ("the “Lord of Lamps”", "“the Lord”")? Then it is a nickname."""
    at = first - 1 if words.low(first - 1) in ("the", "a", "an") else first
    before = words.words[at - 1].text if at > 0 else ""
    return before in _OPENING and any(words.low(last + ahead) in _CLOSING for ahead in (1, 2, 3))
