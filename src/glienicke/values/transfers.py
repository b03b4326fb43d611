"""Who changed hands in an exchange."""

from __future__ import annotations

from glienicke.model import SlotValue, Transfer
from glienicke.values.base import Comparison, Naming, conflicts, refines, same, unrelated


class TransfersType:
    """A set of transfers, whose order says nothing."""

    def parse(self, text: str) -> None:
        """No words state transfers: they are made in claims."""
        return

    def compare(self, left: SlotValue, right: SlotValue, name: Naming = str) -> Comparison:
        """By person: the same people the same way, more people or more said of them, or contradicting ways."""
        a, b = _by_person(left), _by_person(right)
        for person in a.keys() & b.keys():
            if clash := _clash(a[person], b[person]):
                return conflicts(f"{name(person)} is handed {clash} one and another party or in different numbers")
        if a == b:
            return same(f"both name {self.format(left, name)}")
        if _within(b, a):
            return refines("left", f"{self.format(left, name)} says more than {self.format(right, name)}")
        if _within(a, b):
            return refines("right", f"{self.format(right, name)} says more than {self.format(left, name)}")
        return unrelated(f"{self.format(left, name)} and {self.format(right, name)} may be parts of one exchange")

    def format(self, value: SlotValue, name: Naming = str) -> str:
        """The people, joined by commas, with the side that got them where it is known."""
        shown = []
        for transfer in _by_person(value).values():
            count = f"{transfer.count} " if transfer.count else ""
            to = f" to {name(transfer.to)}" if transfer.to else ""
            shown.append(f"{count}{name(transfer.person)}{to}")
        return ", ".join(shown)


def _by_person(value: SlotValue) -> dict[str, Transfer]:
    members = value if isinstance(value, tuple) else ()
    found = [t if isinstance(t, Transfer) else Transfer(t) for t in members]
    return {t.person: t for t in sorted(found, key=lambda t: t.person)}


def _clash(a: Transfer, b: Transfer) -> str | None:
    """The first of the ways in which two transfers of one person contradict each other, in words."""
    pairs = ((a.from_, b.from_, "over by"), (a.to, b.to, "to"), (a.count, b.count, "over by"))
    return next((words for one, other, words in pairs if one and other and one != other), None)


def _within(fewer: dict[str, Transfer], more: dict[str, Transfer]) -> bool:
    """Is all that `fewer` says also said in `more`?"""
    return all(
        person in more
        and all(
            one is None or one == other
            for one, other in (
                (t.from_, more[person].from_),
                (t.to, more[person].to),
                (t.count, more[person].count),
            )
        )
        for person, t in fewer.items()
    )
