"""The commonest answer of the train part, whatever the text says; every spelling is an entity of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import ClassVar

from eval.baselines.story import Baseline, Example, Json, Page, Story, blank

PUBLISHED = "the day of publication"


class Majority(Baseline):
    """Says of each time, quote and fact what is said of most of them in the train part."""

    name: ClassVar = "majority"
    given: ClassVar = "spans of names, times and quotes, facts with their values"
    measures: ClassVar = frozenset(
        {"entities", "garbled names joined", "time value", "quote speaker", "stances", "fact relation", "disputes"}
    )

    def __init__(self) -> None:
        self.time, self.stance, self.relation = PUBLISHED, "other", "single"

    def fit(self, train: Sequence[Example]) -> None:
        """Count values of times, stances of quotes and relations of facts."""
        times, stances, relations = Counter[str](), Counter[str](), Counter[str]()
        for example in train:
            relations.update(fact["status"] for fact in example.gold["facts"])
            for gold in example.gold["reports"].values():
                day = gold["report"]["published"]["value"]
                times.update(PUBLISHED if t["value"] == day else t["value"] for t in gold["times"])
                stances.update(stance for quote in gold["quotes"] for stance in quote["stance"])
        self.time, self.stance, self.relation = (c.most_common(1)[0][0] for c in (times, stances, relations))

    def record(self, story: Story) -> Json:
        """The majority's answers; the speaker of a quote is the name that its report has most often."""
        record = blank(story)
        spellings = sorted({name["text"] for page in story.pages for name in page.names})
        ids = {text: f"name {number}" for number, text in enumerate(spellings)}
        forms = [{"id": of, "name": text, "forms": [{"text": text}]} for text, of in ids.items()]
        record["entities"] = [*story.entities, *forms]
        for page in story.pages:
            record["mentions"] += [{**name, "kind": "name", "entity": ids[name["text"]]} for name in page.names]
            record["times"] += [{**time, "value": self._value(page)} for time in page.times]
            speaker = next((ids[text] for text, _ in Counter(n["text"] for n in page.names).most_common(1)), None)
            record["quotes"] += [{**quote, "speaker": speaker, "stances": [self.stance]} for quote in page.quotes]
        record["facts"] = [{**fact, "relation": self.relation} for fact in story.facts]
        return record

    def _value(self, page: Page) -> str | None:
        return page.published if self.time == PUBLISHED else self.time
