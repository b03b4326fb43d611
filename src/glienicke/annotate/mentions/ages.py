"""The ages that stand beside names: "Okello, 55,", "Okello (55)", "Okello, aged 55"."""

from __future__ import annotations

from glienicke.annotate.coref.cast import Cast
from glienicke.annotate.mentions.words import Words

_AGES = range(1, 120)


def learn_ages(words: Words, cast: Cast) -> None:
    """Keep the ages of persons, in place."""
    for link in cast.links:
        if link.figure.type == "person" and link.kind == "name":
            age = _age_after(words, link.last)
            if age is not None:
                link.figure.ages.append(age)


def _age_after(words: Words, last: int) -> int | None:
    mark, at = words.low(last + 1), last + 2
    if words.low(at) in ("aged", "now", "then"):
        at += 1
    number, closing = words.low(at), words.low(at + 1)
    if mark not in (",", "(") or not number.isdigit() or len(number) > 3 or int(number) not in _AGES:
        return None
    return int(number) if closing == {",": ",", "(": ")"}[mark] or (mark == "," and closing in (".", ";")) else None
