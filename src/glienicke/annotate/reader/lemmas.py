"""Lemmas from edit rules, which the network chooses among."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=20_000)
def lemma(word: str, rule: str) -> str:
    """What a rule makes of a word: "l3+y" lowers "Stories", cuts three letters and adds "y"; "k0+" keeps the word.

    "=be" is the lemma itself. A rule that leaves nothing, or cuts more than there is, gives the word in lower case.
    """
    if rule.startswith("="):
        return rule[1:]
    cut, _, added = rule[1:].partition("+")
    base = word.lower() if rule.startswith("l") else word
    kept = base[: len(base) - int(cut)] if int(cut) <= len(base) else ""
    return kept + added if kept else base
