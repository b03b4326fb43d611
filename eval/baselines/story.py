"""What a baseline gets to see of a story, and what it gets to learn from.

A system that takes part in the benchmark reads texts. Some baselines do one step only (which names are one person,
which quotes are one act of speech) and are *given* the items of the step before from the gold: spans of names, times
and quotes, and the values of facts, without what is asked about them. Which of these a baseline uses is its `given`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

Json = dict[str, Any]
SHARED_ORIGIN = "shared-origin"  # both took from a third: neither is the other's copy
NAMES = ("name", "garbled", "variant")  # the kinds of mention that the scorer counts as names


@dataclass(frozen=True, slots=True)
class Page:
    """A report: its text, and the spans that may be given. A span has `report`, `start`, `end` and `text`."""

    id: str
    file: str
    text: str
    published: str | None
    names: tuple[Json, ...] = ()
    times: tuple[Json, ...] = ()
    quotes: tuple[Json, ...] = ()  # with content and cue


@dataclass(frozen=True, slots=True)
class Story:
    """The reports of a story in order, and the facts (subject, type, slot, values) with the entities they speak of."""

    name: str
    pages: tuple[Page, ...]
    facts: tuple[Json, ...] = ()
    entities: tuple[Json, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """A story of the train part with its whole gold, as the scorer loads it."""

    story: Story
    gold: Json


class Baseline(ABC):
    """Something anybody can run, scored as the program is; by default it reads the texts and does everything."""

    name: ClassVar[str]
    given: ClassVar[str] = ""
    """What it is told from the gold, in words for the footnote; empty where it reads the texts alone."""
    measures: ClassVar[frozenset[str]] = frozenset()
    """What it speaks to; everything else of its record is left out of the table. Empty: all."""
    library: ClassVar[str] = ""
    """The module it needs beyond the program's own, empty where it needs none."""
    extra: ClassVar[str] = "bench"
    """The extra of pyproject.toml that brings the library."""

    def fit(self, train: Sequence[Example]) -> None:  # noqa: B027 - most have nothing to learn
        """Learn a majority or a threshold from the train part."""

    @abstractmethod
    def record(self, story: Story) -> Json:
        """The record (glienicke.record/1) it makes of a story."""


def story_of(name: str, gold: Json) -> Story:
    """A gold case without its answers."""
    facts = tuple({key: fact[key] for key in ("subject", "type", "slot", "values")} for fact in gold["facts"])
    entities = tuple({**e, "name": e.get("name") or e["id"]} for e in gold["entities"].values())
    return Story(name, tuple(_page(rid, report) for rid, report in gold["reports"].items()), facts, entities)


def _page(rid: str, gold: Json) -> Page:
    return Page(
        rid,
        gold["report"]["file"],
        gold["text"],
        gold["report"]["published"]["value"],
        tuple(span(rid, m) for m in gold["mentions"] if m["kind"] in NAMES),
        tuple(span(rid, t) for t in gold["times"]),
        tuple({"report": rid, "content": q.get("content"), "cue": q.get("cue")} for q in gold["quotes"]),
    )


def sources(head: Json) -> set[str]:
    """The reports of which a report is a copy or rewrite, by its gold head."""
    links = {link["report"] for link in head.get("derives_from") or () if link["kind"] != SHARED_ORIGIN}
    return links | ({head["copy_of"]} if head.get("copy_of") else set())


def span(report: str, item: Json) -> Json:
    """Where something stands, and nothing else of it."""
    return {"report": report, "start": item["start"], "end": item["end"], "text": item["text"]}


def blank(story: Story) -> Json:
    """A record of a story that says nothing yet."""
    reports = [{"id": p.id, "source": p.file, "text": p.text, "zones": [], "derives_from": []} for p in story.pages]
    sections: Json = {name: [] for name in ("entities", "mentions", "times", "quotes", "claims", "facts")}
    return {"schema": "glienicke.record/1", "reports": reports, **sections}


def best_cut(pairs: Iterable[tuple[float, bool]]) -> float:
    """The lowest score that still counts as "the same" where that gives the best F1 over labelled pairs."""
    ordered = sorted(pairs, reverse=True)
    wanted, right = sum(same for _, same in ordered), 0
    best, cut = 0.0, 1.0
    for at, (score, same) in enumerate(ordered, 1):
        right += same
        last_of_its_score = at == len(ordered) or ordered[at][0] < score
        f1 = 2 * right / (at + wanted)
        if last_of_its_score and f1 > best:
            best, cut = f1, score
    return cut
