"""Write a trained network as the three files that the program reads: reader.onnx (int8), reader.json, vocab.txt.

python -m training.export [--full] [--data DIR] [--work DIR] [--out DIR]
"""

from __future__ import annotations

import argparse
import json
import math
import sys
import tempfile
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.batch import LONGEST, PIECES
from training.data import attributions
from training.document import Document
from training.labels import Head, Inventory, roles
from training.network import Reader
from training.sources import corpus

HERE = Path(__file__).parent
INPUTS = ("input_ids", "token_type_ids", "attention_mask", "word_starts", "word_sentence")
OPSET = 17
FORMAT = 1
"""Of reader.json; the program reads no other."""
FOLLOWING = 0.3
LIMITS = {"subwords": 192, "longest": LONGEST, "pieces": PIECES}
"""Pieces of a passage, of a sentence that stands alone, and of a word."""


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    parser = argparse.ArgumentParser(prog="training.export", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, default=HERE.parent.parent / "shared/data", help="for the fuller variant")
    parser.add_argument("--work", type=Path, default=HERE / ".work")
    parser.add_argument("--full", action="store_true", help="the fuller variant")
    parser.add_argument("--out", type=Path, default=HERE.parent / "src/glienicke/annotate/weights")
    options = parser.parse_args(arguments)
    variant = "full" if options.full else "shipped"
    documents = [*corpus.read("train"), *(attributions(options.data, "train") if options.full else ())]
    export(options.work / variant, options.work / "vocab.txt", options.out, variant, documents)
    return 0


def export(run: Path, vocabulary: Path, out: Path, variant: str, documents: Sequence[Document]) -> None:
    """Write the last checkpoint of a run, with the transitions of documents; each file appears whole or not at all."""
    out.mkdir(parents=True, exist_ok=True)
    inventory = Inventory.from_json(json.loads((run / "inventory.json").read_text("utf-8")))
    heads = inventory.heads(full=variant == "full")
    words = vocabulary.read_text("utf-8")
    state = torch.load(run / "checkpoint.pt", weights_only=True, map_location="cpu")
    network = Reader(len(words.splitlines()), heads)
    network.load_state_dict(state["network"])
    names = [*network.linear, "arcs", "relations", "links"]
    network.encoder.pieces = Packed(network.encoder.pieces.weight.detach())
    with tempfile.TemporaryDirectory(dir=out) as folder:
        large, small = Path(folder) / "large.onnx", Path(folder) / "reader.onnx"
        _write(network.eval(), names, large)
        # Seven bits of a weight: with eight, processors without VNNI overflow.
        quantize_dynamic(
            large,
            small,
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul"],
        )
        small.replace(out / "reader.onnx")
    described_heads = {name: described(name, heads.get(name)) for name in names}
    for name, rows in transitions(heads, documents).items():
        described_heads[name]["transitions"] = rows
    card = {"format": FORMAT, "variant": variant, "steps": state["step"], "limits": LIMITS,
            "inputs": list(INPUTS), "heads": described_heads}  # fmt: skip
    for name, text in (("vocab.txt", words), ("reader.json", json.dumps(card, ensure_ascii=False, indent=1) + "\n")):
        part = out / f"{name}.part"
        part.write_text(text, "utf-8")
        part.replace(out / name)


class Packed(nn.Module):
    """An embedding as bytes with a scale for each row: ONNX's own quantisation has one for the whole table."""

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True) / 127
        self.register_buffer("packed", torch.round(weight / scale).to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, rows: Tensor) -> Tensor:
        """[B,S] to [B,S,D]."""
        return self.packed[rows].float() * self.scale[rows]  # type: ignore[index]


def transitions(heads: dict[str, Head], documents: Sequence[Document]) -> dict[str, list[list[float]]]:
    """For each BIO head, how much likelier than elsewhere each label is after each other one, where it is annotated.

    Logarithms, weighted by ``FOLLOWING``: the network has seen what stands before a word, too.
    """
    return {
        name: gains([document.labels[name] for document in documents if name in document.labels], len(head.labels))
        for name, head in heads.items()
        if head.bio
    }


def gains(texts: list[list[int]], size: int) -> list[list[float]]:
    """The weighted gains of one head, from the label sets of texts."""
    counts = [[1.0] * size for _ in range(size)]
    for values in texts:
        labels = [0 if value < 0 or value & 1 else (value & -value).bit_length() - 1 for value in values]
        for before, label in pairwise([0, *labels]):
            counts[before][label] += 1
    total = sum(map(sum, counts))
    share = [sum(row[label] for row in counts) / total for label in range(size)]
    return [
        [round(FOLLOWING * math.log(count / sum(row) / share[label]), 3) for label, count in enumerate(row)]
        for row in counts
    ]


def _write(network: Reader, names: list[str], path: Path) -> None:
    """Export with every size free but those of the labels."""
    pieces = torch.tensor([[101, 2000, 2001, 2002, 102, 102], [101, 2000, 2003, 102, 0, 0]])
    mask = torch.tensor([[1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 0, 0]])
    starts, sentence = torch.tensor([[1, 2, 3], [1, 2, 0]]), torch.tensor([[0, 0, 1], [0, 0, -1]])
    axes = {name: {0: "passages", 1: "words" if name.startswith("word_") else "pieces"} for name in INPUTS}
    axes |= {name: {0: "passages", 1: "words"} for name in names}
    axes["arcs"] |= {2: "heads"}
    axes["links"] |= {3: "fillers"}
    torch.onnx.export(
        network, (pieces, torch.ones_like(pieces), mask, starts, sentence), str(path),
        input_names=list(INPUTS), output_names=names, dynamic_axes=axes, opset_version=OPSET, dynamo=False,
    )  # fmt: skip


def described(name: str, head: Head | None) -> dict[str, Any]:
    """A head as reader.json describes it."""
    if head is None:
        return {"kind": name, "labels": list(roles()) if name == "links" else [], "scheme": None}
    kind = "relations" if name == "relations" else "sigmoid" if head.target == "many" else "softmax"
    return {"kind": kind, "labels": list(head.labels), "scheme": "bio" if head.bio else None}


if __name__ == "__main__":
    sys.exit(main())
