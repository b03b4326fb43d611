"""Tiny stories for the tests of baselines: pages of a text, with the spans of what may be given."""

from __future__ import annotations

from eval.baselines.story import Json, Page, Story


def place(report: str, text: str, words: str) -> Json:
    """The first place of some words."""
    start = text.index(words)
    return {"report": report, "start": start, "end": start + len(words), "text": words}


def page(
    report: str,
    text: str,
    *,
    published: str | None = "2020-06-01",
    names: tuple[str, ...] = (),
    times: tuple[str, ...] = (),
    quotes: tuple[str, ...] = (),
) -> Page:
    """A report with spans found by their words."""
    said = tuple({"report": report, "content": place(report, text, words), "cue": None} for words in quotes)
    named, dated = (tuple(place(report, text, words) for words in some) for some in (names, times))
    return Page(report, f"reports/{report}.txt", text, published, named, dated, said)


def story(*pages: Page, facts: tuple[Json, ...] = ()) -> Story:
    """A story of these pages."""
    return Story("tiny", pages, facts)
