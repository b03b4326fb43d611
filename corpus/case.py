"""A case: its entities, and what holds over its reports."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path
from typing import Any

from corpus import facts, markup, mentions, passages, reading, talks, values
from corpus.claims import read as read_claim
from corpus.faults import Fault, Faults, MarkupError
from corpus.markup import Document, Item
from corpus.report import Json, Report, columns
from corpus.vocabulary import ENTITY_TYPES


class Case:
    """A folder with annotations/case.ann and one file beside it per report, built as far as its faults allow.

    Attributes:
        gold: what goes into case.gold.json.
        reports: the reports in the order of their file names.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.document: Document = markup.read(folder / "annotations" / "case.ann")
        self.faults = Faults(str(self.document.path))
        self.named: dict[str, Json] = {}
        forms = [form for some in self._each("entities", self._entity) for form in some]
        self.reports = [self._report(path, forms) for path in self._paths()]
        self.claims = {c["id"]: c for r in self.reports for c in r.gold["claims"]}
        self.quotes = {q["id"]: q for r in self.reports for q in r.gold["quotes"]}
        self.numbers = {r.number: r for r in self.reports}
        self._each("passages", self._derivation)
        self.gold = self._gold()

    def all_faults(self) -> list[Fault]:
        """The findings of all files so far."""
        return [*self.faults.found, *(f for r in self.reports for f in r.faults.found)]

    def _paths(self) -> list[Path]:
        return sorted(p for p in (self.folder / "annotations").glob("*.ann") if p.name != "case.ann")

    def _report(self, path: Path, forms: list[mentions.Form]) -> Report:
        built = reading.build(markup.read(path), self.folder, forms)
        for name, called in built.entities.items():
            self.named.setdefault(name, {"id": name, "name": called, "stands_for": None})
        return built

    def _each(self, section: str, make: Callable[[Item], Any]) -> list[Any]:
        made = []
        for item in self.document.items(section):
            try:
                made.append(make(item))
            except MarkupError as error:
                self.faults.add(error, item.head.number)
        return made

    def _entity(self, item: Item) -> list[mentions.Form]:
        """`P:id Full Name -> S:state`, with forms below; the name is a form too unless it stands in parentheses."""
        head, _, stands_for = (x.strip() for x in item.head.words.partition("->"))
        name, _, called = (x.strip() for x in head.partition(" "))
        if name[:1] not in ENTITY_TYPES or not called or name in self.named:
            raise MarkupError(f"no entity, no name, or twice: {item.head.words!r}")
        plain = called.strip("()")
        self.named[name] = {"id": name, "name": plain, "stands_for": stands_for or None}
        is_form = name[0] not in "GA" and plain == called
        own = [mentions.Form(name, "name", called, item.head.number, mentions.CASE)] if is_form else []
        return own + mentions.forms_of(item, name, mentions.CASE)

    def _gold(self) -> Json:
        found = self._each("facts", lambda item: item)
        made = [self._fact(item, n) for n, item in enumerate(found, 1)]
        return {
            "case": self.document.get("case") or self.folder.name,
            "reports": [r.id for r in self.reports],
            "entities": [self._shown(e) for e in self.named.values()],
            "facts": [f for f in made if f],
            "same_utterance": [pair for pairs in self._each("utterances", self._pairs) for pair in pairs],
            "origins": self._each("origins", self._origin),
            "timeline": self._each("timeline", self._event),
            "status": self._status(),
            "negotiation_history": self._each("talks", lambda item: talks.read(item, self._ids())),
        }

    def _fact(self, item: Item, number: int) -> Json | None:
        try:
            return facts.read(item, number, self.claims)
        except MarkupError as error:
            self.faults.add(error, item.head.number)
            return None

    def _shown(self, entity: Json) -> Json:
        """An entity with the forms that its mentions have in the reports."""
        every = [
            m
            for r in self.reports
            for m in r.gold["mentions"]
            if m["entity"] == entity["id"] and m["kind"] != "pronoun"
        ]
        forms = dict.fromkeys((m["text"], m["kind"]) for m in every)
        shown = {"id": entity["id"], "type": ENTITY_TYPES[entity["id"][0]], "name": entity["name"]}
        shown["forms"] = [{"text": text, "garbled": kind == "garbled", "kind": kind} for text, kind in forms]
        return {**shown, **({"stands_for": entity["stands_for"]} if entity["stands_for"] else {})}

    def _pairs(self, item: Item) -> list[list[str]]:
        """Quotes of one act of speech: all pairs of two reports among them."""
        names = item.head.words.split()
        if unknown := [x for x in names if x not in self.quotes]:
            raise MarkupError(f"no quote {unknown[0]}")
        pairs = [[a, b] for a, b in itertools.combinations(names, 2) if a.split(".")[0] != b.split(".")[0]]
        if not pairs:
            raise MarkupError("an utterance needs quotes of two reports")
        return pairs

    def _derivation(self, item: Item) -> None:
        copy, derivation = passages.read(item, self.numbers)
        copy.gold["report"]["derives_from"].append(derivation)

    def _ids(self) -> dict[str, str]:
        return {number: report.id for number, report in self.numbers.items()}

    def _origin(self, item: Item) -> Json:
        """`what is known | report numbers | least-most`."""
        what, numbers, count = columns(item, 3)
        known = self._ids()
        if unknown := [x for x in numbers.split() if x not in known]:
            raise MarkupError(f"no report {unknown[0]}")
        least, _, most = count.partition("-")
        return {
            "fact": what,
            "reports": [known[x] for x in numbers.split()],
            "min": int(least),
            "max": int(most or least),
        }

    def _event(self, item: Item) -> Json:
        """`date | what | claims and quotes`; "-" for an unknown date."""
        date, what, refs = columns(item, 3)
        value = None if date == "-" else date
        if value and not values.is_date(value):
            raise MarkupError(f"no date: {value}")
        if unknown := [x for x in refs.split() if x not in self.claims and x not in self.quotes]:
            raise MarkupError(f"no claim or quote {unknown[0]}")
        split = {
            "claims": [x for x in refs.split() if x in self.claims],
            "quotes": [x for x in refs.split() if x in self.quotes],
        }
        return {"date": value, "precision": values.precision(value), "what": what, **split}

    def _status(self) -> Json:
        status: Json = {"as_of": None, "talks": None, "gates": [], "offers": []}
        for line in (item.head for item in self.document.items("status")):
            key, rest = line.field()
            try:
                self._state(status, key, rest)
            except (MarkupError, ValueError) as error:
                self.faults.add(error if isinstance(error, MarkupError) else MarkupError(str(error)), line.number)
        return status

    def _state(self, status: Json, key: str, rest: str) -> None:
        parts = [x.strip() for x in rest.split("|")]
        if key == "gate" and len(parts) == 3:
            status["gates"].append({"gate": parts[0], "state": parts[1], "stated_by": parts[2].split()})
        elif key in ("offer", "demand") and len(parts) == 2:
            slots = {k: v for k, v in read_claim(f"x {key} {parts[0]}")[1]["slots"].items() if v is not None}
            status.setdefault(f"{key}s", []).append({**slots, "status": parts[1]})
        elif key in ("as_of", "talks"):
            status[key] = rest
        else:
            raise MarkupError(f"no status: {key}: {rest}")
