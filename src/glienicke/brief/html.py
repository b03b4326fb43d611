"""The brief as one HTML file that needs nothing else: styles inside, no script, no address outside itself."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import jinja2
from markupsafe import Markup, escape

from glienicke.brief.page import Brief, Words
from glienicke.brief.phrases import excerpt, origins_in_words
from glienicke.brief.shown import FIGURES, best, foot
from glienicke.model import Span


def html(brief: Brief, full: bool = False) -> str:
    """The brief as HTML: the front page, and below it everything, folded unless `full`.

    Whatever comes from a report is escaped.
    """
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("glienicke.brief"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    cited: dict[int, list[Span]] = {source.number: [] for source in brief.sources}
    told = (line for section in (*brief.front, *brief.sections) for line in section.lines)
    for place in (place for line in told for place in line.words):
        cited[place.source].append(place.span)
    texts = {source.number: source.report.text for source in brief.sources}
    tools: dict[str, Any] = {
        "full": full,
        "cited": f"{foot(brief, full=False).paragraphs[0][0]} {FIGURES}",
        "origins": origins_in_words,
        "best": lambda line: [passage.words for passage in best(line, brief)],
        "passage": lambda place: excerpt(texts[place.source], place.span.start, place.span.end),
        "anchor": anchor,
        "marked": lambda number: marked(texts[number], number, cited[number]),
    }
    return environment.get_template("brief.html").render(brief=brief, **tools)


def anchor(place: Words) -> str:
    """The name of a passage within the page: report number and code points."""
    return f"s{place.source}-{place.span.start}-{place.span.end}"


def marked(text: str, number: int, spans: list[Span]) -> Markup:
    """A report's text with every cited passage highlighted. Where passages overlap, each keeps its own anchor."""
    starts: dict[int, list[Span]] = {}
    for span in sorted(set(spans)):
        starts.setdefault(span.start, []).append(span)
    edges = sorted({0, len(text), *(s.start for s in spans), *(s.end for s in spans)})
    parts: list[Markup] = []
    for start, end in pairwise(edges):
        parts += [Markup('<a id="{}"></a>').format(anchor(Words(number, s))) for s in starts.get(start, ())]
        piece = escape(text[start:end])
        covered = any(s.start <= start and end <= s.end for s in spans)
        parts.append(Markup("<mark>{}</mark>").format(piece) if covered else piece)
    return Markup("").join(parts)
