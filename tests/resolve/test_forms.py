"""Which name an entity goes by, and how its other forms are read."""

from __future__ import annotations

from glienicke.model import Entity
from glienicke.resolve import relink, resolve
from tests.fusion.build import Draft


def person(*names: str) -> Entity:
    """The entity of one man whose age all reports give, by its forms."""
    drafts = []
    for place, name in enumerate(names):
        draft = Draft(f"r{place}", f"2031-05-0{place + 1}")
        draft.referent("x", name=name, ages=(55,), roles=("coin dealer",))
        draft.line(f"[x|{name}] spoke.")
        drafts.append(draft.reading())
    (one,) = resolve(drafts).entities
    return one


def test_the_name_is_the_full_one_that_most_reports_use() -> None:
    assert person("Raut", "Raut", "Filip Raut", "Filip Raut", "Philip Raut").name == "Filip Raut"


def test_a_garbled_spelling_is_never_the_name_where_a_better_is_there() -> None:
    assert person("Filip Rautner", "Filip Rautner", "Filip Routtner").name == "Filip Rautner"


def test_every_form_is_kept_with_its_kind_and_reason() -> None:
    forms = {f.text: f for f in person("Filip Haldar", "Filip Haldar", "Haldar", "Philip Haldar", "Heldur").forms}
    assert {text: f.kind for text, f in forms.items()} == {
        "Filip Haldar": "name",
        "Haldar": "name",
        "Philip Haldar": "variant",
        "Heldur": "garbled",
    }
    assert forms["Heldur"].why == "read as Filip Haldar: “Heldur” and “Haldar” sound alike"
    assert (forms["Filip Haldar"].count, forms["Filip Haldar"].reports) == (2, ("r0", "r1"))


def test_every_merge_that_is_not_of_equal_names_says_why() -> None:
    assert person("Filip Haldar", "Heldur").why == (
        "“Heldur” and “Haldar” sound alike; both are 55 years old; both are called “coin”, “dealer”",
    )


def test_mentions_are_of_the_kind_that_was_read() -> None:
    draft = Draft("a", "2031-05-01")
    draft.referent("x", name="Filip Haldar", ages=(55,))
    draft.referent("y", name="Heldur", ages=(55,))
    draft.line("[x|Filip Haldar] and later [y|Heldur].")
    reading = draft.reading()
    (after,) = relink([reading], resolve([reading]))
    assert [(m.kind, m.entity) for m in after.mentions] == [("name", "e1"), ("garbled", "e1")]


def test_ids_follow_the_order_of_reports_and_words() -> None:
    late, early = Draft("a", "2031-05-09"), Draft("b", "2031-05-01")
    late.line("[x|Ada Berg] spoke.")
    early.line("[x|Nils Moe] and [y|Kari Lie] spoke.")
    found = resolve([late.reading(), early.reading()]).entities
    assert [(e.id, e.name) for e in found] == [("e1", "Nils Moe"), ("e2", "Kari Lie"), ("e3", "Ada Berg")]
