"""What the corpus holds, counted: `python -m corpus.tally [DIR]`.

How much there is of every layer, claims by type, stances, kinds of mentions, relations of facts, phenomena: whether a
benchmark can say something about a phenomenon depends on how often it occurs. `python -m corpus.tables` keeps the
counts in the documents.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from corpus.case import Case
from corpus.report import Json

STORIES = Path(__file__).parent / "stories"
FLAGS = {"false_friend": "false friends", "error": "errors of one source", "party_dispute": "party disputes"}


def cases(folder: Path) -> Iterator[Case]:
    """The annotated stories of a folder."""
    for path in sorted(folder.glob("*/annotations/case.ann")):
        yield Case(path.parent.parent)


def tally(stories: Iterable[Case]) -> dict[str, Counter[str]]:
    """Counts by layer: how much of everything, claims by type, quotes by stance, mentions by kind, and phenomena."""
    names = ("layers", "claims", "modalities", "stances", "forms", "mentions", "facts", "phenomena")
    found: dict[str, Counter[str]] = {name: Counter() for name in names}
    for story in stories:
        for report in story.reports:
            _count_report(found, report.gold, report.text)
        facts, pairs = story.gold["facts"], story.gold["same_utterance"]
        found["layers"] += Counter(
            {
                "stories": 1,
                "facts": len(facts),
                "same-utterance pairs": len(pairs),
                "entities": len(story.gold["entities"]),
            }
        )
        found["facts"].update(fact["status"] for fact in facts)
        for flag, name in FLAGS.items():
            found["phenomena"][name] += sum(bool(fact.get(flag)) for fact in facts)
        found["phenomena"]["anonymous sources"] += sum(e["type"] == "anonymous" for e in story.gold["entities"])
    return found


def _count_report(found: dict[str, Counter[str]], gold: Json, text: str) -> None:
    found["layers"] += Counter({"reports": 1, "words": len(text.split())})
    found["layers"] += Counter({layer: len(gold[layer]) for layer in ("mentions", "times", "quotes", "claims")})
    found["claims"].update(claim["type"] for claim in gold["claims"])
    found["modalities"].update(claim["modality"] for claim in gold["claims"])
    found["stances"].update(stance for quote in gold["quotes"] for stance in quote["stance"])
    found["forms"].update(quote["form"] for quote in gold["quotes"])
    found["mentions"].update(mention["kind"] for mention in gold["mentions"])
    drop = [span["role"] for span in gold["report"]["drop"]]
    found["phenomena"] += Counter(
        {
            "quotes in several pieces": sum(bool(quote.get("content_more")) for quote in gold["quotes"]),
            "nested quotes": sum(bool(quote.get("nested_in")) for quote in gold["quotes"]),
            "quotes without a cue": sum(not quote.get("cue") for quote in gold["quotes"]),
            "quotes without a named speaker": sum(quote["speaker"] is None for quote in gold["quotes"]),
            "vague times": sum("interval" in time for time in gold["times"]),
            "reports without a date of their own": int(gold["report"]["published"]["basis"] != "stated"),
            "copies and rewrites": len(gold["report"]["derives_from"]),
            "appeals and boilerplate": drop.count("boilerplate"),
            "artefacts of scraping": drop.count("artefact"),
        }
    )


def main(arguments: list[str] | None = None) -> int:
    """Command line."""
    folder = Path((arguments or sys.argv[1:] or [str(STORIES)])[0])
    for layer, counts in tally(cases(folder)).items():
        row = ", ".join(f"{name} {number}" for name, number in counts.most_common())
        sys.stdout.write(f"{layer}: {row}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
