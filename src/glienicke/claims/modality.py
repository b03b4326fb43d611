"""How an event is put: asserted, reported, possible, planned, negated or conditional, by words as data."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import cast

from glienicke.lang import table
from glienicke.lang.pattern import alternation
from glienicke.model import Modality

_AFTER = 120
"""How many characters behind an event are looked at for a condition."""


def modality_of(language: str, clause: str, before: str, after: str) -> Modality:
    """The modality of an event.

    Args:
        language: whose cues.
        clause: the words around its verb and those that open its clause.
        before: the sentence up to its clause.
        after: the sentence behind it.
    """
    after = _idle(language).sub("", re.split(r'[;:."]', after[:_AFTER])[0])
    plain = _cues(language)["reported"]["clause"].sub("", clause)  # "believed to be" plans nothing
    for name, cues in _cues(language).items():
        own = clause if name == "reported" else plain
        for where, text in (("clause", own), ("before", before), ("after", after)):
            if where in cues and cues[where].search(text):
                return cast(Modality, name)
    return "asserted"


def inherited(language: str, earlier: str) -> str:
    """The modal words of an earlier verb that go on over "and" ("may be charged and sentenced")."""
    return " ".join(m[0] for m in _modals(language).finditer(earlier))


@cache
def _cues(language: str) -> dict[str, dict[str, re.Pattern[str]]]:
    cues = table(language, "modality")
    return {name: {where: _any_of(words) for where, words in places.items()} for name, places in cues.items()}


@cache
def _idle(language: str) -> re.Pattern[str]:
    """Words that look like a condition and are none ("if necessary")."""
    return re.compile(rf"\b{alternation(language, 'no_condition')}\b", re.IGNORECASE)


@cache
def _modals(language: str) -> re.Pattern[str]:
    cues = table(language, "modality")
    return _any_of(word for name in ("conditional", "possible", "planned") for word in cues[name]["clause"])


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    parts = [re.escape(word) for word in sorted(words, key=len, reverse=True)]
    return re.compile(r"(?:(?<!\w)|(?=n't))(?:" + "|".join(parts) + r")(?!\w)", re.IGNORECASE)
