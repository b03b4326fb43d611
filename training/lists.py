"""Word lists that the readers of data sets and the damage share."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

_LISTS: dict[str, Any] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))

OPEN_GENRES = frozenset(_LISTS["open_genres"].split())
TITLES = frozenset(_LISTS["titles"].split())
FACILITIES = frozenset(_LISTS["facilities"].split())
HONORIFICS: tuple[str, ...] = tuple(_LISTS["honorifics"])
PARTICLES: tuple[str, ...] = tuple(_LISTS["particles"])
STRAY: tuple[str, ...] = tuple(_LISTS["stray"])
GLUED: tuple[str, ...] = tuple(_LISTS["glued"])
LINES: tuple[str, ...] = tuple(_LISTS["lines"])
QUOTATION: tuple[tuple[str, str], ...] = tuple((opening, closing) for opening, closing in _LISTS["quotation"])
PRONOUNS: dict[str, str] = _LISTS["pronouns"]
