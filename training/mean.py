"""The mean of two checkpoints of one recipe; what only the later one has stays as it is.

    python -m training.mean LATER EARLIER OUT [--share 0.7]

After further training on new data the mean of before and after keeps more of what was learned first (Wortsman and
others, "Robust fine-tuning of zero-shot models", 2022). Heads whose labels have changed their meaning are left out.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import torch
from torch import Tensor

CHANGED = ("linear.claims.", "linear.modality.", "linear.stances.")
"""Heads that learned from other words before there were triggers."""


def mean(later: dict[str, Tensor], earlier: dict[str, Tensor], share: float) -> dict[str, Tensor]:
    """The tensors of the later one; those that both have in one shape as a mean, with this share of the later."""
    found = {}
    for name, tensor in later.items():
        other = earlier.get(name)
        shared = other is not None and other.shape == tensor.shape and not name.startswith(CHANGED)
        found[name] = share * tensor + (1 - share) * other if shared and other is not None else tensor
    return found


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    parser = argparse.ArgumentParser(prog="training.mean", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("later", type=Path)
    parser.add_argument("earlier", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--share", type=float, default=0.7, help="of the later checkpoint")
    options = parser.parse_args(arguments)
    later, earlier = (torch.load(p, weights_only=True, map_location="cpu") for p in (options.later, options.earlier))
    network = mean(later["network"], earlier["network"], options.share)
    torch.save({"network": network, "step": later["step"]}, options.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
