"""How many independent origins stand behind claims: a range, because reports seldom say all of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from glienicke.model import Claim, Derivation, Origins, Reading


@dataclass(frozen=True)
class Provenance:
    """What the count rests on.

    Attributes:
        root: for each report the report it comes from in the end; one that only names another as the source of
            something stands for itself.
        unnamed: is this speaker an unnamed source?
        side: whom a speaker speaks for in the end.
    """

    root: Mapping[str, str]
    unnamed: Callable[[str], bool]
    side: Callable[[str], str]

    @classmethod
    def of(
        cls,
        readings: Sequence[Reading],
        lineage: Iterable[Derivation],
        unnamed: Callable[[str], bool],
        side: Callable[[str], str],
    ) -> Provenance:
        """From the lineage of all reports."""
        source = {d.report: d.source for d in lineage if d.kind != "shared-origin"}
        roots = {}
        for reading in readings:
            at, seen = reading.report.id, set[str]()
            while at in source and at not in seen:
                seen.add(at)
                at = source[at]
            roots[reading.report.id] = min(seen | {at}) if at in seen else at
        return cls(roots, unnamed, side)

    def count(self, claims: Iterable[tuple[str, Claim]]) -> Origins:
        """The origins of (report id, claim) pairs.

        At most: every named speaker is one, every outlet's own voice one, every unnamed source one, copies of a
        report together with it. At least: one side's speakers are one, all unnamed sources and all outlets'
        own voices may come from any of them.
        """
        most: set[tuple[str, str]] = set()
        sides: set[str] = set()
        for report, claim in claims:
            root = self.root.get(report, report)
            if claim.by is None:
                most.add(("outlet", root))
            elif self.unnamed(claim.by):
                most.add(("unnamed", f"{root} {claim.by}" if root == report else root))
            else:
                most.add(("speaker", claim.by))
                sides.add(self.side(claim.by))
        return Origins(max(1, len(sides)), max(1, len(most), len(sides)))
