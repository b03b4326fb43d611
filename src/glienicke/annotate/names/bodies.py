"""Names of bodies and offices that their words tell: "Foreign Ministry", "Strategic Coordinator for Communications"."""

from __future__ import annotations

from glienicke.annotate.names.shapes import Found, Shapes

_STATES = frozenset({"state", "adjective", "capital"})
_NO_ROLE = frozenset({"state", "adjective", "people", "capital", "seat", "voice", "body", "title", "misc"})
_BEFORE_BODY = frozenset({"adjective", "place", "capital"})
_JOINTS = frozenset({"of", "for", "on"})
_HEAD_SORTS = frozenset({"", "title", "misc", "place"})


def role(shapes: Shapes, at: int, stop: int, end: int) -> Found | None:
    """A written-out office before a name: "Strategic Coordinator for Communications", "Human Rights Chief"."""
    if shapes.match(at).entry.sort in _NO_ROLE:
        return None
    for i in range(at, stop):
        if not shapes.common(i, i) or shapes.forms[i] in shapes.surnames:
            return None
        if shapes.forms[i].lower() in shapes.roles and not _is_office(shapes, i + 1, end):
            last = _complement(shapes, i, end)
            named = last + 1 < end and shapes.upper(last + 1) and not shapes.common(last + 1, last + 1)
            if i > at or named:
                return Found(at, last, "title", shapes.words.says(at, last))
    return None


def organization(shapes: Shapes, at: int, stop: int, end: int, before: list[Found]) -> Found | None:
    """A name that ends in a head ("Foreign Ministry", "Prosecutor General's Office"), with what hangs on it.

    The state that owns a body without a name of its own ("Russia's Foreign Ministry") becomes part of the name, and
    is taken out of `before`.
    """
    head = _head(shapes, at, stop, end)
    if head is None or (shapes.opener(at) and at < head):
        return None
    last = _complement(shapes, head, end)
    owner = before[-1] if before and _possesses(shapes, before[-1], at) and _generic(shapes, at, head) else None
    if at == last and owner is None:
        return None  # "Court", "Ministry" alone names nothing
    matches = (shapes.match(i).entry for i in range(at, last + 1))
    state = next((entry.state for entry in matches if entry.sort in _STATES), "")
    if owner is not None:
        before.remove(owner)
        at, state = owner.first, owner.state
    return Found(at, last, "organization", shapes.words.says(at, last), state)


def _head(shapes: Shapes, at: int, stop: int, end: int) -> int | None:
    """The last head of an organisation before a title, a person or the end of the run."""
    heads, found, i = shapes.lexicon.heads["organization"], None, at
    while i < stop:
        match = shapes.match(i)
        if match.entry.sort == "title" and not _is_office(shapes, i + match.length, end):
            return found
        if i > at and shapes.forms[i] in shapes.lexicon.given:
            return found
        i += max(1, match.length)
        inner = match.entry.sort == "body" and i - match.length > at and _plain(shapes, at, i - match.length)
        if shapes.forms[i - 1] in heads and (match.entry.sort in _HEAD_SORTS or inner):
            found = i - 1
    return _office_after(shapes, at, stop, end) or found


def _plain(shapes: Shapes, at: int, stop: int) -> bool:
    """Do only ordinary words or a state stand before a known body ("Federal High Court", "Azerbaijani Army")?"""
    return all(shapes.common(i, i) or shapes.match(i).entry.sort in _BEFORE_BODY for i in range(at, stop))


def _is_office(shapes: Shapes, at: int, end: int) -> bool:
    """Does a head follow a title ("Justice Ministry", "President's Office")?"""
    at += at < end and shapes.form(at).lower() == "'s"
    return at < end and shapes.form(at) in shapes.lexicon.heads["organization"]


def _office_after(shapes: Shapes, at: int, stop: int, end: int) -> int | None:
    """The head after a possessive that ends a run of a title: "Prosecutor General's Office"."""
    if stop + 1 >= end or shapes.form(stop).lower() != "'s" or not _is_office(shapes, stop, end):
        return None
    entry, length = shapes.match(at)
    return stop + 1 if entry.sort == "title" or (not length and shapes.common(at, at)) else None


def title_end(shapes: Shapes, last: int, end: int) -> int:
    """The last word of a title with its field: "Special Envoy for Hostages"."""
    field = last + 2
    if shapes.form(last + 1) not in _JOINTS or field >= end or not shapes.upper(field) or shapes.match(field).length:
        return last
    if not shapes.common(field, field):
        return last
    while field + 1 < end and shapes.upper(field + 1) and shapes.common(field + 1, field + 1):
        field += 1
    return field


def _complement(shapes: Shapes, head: int, end: int) -> int:
    """The last word of "of Foreign Affairs", "for the Prevention of Torture" after a head."""
    last = head
    while last + 2 < end and shapes.forms[last + 1] in _JOINTS:
        start = last + 2 + (shapes.forms[last + 2] == "the")
        if start >= end or not shapes.upper(start) or shapes.match(start).entry.sort in ("title", "misc"):
            break
        last = start + max(1, shapes.match(start).length) - 1
        while last + 1 < end and _goes_on(shapes, last + 1) and not _person_begins(shapes, last):
            last += 1 + (shapes.forms[last + 1] in ("and", "&"))
    return last


def _person_begins(shapes: Shapes, last: int) -> bool:
    """Does a name of two rare words follow an ordinary one ("Ministry of Defence Lusine Arakelyan")?"""
    rare = [shapes.upper(i) and i < len(shapes.forms) and shapes.name_like(i) for i in (last + 1, last + 2)]
    return all(rare) and shapes.common(last, last)


def _goes_on(shapes: Shapes, at: int) -> bool:
    """Does a complement go on here: another capital, or "and" with one ("Culture and Islamic Guidance")?"""
    if shapes.forms[at] in ("and", "&"):
        following = shapes.form(at + 1)
        sort = shapes.match(at + 1).entry.sort
        plain = sort == "misc" or (not sort and following.lower() in shapes.lexicon.common)
        return shapes.upper(at + 1) and plain
    known = shapes.match(at).entry.sort in ("", "misc", "place")
    return shapes.upper(at) and known and shapes.forms[at] not in shapes.lexicon.given


def _possesses(shapes: Shapes, owner: Found, at: int) -> bool:
    return owner.sort in ("state", "capital") and owner.last == at - 2 and shapes.forms[at - 1].lower() == "'s"


def _generic(shapes: Shapes, at: int, head: int) -> bool:
    """Are all words ordinary ones, so that only the owner tells which body is meant?"""
    return all(shapes.forms[i].lower() == "'s" or shapes.common(i, i) for i in range(at, head + 1))
