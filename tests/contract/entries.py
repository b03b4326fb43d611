"""Reports, readings, records and judgements for the tests of stores."""

from hashlib import sha256

from glienicke.model import (
    Anchor,
    Case,
    Claim,
    Dating,
    Fact,
    FactValue,
    Judgement,
    Mention,
    Origins,
    Outlet,
    Quote,
    Reading,
    Record,
    Referent,
    Report,
    Slot,
    Span,
    Subject,
    Time,
    Transfer,
    Zone,
)

MONDAY, TUESDAY = "2031-03-03T08:00:00Z", "2031-03-04T08:00:00Z"


def report_of(text: str, **more) -> Report:
    digest = sha256(text.encode()).hexdigest()
    return Report(f"r{digest[:12]}", f"{digest[:4]}.txt", digest, text, **more)


def reading_of(report: Report) -> Reading:
    """A reading with something of every kind of field."""
    claim = Claim(
        f"{report.id}.c1",
        "exchange",
        (
            Slot("transfers", (Transfer("e1", "e2", None, 3),), Span(0, 2)),
            Slot("gives", ("e1", "e2")),
            Slot("count", 3),
        ),
        "planned",
        (Span(0, 2),),
        "en.exchange.swap",
        quote=f"{report.id}.q1",
    )
    return Reading(
        report,
        zones=(Zone("headline", Span(0, 1)), Zone("body", Span(1, 2))),
        sentences=(Span(1, 2),),
        mentions=(Mention(Span(0, 1), "garbled", "person", f"{report.id}.e1"),),
        referents=(Referent(f"{report.id}.e1", "person", "Ana Prat", ("pilot",), ages=(31,), gender="female"),),
        times=(Time(Span(0, 1), "DATE", "2031-03", "month"),),
        quotes=(Quote(f"{report.id}.q1", "mixed", None, Span(0, 1), stances=("rejects",)),),
        claims=(claim,),
    )


def record_of(case: str, as_of: str | None = None, *readings: Reading) -> Record:
    value = FactValue((Transfer("e1"),), ("c1",), ("r1",), Origins(1, 2), "2031-03-01")
    return Record(
        Case(case, case, as_of, MONDAY),
        readings,
        facts=(Fact("f1", "exchange", None, "transfers", (value,), "single", "one report only"),),
    )


HERE, THERE = Anchor("r1", 3, 6, "Лёд", "person", "garbled"), Anchor("r2", 0, 4, "Liod")
JUDGEMENT = Judgement("merge", "an editor", TUESDAY, Subject((HERE, THERE)), "the same pilot")
RICH = report_of(
    "\ufeffЛёд, “naïve” 𝔘\r\n\0 end\n\n ",
    language="uk",
    outlet=Outlet("Der Bote", "stated"),
    title="T",
    authors=("A", "B"),
    published=Dating("2031-03-01/2031-03-02", "inferred", "why", (Span(0, 3),)),
)
