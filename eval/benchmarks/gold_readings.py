"""Gold annotations as readings: what a perfect annotation and claim extraction would hand to resolve and fusion."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
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
    Resolution,
    Slot,
    Span,
    Time,
    Transfer,
    Zone,
)
from glienicke.resolve.entity import Cast, entity, with_bodies
from glienicke.resolve.names import tokens

Json = dict[str, Any]
NAMED = ("name", "garbled", "variant")


def gold_readings(folder: Path, split_names: bool = True) -> list[Reading]:
    """A reading for each report; names whose last part differs are referents of their own where `split_names`."""
    return [reading for reading, _ in _read(folder, split_names)]


def gold_resolution(folder: Path) -> tuple[list[Reading], Resolution]:
    """The readings, each entity of the gold one referent in each, and these brought together as the gold has them."""
    told = _read(folder, split_names=False)
    readings = [reading for reading, _ in told]
    groups: dict[str, list[str]] = {}
    for _, ids in told:
        for (gold, _), referent in ids.items():
            groups.setdefault(gold, []).append(referent)
    uses = Cast.of(readings)
    found = sorted(groups.values(), key=lambda ids: (min(uses.order[i] for i in ids), ids[0]))
    links = {i: f"e{number}" for number, ids in enumerate(found, 1) for i in ids}
    made = [entity(uses, ids, (), number, links) for number, ids in enumerate(found, 1)]
    return readings, Resolution(tuple(with_bodies(made, uses, links)), links)


def _read(folder: Path, split_names: bool) -> list[tuple[Reading, dict[tuple[str, str], str]]]:
    entities = {e["id"]: e for e in json.loads((folder / "case.gold.json").read_text("utf-8"))["entities"]}
    files = [p for p in sorted(folder.glob("*.gold.json")) if not p.name.startswith("case")]
    return [_reading(folder, json.loads(p.read_text("utf-8")), entities, split_names) for p in files]


def _span(data: Json | None) -> Span | None:
    return Span(data["start"], data["end"]) if data else None


def _spans(data: list[Json] | None) -> tuple[Span, ...]:
    return tuple(Span(d["start"], d["end"]) for d in data or ())


def _reading(
    folder: Path, gold: Json, entities: dict[str, Json], split: bool
) -> tuple[Reading, dict[tuple[str, str], str]]:
    """The reading, and for each entity of the gold (with the last part of its name, where split) its referent."""
    raw = (folder / gold["report"]["file"]).read_bytes()
    text, sha = raw.decode("utf-8"), hashlib.sha256(raw).hexdigest()
    rid = "r" + sha[:12]
    published = gold["report"]["published"]
    dating = Dating(published["value"], published["basis"]) if published["value"] else Dating()
    report = Report(rid, gold["report"]["file"], sha, text, "en", Outlet(gold["report"]["outlet"]), published=dating)
    cast = _Cast(rid, entities, split)
    drop = [Zone("boilerplate", Span(d["start"], d["end"])) for d in gold["report"]["drop"]]
    zones = sorted([*drop, *_kept(text, drop)], key=lambda zone: zone.span)
    in_order = sorted(gold["mentions"], key=lambda m: (m["kind"] not in NAMED, m["start"]))
    mentions = sorted((cast.mention(m, text) for m in in_order), key=lambda m: m.span)
    quotes = [_quote(q, rid, cast) for q in gold["quotes"]]
    claims = [_claim(c, rid, cast) for c in gold["claims"]]
    cites = [Cite(cast.main(c["origin"]), _span(c["span"])) for c in gold["report"]["cites"]]
    reading = Reading(
        report,
        zones=tuple(zones),
        sentences=_sentences(text, drop),
        mentions=tuple(mentions),
        referents=tuple(cast.referents(mentions, text)),
        times=tuple(Time(_span(t), t["type"], t["value"], "gold", "published") for t in gold["times"]),
        quotes=tuple(quotes),
        cites=tuple(cites),
        claims=tuple(claims),
    )
    return reading, cast.ids


def _kept(text: str, drop: list[Zone]) -> list[Zone]:
    """What is not dropped, as body."""
    ends = [0, *(z.span.end for z in sorted(drop, key=lambda zone: zone.span))]
    starts = [*(z.span.start for z in sorted(drop, key=lambda zone: zone.span)), len(text)]
    return [Zone("body", Span(a, b)) for a, b in zip(ends, starts, strict=True) if text[a:b].strip()]


def _sentences(text: str, drop: list[Zone]) -> tuple[Span, ...]:
    found, at = [], 0
    for part in text.replace(". ", ".\n").split("\n"):
        span = Span(at, at + len(part))
        if part.strip() and not any(z.span.overlaps(span) for z in drop):
            found.append(span)
        at += len(part) + 1
    return tuple(found)


class _Cast:
    """Referents of one report, made as they are met."""

    def __init__(self, rid: str, entities: dict[str, Json], split: bool) -> None:
        self.rid, self.entities, self.split = rid, entities, split
        self.ids: dict[tuple[str, str], str] = {}
        self.places: dict[str, list[tuple[int, str]]] = {}

    def main(self, gold: str) -> str:
        first = next((i for (g, _), i in self.ids.items() if g == gold), None)
        return first or self._id(gold, "")

    def speaker(self, gold: str | list[str] | None) -> str | None:
        """The first of those who speak together."""
        names = gold if isinstance(gold, list) else [gold]
        return self.main(names[0]) if names[0] else None

    def _nearest(self, m: Json) -> str:
        """The referent whose name stands last before a description, or first after it."""
        places = self.places.get(m["entity"], [])
        before = [of for start, of in places if start < m["start"]]
        return before[-1] if before else places[0][1] if places else self.main(m["entity"])

    def _id(self, gold: str, key: str) -> str:
        return self.ids.setdefault((gold, key), f"{self.rid}.e{len(self.ids)}")

    def mention(self, m: Json, text: str) -> Mention:
        kind = self.entities[m["entity"]]["type"]
        words = text[m["start"] : m["end"]]
        if kind == "person" and m["kind"] in NAMED:
            parts = tokens(words)
            key = parts[-1] if self.split else ""
            shared = next((i for (g, k), i in self.ids.items() if g == m["entity"] and k in parts), None)
            of = shared or self._id(m["entity"], key)
            self.places.setdefault(m["entity"], []).append((m["start"], of))
        else:
            of = self._nearest(m)
        type_ = {"object": "group"}.get(kind, kind)
        return Mention(Span(m["start"], m["end"]), "name" if m["kind"] == "garbled" else m["kind"], type_, of)

    def referents(self, mentions: list[Mention], text: str) -> list[Referent]:
        made = []
        for (gold, _), i in self.ids.items():
            own = [m for m in mentions if m.entity == i]
            names = [m.span.of(text) for m in own if m.kind in ("name", "variant")]
            entity = self.entities.get(gold, {"type": "anonymous", "name": gold})
            best = max(names, key=len, default=entity["name"])
            roles = tuple(m.span.of(text) for m in own if m.kind in ("title", "nominal"))
            name = entity["name"] if entity["type"] != "person" else best
            stands = self._known(entity.get("stands_for"))
            body = next((self._known(g) for role in roles for g in self._bodies(role) if self._known(g)), None)
            made.append(Referent(i, entity["type"], name, roles, ages=_ages(own, text), stands_for=stands, body=body))
        return made

    def _bodies(self, role: str) -> list[str]:
        forms = [(f["text"], g) for g, e in self.entities.items() if g[0] in "OS" for f in e["forms"]]
        return [g for text, g in sorted(forms, key=lambda f: -len(f[0])) if text in role]

    def _known(self, gold: str | None) -> str | None:
        return next((i for (g, _), i in self.ids.items() if g == gold), None)


def _ages(own: list[Mention], text: str) -> tuple[int, ...]:
    after = [text[m.span.end : m.span.end + 5] for m in own]
    return tuple(int(a[2:4]) for a in after if a[:2] == ", " and a[2:4].isdigit() and a[4:] == ",")


def _quote(q: Json, rid: str, cast: _Cast) -> Quote:
    return Quote(
        f"{rid}.{q['id']}",
        q["form"],
        _span(q["content"]),
        _span(q["cue"]),
        speaker=cast.speaker(q["speaker"]),
        content_more=_spans(q.get("content_more")),
        cue_more=_spans(q.get("cue_more")),
        date=q["date"],
        via=tuple(cast.main(v) for v in q.get("via", ())),
        stances=tuple(q["stance"]),
    )


def _claim(c: Json, rid: str, cast: _Cast) -> Claim:
    slots = tuple(Slot(name, _value(v, cast)) for name, v in c["slots"].items() if v is not None)
    by = cast.speaker(c["by"])
    return Claim(f"{rid}.{c['id']}", c["type"], slots, c["modality"], _spans(c["evidence"]), "gold", by)


def _value(v: object, cast: _Cast) -> Any:  # noqa: ANN401 - whatever JSON holds
    if isinstance(v, list):
        return tuple(_value(x, cast) for x in v)
    if isinstance(v, dict):
        return Transfer(
            cast.main(v.get("person") or v.get("group")),
            v.get("from") and cast.main(v["from"]),
            v.get("to") and cast.main(v["to"]),
            v.get("count"),
        )
    return cast.main(v) if isinstance(v, str) and v in cast.entities else v
