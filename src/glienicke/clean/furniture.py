"""What rules find anywhere in a report: credits, copyright, appeals, sign-ups, links, buttons, artefacts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from glienicke.clean.appeals import closing_appeal, run_end
from glienicke.clean.marks import Mark
from glienicke.clean.rules import Rule, boilerplate
from glienicke.clean.units import Unit
from glienicke.model import Span

_LIST_ITEM_WORDS = 22


def furniture(text: str, units: Sequence[Unit]) -> list[Mark]:
    """The marks of boilerplate.toml, in order. A run or a list takes the units after it along."""
    marks: list[Mark] = []
    done = 0
    for n, unit in enumerate(units):
        if unit.span.start >= done:
            found = _first(text, units, n)
            marks += found
            done = max([done, *(mark.span.end for mark in found)])
    if closing := closing_appeal(text, units):
        marks.append(Mark(closing, "boilerplate", "appeal.closing"))
    return marks + [mark for rule in boilerplate() if rule.scope == "part" for mark in _parts(text, rule)]


def _first(text: str, units: Sequence[Unit], n: int) -> list[Mark]:
    """The marks of the first rule that holds for a unit."""
    unit = units[n]
    length = unit.span.end - unit.span.start
    for rule in boilerplate():
        if rule.scope == "part" or (length > rule.max and rule.scope != "run"):
            continue
        if (rule.scope in ("line", "list") and not unit.whole) or (rule.later and unit.line == 0):
            continue
        if rule.closing and unit.line * 2 < units[-1].line:
            continue
        if match := rule.pattern.match(text, unit.span.start, unit.span.end):
            return list(_marks(text, units, n, rule, match))
    return []


def _marks(text: str, units: Sequence[Unit], n: int, rule: Rule, match: re.Match[str]) -> Iterator[Mark]:
    tells = tuple((name, Span(*match.span(name))) for name, words in match.groupdict().items() if words)
    if rule.groups:
        for group in (group for group in rule.groups if match[group]):
            yield Mark(Span(*match.span(group)), group, rule.name)
        return
    end = units[n].span.end
    if rule.scope == "run":
        end = run_end(text, units, n)
    elif rule.scope == "list":
        end = _list_end(text, units, n)
    yield Mark(Span(units[n].span.start, end), rule.kind, rule.name, tells)


def _list_end(text: str, units: Sequence[Unit], n: int) -> int:
    """A list of links goes on over lines that end without a stop, as headlines do."""
    end = units[n].span.end
    for unit in units[n + 1 :]:
        if unit.whole:
            line = unit.span.of(text)
            if line[-1] in '.!…:;,”"' or len(line.split()) > _LIST_ITEM_WORDS:
                break
            end = unit.span.end
    return end


def _parts(text: str, rule: Rule) -> Iterator[Mark]:
    for match in rule.pattern.finditer(text):
        yield Mark(Span(*match.span()), rule.kind, rule.name)
