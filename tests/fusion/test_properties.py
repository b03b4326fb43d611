"""What must hold of every case: the order of reports says nothing, and later reports change no earlier day."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from glienicke.fusion import date_reports, fuse, known_by
from glienicke.model import Case, Reading, Record
from glienicke.resolve import relink, resolve
from tests.fusion.build import Draft

NAMES = ("Ingrid Solheim", "Solheim", "Ramon Duarte", "Duarte", "Duerte", "Helen Farrow", "Farrow", "Anna Farrow")
WORDS = (
    "“We have agreed on the list of names,”",
    "“The list of names has been agreed by us,”",
    "“No agreement has been reached yet,”",
    "“They have our answer and know our terms,”",
)
STANCES = ((), ("confirms_talks",), ("no_agreement_yet",), ("denies_talks",), ("rejects",))
CLAIMS = (
    ("sentence", {"length": "P8Y"}),
    ("sentence", {"length": "P12Y"}),
    ("custody", {"holder": "=Iran", "since": "2028"}),
    ("custody", {"holder": "=Norway"}),
    ("arrest", {"date": "2028-03"}),
    ("trial", {"state": "open"}),
    ("plea", {"plea": "guilty", "date": "2031-04-30"}),
)


@st.composite
def readings(draw: st.DrawFn) -> list[Reading]:
    made = []
    for number in range(draw(st.integers(2, 5))):
        day = draw(st.sampled_from(("2031-05-01", "2031-05-02", "2031-05-03", None)))
        draft = Draft(f"r{number}", day, draw(st.sampled_from((None, "The Gull", "Tern Daily"))))
        for state in ("Iran", "Norway"):
            draft.referent(state, "state")
        for name in draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True)):
            draft.line(f"[{name}|{name}] is named on Thursday.")
            kind, slots = draw(st.sampled_from(CLAIMS))
            draft.claim(kind, {"person": f"={name}", **slots})
            stances = draw(st.sampled_from(STANCES))
            words, said = draw(st.sampled_from(WORDS)), draw(st.sampled_from((None, "2031-04-30", "2031-05-01")))
            draft.quote(name, words, f"{{}} [{name}|{name}] said on Thursday.", date=said, stances=stances)
        if draw(st.booleans()):
            draft.claim("offer", {"by": "=Norway", "to": "=Iran", "wants": [f"={name}"]}, by="Norway")
        made.append(draft.reading())
    return made


def assembled(given_readings: list[Reading], as_of: str | None = None) -> Record:
    """As the pipeline does it, with readings that are claimed already."""
    known = known_by(date_reports(known_by(given_readings, as_of)), as_of)
    resolution = resolve(known)
    return fuse(Case("c", "Case", as_of), relink(known, resolution), resolution.entities)


@settings(max_examples=40, deadline=None)
@given(readings(), st.randoms(use_true_random=False))
def test_order_of_ingestion_changes_nothing(made: list[Reading], chance: object) -> None:
    shuffled = list(made)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert assembled(shuffled) == assembled(made)


@settings(max_examples=40, deadline=None)
@given(readings())
def test_later_reports_change_no_earlier_day(made: list[Reading]) -> None:
    day = "2031-05-02"
    by_then = [r for r in made if (r.report.published.value or "") <= day]
    assert assembled(made, day) == assembled(by_then, day)


@settings(max_examples=20, deadline=None)
@given(readings())
def test_a_report_that_comes_twice_counts_once(made: list[Reading]) -> None:
    assert assembled([*made, *made[:2]]) == assembled(made)


@settings(max_examples=40, deadline=None)
@given(readings())
def test_all_ids_lead_somewhere(made: list[Reading]) -> None:
    record = assembled(made)
    entities = {e.id for e in record.entities}
    quotes = {q.id for r in record.readings for q in r.quotes}
    claims = {c.id for r in record.readings for c in r.claims}
    reports = {r.report.id for r in record.readings}
    assert {m.entity for r in record.readings for m in r.mentions} <= entities
    assert {q.speaker for r in record.readings for q in r.quotes} - {None} <= entities
    assert [q for u in record.utterances for q in u.quotes] == list(
        dict.fromkeys(q for u in record.utterances for q in u.quotes)
    )
    assert {q for u in record.utterances for q in u.quotes} <= quotes
    assert {c for f in record.facts for v in f.values for c in v.claims} <= claims
    assert {d.report for d in record.derivations} | {d.source for d in record.derivations} <= reports
    assert all(d.report != d.source for d in record.derivations)
    talks = record.negotiation
    lines = (*talks.stances, *talks.custody, *talks.offers, *talks.demands, *talks.gates, *talks.contacts)
    assert {c for line in lines for c in line.claims} <= claims


@settings(max_examples=20, deadline=None)
@given(readings())
def test_no_words_are_lost(made: list[Reading]) -> None:
    """Relinking replaces ids and kinds of mentions, and nothing else."""
    resolution = resolve(made)
    for before, after in zip(made, relink(made, resolution), strict=True):
        assert replace(after, mentions=(), quotes=(), claims=(), cites=()) == replace(
            before, mentions=(), quotes=(), claims=(), cites=()
        )
        assert [m.span for m in after.mentions] == [m.span for m in before.mentions]
        assert [q.content for q in after.quotes] == [q.content for q in before.quotes]
