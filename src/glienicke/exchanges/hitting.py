"""Minimal hitting sets in a canonical order: the smaller first, of equal ones the one whose members come first.

`Hitting.next` walks sets in lexicographic order and leaves a branch as soon as a member has nothing left that only it
hits (the criterion of Murakami and Uno, 2014) or more disjoint cores are left than members are free. Since the walk
starts behind the last set that was looked at, a core may be added at any time.
"""

from __future__ import annotations

from collections.abc import Iterable

WALK = 200_000
"""Members tried per question, after which we give up."""


class Hitting:
    """The minimal hitting sets of cores that become known one by one. Sets are masks: bit i is member i."""

    def __init__(self, members: int) -> None:
        self.members = members
        self.cores: list[int] = []
        self._in: list[int] = [0] * members  # member -> mask of the cores that have it
        self._tried = 0

    def add(self, core: int) -> None:
        """Another set that must be hit; one that holds a known one is hit with it."""
        if any(known & core == known for known in self.cores):
            return
        bit = 1 << len(self.cores)
        self.cores.append(core)
        for member in bits(core):
            self._in[member] |= bit

    def least(self) -> int | None:
        """How many members every hitting set has at least; None where there is none, since a core is empty."""
        return None if 0 in self.cores else self._disjoint((1 << len(self.cores)) - 1, self.members)

    def next(self, least: int, most: int, after: tuple[int, ...] = ()) -> tuple[int, ...] | None:
        """The first minimal hitting set of `least` to `most` members behind another; None where there is none.

        Raises:
            GaveUp: more than WALK members were tried.
        """
        self._tried = 0
        return self._walk((), (1 << len(self.cores)) - 1, (), (least, most), after)

    def _walk(
        self, chosen: tuple[int, ...], unhit: int, own: tuple[int, ...], size: tuple[int, int], after: tuple[int, ...]
    ) -> tuple[int, ...] | None:
        """`own` are for each chosen member the cores that only it hits; `after` is () once the walk is behind it."""
        depth = len(chosen)
        if not unhit:
            return chosen if depth >= size[0] and (not after or chosen > after) else None
        if self._disjoint(unhit, size[1] - depth) > size[1] - depth:
            return None
        first = after[depth] if depth < len(after) else 0
        for member in self._candidates(unhit, max(first, chosen[-1] + 1 if chosen else 0)):
            hit = self._in[member]
            left = tuple(cores & ~hit for cores in own)
            if all(left):
                self._tried += 1
                if self._tried > WALK:
                    raise GaveUp
                rest = after if depth < len(after) and member == first else ()
                found = self._walk((*chosen, member), unhit & ~hit, (*left, unhit & hit), size, rest)
                if found is not None:
                    return found
        return None

    def _candidates(self, unhit: int, floor: int) -> Iterable[int]:
        """Members from `floor` on that hit something, up to the last with which all can still be hit."""
        cores = [self.cores[number] for number in bits(unhit)]
        union, last = 0, self.members
        for core in cores:
            union |= core
            last = min(last, core.bit_length())
        return bits((union & ((1 << last) - 1)) >> floor << floor)

    def _disjoint(self, unhit: int, enough: int) -> int:
        """How many cores that share no member, at least, are not hit yet; not counted further than one too many."""
        used = count = 0
        for number in bits(unhit):
            if not self.cores[number] & used:
                used |= self.cores[number]
                count += 1
                if count > enough:
                    break
        return count


class GaveUp(Exception):  # noqa: N818  an answer, not a fault: the caller says "truncated"
    """The walk was longer than it may be."""


def bits(mask: int) -> Iterable[int]:
    """The numbers of the bits of a mask, the lowest first."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low
