"""How things are said, as data: one folder per language, TOML for tables and plain text for word lists."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from glienicke.errors import DataError

LANGUAGES: tuple[str, ...] = ("en",)
"""The languages that are read; reports in others are kept and marked."""


@cache
def table(language: str, name: str) -> dict[str, Any]:
    """The TOML table lang/<language>/<name>.toml. Callers must not change it.

    Raises:
        DataError: there is no such file, or it is not TOML.
    """
    place = f"lang/{language}/{name}.toml"
    try:
        return tomllib.loads(files(__name__).joinpath(language, f"{name}.toml").read_text("utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise DataError(place, str(error)) from error


@cache
def words(language: str, name: str) -> frozenset[str]:
    """The entries of the word list lang/<language>/<name>.txt: one a line, "#" begins a comment.

    Raises:
        DataError: there is no such file.
    """
    place = f"lang/{language}/{name}.txt"
    try:
        lines = files(__name__).joinpath(language, f"{name}.txt").read_text("utf-8").splitlines()
    except OSError as error:
        raise DataError(place, str(error)) from error
    return frozenset(entry for line in lines if (entry := line.partition("#")[0].strip()))
