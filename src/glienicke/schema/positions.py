"""What a position can be, formally, and the sentences that say it: schema/positions.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def positions() -> dict[str, Any]:
    """The table of schema/positions.toml. Callers must not change it."""
    return tomllib.loads(files("glienicke.schema").joinpath("positions.toml").read_text("utf-8"))
