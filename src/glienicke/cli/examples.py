"""The invented coverage that comes with the program."""

from __future__ import annotations

from pathlib import Path

import glienicke
from glienicke.errors import UsageError


def example(story: str | None = None) -> tuple[str, list[Path]]:
    """A story that comes with the program (the first, if none is named), and the files of its reports.

    Raises:
        UsageError: there is no such story.
    """
    stories = {folder.name: folder / "reports" for folder in _examples() if (folder / "reports").is_dir()}
    name = story or min(stories, default="")
    if name not in stories:
        raise UsageError(f"demo: no story {name!r}; there is {', '.join(sorted(stories)) or 'none'}")
    return name, sorted(path for path in stories[name].iterdir() if path.is_file())


def _examples() -> list[Path]:
    """The folders of the stories: inside an installed package, beside the sources of a checkout."""
    here = Path(glienicke.__file__).parent
    places = (here / "_examples", here.parents[1] / "examples")
    return next(([*place.iterdir()] for place in places if place.is_dir()), [])
