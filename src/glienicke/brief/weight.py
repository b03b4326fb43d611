"""What matters most to somebody who has one page: computed from the record alone, never from names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from glienicke.brief.index import Index
from glienicke.brief.phrases import unique
from glienicke.model import CustodyLine, Fact, StanceLine
from glienicke.schema.positions import positions

OVER = frozenset({"exchanged", "released", "no longer held", "dead"})
"""What a custody line says of those who are not held any more."""


class Weight:
    """How much people, parties and facts of a record matter.

    Somebody is on the table whom an offer, a demand or a position names; a party is at it that puts or is put one, or
    holds somebody who is on it.
    """

    def __init__(self, index: Index) -> None:
        talks, outlook = index.record.negotiation, index.record.outlook
        deals = (*talks.offers, *talks.demands)
        asked = [person for deal in deals for person in (*deal.gives, *deal.wants)]
        wanted = [held.line.person for held in index.record.board.held if held.wanted_by]
        meant = [i for p in outlook.positions for sense in p.senses for i in (*sense.items, *sense.others)]
        self._index = index
        self._custody: dict[str, CustodyLine] = {line.person: line for line in talks.custody}
        self._reports = Counter(w for e in index.record.entities for w in _reports(index, e.id))
        self.on_table = frozenset(p for p in (*asked, *wanted, *meant) if index.is_person(p))
        holders = [line.holder for line in talks.custody if line.person in self.on_table]
        self.at_table = frozenset(index.side(p) for p in (*(x for d in deals for x in (d.by, d.to)), *holders) if p)

    def is_current(self, person: str) -> bool:
        """Is it somebody with a name who is on the table, or held?"""
        line = self._custody.get(person)
        held = line is None or line.status not in OVER
        return self._index.is_person(person) and (held or person in self.on_table)

    def of_person(self, person: str) -> tuple[bool, bool, bool, int]:
        """Sorts those first who are on the table, then those held, those with a name, and those told of most."""
        line = self._custody.get(person)
        held = line is not None and line.status not in OVER
        return person in self.on_table, held, self._index.is_person(person), self._reports[person]

    def strongest(self, own: Sequence[StanceLine], most: int) -> tuple[StanceLine, ...]:
        """The strongest of a party's stances: an answer to an offer first, a refusal to comment for want of others."""
        order = list(positions()["answers"])
        ranked = sorted(own, key=lambda line: line.since or "", reverse=True)
        ranked.sort(key=lambda line: order.index(line.stance) if line.stance in order else -1)
        says = [line for line in ranked if line.stance != order[-1]]
        return tuple((says or ranked)[:most])

    def of_fact(self, fact: Fact) -> tuple[bool, bool, int]:
        """Sorts facts about those on the table first, then by how many reports tell it."""
        subject = fact.subject or ""
        side = self._index.side(subject)
        reports = {report for value in fact.values for report in value.reports}
        return subject in self.on_table, side in self.at_table, len(reports)

    def parties(self) -> tuple[str, ...]:
        """Those at the table who have taken a stance, in the order of the record; all who have where nobody is."""
        stances = [line.party for line in self._index.record.negotiation.stances]
        return unique([p for p in stances if self._index.side(p) in self.at_table] or stances)


def _reports(index: Index, entity: str) -> list[str]:
    """The entity, once for each report that names it."""
    forms = index.entities[entity].forms
    return [entity] * len({report for form in forms for report in form.reports})
