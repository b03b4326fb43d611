"""Who might be meant: a few candidates for a name among however many known ones.

Each name has keys that bear different damage: a sound, a beginning and an end of each part, the set of given names a
part belongs to, and pairs of shorter keys of two parts, in either order. Rare keys speak louder. A key that too many
share is read only where no rarer one is left, so that the cost of one more name stays flat.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from heapq import nlargest
from itertools import combinations
from math import log

from rapidfuzz.fuzz import ratio

from glienicke.resolve.names import given_keys, sound, spelling

MOST = 30
"""So many candidates for one name: what is further away has never been it (eval/benchmarks/blocking.py)."""

READ = 1500
"""So many entries of the index are read for one name, the rarest keys first."""

WEIGHED = 90
"""So many of those with most in common are compared letter by letter."""

Name = Sequence[str]


@lru_cache(maxsize=65536)
def _short(token: str) -> tuple[str, ...]:
    """Short keys of a part of a name, each of which survives another kind of damage."""
    plain, heard = spelling(token), sound(token)
    found = [f"{heard[:3]}~", f"{plain[:2]}^", f"{plain[-3:]}$", f"{heard[0]}{heard[-1]}!"]
    found += [f"#{number}" for number in sorted(given_keys(token))[:2]]
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=65536)
def _long(token: str) -> tuple[str, ...]:
    """Keys of a part that stands alone."""
    plain, heard = spelling(token), sound(token)
    found = [f"={plain}", f"~{heard}", f"^{plain[:4]}", f"${plain[-4:]}"]
    found += [f"#{number}" for number in sorted(given_keys(token))]
    return tuple(dict.fromkeys(found))


def keys(name: Name) -> Iterator[str]:
    """The keys of a name: those of each part, of each two parts, and of all parts run together."""
    for token in name:
        yield from _long(token)
    for one, other in combinations(name[:4], 2):
        for a in _short(one):
            for b in _short(other):
                yield f"{a} {b}" if a < b else f"{b} {a}"
    if len(name) > 1:
        yield f"={spelling(''.join(name))}"


class NameIndex:
    """Known names, each under a number of the caller's. Adding and asking cost the same however many there are."""

    def __init__(self) -> None:
        self._entries: dict[str, list[int]] = defaultdict(list)
        self._names: list[tuple[int, str, str]] = []

    def add(self, number: int, name: Name) -> None:
        """Make a name known."""
        place = len(self._names)
        self._names.append((number, *_plain(name)))
        for key in set(keys(name)):
            self._entries[key].append(place)

    def candidates(self, name: Name, most: int = MOST) -> list[int]:
        """The numbers of the names that might be meant, the likeliest first, at most `most`."""
        scores: dict[int, float] = defaultdict(float)
        found = [entries for key in dict.fromkeys(keys(name)) if (entries := self._entries.get(key))]
        read, total = 0, log(len(self._names) + 2)
        for entries in sorted(found, key=len):
            if read > READ:
                break
            weight = total - log(len(entries))
            for place in entries[: READ // 2]:
                scores[place] += weight
            read += len(entries)
        near = nlargest(WEIGHED, scores, key=lambda p: (scores[p], -p))
        return _ranked(self._names, near, name, most)


def _plain(name: Name) -> tuple[str, str]:
    """A name in one spelling, and its sound."""
    return " ".join(map(spelling, name)), " ".join(map(sound, name))


def _ranked(names: Sequence[tuple[int, str, str]], places: Iterable[int], name: Name, most: int) -> list[int]:
    """The numbers of those nearest in letters and sound, whatever the order of the parts."""
    ways = [_plain(name), _plain(tuple(reversed(name)))][: len(name)]
    closeness = {p: max(ratio(w, names[p][1]) + ratio(h, names[p][2]) / 2 for w, h in ways) for p in places}
    ordered = sorted(closeness, key=lambda p: (-closeness[p], p))
    return list(dict.fromkeys(names[p][0] for p in ordered))[:most]
