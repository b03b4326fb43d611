"""How many independent origins stand behind claims: a range, because reports seldom say all of it.

At most: every named speaker is one, every outlet's own voice one, every unnamed source one, and several ("two
officials") as many as are told; copies of a report count together with it (the one that tells of most unnamed
sources), and what comes through another outlet counts as that outlet's. At least: what parties say on the record, one
for each side, and one altogether where there is none. All unnamed sources may be one man; relatives, lawyers and
outlets may have it from any of the others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from glienicke.model import Claim, Derivation, Entity, Origins, Reading
from glienicke.text.normalise import fold, words
from glienicke.values.number import parse_number
from glienicke.values.words import listed

SEVERAL = 2
"""What a plural without a number counts for: "officials"."""

MOST_HEADS = 9
"""What a number counts for at most: "hundreds of residents" are no hundreds of sources."""


@dataclass(frozen=True)
class Provenance:
    """What the count rests on.

    Attributes:
        root: for each report the report it comes from in the end; one that only names another as the source of
            something stands for itself.
        entities: the entities by their ids.
        side: whom a speaker speaks for in the end.
        of_outlet: the roots of the reports of each outlet, by its name in folded letters.
    """

    root: Mapping[str, str]
    entities: Mapping[str, Entity]
    side: Callable[[str], str]
    of_outlet: Mapping[str, str]

    @classmethod
    def of(
        cls,
        readings: Sequence[Reading],
        lineage: Iterable[Derivation],
        entities: Mapping[str, Entity],
        side: Callable[[str], str],
    ) -> Provenance:
        """From the lineage of all reports."""
        source = {d.report: d.source for d in lineage if d.kind != "shared-origin"}
        roots = {reading.report.id: _root(reading.report.id, source) for reading in readings}
        named = [(fold(r.report.outlet.name or ""), roots[r.report.id]) for r in readings]
        return cls(roots, entities, side, {name: root for name, root in reversed(named) if name})

    def count(self, claims: Iterable[tuple[str, Claim]]) -> Origins:
        """The origins of (report id, claim) pairs."""
        return self.of_voices((report, claim.by, claim.via) for report, claim in claims)

    def of_voices(self, told: Iterable[tuple[str, str | None, Sequence[str]]]) -> Origins:
        """The origins of what reports tell: (report id, who says it, through whom)."""
        voices: set[tuple[str, str]] = set()
        sides: set[str] = set()
        unnamed: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for report, by, via in told:
            root = self.root.get(report, report)
            if by is None or self._outlet(by):
                voices.add(("outlet", self._upstream([by, *via] if by else via) or root))
            elif self.is_unnamed(by):
                unnamed[root][report].add(by)
            else:
                voices.add(("speaker", by))
                sides |= {self.side(by)} if self.is_party(by) else set()
        heads = sum(max(self._heads_of(told) for told in reports.values()) for reports in unnamed.values())
        return Origins(max(1, len(sides)), max(1, len(voices) + heads))

    def _upstream(self, through: Sequence[str]) -> str | None:
        """The first outlet of the case that something came through, else whoever it came through first."""
        return next((root for who in through if (root := self._outlet(who))), through[0] if through else None)

    def _heads_of(self, unnamed: Iterable[str]) -> int:
        return sum(map(self.heads, unnamed))

    def is_unnamed(self, speaker: str) -> bool:
        """Is it an unnamed source, or a crowd ("people in the market")?"""
        entity = self.entities.get(speaker)
        return entity is not None and entity.type in ("anonymous", "group")

    def is_party(self, speaker: str) -> bool:
        """Does it speak for a state or a body?"""
        entity = self.entities.get(self.side(speaker))
        return entity is None or entity.type in ("state", "organization")

    def heads(self, speaker: str) -> int:
        """How many people an unnamed source may be: "two officials" two, "a source" one."""
        said = words(self.entities[speaker].name)
        number = parse_number(said[0]) if said else None
        if number is not None:
            return max(1, min(int(number), MOST_HEADS))
        end = next((at for at, word in enumerate(said) if word in listed("words/prepositions")), len(said))
        named = said[max(0, end - 2) : end]  # "officials", "officials familiar" (with it)
        return SEVERAL if any(word == "people" or word.endswith("s") for word in named) else 1

    def _outlet(self, entity_id: str) -> str | None:
        """The root of what an outlet of the case has reported; None for whoever is no such outlet."""
        entity = self.entities.get(entity_id)
        names = [entity.name, *(form.text for form in entity.forms)] if entity else []
        return next((root for name in names if (root := self.of_outlet.get(fold(name)))), None)


def _root(report: str, source: Mapping[str, str]) -> str:
    """The report at the end of the chain; the least of a circle."""
    at, seen = report, set[str]()
    while at in source and at not in seen:
        seen.add(at)
        at = source[at]
    return min(seen | {at}) if at in seen else at
