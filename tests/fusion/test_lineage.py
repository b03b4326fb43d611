"""Who copied whom."""

from __future__ import annotations

from glienicke.fusion.lineage import derivations
from glienicke.fusion.order import canonical
from glienicke.fusion.people import People
from glienicke.model import Cite, Derivation, Reading
from tests.fusion.build import Draft
from tests.fusion.test_facts import assembled

WIRE = (
    "A court in the northern port handed the aid worker a term of eleven years after a hearing behind closed doors.",
    "Her brother, who had travelled for two days to sit in the hall, was told at the gate that it was full.",
    "The charge, passing lists of patients to a foreign service, had been made public only in the spring.",
    "Colleagues said the lists were those of a vaccination drive that the ministry of health had asked for itself.",
)
OWN = (
    "We met the family in a kitchen above a bakery, where the mother kept her daughter’s letters in a biscuit tin.",
    "She reads them aloud on Sundays to whoever comes, and many come, among them a retired judge.",
    "The letters speak of knitting, of a cat that walks the wall, and never of the case.",
)


def told(name: str, day: str | None, *lines: str, outlet: str | None = None) -> Draft:
    draft = Draft(name, day, outlet or f"Outlet {name}")
    for line in lines:
        draft.line(line)
    return draft


def found(*drafts: Draft) -> tuple[Derivation, ...]:
    readings: list[Reading] = canonical(d.reading() for d in drafts)
    return derivations(readings, (), People.of(()))


def test_the_later_comes_from_the_earlier() -> None:
    (one,) = found(told("b", "2031-05-02", *WIRE), told("a", "2031-05-01", *WIRE))
    assert (one.report, one.source, one.kind) == ("b", "a", "copy")
    assert "which of the two came first" not in one.why


def test_of_one_day_it_is_not_known_which_came_first() -> None:
    (one,) = found(told("b", "2031-05-01", *WIRE), told("a", "2031-05-01", *WIRE))
    assert one.why.endswith("which of the two came first is not known")


def test_passages_are_the_same_words() -> None:
    a, b = told("a", "2031-05-01", *WIRE), told("b", "2031-05-02", OWN[0], WIRE[1], OWN[1], WIRE[3])
    (one,) = found(a, b)
    assert one.kind == "rewrite"
    assert [b.text[p.start : p.end] for p in one.passages] == [WIRE[1][:-1], WIRE[3][:-1]]
    assert all(b.text[p.start : p.end] == a.text[p.source_start : p.source_end] for p in one.passages)


def test_an_excerpt_in_a_long_story_is_found() -> None:
    (one,) = found(told("a", "2031-05-01", WIRE[0]), told("b", "2031-05-02", *OWN, WIRE[0]))
    assert (one.report, one.source) == ("b", "a")


def test_the_same_statement_is_no_copy() -> None:
    statement = "“" + " ".join(WIRE) + "”"
    drafts = [told("a", "2031-05-01", OWN[0]), told("b", "2031-05-02", OWN[1])]
    for draft in drafts:
        draft.quote("Berg", statement, "[Berg|Berg] said {}.")
    assert found(*drafts) == ()


def test_own_stories_share_nothing() -> None:
    assert found(told("a", "2031-05-01", *WIRE), told("b", "2031-05-02", *OWN)) == ()


def test_a_credit_to_an_outlet_that_is_there() -> None:
    wire = told("a", "2031-05-01", WIRE[0], outlet="The Gull")
    other = told("b", "2031-05-01", OWN[0])
    other.referent("gull", "organization", name="The Gull")
    other.cites.append(_cite(other))
    (one,) = assembled([wire.reading(), other.reading()]).derivations
    assert (one.report, one.source, one.kind) == ("b", "a", "shared-origin")


def _cite(draft: Draft) -> Cite:
    return Cite(draft.ref("gull"), draft.line("[gull|The Gull] reported."))


def test_sayings_in_one_order_betray_a_rewrite() -> None:
    said = (
        "“The lists were those of a vaccination drive,”",
        "“I was told at the gate that the hall was full,”",
        "“She knits, and writes about a cat,”",
        "“Eleven years is a life for a nurse of sixty,”",
        "“The embassy sent a consul with warm socks and two books,”",
        "“Our mother has not slept since spring,”",
    )
    drafts = [told("a", "2031-05-01"), told("b", "2031-05-02")]
    for draft in drafts:
        for words in said:
            draft.quote("Berg", words, f"[Berg|Nils Berg] of {draft.id} said {{}}.")
    (one,) = assembled([d.reading() for d in drafts]).derivations
    assert (one.kind, one.why.partition(": ")[2]) == ("rewrite", "they have the same 6 sayings in the same order")
