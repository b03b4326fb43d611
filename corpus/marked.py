"""Parts of a document that a command writes, between `<!-- NAME: ... -->` and `<!-- /NAME -->`."""

from __future__ import annotations

import re


def replaced(text: str, name: str, body: str) -> str:
    """The document with a new part of that name.

    Raises:
        ValueError: there is no such part.
    """
    pattern = re.compile(rf"(<!-- {re.escape(name)}: [^\n]*-->\n).*?(<!-- /{re.escape(name)} -->)", re.DOTALL)
    new, count = pattern.subn(lambda match: f"{match[1]}{body}\n{match[2]}", text)
    if count != 1:
        raise ValueError(f"{count} parts are called {name}, not one")
    return new
