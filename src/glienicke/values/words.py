"""The word tables that reading and comparing values rests on.

They belong to the language and so lie in lang/, with all else that is said of it. `values` stands below `lang` in
the house and may not import it, so the tables are read here as files.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from glienicke.errors import DataError


@cache
def table(name: str, language: str = "en") -> dict[str, Any]:
    """The TOML table lang/<language>/<name>.toml. Callers must not change it.

    Raises:
        DataError: there is no such file, or it is not TOML.
    """
    place = f"lang/{language}/{name}.toml"
    try:
        return tomllib.loads(files("glienicke").joinpath(place).read_text("utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise DataError(place, str(error)) from error


@cache
def numbered(name: str, key: str) -> dict[str, int]:
    """The forms of a numbered table, in lower case, with their number: {"january": 1, "jan": 1, ...}."""
    return {form.lower(): int(number) for number, forms in table(name)[key].items() for form in forms}


@cache
def listed(name: str, language: str = "en") -> frozenset[str]:
    """The entries of the word list lang/<language>/<name>.txt: one a line, "#" begins a comment.

    Raises:
        DataError: there is no such file.
    """
    place = f"lang/{language}/{name}.txt"
    try:
        lines = files("glienicke").joinpath(place).read_text("utf-8").splitlines()
    except OSError as error:
        raise DataError(place, str(error)) from error
    return frozenset(entry for line in lines if (entry := line.partition("#")[0].strip()))
