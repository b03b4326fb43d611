"""One entity for names alike: logic-v2 of nomenklatura, which screens names against sanctions lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import combinations
from typing import ClassVar

from eval.baselines.story import NAMES, Baseline, Example, Json, Story, best_cut, blank


class Nomenklatura(Baseline):
    """Each spelling joins the cluster that holds the spelling most like it, if that is alike enough; longest first."""

    name: ClassVar = "nomenklatura"
    given: ClassVar = "spans of names"
    measures: ClassVar = frozenset({"entities", "garbled names joined"})
    library: ClassVar = "nomenklatura"
    extra: ClassVar = "bench-names"

    def __init__(self) -> None:
        self.cut = 0.7  # the library's own

    def fit(self, train: Sequence[Example]) -> None:
        """The cut that does best on pairs of spellings of a story."""
        pairs = []
        for example in train:
            owners: dict[str, Counter[str]] = {}
            for mention in (m for gold in example.gold["reports"].values() for m in gold["mentions"]):
                if mention["kind"] in NAMES:
                    owners.setdefault(mention["text"], Counter())[mention["entity"]] += 1
            of = {text: counts.most_common(1)[0][0] for text, counts in owners.items()}
            pairs += [(alike(a, b), of[a] == of[b]) for a, b in combinations(sorted(of), 2)]
        self.cut = best_cut(pairs)

    def record(self, story: Story) -> Json:
        """Mentions with the entity of their spelling."""
        record = blank(story)
        spellings = {name["text"] for page in story.pages for name in page.names}
        clusters: list[list[str]] = []
        for text in sorted(spellings, key=lambda t: (-len(t.split()), -len(t), t)):
            scored = [(max(alike(text, other) for other in cluster), cluster) for cluster in clusters]
            score, nearest = max(scored, key=lambda pair: pair[0], default=(0.0, []))
            if nearest and score >= self.cut:
                nearest.append(text)
            else:
                clusters.append([text])
        record["entities"] = [
            {"id": f"e{n}", "name": cluster[0], "forms": [{"text": text} for text in cluster]}
            for n, cluster in enumerate(clusters)
        ]
        ids = {text: f"e{n}" for n, cluster in enumerate(clusters) for text in cluster}
        names = [name for page in story.pages for name in page.names]
        record["mentions"] = [{**name, "kind": "name", "entity": ids[name["text"]]} for name in names]
        return record


@cache
def alike(a: str, b: str) -> float:
    """The score of logic-v2, the shorter name as the query: what a query lacks costs little ("Moor" for "Lis Moor")."""
    from followthemoney import EntityProxy
    from nomenklatura.matching import LogicV2

    query, result = sorted((a, b), key=lambda text: (len(text.split()), text))
    one, other = (
        EntityProxy.from_dict({"id": text, "schema": "LegalEntity", "properties": {"name": [text]}})
        for text in (query, result)
    )
    return LogicV2.compare(one, other, LogicV2.default_config()).score
