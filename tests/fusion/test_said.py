"""What is compared of a quote."""

from __future__ import annotations

from glienicke.fusion.people import People
from glienicke.fusion.said import outlet_names, said_in
from glienicke.resolve import relink, resolve
from tests.fusion.build import Draft


def test_words_surroundings_voice_and_day() -> None:
    draft = Draft("r1", "2031-08-04", "The Gull")
    draft.referent("Norway", kind="state")
    draft.referent("Mira Solt", roles=("foreign minister of Norway",))
    draft.line("[Norway|Norway] and [Mira Solt|Mira Solt].")
    draft.quote("Mira Solt", "the ferry is late", "In Rasova [Mira Solt|Solt] said that {}", date="2031-08")
    draft.quote(None, "nothing moves", "{}, it was said", date="2031-08-03")
    resolution = resolve([draft.reading()])
    (reading,), people = relink([draft.reading()], resolution), People.of(resolution.entities)
    first, second = said_in(reading, people, outlet_names(people))
    assert first.spelled == ("the", "ferry", "is", "late")
    assert first.words == {"ferry", "late"}
    assert first.words < first.around
    assert "rasov" in first.around
    assert (people.name(first.side or ""), first.state, first.person, first.day) == ("Norway", True, True, None)
    assert (second.side, second.state, second.anonymous, second.day) == (None, False, True, "2031-08-03")
    assert second.voices == frozenset()
