"""Speech without a verb: “Ministry: no deal yet”, “No deal yet - Ministry”, a name and a colon before a quotation."""

from __future__ import annotations

from collections.abc import Iterator

from glienicke.annotate.quotes.phrases import Range
from glienicke.annotate.quotes.units import Unit

_LONGEST_NAME = 7
_DASHES = ("-", "–", "—", "--", ":")


def named_before(unit: Unit) -> Iterator[tuple[Range, Range]]:
    """Speaker and content of "Ministry: no deal yet" in a headline, of "Minister: “No deal yet.”" anywhere.

    Both are token ranges, at most one pair; whether the words before the colon name anybody is for the caller to see.
    """
    colon = next((k for k in range(1, min(len(unit.tokens), _LONGEST_NAME + 1)) if unit.low(k) == ":"), None)
    if colon is None or colon + 1 >= len(unit.tokens) or any(not t.word for t in unit.tokens[:colon]):
        return
    if unit.headline or unit.tokens[colon + 1].quote:
        yield (0, colon), (colon + 1, _end(unit))


def named_after(unit: Unit) -> Iterator[tuple[Range, Range]]:
    """Speaker and content of "No deal yet - Ministry" in a headline."""
    if not unit.headline:
        return
    end = _end(unit)
    for k in range(end - 2, max(1, end - _LONGEST_NAME - 1), -1):
        if unit.low(k) in _DASHES and unit.tokens[k].start > unit.tokens[k - 1].end - (unit.low(k) == ":"):
            yield (k + 1, end), (0, k)
        if not unit.tokens[k].word:
            return


def _end(unit: Unit) -> int:
    end = len(unit.tokens)
    return end - 1 if end > 1 and unit.low(end - 1) == "." else end
