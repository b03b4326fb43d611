"""How many independent origins stand behind claims: a range, because reports seldom say all of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from glienicke.fusion.people import People
from glienicke.model import Claim, Derivation, Origins, Reading


@dataclass(frozen=True)
class Provenance:
    """What the count rests on.

    `root` gives for each report the report it comes from in the end; one that only names another as the source
    of something stands for itself.
    """

    root: Mapping[str, str]
    people: People

    @classmethod
    def of(cls, readings: Sequence[Reading], lineage: Iterable[Derivation], people: People) -> Provenance:
        """From the lineage of all reports."""
        source = {d.report: d.source for d in lineage if d.kind != "shared-origin"}
        roots = {}
        for reading in readings:
            at, seen = reading.report.id, set[str]()
            while at in source and at not in seen:
                seen.add(at)
                at = source[at]
            roots[reading.report.id] = min(seen | {at}) if at in seen else at
        return cls(roots, people)

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
            elif self.people.type(claim.by) == "anonymous":
                most.add(("unnamed", f"{root} {claim.by}" if root == report else root))
            else:
                most.add(("speaker", claim.by))
                sides.add(self.people.side(claim.by))
        return Origins(max(1, len(sides)), max(1, len(most), len(sides)))
