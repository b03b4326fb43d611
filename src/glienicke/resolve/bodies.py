"""States, bodies, places and groups: what is one by its canonical name. The nameless never become one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from glienicke.lang import table
from glienicke.lang.nations import nations, nations_in
from glienicke.model import Decided, Reading, Referent
from glienicke.resolve.names import fold

Key = tuple[str, ...]

_SMALL = frozenset({"the", "of", "for", "and", "affairs", "s", "a", "an"})
_COUNTED = re.compile(r"\d+")


def gather(readings: Sequence[Reading], people: Mapping[str, str]) -> list[list[str]]:
    """Referents other than people, each list what is one; `people` gives the key of each person's entity.

    A state, body or place is one with its namesake of the same type (and state); a group with another of the same
    members, or of the same words where these name somebody; anonymous ones stay alone.
    """
    found: dict[Key, list[str]] = defaultdict(list)
    for reading in readings:
        by_id = {r.id: r for r in reading.referents}
        for referent in reading.referents:
            if referent.id not in people:
                found[_key(referent, by_id, people)].append(referent.id)
    for key, into in _short_for(found):
        found[into] += found.pop(key)
    return [sorted(ids) for _, ids in sorted(found.items())]


def ruled(groups: Sequence[list[str]], decided: Decided) -> list[tuple[list[str], tuple[str, ...]]]:
    """The groups as a person's judgements leave them, each with the sentences that tell of these."""
    there = {i for group in groups for i in group}
    made = [(set(group), list[str]()) for group in groups]
    for ids, judgements in decided.together:
        touched = [one for one in made if one[0] & ids]
        if ids <= there and touched:
            whole = set().union(*(members for members, _ in touched))
            why = [decided.why(j) for j in judgements]
            made = [one for one in made if one not in touched] + [
                (whole, [*(w for _, ws in touched for w in ws), *why])
            ]
    return [(part, tuple(why)) for members, why in made for part in _parted(members, decided)]


def canonical_words(readings: Sequence[Reading], referent: str) -> list[str]:
    """The words by which what is no person is known."""
    for reading in readings:
        by_id = {r.id: r for r in reading.referents}
        if referent in by_id:
            words = [word for word in _key(by_id[referent], by_id, {})[1:] if word != "/"]
            return [by_id[word].name if word in by_id else word for word in words]
    return []


def _parted(members: set[str], decided: Decided) -> Iterator[list[str]]:
    """A group in parts, so that none holds two that a person told apart; what nobody spoke of stays with the first."""
    apart = {frozenset(pair[:2]) for pair in decided.apart if {*pair[:2]} <= members}
    going = {pair[0] for pair in decided.apart if frozenset(pair[:2]) in apart}
    units = [set(ids & members) for ids, _ in decided.together if ids & members]
    units += [{i} for i in sorted(members) if not any(i in unit for unit in units)]
    parts: list[set[str]] = []
    for unit in sorted(units, key=lambda u: (bool(u & going), min(u))):
        free = (p for p in parts if not any(frozenset((a, b)) in apart for a in p for b in unit))
        part = next(free, None)
        if part is None:
            parts.append(set(unit))
        else:
            part |= unit
    return (sorted(part) for part in parts)


def _short_for(keys: Mapping[Key, object]) -> list[tuple[Key, Key]]:
    """Bodies that are another of the case under a shorter name, each with that other, where only one fits.

    "Foreign Ministry" is that of the one state whose foreign ministry is named; "NPA" is "Northern Press Agency".
    """
    bodies = [k for k in keys if k[0] == "organization"]
    found = []
    for key in bodies:
        heads, codes = _parts(key)
        if len(heads) == 1 and not codes and re.fullmatch(r"[a-z]{3,6}", heads[0]):
            fits = [k for k in bodies if _initials(k) == sorted(heads[0])]
        elif not codes and heads[-1:] and set(heads) & set(table("en", "body_names")["of_a_state"]):
            fits = [k for k in bodies if _parts(k)[0] == heads and _parts(k)[1]]
        else:
            continue
        if len(fits) == 1:
            found.append((key, fits[0]))
    return found


def _parts(key: Key) -> tuple[Key, Key]:
    """Head words and state codes of a body's key."""
    at = key.index("/")
    return key[1:at], key[at + 1 :]


def _initials(key: Key) -> list[str]:
    heads, _ = _parts(key)
    return sorted(word[0] for word in heads) if len(heads) > 2 else []


def _key(referent: Referent, by_id: Mapping[str, Referent], people: Mapping[str, str]) -> Key:
    if referent.type == "organization":
        return ("organization", *body_key(referent, by_id.get(referent.stands_for or "")))
    if referent.type == "group":
        return _group_key(referent, by_id, people)
    if referent.type in ("state", "place"):
        return (referent.type, nations().get(_plain(referent.name), _plain(referent.name)))
    return (referent.type, referent.id)


def body_key(referent: Referent, state: Referent | None) -> Key:
    """State and head words of a body: "Russia's Foreign Ministry" and "Russian Ministry of Foreign Affairs" are one."""
    words = _plain(referent.name).split()
    codes = set(nations_in(referent.name))
    if state and state.type == "state":
        codes.add(nations().get(fold(state.name), _plain(state.name)))
    heads = {w for w in words if w not in nations() and w not in _SMALL}
    known = _short_forms().get(frozenset(heads))
    return (*sorted(known or heads or words), "/", *sorted(codes)[:1])


@cache
def _short_forms() -> dict[frozenset[str], frozenset[str]]:
    """Head words by those of the short form, from lang/en/body_names.toml ("mfa" is foreign, ministry)."""
    short = table("en", "body_names")["short"]
    return {frozenset(fold(words).split()) - _SMALL: frozenset(heads) for words, heads in short.items()}


def _group_key(referent: Referent, by_id: Mapping[str, Referent], people: Mapping[str, str]) -> Key:
    members = sorted(people.get(m) or by_id[m].name if m in by_id else m for m in referent.members)
    if len(members) > 1:
        return ("group", "of", *members)
    named = re.search(r"(?<!^)\b[A-Z]", referent.name)
    if named and not _COUNTED.match(referent.name):
        return ("group", _plain(referent.name))
    return ("group", referent.id)


def _plain(name: str) -> str:
    """A name folded, without article and punctuation; a possessive loses its s."""
    bare = re.sub(r"^(?:the|a|an)\s+", "", re.sub(r"['’]s?\b", "", name), flags=re.IGNORECASE)
    return " ".join(re.findall(r"[a-z0-9.]+", fold(bare)))
