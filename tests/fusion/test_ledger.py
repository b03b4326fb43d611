"""Where the talks stand, step by step, and what an empty record says."""

from __future__ import annotations

from typing import Any

import pytest

from glienicke.model import Negotiation
from tests.fusion.build import Draft
from tests.fusion.test_facts import assembled

Step = tuple[str, str, str | None, dict[str, Any]]
"""A day, "claim type" or "stance", who says it, and slots."""

OFFER = {"by": "=Norway", "to": "=Iran", "wants": ["=Selwick", "=Torvik"]}
PRICED = {**OFFER, "gives": ["=Raut"]}
MEETING = {"parties": ["=Norway", "=Iran"], "kind": "meeting", "status": "held"}
FREED = {"date": "2031-08-01"}


def talks(*steps: Step) -> Negotiation:
    drafts: dict[str, Draft] = {}
    for day, kind, by, slots in steps:
        draft = drafts.setdefault(day, _draft(day))
        if kind == "stance":
            draft.quote(by, "it was so", f"[{by}|{by}] said that {{}}.", date=day, stances=(slots["stance"],))
        else:
            draft.claim(kind, {k: v for k, v in slots.items() if k != "as"}, slots.get("as", "asserted"), by=by)
    return assembled([d.reading() for d in drafts.values()]).negotiation


def _draft(day: str) -> Draft:
    draft = Draft(f"r{day}", day, "The Gull")
    for state in ("Norway", "Iran"):
        draft.referent(state, "state")
    draft.referent("Palace", "organization", stands_for="Iran")
    draft.referent("Front", "organization")
    draft.referent("Berg", "person", roles=("foreign minister of Norway",))
    draft.referent("source", "anonymous", name="people briefed on the matter")
    for name in ("Norway", "Iran", "Palace", "Front", "Berg", "source", "Selwick", "Torvik", "Raut"):
        draft.line(f"[{name}|{name}].")
    return draft


STATES: list[tuple[str, list[Step], str]] = [
    ("nothing", [], "nothing stated"),
    ("reported only", [("2031-07-01", "offer", "source", PRICED)], "offer reported, confirmed by no side"),
    ("disclosed", [("2031-07-01", "offer", "Berg", OFFER)], "offer disclosed by Norway, not answered"),
    (
        "talks confirmed by the other side",
        [("2031-07-01", "offer", "Berg", OFFER), ("2031-07-02", "stance", "Palace", {"stance": "no_agreement_yet"})],
        "offer disclosed by Norway, not answered; talks confirmed by Iran; no agreement yet according to Iran",
    ),
    (
        "rejected",
        [("2031-07-01", "offer", "Berg", OFFER), ("2031-07-02", "stance", "Palace", {"stance": "rejects"})],
        "offer rejected",
    ),
    (
        "countered",
        [("2031-07-01", "offer", "Berg", OFFER), ("2031-07-02", "stance", "Palace", {"stance": "counter_demand"})],
        "offer countered",
    ),
    (
        "accepted",
        [("2031-07-01", "offer", "Berg", OFFER), ("2031-07-02", "stance", "Palace", {"stance": "accepts"})],
        "offer accepted",
    ),
    (
        "carried out",
        [
            ("2031-07-01", "offer", "Berg", PRICED),
            (
                "2031-12-08",
                "exchange",
                None,
                {
                    "date": "2031-12-08",
                    "transfers": [{"person": "=Selwick", "to": "=Norway"}, {"person": "=Raut", "to": "=Iran"}],
                },
            ),
        ],
        "exchange carried out",
    ),
    (
        "talks denied, then confirmed",
        [
            ("2031-07-01", "stance", "Palace", {"stance": "denies_talks"}),
            ("2031-07-05", "stance", "Palace", {"stance": "confirms_talks"}),
        ],
        "talks confirmed by Iran",
    ),
    (
        "the parties disagree",
        [
            ("2031-07-01", "stance", "Palace", {"stance": "denies_talks"}),
            ("2031-07-01", "stance", "Berg", {"stance": "confirms_talks"}),
        ],
        "talks confirmed by Norway; talks denied by Iran",
    ),
    (
        "what an unnamed source says is no party's stance",
        [("2031-07-01", "stance", "source", {"stance": "denies_talks"})],
        "nothing stated",
    ),
    (
        "a condition beside a refusal",
        [
            ("2031-07-01", "offer", "Berg", OFFER),
            ("2031-07-02", "stance", "Palace", {"stance": "sets_condition"}),
            ("2031-07-04", "stance", "Iran", {"stance": "rejects"}),
        ],
        "offer answered with a condition",
    ),
    (
        "a refusal long after a condition",
        [
            ("2031-07-01", "offer", "Berg", OFFER),
            ("2031-07-02", "stance", "Palace", {"stance": "sets_condition"}),
            ("2031-09-04", "stance", "Iran", {"stance": "rejects"}),
        ],
        "offer rejected",
    ),
    (
        "the other side's own offer counters",
        [
            ("2031-07-01", "offer", "Berg", OFFER),
            ("2031-07-02", "stance", "Palace", {"stance": "rejects"}),
            ("2031-07-20", "offer", "Palace", {"by": "=Iran", "to": "=Norway", "gives": ["=Selwick"]}),
        ],
        "offer countered",
    ),
    (
        "a new offer after a refusal",
        [
            ("2031-07-01", "offer", "Berg", OFFER),
            ("2031-07-02", "stance", "Palace", {"stance": "rejects"}),
            ("2031-07-20", "offer", "Berg", PRICED),
        ],
        "offer disclosed by Norway, not answered",
    ),
    (
        "nobody answers an offer of his own",
        [("2031-07-01", "offer", "Berg", OFFER), ("2031-07-02", "stance", "Norway", {"stance": "sets_condition"})],
        "offer disclosed by Norway, not answered",
    ),
    (
        "a meeting without a result",
        [
            ("2031-07-01", "offer", "Berg", OFFER),
            ("2031-07-09", "contact", None, {**MEETING, "date": "2031-07-08"}),
            ("2031-07-09", "stance", "Palace", {"stance": "no_agreement_yet"}),
        ],
        "talks without a result so far; talks confirmed by Iran; no agreement yet according to Iran",
    ),
    (
        "a day is set",
        [
            ("2031-07-01", "offer", "Berg", PRICED),
            ("2031-08-01", "release", None, {"person": "=Raut", "date": "2031-08-09", "as": "planned"}),
        ],
        "exchange announced for a day to come",
    ),
    (
        "the first is let go",
        [
            ("2031-07-01", "offer", "Berg", PRICED),
            ("2031-08-01", "release", None, {**FREED, "person": "=Raut", "by": "=Norway", "kind": "pardon"}),
        ],
        "offer being carried out: the first have been let go",
    ),
    (
        "an escape is no step of a deal",
        [
            ("2031-07-01", "offer", "Berg", PRICED),
            ("2031-08-01", "release", None, {**FREED, "person": "=Raut", "by": "=Norway", "kind": "escape"}),
        ],
        "offer disclosed by Norway, not answered",
    ),
    (
        "both give, whatever they call it",
        [
            ("2031-07-01", "offer", "Berg", PRICED),
            ("2031-08-02", "release", None, {**FREED, "person": "=Raut", "by": "=Norway"}),
            ("2031-08-02", "release", None, {**FREED, "person": "=Selwick", "by": "=Iran"}),
            ("2031-08-03", "stance", "Palace", {"stance": "rejects"}),
        ],
        "exchange carried out",
    ),
    (
        "an exchange of long ago is a precedent",
        [
            ("2031-07-01", "offer", "source", PRICED),
            ("2031-07-01", "exchange", None, {"date": "1998", "transfers": [{"person": "=Torvik", "to": "=Norway"}]}),
        ],
        "offer reported, confirmed by no side",
    ),
    (
        "an exchange without a day of somebody nobody bargains for is a precedent too",
        [
            ("2031-07-01", "custody", None, {"person": "=Torvik", "holder": "=Iran"}),
            ("2031-07-01", "exchange", None, {"transfers": [{"person": "=Torvik", "to": "=Norway"}]}),
        ],
        "nothing stated",
    ),
    (
        "captors name their price",
        [
            ("2031-07-01", "custody", None, {"person": "=Torvik", "holder": "=Front"}),
            ("2031-07-01", "demand", "Front", {"by": "=Front", "to": "=Norway", "wants": ["=Raut"]}),
        ],
        "demand of Front, not answered",
    ),
    (
        "a state wants its own back",
        [
            ("2031-07-01", "custody", None, {"person": "=Torvik", "holder": "=Iran"}),
            ("2031-07-01", "demand", "Berg", {"by": "=Norway", "to": "=Iran", "wants": ["=Torvik"]}),
        ],
        "nothing stated",
    ),
    ("a possible offer is none", [("2031-07-01", "offer", None, {**OFFER, "as": "possible"})], "nothing stated"),
    (
        "who only denies talks has stated none",
        [("2031-07-01", "stance", "Palace", {"stance": "denies_talks"})],
        "nothing stated; talks denied by Iran",
    ),
    (
        "who is no side reports talks, and does not confirm them",
        [
            ("2031-07-01", "custody", None, {"person": "=Torvik", "holder": "=Iran"}),
            ("2031-07-02", "stance", "Front", {"stance": "confirms_talks"}),
        ],
        "talks reported by Front",
    ),
    (
        "a yes, and a condition of another",
        [
            ("2031-07-01", "custody", None, {"person": "=Torvik", "holder": "=Front"}),
            ("2031-07-01", "offer", "Berg", OFFER),
            ("2031-07-02", "stance", "Palace", {"stance": "accepts"}),
            ("2031-07-03", "stance", "Front", {"stance": "sets_condition"}),
        ],
        "agreed in principle",
    ),
    (
        "a yes that names what must come first",
        [
            ("2031-07-01", "offer", "Berg", OFFER),
            ("2031-07-02", "stance", "Palace", {"stance": "sets_condition"}),
            ("2031-07-03", "stance", "Palace", {"stance": "accepts"}),
        ],
        "offer answered with a condition",
    ),
    (
        "what is planned is a wish while the other side has a condition",
        [
            ("2031-07-01", "offer", "Berg", PRICED),
            ("2031-08-01", "release", None, {"person": "=Raut", "date": "2031-08-09", "as": "planned"}),
            ("2031-08-01", "stance", "Palace", {"stance": "sets_condition"}),
        ],
        "offer answered with a condition",
    ),
    (
        "an answer before the month of the offer is over, and before it is told, is one to something else",
        [
            ("2031-07-05", "stance", "Palace", {"stance": "rejects"}),
            ("2031-07-20", "offer", "Berg", {**PRICED, "date": "2031-07"}),
        ],
        "offer disclosed by Norway, not answered",
    ),
    (
        "those whom the talks were about are free otherwise",
        [
            ("2031-07-01", "custody", None, {"person": "=Selwick", "holder": "=Iran"}),
            ("2031-07-01", "offer", "Berg", PRICED),
            ("2031-07-02", "stance", "Palace", {"stance": "rejects"}),
            ("2031-08-02", "release", None, {**FREED, "person": "=Selwick", "by": "=Iran", "kind": "bail"}),
        ],
        "talks over without a deal",
    ),
    (
        "one of two is free otherwise, and the other is not",
        [
            ("2031-07-01", "custody", None, {"person": "=Selwick", "holder": "=Iran"}),
            ("2031-07-01", "custody", None, {"person": "=Torvik", "holder": "=Iran"}),
            ("2031-07-01", "offer", "Berg", {**PRICED, "wants": ["=Selwick", "=Torvik"]}),
            ("2031-07-02", "stance", "Palace", {"stance": "rejects"}),
            ("2031-08-02", "release", None, {**FREED, "person": "=Selwick", "by": "=Iran", "kind": "bail"}),
        ],
        "offer rejected",
    ),
    (
        "a firm's reward is no offer to answer",
        [
            ("2031-07-01", "custody", None, {"person": "=Torvik", "holder": "=Iran"}),
            ("2031-07-01", "offer", "Front", {"by": "=Front", "extra": "a reward"}),
            ("2031-07-02", "stance", "Palace", {"stance": "rejects"}),
        ],
        "offer disclosed by Front, not answered",
    ),
]


@pytest.mark.parametrize(("why", "steps", "state"), STATES, ids=[s[0] for s in STATES])
def test_derived_state(why: str, steps: list[Step], state: str) -> None:
    assert talks(*steps).state == state


def test_an_offer_with_and_without_its_price_is_one() -> None:
    (offer,) = talks(("2031-07-01", "offer", "Berg", OFFER), ("2031-07-01", "offer", "source", PRICED)).offers
    assert len(offer.wants) == 2
    assert len(offer.gives) == 1
    assert offer.status == ("disclosed by Norway; what it gives is reported, not confirmed; no answer from Iran yet")


def test_offers_with_other_prices_are_two() -> None:
    other = {**OFFER, "gives": ["=Berg"]}
    assert len(talks(("2031-07-01", "offer", "source", PRICED), ("2031-07-09", "offer", "source", other)).offers) == 2


def test_a_stance_is_held_since_it_was_first_taken() -> None:
    lines = talks(
        ("2031-07-01", "stance", "Palace", {"stance": "no_agreement_yet"}),
        ("2031-07-09", "stance", "Iran", {"stance": "no_agreement_yet"}),
    ).stances
    assert [(line.stance, line.since) for line in lines] == [("no_agreement_yet", "2031-07-01")]


CUSTODY: list[tuple[str, list[Step], list[tuple[str | None, str]]]] = [
    ("held", [("2031-07-01", "custody", None, {"person": "=Raut", "holder": "=Norway"})], [("Norway", "held")]),
    (
        "two holders are two lines",
        [
            ("2031-07-01", "custody", None, {"person": "=Raut", "holder": "=Norway"}),
            ("2031-07-01", "custody", None, {"person": "=Raut", "holder": "=Iran"}),
        ],
        [("Norway", "held"), ("Iran", "held")],
    ),
    (
        "the body that holds is its state",
        [
            ("2031-07-01", "custody", None, {"person": "=Raut", "holder": "=Palace"}),
            ("2031-07-01", "custody", None, {"person": "=Raut", "holder": "=Iran"}),
        ],
        [("Iran", "held")],
    ),
    (
        "sentenced",
        [
            ("2031-07-01", "custody", None, {"person": "=Raut", "holder": "=Norway"}),
            ("2031-07-01", "penalty_exposure", None, {"person": "=Raut", "length": "P30Y"}),
            ("2031-07-02", "sentence", None, {"person": "=Raut", "length": "P25Y"}),
        ],
        [("Norway", "sentenced to 25 years")],
    ),
    ("no holder named", [("2031-07-01", "arrest", None, {"person": "=Raut", "date": "2031"})], [(None, "arrested")]),
    (
        "released",
        [
            ("2031-07-01", "custody", None, {"person": "=Raut", "holder": "=Norway"}),
            ("2031-07-02", "release", None, {"person": "=Raut", "date": "2031-07-02"}),
        ],
        [("Norway", "released")],
    ),
    (
        "arrested again after a release",
        [
            ("2031-07-01", "custody", None, {"person": "=Raut", "holder": "=Norway"}),
            ("2031-07-02", "release", None, {"person": "=Raut", "date": "2029"}),
            ("2031-07-02", "arrest", None, {"person": "=Raut", "date": "2030-02"}),
        ],
        [("Norway", "arrested")],
    ),
    ("nobody is held who only speaks", [("2031-07-01", "plea", None, {"person": "=Raut", "plea": "guilty"})], []),
]


@pytest.mark.parametrize(("why", "steps", "lines"), CUSTODY, ids=[c[0] for c in CUSTODY])
def test_custody(why: str, steps: list[Step], lines: list[tuple[str | None, str]]) -> None:
    drafts = talks(*steps)
    names = {"Norway": 0, "Iran": 1}
    got = [(line.holder, line.status) for line in drafts.custody]
    assert [status for _, status in got] == [status for _, status in lines]
    assert [holder is None for holder, _ in got] == [holder is None for holder, _ in lines]
    assert len({holder for holder, _ in got}) == len({names.get(h or "", 2) for h, _ in lines})


@pytest.mark.parametrize("attribute", ["death", "cause of death"])
def test_the_dead_are_not_held(attribute: str) -> None:
    held = ("2031-07-01", "custody", None, {"person": "=Selwick", "holder": "=Iran"})
    died = ("2031-07-09", "attribute", None, {"person": "=Selwick", "attribute": attribute, "value": "2031-07-08"})
    assert [line.status for line in talks(held).custody] == ["held"]
    (line,) = talks(held, died).custody
    assert (line.status, "r2031-07-09.c1" in line.claims) == ("dead", True)
