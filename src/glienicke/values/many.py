"""Lists of values, in slots that hold many: their order says nothing."""

from __future__ import annotations

from glienicke.values.base import Comparison, Naming, Outcome, ValueType, conflicts, refines, same


def compare_many(kind: ValueType, left: tuple[str, ...], right: tuple[str, ...], name: Naming = str) -> Comparison:
    """The same members; all of one list among the other's (the longer says more); or different ones."""
    shown = format_many(kind, left, name), format_many(kind, right, name)
    extra_left, extra_right = _unmatched(kind, left, right, name), _unmatched(kind, right, left, name)
    if not extra_left and not extra_right:
        return same(f"both name {shown[0]}")
    if not extra_right:
        return refines("left", f"the one names also {format_many(kind, extra_left, name)}")
    if not extra_left:
        return refines("right", f"the other names also {format_many(kind, extra_right, name)}")
    return conflicts(f"{shown[0]} and {shown[1]} are not the same")


def format_many(kind: ValueType, values: tuple[str, ...], name: Naming = str) -> str:
    """The members as people list them: "A, B and C"."""
    shown = [kind.format(value, name) for value in values]
    return " and ".join(filter(None, (", ".join(shown[:-1]), *shown[-1:])))


def _unmatched(kind: ValueType, these: tuple[str, ...], those: tuple[str, ...], name: Naming) -> tuple[str, ...]:
    """The members of one list that no member of the other is the same as."""
    return tuple(a for a in these if all(kind.compare(a, b, name).outcome is not Outcome.SAME for b in those))
