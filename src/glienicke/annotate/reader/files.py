"""Where weights lie, and whether they can be used. Imports nothing heavy."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

WEIGHTS = Path(__file__).parent.parent / "weights"
"""Where the weights lie that come with the package."""
FILES = ("reader.onnx", "reader.json", "vocab.txt")


def are_there(folder: Path = WEIGHTS) -> bool:
    """Are the files there, and what runs them?"""
    return all((folder / name).is_file() for name in FILES) and all(map(find_spec, ("numpy", "onnxruntime")))
