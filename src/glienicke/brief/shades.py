"""The colours of printed forms of the brief, as six hexadecimal digits; those of the page in a browser are its CSS."""

from __future__ import annotations

INK, SOFT = "1c1e21", "5d6570"
SHADES = {"dispute": "a3261f", "change": "1d5f8a", "caution": "8a5a00"}
"""By the tone of a line; all are dark enough to be read on a black-and-white print."""
