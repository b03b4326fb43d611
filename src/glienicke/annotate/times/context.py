"""Whether the words around an expression allow it: "in May" tells time, "May said" does not."""

from __future__ import annotations

import re

from glienicke.annotate.times.rules import Rule
from glienicke.values.number import parse_number

_BEFORE = re.compile(r"([^\W_]+(?:['’][^\W_]+)?|[$€£#№°%])([^\w$€£#№°%]{0,3})\Z")
_APART = re.compile(r"[.;:!?()\[\]\"“”\n]")
_CLAUSE = re.compile(r"[,–—]")
_AFTER = re.compile(r"([^\w%°]{0,3})([^\W_]+|[%°])")


def allowed(rule: Rule, text: str, start: int, end: int) -> bool:
    """Do the neighbouring words have what the rule wants, and nothing that it does not?"""
    if rule.preceded or rule.not_preceded:
        match = _BEFORE.search(text, max(0, start - 40), start)
        before = _classes(match[1], match[2], text[start]) if match else {"<edge>", "<line>"}
        if (rule.preceded and not before & rule.preceded) or before & rule.not_preceded:
            return False
    if rule.followed or rule.not_followed:
        match = _AFTER.match(text, end)
        after = _classes(match[2], match[1], text[start]) if match else {"<edge>", "<line>"}
        if (rule.followed and not after & rule.followed) or after & rule.not_followed:
            return False
    return True


def _classes(word: str, between: str, own: str) -> set[str]:
    """A neighbouring word as rules name it: itself, and its classes.

    The classes: <edge> (beginning or end of a clause: punctuation stands between, or there is no word), <line>
    (beginning or end of a line), <capital>,
    <name> (a capital beside a capital, `own`), <number>, <plural>, <ing> and <glued> (no blank between). Beyond the
    end of a sentence or a quotation mark a word is no neighbour.
    """
    if _APART.search(between):
        return {"<edge>", "<line>"} if "\n" in between else {"<edge>"}
    classes = {word.lower()}
    apart = _CLAUSE.search(between) is not None
    if apart:
        classes.add("<edge>")
    if word[0].isupper() and not apart:
        classes |= {"<capital>", "<name>"} if own.isupper() else {"<capital>"}
    if word.lower() not in ("a", "an") and parse_number(word) is not None:
        classes.add("<number>")
    if len(word) > 3 and word.endswith("s"):
        classes.add("<plural>")
    if len(word) > 4 and word.endswith("ing"):
        classes.add("<ing>")
    return classes if between else classes | {"<glued>"}
