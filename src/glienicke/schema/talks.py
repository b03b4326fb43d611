"""What counts as which step of the talks, and in which words: schema/talks.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from glienicke.model import Claim


@cache
def talks() -> dict[str, Any]:
    """The table of schema/talks.toml. Callers must not change it."""
    return tomllib.loads(files("glienicke.schema").joinpath("talks.toml").read_text("utf-8"))


def tells_death(claim: Claim) -> bool:
    """Does a claim say that the person whom it is about is dead?"""
    deaths = talks()["deaths"]
    return claim.value("attribute") in deaths["attributes"] or claim.rule.rpartition(".")[2] in deaths["patterns"]
