"""Lines that speak only of the report: what is read in them, and sentences and headlines that are none."""

from __future__ import annotations

import pytest

from glienicke.clean.labels import label
from glienicke.model import Span

LABELS = {
    # line: date, outlet or agency, kind
    "Agua Clara, Tarifa, 23 November 2018": ("23 November 2018", "Agua Clara", "metadata"),
    "Gull Weekly | No. 88 | 3 May 2021": ("3 May 2021", "Gull Weekly", "metadata"),
    "GULL BRIEF No. 88 | 25 May 2011": ("25 May 2011", "GULL BRIEF No. 88", "metadata"),
    "Kurir nad Morem, 4. 2. 2015, page 3": ("4. 2. 2015", "Kurir nad Morem", "metadata"),
    "Press release | 17 October 2016": ("17 October 2016", None, "metadata"),
    "THE GULL ★ FREE EVERY MORNING ★ Thursday 9 February 2017": ("Thursday 9 February 2017", "THE GULL", "metadata"),
    "Sobh-e Darya » Political » News code: 448120 » Tuesday 2 Azar 1395 - 08:47": (
        "Tuesday 2 Azar 1395",
        "Sobh-e Darya",
        "metadata",
    ),
    "Input 2014.08.29 06:00 | Correction 2014.08.29 09:12": ("2014.08.29", None, "metadata"),
    "24.01.2011 | 16:20 | Society": ("24.01.2011", None, "metadata"),
    "18 July 2014, 19:05 KST": ("18 July 2014", None, "metadata"),
    "The Gull Times | Wednesday, September 24, 2014 | All times KST": (
        "Wednesday, September 24, 2014",
        "The Gull Times",
        "metadata",
    ),
    "Posted the 30 January 2019 at 07h12 by the Editorial Board": ("30 January 2019", None, "metadata"),
    "Published: 10:40, 5 March 2019 | Updated: 12:10, 6 March 2019": ("5 March 2019", None, "metadata"),
    "RADIO GULL - MORNING ON THE SHORE - Saturday 16 April 2011, 08:15": (
        "Saturday 16 April 2011",
        "RADIO GULL",
        "metadata",
    ),
    "Transcript of the edition of 17 October 2019. This is a rush transcript and may contain errors.": (
        "17 October 2019",
        None,
        "metadata",
    ),
    "Transcript, lightly edited": (None, None, "metadata"),
    "GULL 360 — English live page": (None, "GULL 360", "metadata"),
    "Thursday, 7 August 2014 | By ANA PETREL": ("Thursday, 7 August 2014", None, "byline"),
    "Ruth Petrel, World Desk": (None, None, "byline"),
    "Kyiv Gull Herald, 3 May 2021": ("3 May 2021", "Kyiv Gull Herald", "metadata"),
    "Caracas, September 5, 2022": ("September 5, 2022", None, "dateline"),
    "THURSDAY, MAY 3, 2021 — EVENING LAMP — CITY": ("THURSDAY, MAY 3, 2021", "EVENING LAMP", "metadata"),
}
NO_LABELS = [
    "May 3, 2021 – A court in Minsk ruled.",
    "Minsk — May 3 was the day",
    "Arrested on 3 May 2021, he said",
    "Swap on 3 May 2021, lawyers say",
    "Freed on 3 May 2021: what we know of the swap",
    "The two were seized on 3 May 2021, Friday's ruling says.",
    "Rep. Ana Petrel (Gull Party) — Announced March 23, 2015",
    "Minsk frees nurse",
    "COMMUNIQUÉ",
    "Correction",
    "Gull Weekly",
    "By Ana Petrel, CNN",
    "Ruth Petrel, the nurse",
    "3 May 2021: Court Frees Two Nurses Held in Minsk",
]


@pytest.mark.parametrize(("line", "told"), LABELS.items())
def test_labels(line: str, told: tuple[str | None, str | None, str]) -> None:
    found = label(line, Span(0, len(line)))
    assert found is not None
    mark = found.mark(line)
    date, outlet = mark.told("date"), mark.told("outlet")
    assert (date and date.of(line), outlet and outlet.of(line), mark.kind) == told


@pytest.mark.parametrize("line", NO_LABELS)
def test_no_labels(line: str) -> None:
    assert label(line, Span(0, len(line))) is None


def test_an_agency_beside_the_date_is_whose_text_it_is() -> None:
    line = "Xinhua | Updated: 2021-09-15 21:45"
    found = label(line, Span(0, len(line)))
    assert found is not None
    agency = found.mark(line).told("agency")
    assert agency is not None
    assert agency.of(line) == "Xinhua"


def test_one_name_beside_a_date_is_an_author_where_the_outlet_is_known() -> None:
    line = "Kwabla Quill, 7 May 2017"
    found = label(line, Span(0, len(line)))
    assert found is not None
    assert found.mark(line, known=True).kind == "byline"
