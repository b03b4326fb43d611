"""Lemmas as edit rules: what to do with a word to get its lemma."""

from __future__ import annotations


def rule(word: str, lemma: str) -> str:
    """The rule that makes ``lemma`` of ``word``.

    "l3+y": lower the word, cut three characters from the end, add "y" (Stories, story). "k0+": the word as it is.
    "=be": the whole lemma, where word and lemma begin differently.
    """
    lowered = word.lower()
    case, base = ("k", word) if lemma[:1] == word[:1] and lemma[:1] != lowered[:1] else ("l", lowered)
    if case == "k" and not lemma.startswith(word[: max(1, len(word) - 4)]):
        case, base = "l", lowered
    same = 0
    while same < min(len(base), len(lemma)) and base[same] == lemma[same]:
        same += 1
    if not same:
        return f"={lemma}"
    return f"{case}{len(base) - same}+{lemma[same:]}"
