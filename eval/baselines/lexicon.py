"""A reader made of word lists: gazetteers, verbs of saying, keywords. It reads the texts alone, and does every step."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from eval.baselines import gazetteer, plain_times
from eval.baselines.gazetteer import LISTS
from eval.baselines.story import Baseline, Json, Page, Story, blank
from glienicke.lang import table

SAYING = rf"(?:{'|'.join(LISTS['saying'].split())})"
FURNITURE = [re.compile(pattern, re.IGNORECASE) for pattern in LISTS["furniture"]]
SENTENCE = re.compile(r"[^\n]+?(?:[.!?][\"”’)]*(?=\s+[A-Z\"“‘(])|(?=\n)|$)", re.MULTILINE)
QUOTED = re.compile(r"[\"“]([^\"“”\n]{3,600})[\"”]")
SPEAKERS = ("person", "organization", "state")
ROLES = frozenset(table("en", "titles")["person"])
ROLE_AFTER = re.compile(r", (?:an? |the )((?:[a-z-]+ ){0,3}?[a-z-]+)\b(?=[,. ])")
AGE = re.compile(r"\s*[,(] ?(?:aged )?(\d{2})[,)]")
OFFENCE = re.compile(r"\b(?:of|with|for|on charges of) ((?:[a-z]+ ?){1,4})")


@dataclass(slots=True)
class Reading:
    """What is found in one page: kept sentences as (start, end), names as spans with an entity, times with values."""

    page: Page
    sentences: list[tuple[int, int]] = field(default_factory=list)
    zones: list[Json] = field(default_factory=list)
    mentions: list[Json] = field(default_factory=list)
    times: list[Json] = field(default_factory=list)
    quotes: list[Json] = field(default_factory=list)
    claims: list[Json] = field(default_factory=list)

    def span(self, start: int, end: int) -> Json:
        """A span with its text."""
        return {"start": start, "end": end, "text": self.page.text[start:end]}

    def inside(self, items: list[Json], start: int, end: int) -> list[Json]:
        """Those of the items that stand there."""
        return [item for item in items if start <= item["start"] and item["end"] <= end]


class Lexicon(Baseline):
    """Zones, names, times, quotes, stances and claims from lists; facts and utterances by equality."""

    name: ClassVar = "lexicon"

    def record(self, story: Story) -> Json:
        """Read every page, then compare."""
        readings = [Reading(page) for page in story.pages]
        for reading in readings:
            _zones(reading)
            reading.mentions = list(gazetteer.names(reading.page.text, reading.sentences))
            reading.times = list(plain_times.times(reading.page.text))
        entities = gazetteer.resolve([name for reading in readings for name in reading.mentions])
        kinds = {entity["id"]: entity["type"] for entity in entities}
        for reading in readings:
            reading.quotes = list(_quotes(reading, kinds))
            reading.claims = [*_claims(reading, kinds), *_positions(reading)]
        _utterances([quote for reading in readings for quote in reading.quotes])
        return _record(story, readings, entities)


def _record(story: Story, readings: Sequence[Reading], entities: list[Json]) -> Json:
    record = {**blank(story), "entities": entities}
    for head, reading in zip(record["reports"], readings, strict=True):
        head["zones"] = reading.zones
        for section in ("mentions", "times", "quotes", "claims"):
            record[section] += [{"report": reading.page.id, **item} for item in getattr(reading, section)]
    record["facts"] = list(_facts(record["claims"]))
    return record


def _zones(reading: Reading) -> None:
    """Part sentences from what is no part of the report."""
    for match in SENTENCE.finditer(reading.page.text):
        if any(pattern.search(match[0].strip()) for pattern in FURNITURE):
            reading.zones.append({"kind": "boilerplate", "start": match.start(), "end": match.end()})
        elif match[0].strip():
            reading.sentences.append(match.span())


def _quotes(reading: Reading, kinds: dict[str, str]) -> Iterator[Json]:
    """Words in quotation marks, and what follows a verb of saying or stands before it; the nearest name has said it."""
    text = reading.page.text
    speakers = [name for name in reading.mentions if kinds[name["entity"]] in SPEAKERS]
    for start, end in reading.sentences:
        sentence = text[start:end]
        cue = next((m for m in re.finditer(rf"\b{SAYING}\b", sentence) if not _quoted(sentence, m.start())), None)
        at, stop = (start + cue.start(), start + cue.end()) if cue else (start, start)
        said = [(start + m.start(), start + m.end()) for m in QUOTED.finditer(sentence) if cue or " " in m[0][:-15]]
        if cue and not said:
            said = [_reported(text, at, stop, start, end)]
        speaker = _nearest(reading.inside(speakers, start, end), at) or _nearest(speakers, at)
        for a, b in said:
            if b - a > 3:
                yield {
                    "speaker": speaker and speaker["entity"], "cue": reading.span(at, stop) if cue else None,
                    "content": reading.span(a, b), "stances": [_stance(f"{text[a:b]} {text[at:stop]}".lower())],
                }  # fmt: skip


def _quoted(sentence: str, at: int) -> bool:
    return any(m.start() < at < m.end() for m in QUOTED.finditer(sentence))


def _reported(text: str, at: int, stop: int, start: int, end: int) -> tuple[int, int]:
    """Indirect speech: from "that", else the rest of the sentence; where the verb ends it, what is before its comma."""
    rest = re.match(r"[\s,:]*(?:(?:\w+ ){0,5}?(?=that ))?", text[stop:end])
    a = stop + (rest.end() if rest else 0)
    b = a + len(text[a:end].rstrip(" .\n"))
    if b - a > 25:
        return a, b
    comma = text.rfind(",", start, at)
    return (start + len(text[start:comma]) - len(text[start:comma].lstrip()), comma) if comma > start else (0, 0)


def _nearest(items: list[Json], at: int) -> Json | None:
    """The last item before a place, else the first after it."""
    before = [item for item in items if item["end"] <= at]
    after = [item for item in items if item["start"] >= at]
    return before[-1] if before else after[0] if after else None


def _stance(words: str) -> str:
    return next((s for s, found in LISTS["stances"].items() if any(re.search(p, words) for p in found)), "other")


def _claims(reading: Reading, kinds: dict[str, str]) -> Iterator[Json]:
    """Claims by trigger words, each about the person that stands nearest; ages and occupations beside names."""
    everybody = [name for name in reading.mentions if kinds[name["entity"]] == "person"]
    for start, end in reading.sentences:
        sentence, evidence = reading.page.text[start:end].lower(), [reading.span(start, end)]
        persons = reading.inside(everybody, start, end)
        state = next(
            (n["entity"] for n in reading.inside(reading.mentions, start, end) if kinds[n["entity"]] == "state"), None
        )
        for person in persons:
            for attribute, value in _beside(reading.page.text, person):
                slots: Json = {"person": person["entity"], "attribute": attribute, "value": value}
                yield {"type": "attribute", "slots": slots, "modality": "asserted", "evidence": evidence}
        for kind, patterns in LISTS["claims"].items():
            match = next((m for pattern in patterns if (m := re.search(pattern, sentence))), None)
            at = start + match.start() if match else 0
            if match and (subject := _nearest(persons, at) or _nearest(everybody, at)):
                slots = {"person": subject["entity"], **_slots(kind, reading, (start, end), at)}
                slots.update({"holder": state} if kind == "custody" else {})
                yield {"type": kind, "slots": slots, "modality": "asserted", "evidence": evidence}


def _beside(text: str, person: Json) -> Iterator[tuple[str, str | int]]:
    """Age and occupation where they stand right before or behind a name."""
    if age := AGE.match(text, person["end"]):
        yield "age", int(age[1])
    before = text[: person["start"]].split()[-1:]
    after = ROLE_AFTER.match(text, person["end"])
    if before and before[0] in ROLES:
        yield "occupation", before[0]
    elif after and after[1].split()[-1] in ROLES:
        yield "occupation", after[1]


def _slots(kind: str, reading: Reading, place: tuple[int, int], at: int) -> Json:
    """The values a sentence has for a type of claim."""
    times = reading.inside(reading.times, *place)
    date = next((t["value"] for t in times if t["type"] == "DATE"), None)
    length = next((t["value"] for t in times if t["type"] == "DURATION"), None)
    offence = OFFENCE.search(reading.page.text, at, place[1])
    return {
        "arrest": {"date": date},
        "custody": {"since": None},
        "charge": {"offence": offence and offence[1].strip()},
        "conviction": {"offence": offence and offence[1].strip(), "date": date},
        "sentence": {"length": length, "date": date},
        "penalty_exposure": {"length": length},
        "plea": {"plea": "not guilty" if "not guilty" in reading.page.text[slice(*place)] else "guilty", "date": date},
        "trial": {"state": "open", "date": date},
        "release": {"date": date},
        "extradition": {"date": date},
        "designation": {"label": "wrongfully detained"},
    }[kind]


def _positions(reading: Reading) -> Iterator[Json]:
    """What a quote's stance says of its speaker."""
    for quote in reading.quotes:
        if quote["speaker"]:
            slots = {"actor": quote["speaker"], "stance": quote["stances"][0]}
            yield {"type": "position", "slots": slots, "modality": "asserted", "evidence": [quote["content"]]}


def _facts(claims: list[Json]) -> Iterator[Json]:
    """Equal values are agreed, several values are disputed, what one report says is single."""
    found: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    reports: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for claim in claims:
        subject = claim["slots"].get("person") or claim["slots"].get("actor")
        for slot, value in claim["slots"].items():
            if slot not in ("person", "actor", "attribute") and value is not None:
                key = (subject, claim["type"], claim["slots"].get("attribute", slot))
                found[key][value] += 1
                reports[key].add(claim["report"])
    for (subject, kind, slot), values in found.items():
        several = "agreed" if len(values) == 1 else "disputed"
        relation = "single" if len(reports[subject, kind, slot]) == 1 else several
        yield {
            "subject": subject,
            "type": kind,
            "slot": slot,
            "values": [{"value": v} for v in values],
            "relation": relation,
        }


def _utterances(quotes: list[Json]) -> None:
    """Quotes whose words are equal are one utterance."""
    acts: dict[tuple[str, ...], list[Json]] = defaultdict(list)
    for quote in quotes:
        acts[tuple(re.findall(r"\w+", quote["content"]["text"].lower()))].append(quote)
    for number, same in enumerate(acts.values()):
        for quote in same:
            quote["utterance"] = f"u{number}" if len(same) > 1 else None
