"""Whole reports through cleaning: zones, and what they tell. Reports are written for these tests."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glienicke.clean import clean
from glienicke.model import Dating, Outlet, Report, Span, Zone


def report(text: str, **known) -> Report:
    return Report("r1", "a.txt", "0" * 64, text, **known)


def zoned(text: str, **known) -> list[tuple[str, str]]:
    return [(zone.kind, zone.span.of(text)) for zone in clean(report(text, **known)).zones]


STORY = "The envoy said on Friday that talks on the two nurses would go on."
CASES = {
    "metadata glued to the first sentence": (
        " date 2023-08-05 US envoy Dana Kessler made an offer.",
        [("metadata", "date 2023-08-05"), ("body", "US envoy Dana Kessler made an offer.")],
    ),
    "date, byline and story in one line": (
        "date 2023-07-28 By Ana Petrel and Ko Adjei, CNN The ministry confirmed the talks.",
        [
            ("metadata", "date 2023-07-28"),
            ("byline", "By Ana Petrel and Ko Adjei, CNN"),
            ("body", "The ministry confirmed the talks."),
        ],
    ),
    "update and time glued": (
        "Updated 3:15 PM EDT, Thu August 5, 2021 Belarus is ready for talks, its minister said.",
        [
            ("metadata", "Updated 3:15 PM EDT, Thu August 5, 2021"),
            ("body", "Belarus is ready for talks, its minister said."),
        ],
    ),
    "dateline with agency": (
        f"Two nurses may come home\n\nMINSK, July 28 (Reuters) - {STORY}",
        [("headline", "Two nurses may come home"), ("dateline", "MINSK, July 28 (Reuters) -"), ("body", STORY)],
    ),
    "dateline, story and end mark in one line": (
        "BEIJING, July 28 (Xinhua) -- China urged both sides to talk. Enditem",
        [
            ("dateline", "BEIJING, July 28 (Xinhua) --"),
            ("body", "China urged both sides to talk."),
            ("metadata", "Enditem"),
        ],
    ),
    "a name alone beside the date": (
        f"Ana Petrel\nFri 28 Jul 2021 • 3 min read\nMinsk frees nurse in surprise swap\n{STORY}",
        [
            ("byline", "Ana Petrel"),
            ("metadata", "Fri 28 Jul 2021 • 3 min read"),
            ("headline", "Minsk frees nurse in surprise swap"),
            ("body", STORY),
        ],
    ),
    "a masthead above the date": (
        f"The St. Petrel Courier\nFriday, May 3, 2021\n\nNurse to come home\n{STORY}",
        [
            ("metadata", "The St. Petrel Courier"),
            ("metadata", "Friday, May 3, 2021"),
            ("headline", "Nurse to come home"),
            ("body", STORY),
        ],
    ),
    "a masthead with its motto": (
        f"THE LAMP\nReporting on prisons\n\n“I am alive”\n{STORY} The Lamp knows why.",
        [
            ("metadata", "THE LAMP"),
            ("metadata", "Reporting on prisons"),
            ("headline", "“I am alive”"),
            ("body", f"{STORY} The Lamp knows why."),
        ],
    ),
    "furniture glued into sentences": (
        " date 2021-10-08 author admin category World views 1,204 The court sat.\n"
        "The talks Join our Telegram channel for quick updates went on (Also read: 7 safe places) today.",
        [
            ("metadata", "date 2021-10-08 author admin category World views 1,204"),
            ("body", "The court sat.\nThe talks"),
            ("artefact", "Join our Telegram channel for quick updates"),
            ("body", "went on"),
            ("artefact", "(Also read: 7 safe places)"),
            ("body", "today."),
        ],
    ),
    "a closing appeal that nothing announces": (
        f"{STORY}\n{STORY[:-1]} today.\nKeep the lamp lit\nThe court banned us in May. If you want us to go on, "
        "please give $5 a month.",
        [
            ("body", f"{STORY}\n{STORY[:-1]} today."),
            (
                "boilerplate",
                "Keep the lamp lit\nThe court banned us in May. If you want us to go on, please give $5 a month.",
            ),
        ],
    ),
    "a story that ends with a quoted plea": (
        f"{STORY}\n{STORY[:-1]} today.\nShe wrote to him.\n“If you give us our son, we will thank you,” she wrote.",
        [
            (
                "body",
                f"{STORY}\n{STORY[:-1]} today.\nShe wrote to him.\n"
                "“If you give us our son, we will thank you,” she wrote.",
            )
        ],
    ),
    "labelled lines": (
        f"Date: 28/07/2021\nSource: Reuters\nHeadline: Nurse freed\n{STORY}",
        [
            ("metadata", "Date: 28/07/2021"),
            ("credit", "Source: Reuters"),
            ("metadata", "Headline:"),
            ("headline", "Nurse freed"),
            ("body", STORY),
        ],
    ),
    "a sentence that looks like a dateline": (
        "Russia — which holds the nurse — said nothing.",
        [("body", "Russia — which holds the nurse — said nothing.")],
    ),
    "headline repeated": (
        f"Two nurses may come home this week\n{STORY}\nTwo Nurses May Come Home This Week",
        [
            ("headline", "Two nurses may come home this week"),
            ("body", STORY),
            ("duplicate", "Two Nurses May Come Home This Week"),
        ],
    ),
    "caption with credit": (
        f"{STORY}\nAna Petrel is led into court on Monday. Photo: Ko Adjei / Reuters",
        [
            ("body", STORY),
            ("caption", "Ana Petrel is led into court on Monday."),
            ("credit", "Photo: Ko Adjei / Reuters"),
        ],
    ),
    "credit in the middle of a line that lost its breaks": (
        f"{STORY} AFP contributed reporting. A Message from The Evening Lamp: Dear readers, help us. Remind me later.",
        [
            ("body", STORY),
            ("credit", "AFP contributed reporting."),
            ("boilerplate", "A Message from The Evening Lamp: Dear readers, help us. Remind me later."),
        ],
    ),
    "an appeal of several paragraphs speaks the story's words": (
        f"{STORY}\nA Message from The Evening Lamp:\nDear readers,\nThe prosecutor designated us extremists.\n"
        "These acts of the court are an attack on independent journalism.\nYour support matters.\nRemind me later.",
        [
            ("body", STORY),
            (
                "boilerplate",
                "A Message from The Evening Lamp:\nDear readers,\nThe prosecutor designated us extremists.\n"
                "These acts of the court are an attack on independent journalism.\nYour support matters.\n"
                "Remind me later.",
            ),
        ],
    ),
    "an appeal in the middle, after which the story goes on": (
        f"{STORY}\nSupport independent journalism\nUnlike many others, we have no paywall.\n{STORY[:-1]} as before.",
        [
            ("body", STORY),
            ("boilerplate", "Support independent journalism\nUnlike many others, we have no paywall."),
            ("body", f"{STORY[:-1]} as before."),
        ],
    ),
    "story sentences with the words of boilerplate": (
        "The court designated the paper an undesirable organization.\n“Support us,” the families asked the president.\n"
        "A message from the prisoner was read out.",
        [
            (
                "body",
                "The court designated the paper an undesirable organization.\n“Support us,” the families asked the "
                "president.\nA message from the prisoner was read out.",
            )
        ],
    ),
    "a link artefact in mid-sentence": (
        "The CNN(you switch to another service)news channel said so.",
        [("body", "The CNN"), ("artefact", "(you switch to another service)"), ("body", "news channel said so.")],
    ),
    "related links and buttons": (
        f"{STORY}\nRead more: Who are the nurses?\nRelated stories\nTwo held in Minsk\nEnvoy in Muscat\nShare\n"
        f"{STORY[:-1]} again.",
        [
            ("body", STORY),
            ("boilerplate", "Read more: Who are the nurses?"),
            ("boilerplate", "Related stories\nTwo held in Minsk\nEnvoy in Muscat\nShare"),
            ("body", f"{STORY[:-1]} again."),
        ],
    ),
    "a live blog": (
        f"Live: two nurses freed\n16:20 GMT\n{STORY}\n2h ago\nThe plane has landed.",
        [
            ("headline", "Live: two nurses freed"),
            ("metadata", "16:20 GMT"),
            ("body", STORY),
            ("metadata", "2h ago"),
            ("body", "The plane has landed."),
        ],
    ),
    "a site's name behind the headline": (
        f"Two nurses come home - BBC News\n{STORY}",
        [("headline", "Two nurses come home"), ("metadata", "- BBC News"), ("body", STORY)],
    ),
    "one line without a stop is a story": ("Nurse freed", [("body", "Nurse freed")]),
    "blank": (" \n ", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_zones(text, expected):
    assert zoned(text) == expected


def test_a_language_that_is_not_read_is_one_body():
    text = "Der Bote sprach.\nFolgen Sie uns auf Twitter\nShare"
    assert zoned(text, language="de") == [("body", text)]


def test_the_title_of_a_page_is_the_headline_even_with_a_stop():
    text = f"Two nurses are coming home.\n{STORY}"
    assert zoned(text, title="Two nurses are coming home.")[0] == ("headline", "Two nurses are coming home.")


OUTLETS = {
    f"{STORY}\nA Message from The Evening Lamp:\nDear readers,": Outlet("The Evening Lamp", "stated"),
    f"The St. Petrel Courier\nFriday, May 3, 2021\n\nNurse to come home\n{STORY}": Outlet(
        "The St. Petrel Courier", "stated"
    ),
    f"THURSDAY, MAY 3, 2021 — EVENING LAMP — CITY\nNURSE FREED\n{STORY}": Outlet("Evening Lamp", "stated"),
    f"By Ana Petrel, CNN\n{STORY}": Outlet("CNN", "stated"),
    f"KYIV (AP) — {STORY}": Outlet("The Associated Press", "credit"),
    f"(CNN) — {STORY}": Outlet("CNN", "stated"),
    f"{STORY}\n© 2023 Cable News Network, Inc., a Harbour company. All rights reserved.": Outlet("CNN", "stated"),
    f"{STORY}\nCopyright 2023 Evening Lamp Ltd. All rights reserved.": Outlet("Evening Lamp", "stated"),
    f"{STORY}\nAFP contributed reporting.": Outlet(),
    f"Nurse freed\nGull Weekly | No. 88 | 3 May 2021\n{STORY}": Outlet("Gull Weekly", "stated"),
    f"GULL RADIO 94.2 FM\nTranscript of the edition of 3 May 2021\n\nHOST: {STORY}": Outlet("Gull Radio", "stated"),
    f"Nurse freed | The Harbour Post\n{STORY}": Outlet("The Harbour Post", "stated"),
    f"gullbuzz24 Aug 16 2015 08:11 IST {STORY}": Outlet("Gullbuzz24", "stated"),
    f"By Ana Petrel for The Gull\n{STORY}": Outlet("The Gull", "stated"),
    f"{STORY} She told The Gull Gazette that she wept.": Outlet("The Gull Gazette", "credit"),
    f"{STORY} She told The Gull Gazette and he told the Harbour Post.": Outlet(),
    f"{STORY} She told the Washington Post that she wept.": Outlet(),
    f"{STORY} She told Mariam Petrel that she wept.": Outlet(),
    f"{STORY} CNN reported it first.": Outlet(),
}


@pytest.mark.parametrize(("text", "outlet"), OUTLETS.items())
def test_outlet(text, outlet):
    assert clean(report(text)).report.outlet == outlet


DATES = {
    f"date 2023-08-05 {STORY}": ("2023-08-05", "metadata"),
    f"Published: 28 July 2021\n{STORY}": ("2021-07-28", "metadata"),
    f"Last modified on Fri 29 Jul 2021 10.00 BST\nThu 28 Jul 2021 15.05 BST\n{STORY}": ("2021-07-28", "metadata"),
    f"Updated 3:15 PM EDT, Thu August 5, 2021\n{STORY}": ("2021-08-05", "metadata"),
    f"RIYADH, 28 July 2021 (SPA) -- {STORY}": ("2021-07-28", "stated"),
    f"MINSK, July 28 (Reuters) - {STORY}\n© 2021 Reuters. All rights reserved": ("2021-07-28", "inferred"),
    f"MINSK, July 28 (Reuters) - {STORY}": (None, "unknown"),
    f"Published: 05/08/2021\n{STORY}": (None, "unknown"),
    f"Published: Sunday 08/05/2021\n{STORY}": (None, "unknown"),
    f"Published: Saturday 08/05/2021\n{STORY}": ("2021-05-08", "metadata"),
    f"Sobh » Society » Tuesday 2 Azar 1395\n{STORY}": ("2016-11-22", "metadata"),
    f"Nurse freed\n{STORY}\n(Ana Petrel, 20/10/2014)": ("2014-10-20", "metadata"),
    f"Nurse freed\n{STORY} (Oct. 27, 2022)": ("2022-10-27", "metadata"),
    "The case\n\nMay 3, 2021\nSeized.\n\nMay 9, 2021\nMoved.\n\nJune 1, 2021\nFreed.": (None, "unknown"),
    f"Transcript of a briefing (May 3, 2021)\n\n{STORY}": ("2021-05-03", "metadata"),
    f"{STORY} On July 28, 2021 they were arrested.": (None, "unknown"),
    f"Al-Gull newspaper / Port Lamp / Sunday 02-05-2021 / 4:31 pm\nTranslated by machine\n\n{STORY}": (
        "2021-05-02",
        "metadata",
    ),
    f"It was a swap!\nThe Gull of the North, Lamp. Sunday 23rd of May of 2021. Automatic translation.\n\n{STORY}": (
        "2021-05-23",
        "metadata",
    ),
    f"THE GULL, Lamp\nEdition for readers abroad. Saturday, May 8, 2021\n\n{STORY}": ("2021-05-08", "metadata"),
    f"HomeWorldTalks on nurse stall3 May 2021 by Gull Desk3 min read\n\n{STORY}": ("2021-05-03", "metadata"),
    "May 3, 2021. The nurse was freed at dawn in Lamp, her lawyer said.": ("2021-05-03", "metadata"),
    f"Nurse freed as pilots wait since 3 May 2021 in jail\n\n{STORY}": (None, "unknown"),
    f"FOOTBRIDGE. The magazine for those who walk home. October 2006\n\nNurse freed\n\n{STORY}": ("2006-10", "stated"),
    f"Four nurses held in Lamp, October 2006\n\n{STORY}": (None, "unknown"),
}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("May 3, 2021. The nurse was freed at dawn in Lamp, her lawyer said.", "The nurse was freed at dawn"),
        ("Lamp. Sunday 2 May 2021. He is held there, the ministry said.", "He is held there, the ministry said."),
        ("The Gull of the North, Lamp. Sunday 2 May 2021. Automatic translation.", None),
    ],
)
def test_a_sentence_behind_a_date_is_the_story(text, body):
    read = clean(report(text))
    told = " ".join(read.text_of(z.span) for z in read.zones if z.kind == "body")
    assert body in told if body else not told


@pytest.mark.parametrize(("text", "dated"), DATES.items())
def test_date(text, dated):
    published = clean(report(text)).report.published
    assert (published.value, published.basis) == dated


def test_a_day_without_its_year_is_kept_with_its_words():
    text = f"MINSK, July 28 (Reuters) - {STORY}"
    published = clean(report(text)).report.published
    assert [span.of(text) for span in published.evidence] == ["July 28"]
    assert "without a year" in published.why


def test_a_number_date_in_either_order_is_kept_with_its_words():
    text = f"Published: 05/08/2021\n{STORY}"
    published = clean(report(text)).report.published
    assert [span.of(text) for span in published.evidence] == ["05/08/2021"]


AUTHORS = {
    f"By Ana Petrel and Ko Adjei, CNN\n{STORY}": ("Ana Petrel", "Ko Adjei"),
    f"By Ana Petrel, Ko Adjei, and Lu Min\n{STORY}": ("Ana Petrel", "Ko Adjei", "Lu Min"),
    f"By Reuters\n{STORY}": (),
    f"By Ana Petrel, Staff Writer\n{STORY}": ("Ana Petrel",),
    f"From Ana Petrel in Geneva and Ko Adjei in Nicosia\n{STORY}": ("Ana Petrel", "Ko Adjei"),
    f"{STORY}\n(Reporting by Ana Petrel)": (),
}


@pytest.mark.parametrize(("text", "authors"), AUTHORS.items())
def test_authors(text, authors):
    assert clean(report(text)).report.authors == authors


def test_what_metadata_told_is_kept():
    known = report(
        f"By Ana Petrel, CNN\ndate 2023-08-05\n{STORY}",
        outlet=Outlet("The Evening Lamp", "metadata"),
        title="A title",
        authors=("Lu Min",),
        published=Dating("2023-08-04", "metadata"),
    )
    assert clean(known).report == known


LINES = st.sampled_from(
    [
        *"ab .\n\r\t",
        STORY,
        " date 2023-08-05 ",
        "By Ana Petrel, CNN",
        "MINSK, July 28 (Reuters) - ",
        "Share",
        "AFP contributed reporting.",
        "A Message from The Lamp:",
        "(you switch to another service)",
        "https://lamp.example.org",
        "Photo: Ko Adjei / Reuters",
        "© 2023 The Lamp",
        "“é😀”",
        "\u2028",
        "\x00",
    ]
)


@settings(max_examples=120, deadline=None)
@given(st.lists(LINES, max_size=30).map("".join))
def test_zones_hold_each_character_once_and_leave_out_white_space(text):
    reading = clean(report(text))
    assert all(a.span.end <= b.span.start for a, b in pairwise(reading.zones))
    covered = "".join(zone.span.of(text) for zone in reading.zones)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(zone.span.of(text).strip() == zone.span.of(text) != "" for zone in reading.zones)
    assert all(0 <= span.start < span.end <= len(text) for span in reading.report.published.evidence)


def test_hostile_lines_take_no_time():
    hostile = [
        "By " + "Ana Petrel, " * 4000,
        "Share " * 20_000,
        "A" * 60_000,
        "(Reporting by " * 3000,
        "." * 60_000,
        "Gull | " * 20_000,
        "© 2023 " + "x " * 20_000,
        "[" * 30_000,
        "MINSK, " * 5000 + "- X",
        "“" * 30_000,
        "a. " * 20_000,
        "Follow us on " * 4000,
        f"Dear readers,\n{STORY}\n{STORY}\n" * 3000,
    ]
    text = "\n".join(hostile)
    assert clean(report(text)).zones


def test_a_zone_is_a_zone_of_the_model():
    (zone,) = clean(report(STORY)).zones
    assert zone == Zone("body", Span(0, len(STORY)))
