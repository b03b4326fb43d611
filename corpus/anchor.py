"""Anchors: words that say where in a text something stands.

    was arrested            the words, wherever they stand whole
    Oslo #2                 their second occurrence; "#2 #4" two of them, "-#3" all but the third
    She said ... in Oslo    from the first words to the next occurrence of the last ones
    because [he] was        the words in the brackets, found by their neighbours

White space matches any white space; straight and curly quotation marks, hyphens and dashes match each other. A span
always covers the characters of the text as they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.faults import MarkupError

Span = tuple[int, int]

_FOLD = str.maketrans(dict(zip("“”„«»‘’‚–—\u2011\u00a0\u202f", '"""""\'\'\'---  ', strict=True)))
_NUMBERS = re.compile(r"((?:\s+-?#\d{1,3})+)$")
_TARGET = re.compile(r"^(.*?)(?<!\\)\[(.+?)(?<!\\)\](.*)$", re.S)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A parsed anchor: what stands before, in and after the target, the last words, and which occurrences count."""

    before: str
    target: str
    after: str
    last: str
    only: tuple[int, ...]
    but: tuple[int, ...]

    @property
    def explicit(self) -> bool:
        """Whether the annotator pointed at single places rather than at every occurrence."""
        return bool(self.only or self.before or self.after or self.last)


def parse(words: str) -> Anchor:
    """Read an anchor.

    Raises:
        MarkupError: nothing is left to look for.
    """
    numbers = _NUMBERS.search(words)
    picks = re.findall(r"(-?)#(\d+)", numbers[1]) if numbers else []
    only, but = (tuple(int(n) for sign, n in picks if sign == wanted) for wanted in ("", "-"))
    body, _, last = (words[: numbers.start()] if numbers else words).strip().partition(" ... ")
    parts = _TARGET.match(body)
    before, target, after = parts.groups() if parts else ("", body, "")
    if not target.strip():
        raise MarkupError(f"nothing to look for in {words!r}")
    before, target, after, last = (re.sub(r"\\([\[\]])", r"\1", x) for x in (before, target, after, last))
    return Anchor(before, target, after, last, only, but)


def find(anchor: Anchor, text: str) -> list[Span]:
    """All spans an anchor points at, in order.

    Raises:
        MarkupError: the words are not there, or not that often.
    """
    folded = text.translate(_FOLD)
    spans = [m.span(1) for m in _pattern(anchor.before, anchor.target, anchor.after).finditer(folded)]
    if not spans:
        raise MarkupError(f"not in the text: {_show(anchor)}")
    if missing := [n for n in (*anchor.only, *anchor.but) if not 0 < n <= len(spans)]:
        raise MarkupError(f"{len(spans)} occurrences of {_show(anchor)}, no #{missing[0]}")
    numbered = list(enumerate(spans, 1))
    chosen = [s for n, s in numbered if (n in anchor.only if anchor.only else n not in anchor.but)]
    return [_stretch(s, anchor, folded) for s in chosen] if anchor.last else chosen


def one(words: str, text: str) -> Span:
    """The single span that words point at.

    Raises:
        MarkupError: they point at none or at several.
    """
    spans = find(parse(words), text)
    if len(spans) > 1:
        raise MarkupError(f"{len(spans)} occurrences of {words!r}: say #1 to #{len(spans)} or use more words")
    return spans[0]


def _stretch(first: Span, anchor: Anchor, folded: str) -> Span:
    end = _pattern("", anchor.last, "").search(folded, first[1])
    if end is None:
        raise MarkupError(f"not after {anchor.target!r}: {anchor.last!r}")
    return first[0], end.end()


def _pattern(before: str, target: str, after: str) -> re.Pattern[str]:
    whole = (before + target + after).strip()
    left, right = (r"(?<!\w)" if whole[:1].isalnum() else ""), (r"(?!\w)" if whole[-1:].isalnum() else "")
    return re.compile(f"{left}{_words(before)}({_words(target)}){_words(after)}{right}")


def _words(words: str) -> str:
    return re.sub(r"\s+", r"\\s+", re.sub(r"[^\w\s]", lambda m: re.escape(m[0]), words.translate(_FOLD)))


def _show(anchor: Anchor) -> str:
    target = f"[{anchor.target}]" if anchor.before or anchor.after else anchor.target
    return repr(f"{anchor.before}{target}{anchor.after}{' ... ' if anchor.last else ''}{anchor.last}")
