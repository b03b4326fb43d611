"""How a name sounds, roughly, to an English ear: translations and transliterations keep that better than spelling."""

from __future__ import annotations

from functools import lru_cache

from jellyfish import metaphone

from glienicke.text.normalise import fold


@lru_cache(maxsize=8192)
def sound_key(word: str) -> str:
    """The Metaphone key of a word or name ("BT" for Boot and Butt alike); "" where nothing sounds."""
    return metaphone(fold(word)).replace(" ", "")
