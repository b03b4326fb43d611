"""Value types: parse, compare with a reason, format.

    compare("date", "2018", "2018-12")  ->  REFINES, finer="right", "December 2018 lies within 2018"

`VALUE_TYPES` has a type for every `value` that schema/claims names.
"""

from __future__ import annotations

from glienicke.model import SlotValue, Transfer
from glienicke.values.base import Comparison, Naming, Outcome, ValueType
from glienicke.values.count import CountType
from glienicke.values.date import DateType
from glienicke.values.duration import DurationType
from glienicke.values.entity import EntityType
from glienicke.values.many import compare_many, format_many
from glienicke.values.offence import OffenceType
from glienicke.values.phrase import LabelType, TextType
from glienicke.values.place import PlaceType
from glienicke.values.plea import PleaType
from glienicke.values.stance import StanceType
from glienicke.values.transfers import TransfersType

__all__ = ["VALUE_TYPES", "Comparison", "Naming", "Outcome", "ValueType", "compare", "format_value"]

VALUE_TYPES: dict[str, ValueType] = {
    "count": CountType(),
    "date": DateType(),
    "duration": DurationType(),
    "entity": EntityType(),
    "label": LabelType(),
    "offence": OffenceType(),
    "place": PlaceType(),
    "plea": PleaType(),
    "stance": StanceType(),
    "text": TextType(),
    "transfers": TransfersType(),
}


def compare(kind: str, left: SlotValue, right: SlotValue, name: Naming = str) -> Comparison:
    """How two values of a slot of this kind relate; lists are compared by their members.

    Args:
        kind: a key of `VALUE_TYPES`.
        left: a value.
        right: another; `Comparison.finer` says which of the two says more.
        name: gives the name of an entity by its id, for the reason (and for comparing places).

    Raises:
        KeyError: there is no such kind.
    """
    members = _ids(left), _ids(right)
    if members == (None, None):
        return VALUE_TYPES[kind].compare(left, right, name)
    a, b = ((str(value),) if ids is None else ids for value, ids in zip((left, right), members, strict=True))
    return compare_many(VALUE_TYPES[kind], a, b, name)


def format_value(kind: str, value: SlotValue, name: Naming = str) -> str:
    """A value, or a list of them, as people write it.

    Raises:
        KeyError: there is no such kind.
    """
    members = _ids(value)
    return VALUE_TYPES[kind].format(value, name) if members is None else format_many(VALUE_TYPES[kind], members, name)


def _ids(value: SlotValue) -> tuple[str, ...] | None:
    """The members of a list of values; None for a single value and for transfers, which compare themselves."""
    if not isinstance(value, tuple) or any(isinstance(member, Transfer) for member in value):
        return None
    return tuple(str(member) for member in value)
