"""Two measures of the benchmark that the scorer does not have; they are counted by it, beside its own.

garbled names joined: garbled mentions that are in one cluster with right spellings of whom they mean. The scorer's
    "garbled names" cannot tell: a cluster of one garbled name stands for its owner, too. Precision: of the garbled
    mentions that were joined with other names, those whose cluster is mostly their owner's. Recall: of those whose
    owner has another name somewhere in the story.
copies: pairs of reports of which one copies or rewrites the other, without regard to which. Two that took from a third
    count for neither side.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from eval.baselines.story import SHARED_ORIGIN, sources
from eval.run import score

Where = tuple[str, tuple[int, int]]


def garbled_joined(scorer: score.Scorer) -> None:
    """Count garbled mentions by the cluster they are in."""
    garbled = {
        (rid, score.trim(report["text"], mention["start"], mention["end"]))
        for rid, report in scorer.gold["reports"].items()
        for mention in report["mentions"]
        if mention["kind"] == "garbled"
    } & scorer.names.keys()
    others: dict[str, Counter[str]] = defaultdict(Counter)
    for where, (owner, found) in scorer.names.items():
        if where not in garbled and found is not None:
            others[found][owner] += 1
    named = {owner for where, (owner, _) in scorer.names.items() if where not in garbled}
    wanted, joined = [], []
    for where in sorted(garbled):
        owner, found = scorer.names[where]
        right = found in others and others[found].most_common(1)[0][0] == owner
        label = f"{where[0]}: {scorer.gold['reports'][where[0]]['text'][slice(*where[1])]}"
        wanted += [(label, right)] * (owner in named)
        joined += [(label, right)] * (found in others)
    scorer.add("garbled names joined", "case", wanted, joined)


def copies(scorer: score.Scorer) -> None:
    """Count the pairs of reports."""
    heads = {rid: report["report"] for rid, report in scorer.gold["reports"].items()}
    want = {frozenset((rid, other)) for rid, head in heads.items() for other in sources(head)}
    free = {frozenset((rid, link["report"])) for rid, head in heads.items() for link in head.get("derives_from") or ()}
    got = {
        frozenset((scorer.reports.get(report["id"]), scorer.reports.get(link.get("report"))))
        for report in scorer.record["reports"]
        for link in report.get("derives_from") or ()
        if link.get("kind") != SHARED_ORIGIN
    }
    scorer.add(
        "copies",
        "case",
        [(" ".join(sorted(pair)), pair in got) for pair in want],
        [(" ".join(sorted(map(str, pair))), pair in want) for pair in got - (free - want)],
    )
