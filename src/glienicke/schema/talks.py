"""What counts as which step of the talks, and in which words: schema/talks.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def talks() -> dict[str, Any]:
    """The table of schema/talks.toml. Callers must not change it."""
    return tomllib.loads(files("glienicke.schema").joinpath("talks.toml").read_text("utf-8"))
