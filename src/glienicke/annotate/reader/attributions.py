"""Sources, cues and contents put together: who says what.

A cue is the middle of an attribution. Its source is the subject of its verb, or else the nearest one in its
sentence; contents go to the nearest cue of their sentences, and one without a cue of its own goes on with the one
before it where nothing but marks lies between.
"""

from __future__ import annotations

from collections.abc import Sequence

from glienicke.annotate.reader.bio import Run
from glienicke.model import Attribution, Labelled, Token

Piece = tuple[Run, Labelled]
_SUBJECTS = ("nsubj", "nsubj:pass", "obl:agent", "csubj")
_FAR = 10_000


def attributions(tokens: Sequence[Token], pieces: Sequence[Piece]) -> tuple[Attribution, ...]:
    """The attributions of a text, in the order of their first pieces."""
    sources, cues, contents = ([p for p in pieces if p[0].label == label] for label in ("source", "cue", "content"))
    groups: list[tuple[list[Piece], list[Piece], list[Piece]]] = [([], [cue], []) for cue in cues]
    for content in contents:
        _give_content(tokens, content, groups)
    for source in sources:
        _give_source(tokens, source, groups)
    found = [Attribution(*(tuple(label for _, label in part) for part in group)) for group in groups]
    return tuple(sorted(found, key=lambda a: min(p.start for p in (*a.source, *a.cue, *a.content))))


def _give_content(
    tokens: Sequence[Token], content: Piece, groups: list[tuple[list[Piece], list[Piece], list[Piece]]]
) -> None:
    """Put a content with the nearest cue, or with the content just before it, or on its own."""
    run = content[0]
    near = [group for group in groups if group[1] and _share_sentence(tokens, run, group[1][0][0])]
    if near:
        min(near, key=lambda group: _distance(run, group[1][0][0]))[2].append(content)
        return
    for group in groups:
        if group[2] and _only_marks(tokens, group[2][-1][0].end, run.start):
            group[2].append(content)
            return
    groups.append(([], [], [content]))


def _give_source(
    tokens: Sequence[Token], source: Piece, groups: list[tuple[list[Piece], list[Piece], list[Piece]]]
) -> None:
    """Put a source with the cue it is the subject of, or with the nearest cue or content of its sentence."""
    run = source[0]
    best, least = None, _FAR
    for group in groups:
        for piece, _ in (*group[1], *group[2]):
            if not _share_sentence(tokens, run, piece):
                continue
            far = _distance(run, piece) + (0 if piece.label == "cue" else 3)
            far -= 20 * (piece.label == "cue" and _is_subject(tokens, run, piece)) - 10 * bool(group[0])
            if far < least:
                best, least = group, far
    if best is None:
        groups.append(([source], [], []))
    else:
        best[0].append(source)


def _is_subject(tokens: Sequence[Token], source: Run, cue: Run) -> bool:
    return any(
        tokens[n].relation in _SUBJECTS and (head := tokens[n].head) is not None and cue.start <= head < cue.end
        for n in range(source.start, source.end)
    )


def _share_sentence(tokens: Sequence[Token], a: Run, b: Run) -> bool:
    first, last = tokens[a.start].sentence, tokens[a.end - 1].sentence
    return first <= tokens[b.end - 1].sentence and tokens[b.start].sentence <= last


def _distance(a: Run, b: Run) -> int:
    return max(a.start - b.end, b.start - a.end, 0)


def _only_marks(tokens: Sequence[Token], start: int, end: int) -> bool:
    return start <= end and all(tokens[n].upos == "PUNCT" for n in range(start, end))
