"""Excerpts: short invented passages of news, each annotated alone, that the reading model learns from.

    python -m corpus.excerpts [FILE ...]    # check files (all without names) and count what they hold

The markup is explained in `excerpts/README.md`: words in brackets with an id, `[sentenced|t1]`, and lines that say what
the marked words make, `= sentence t1 person=P1 length=x1`.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).parent / "excerpts"
SCHEMA = Path(__file__).parent.parent / "src/glienicke/schema"
MODALITIES = ("asserted", "reported", "possible", "planned", "conditional", "negated")
SIDES = ("left", "right", "by", "to")
"""What an exchange has in the place of transfers: who went one way, who the other, who gave and who received "left"."""
_SORTS = frozenset("PSOLFGTNAtdqcx")
_MARK = re.compile(r"\\\[|\\\]|\[|\|(?P<id>[A-Za-z]\d*)\]|\]")


class FaultError(ValueError):
    """Something in an excerpt that cannot be read."""


@dataclass(frozen=True, slots=True)
class Item:
    """A claim or a quote: its triggers, and for each slot the ids of marks, or a label.

    A quote has the type "quote", its cue as trigger, and the slots source, content and stance (labels).
    """

    type: str
    triggers: tuple[str, ...]
    slots: dict[str, tuple[str, ...]]
    labels: dict[str, tuple[str, ...]]
    modality: str = "asserted"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One passage: its text, the marked stretches by id, and what they make."""

    name: str
    text: str
    marks: dict[str, tuple[int, int]]
    items: tuple[Item, ...] = field(default=())


def read(path: Path) -> Iterator[Excerpt]:
    """The excerpts of a file.

    Raises:
        FaultError: naming file and line.
    """
    yield from (excerpt(*block) for block in blocks(path))


Block = tuple[str, str, list[str]]
"""Where an excerpt stands, its marked text, its items."""


def blocks(path: Path) -> Iterator[Block]:
    """The excerpts of a file, not yet read."""
    place, body, items = "", list[str](), list[str]()
    for number, line in enumerate([*path.read_text("utf-8").splitlines(), "%"], 1):
        if line.startswith("%"):
            if "".join(body).strip():
                yield place, "\n".join(body).strip(), items
            place, body, items = f"{path.name}:{number} ({line[1:].strip()})", [], []
        elif line.startswith("="):
            items.append(line[1:].strip())
        else:
            body.append(line)
            if items and line.strip():
                items.append(f"text after the items: {line}")


def excerpt(place: str, marked: str, lines: list[str]) -> Excerpt:
    """Read one excerpt.

    Raises:
        FaultError: naming the place.
    """
    try:
        text, marks = unmarked(marked)
        items = tuple(_item(line, marks) for line in lines)
        _all_used(marks, items)
    except FaultError as fault:
        raise FaultError(f"{place}: {fault}") from fault
    return Excerpt(place, text, marks, items)


def unmarked(marked: str) -> tuple[str, dict[str, tuple[int, int]]]:
    """The text without its marks, and what they mark."""
    text, marks, open_at = "", dict[str, tuple[int, int]](), list[int]()
    last = 0
    for match in _MARK.finditer(marked):
        text += marked[last : match.start()]
        last = match.end()
        if match[0].startswith("\\"):
            text += match[0][1]
        elif match[0] == "[":
            open_at.append(len(text))
        elif match["id"] is None or not open_at:
            raise FaultError(f"a bracket without partner or id after {text[-30:]!r}")
        elif match["id"] in marks or match["id"][0] not in _SORTS:
            raise FaultError(f"id {match['id']} twice, or of no known sort")
        else:
            marks[match["id"]] = (open_at.pop(), len(text))
    if open_at:
        raise FaultError("a bracket that is not closed")
    return text + marked[last:], marks


def _item(line: str, marks: dict[str, tuple[int, int]]) -> Item:
    kind, *words = line.split()
    known = slots_of(kind)
    triggers, slots, labels, modality = (
        list[str](),
        dict[str, tuple[str, ...]](),
        dict[str, tuple[str, ...]](),
        "asserted",
    )
    for word in words:
        name, equals, value = word.partition("=")
        if word.startswith("!"):
            modality = word[1:]
        elif not equals:
            triggers.append(word)
        elif name not in known:
            raise FaultError(f"{kind} has no slot {name}")
        elif value.startswith(":"):
            labels[name] = tuple(label.replace("_", " ") for label in value[1:].split("+"))
        else:
            slots[name] = tuple(value.split("+"))
    unknown = [i for i in (*triggers, *(i for ids in slots.values() for i in ids)) if i not in marks]
    if unknown or modality not in MODALITIES or (kind != "quote" and not triggers):
        raise FaultError(f"{line}: unknown id {unknown}, unknown modality, or no trigger")
    if kind in ("quote", "position"):
        labels |= {"stance": tuple(s.replace(" ", "_") for s in labels.get("stance", ()))}
        _check_stances(labels["stance"])
    return Item(kind, tuple(triggers), slots, labels, modality)


def _check_stances(said: tuple[str, ...]) -> None:
    if wrong := set(said) - set(tomllib.loads((SCHEMA / "stances.toml").read_text("utf-8"))):
        raise FaultError(f"unknown stance {sorted(wrong)}")


def slots_of(kind: str) -> tuple[str, ...]:
    """The slots that an item of a type may have."""
    if kind == "quote":
        return ("source", "content", "stance")
    path = SCHEMA / "claims" / f"{kind}.toml"
    if not path.exists():
        raise FaultError(f"unknown type {kind}")
    slots = tuple(tomllib.loads(path.read_text("utf-8"))["slots"])
    return (*(s for s in slots if s != "transfers"), *SIDES) if kind == "exchange" else slots


def _all_used(marks: dict[str, tuple[int, int]], items: tuple[Item, ...]) -> None:
    used = {i for item in items for i in (*item.triggers, *(i for ids in item.slots.values() for i in ids))}
    if idle := [i for i in marks if i[0] in "tqcdx" and i not in used]:
        raise FaultError(f"marked and not used: {', '.join(idle)}")


def main(arguments: list[str]) -> int:
    """Check files; returns the exit code."""
    paths = [Path(name) for name in arguments] or sorted(FOLDER.glob("*.txt"))
    count, faults = Counter[str](), 0
    for block in (block for path in paths for block in blocks(path)):
        try:
            read_one = excerpt(*block)
        except FaultError as fault:
            faults += 1
            sys.stderr.write(f"{fault}\n")
        else:
            count["excerpts"] += 1
            count["words"] += len(read_one.text.split())
            count.update(item.type for item in read_one.items)
    sys.stdout.write("  ".join(f"{name} {n}" for name, n in count.most_common()) + "\n")
    return 2 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
