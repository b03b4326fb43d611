"""Makes small readings by hand: what annotate and claims would hand on, without their errors."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from glienicke.model import (
    Cite,
    Claim,
    Dating,
    Mention,
    Outlet,
    Quote,
    Reading,
    Referent,
    Report,
    Slot,
    Span,
    Transfer,
    Zone,
)


class Draft:
    """A report in the making. `text` grows by one line for each thing that is added; names become mentions."""

    def __init__(self, report: str, published: str | None = None, outlet: str | None = None) -> None:
        self.id, self.published, self.outlet = report, published, outlet
        self.text = ""
        self.mentions: list[Mention] = []
        self.referents: dict[str, Referent] = {}
        self.sentences: list[Span] = []
        self.quotes: list[Quote] = []
        self.claims: list[Claim] = []
        self.cites: list[Cite] = []

    def referent(self, key: str, kind: str = "person", **fields: Any) -> str:
        """A referent under a key of the test, without a mention."""
        name = fields.pop("name", key)
        of = {f: self.ref(v) for f, v in fields.items() if f in ("stands_for", "body")}
        self.referents[key] = Referent(self.ref(key), kind, name, **{**fields, **of})
        return self.ref(key)

    def ref(self, key: str) -> str:
        """The id of a referent."""
        return f"{self.id}.e-{key}"

    def line(self, text: str) -> Span:
        """Add a sentence; "[key|words]" are a mention of a referent."""
        start, at = len(self.text), 0
        for found in re.finditer(r"\[([^|\]]+)\|([^\]]+)\]", text):
            self.text += text[at : found.start()]
            where = Span(len(self.text), len(self.text) + len(found[2]))
            self.text += found[2]
            at = found.end()
            kind = self.referents[found[1]].type if found[1] in self.referents else "person"
            self.mentions.append(Mention(where, "name", kind, self.ref(found[1])))
            if found[1] not in self.referents:
                self.referent(found[1], name=found[2])
        self.text += text[at:]
        span = Span(start, len(self.text))
        self.sentences.append(span)
        self.text += "\n"
        return span

    def quote(self, speaker: str | None, words: str, around: str = "{}", **fields: Any) -> str:
        """Add a sentence with reported speech: `around` has "{}" where `words` go. Returns the id of the quote."""
        before = around.partition("{}")[0]
        sentence = self.line(around.replace("{}", words))
        plain = re.sub(r"\[[^|\]]+\|([^\]]+)\]", r"\1", before)
        size = len(re.sub(r"\[[^|\]]+\|([^\]]+)\]", r"\1", words))
        content = Span(sentence.start + len(plain), sentence.start + len(plain) + size)
        form = "direct" if words[:1] in '“"' else "indirect"
        via = tuple(self.ref(v) for v in fields.pop("via", ()))
        number = f"{self.id}.q{len(self.quotes) + 1}"
        by = self.ref(speaker) if speaker else None
        cue = Span(sentence.end - 1, sentence.end) if not before else Span(sentence.start, content.start)
        self.quotes.append(Quote(number, fields.pop("form", form), content, cue, speaker=by, via=via, **fields))
        return number

    def claim(self, kind: str, slots: Mapping[str, Any], modality: str = "asserted", **fields: Any) -> str:
        """Add a claim; values "=key" are referents. Returns its id."""
        number = f"{self.id}.c{len(self.claims) + 1}"
        made = tuple(Slot(name, self._value(value)) for name, value in slots.items())
        by = self.ref(fields.pop("by")) if fields.get("by") else fields.pop("by", None)
        evidence = (self.sentences[-1] if self.sentences else self.line(f"{kind}."),)
        self.claims.append(Claim(number, kind, made, modality, evidence, "test", by=by, **fields))
        return number

    def _value(self, value: Any) -> Any:
        if isinstance(value, list):
            return tuple(self._value(v) for v in value)
        if isinstance(value, dict):
            known = {k: self._value(v) for k, v in value.items()}
            return Transfer(known["person"], known.get("from"), known.get("to"), known.get("count"))
        if isinstance(value, str) and value.startswith("="):
            if value[1:] not in self.referents:
                self.line(f"[{value[1:]}|{value[1:]}].")
            return self.ref(value[1:])
        return value

    def reading(self) -> Reading:
        """The reading."""
        dating = Dating(self.published, "metadata") if self.published else Dating()
        outlet = Outlet(self.outlet, "stated") if self.outlet else Outlet()
        report = Report(self.id, f"{self.id}.txt", self.id, self.text, "en", outlet, published=dating)
        return Reading(
            report,
            zones=(Zone("body", Span(0, len(self.text))),) if self.text else (),
            sentences=tuple(self.sentences),
            mentions=tuple(sorted(self.mentions, key=lambda m: m.span)),
            referents=tuple(self.referents.values()),
            quotes=tuple(self.quotes),
            cites=tuple(self.cites),
            claims=tuple(self.claims),
        )
