"""Who is the subject of a verb: what stands to its left, also over relative clauses and coordinated verbs.

P [, ...,] was arrested            next to the verb
P, who was arrested                relative clause
P, a pilot then serving            apposition
P from L was arrested              modified by a preposition
P was arrested in L and sentenced  coordination
Serving ..., P                     fronted participle
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from glienicke.claims.tokens import Token
from glienicke.claims.views import View
from glienicke.lang import table, words
from glienicke.lang.pattern import expand
from glienicke.text.mask import OPEN

_REACH = 400
"""How many characters of masked text to the left are looked at."""
_BESIDE = 240
"""Of these, how many hold a subject beside the verb, with a list or an apposition."""
_NEAR = 4
"""How many words before a name are looked at for a preposition that makes it an object."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The tokens of a subject and where its masked text starts.

    `verb` is where the verb group begins, `joined` where a coordinated verb does. `finite`: whether a form of be, have
    or a modal stands before the verb. `clause`: whether subject and verb make a clause of their own, so that what opens
    it says how it is put; a relative clause or a participle beside a name does not ("refused to free P, jailed in L").
    """

    tokens: tuple[Token, ...]
    start: int
    verb: int = 0
    joined: int | None = None
    clause: bool = True
    finite: bool = True


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb whose subject is looked for: view.text[start:end], and what reads its subject.

    `participle`: without a form of be it is no predicate but says something of the name beside it ("P, jailed in L").
    `group`: the verb group that must stand before it ("be", "have" for any, "" for any or none).
    `active`: a form of be before it would make it passive, and its subject no actor.
    """

    start: int
    end: int
    macro: str
    participle: bool
    group: str
    active: bool = False


def find_subject(view: View, verb: Verb) -> Subject | None:
    """The subject of a verb in a masked sentence or description; a fronted participle has it behind."""
    macro = verb.macro
    shapes = _shapes(view.language, macro)
    base = max(0, verb.start - _REACH)
    left = view.text[base : verb.start]
    bare = shapes.strip(left)
    verbal = left[len(bare) :]
    finite = shapes.aux.search(verbal) is not None
    passive = shapes.passive.search(verbal) is not None
    if passive and verb.active:
        return None
    if (verb.group and not (passive if verb.group == "be" else finite)) or (verb.participle and finite and not passive):
        return None
    left_of = _Left(bare, base, finite or not verb.participle, shapes.singular.search(verbal) is not None)
    found = _found(view, shapes, left_of, verb)
    return replace(found, finite=finite, verb=base + len(bare)) if found else None


@dataclass(frozen=True, slots=True)
class _Left:
    """What stands before a verb group: the text, where it begins in the view, whether a predicate follows, and of one.

    A relative clause or participle behind a list with commas says something of its last member only, and so it does
    where the last of two is introduced by a description of its own.
    """

    bare: str
    base: int
    predicate: bool
    singular: bool


def _found(view: View, shapes: _Shapes, left: _Left, verb: Verb) -> Subject | None:
    """The first shape that fits; a description without any has its owner as subject."""
    if not left.bare and left.base == 0 and view.owner is None:
        match = shapes.behind.match(view.text, verb.end)
        return _subject(view, 0, match, verb.macro) if match else None
    found = _beside(view, shapes, left, verb) or _coordinated(view, shapes, left, verb)
    if found is None and view.owner is not None and verb.macro not in ("party", "parties"):
        return Subject((view.owner,), 0, clause=False)
    return found


def _beside(view: View, shapes: _Shapes, left: _Left, verb: Verb) -> Subject | None:
    for shape in (shapes.adjacent, shapes.relative, shapes.apposed, shapes.modified):
        if shape is shapes.modified and not left.predicate:
            continue
        match = shape.search(left.bare, max(0, len(left.bare) - _BESIDE))
        own = shape in (shapes.adjacent, shapes.modified) and left.predicate
        if match and not (own and shapes.is_object(left.bare, match.start("who"))):
            found = _subject(view, left.base, match, verb.macro)
            if found is None:
                return None
            one = not own and ("," in match["who"] or left.singular or _described(view, found.tokens))
            return replace(found, clause=own, tokens=found.tokens[-1:] if one else found.tokens)
    return None


def _described(view: View, tokens: tuple[Token, ...]) -> bool:
    """Is the last of several introduced by a description of its own ("A and the engineer B, jailed in May")?"""
    return len(tokens) > 1 and any(mention.kind == "nominal" for mention in tokens[-1].inner)


def _coordinated(view: View, shapes: _Shapes, left: _Left, verb: Verb) -> Subject | None:
    joint = shapes.joint.search(left.bare) or (shapes.pronoun.search(left.bare) if verb.macro == "party" else None)
    if joint is None:
        return None
    for match in reversed(list(shapes.anywhere.finditer(left.bare, 0, joint.start()))):
        passive = left.predicate or shapes.passive.search(left.bare, match.end("who"), joint.start())
        described = left.bare[match.end("who") :].lstrip(", ").startswith("who")
        if passive and (described or not shapes.is_object(left.bare, match.start("who"))):
            found = _subject(view, left.base, match, verb.macro)
            return replace(found, joined=left.base + joint.end()) if found else None
    return None


def _subject(view: View, base: int, match: re.Match[str], macro: str) -> Subject | None:
    start, end = match.span("who")
    takes = table(view.language, "macros")[macro]["takes"]
    tokens = [t for t in view.tokens_between(base + start, base + end) if t.kind in takes]
    return Subject(tuple(tokens), base + start) if tokens else None


class _Shapes:
    """The expressions of one language for subjects of one macro."""

    def __init__(self, language: str, macro: str) -> None:
        who = rf"(?<![\w'-])(?P<who>{{{macro}}})"

        def build(regex: str) -> re.Pattern[str]:
            return re.compile(expand(language, regex.replace("WHO", who)), re.IGNORECASE)

        self.adjacent = build(r"WHO,?$")
        self.relative = build(rf"WHO,?(?: (?:<apposing>) [^,;:\"{OPEN}]{{1,80}},?)? (?:who|that|which),?$")
        self.apposed = build(r"WHO, (?:<apposing>) [^,;:\"]{1,80}$")
        self.modified = build(
            r"WHO (?:<modifying>) (?:(?!(?:<clause_openers>|<speech>)\b)[\w'-]+ ?|@NSOLMDTX(?:'s)? ?){1,7}$"
        )
        self.anywhere = build(rf"WHO,?(?= (?:who\b|(?!(?:<clause_openers>|<prepositions>)\b)(?:[a-z]|{OPEN})))")
        self.behind = build(rf"[^.;:{OPEN}]{{0,80}}(?:@NSOMLDTX[^.;:{OPEN}]{{0,60}}){{0,4}}, WHO")
        self.pronoun = build(r"\b(?:<party_pronouns>)$")
        self.joint = build(r",? \b(?:<coordinators>),?$")
        self.aux = build(r"\b(?:<aux>)(?!\w)")
        self.passive = build(r"\b(?:<be_forms>)\b")
        self.singular = build(r"\b(?:<singular_verbs>)\b")
        self.tail = build(
            r"(?:^|(?<=\W))(?:<aux>|<adverbs>|\w+ly|'(?:d|ll|ve)|\w+n't)$|,?(?: (?:<time_prepositions>))? @TDX,?$"
            r"|(?:^|(?<=\W))(?:<long_since>)$"
        )
        self.opener = words(language, "words/clause_openers")
        self.preposition = words(language, "words/before_ineligible")

    def strip(self, left: str) -> str:
        """Take forms of be, adverbs and times off the end."""
        left = left.rstrip()
        while (bare := self.tail.sub("", left, count=1).rstrip()) != left:
            left = bare
        return left

    def is_object(self, text: str, at: int) -> bool:
        """Does a preposition stand before what begins at `at` ("the wife of P was arrested")?"""
        lead = text.find(OPEN, at)
        for word in reversed(re.findall(r"[\w'-]+|[,;:\"]", text[max(0, lead - 60) : lead])[-_NEAR:]):
            if word in ',;:"' or word.lower() in self.opener:
                return False
            if word.lower() in self.preposition:
                return True
        return False


@cache
def _shapes(language: str, macro: str) -> _Shapes:
    return _Shapes(language, macro)
