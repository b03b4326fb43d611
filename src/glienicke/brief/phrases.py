"""Small pieces of prose: lists, dates, places in the record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from glienicke.model import Origins
from glienicke.text.normalise import words


def listed(items: Iterable[str], last: str = "and") -> str:
    """A list as people write it: "A", "A and B", "A, B and C"."""
    names = [item for item in items if item]
    return names[0] if len(names) == 1 else f" {last} ".join([", ".join(names[:-1]), names[-1]]) if names else ""


def sentence(text: str) -> str:
    """The text with a capital letter and a full stop."""
    text = text.strip()
    end = "" if text.endswith((".", "!", "?", "”", ":")) else "."
    return text[:1].upper() + text[1:] + end


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number of things: "1 report", "3 reports"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def origins_in_words(origins: Origins | None) -> str:
    """The range of origins: "2 independent origins", "1 to 3 independent origins"; "" where not counted."""
    if origins is None:
        return ""
    if origins.min == origins.max:
        return counted(origins.max, "independent origin")
    return f"{origins.min} to {origins.max} independent origins"


def origins_in_figures(origins: Origins) -> str:
    """The range of origins as short as can be: "2", "1–3"."""
    return str(origins.max) if origins.min == origins.max else f"{origins.min}–{origins.max}"


def unique(items: Iterable[str]) -> tuple[str, ...]:
    """The items without repeats, in their order."""
    return tuple(dict.fromkeys(items))


def most_typical(names: Sequence[str]) -> str:
    """Of several names for one thing the one that shares most words with the others: garbled ones share few."""
    sets = {name: frozenset(words(name)) for name in names}

    def alike(name: str) -> float:
        return sum(len(sets[name] & other) / max(1, len(sets[name] | other)) for other in sets.values())

    return max(names, key=lambda name: (alike(name), -len(name)), default="")


def excerpt(text: str, start: int, end: int, context: int = 90) -> tuple[str, str, str]:
    """What stands before, in and after a stretch of text, cut at word boundaries and on one line."""
    before, after = text[max(0, start - context) : start], text[end : end + context]
    if start > context:
        before = "… " + before.partition(" ")[2]
    if end + context < len(text):
        after = after.rpartition(" ")[0] + " …"
    return _one_line(before), _one_line(text[start:end]), _one_line(after)


def shortened(text: str, room: int) -> str:
    """The text, cut at a space where it is longer than there is room for."""
    return text if len(text) <= room else text[: max(0, room - 2)].rpartition(" ")[0] + " …"


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)
