"""Train the network by the recipe; stop and go on at any time.

    python -m training.train [--full] [--data DIR] [--work DIR]

Every few minutes all that is needed to go on is written (weights, optimiser, step); the same command goes on from
there. The passages of a step depend on the seed and the step alone.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
import tomllib
from pathlib import Path
from random import Random
from typing import Any

import torch
from torch import Tensor, nn

from training import data as sets
from training.batch import collate
from training.damage import Damage, Names
from training.document import Document
from training.encoder import fetch, load
from training.labels import Inventory
from training.loss import losses
from training.measure import Board, cut, score
from training.network import Reader
from training.pieces import Pieces
from training.sources import conllu, corpus

HERE = Path(__file__).parent
CITIES = HERE.parent / "src/glienicke/lang/en/cities.txt"
DEV_PASSAGES = 50
"""Of each development set, while training; `training.evaluate` takes all."""


class Run:
    """One training run in its own folder.

    Args:
        data: The folder of the data sets.
        work: The folder for the encoder, checkpoints and the log.
        full: Whether the closed sets are learned from, too.
    """

    def __init__(self, data: Path, work: Path, *, full: bool) -> None:
        self.recipe: dict[str, Any] = tomllib.loads((HERE / "recipe.toml").read_text("utf-8"))
        self.folder = work / ("full" if full else "shipped")
        self.folder.mkdir(parents=True, exist_ok=True)
        fetched = fetch(work)
        self.pieces = Pieces(fetched / "vocab.txt")
        self.inventory = inventory(data, self.folder)
        self.heads = self.inventory.heads()
        torch.manual_seed(self.recipe["seed"])
        self.network = Reader(len(self.pieces.ids), self.heads)
        load(self.network.encoder, fetched / "model.safetensors")
        self.network.encoder.pieces.weight.requires_grad_(False)
        self.optimiser = self._optimiser()
        self.step = 0
        shares = self.recipe["shares_full" if full else "shares"]
        documents = sets.documents(data, self.inventory, full=full)
        self.sampler = sets.Sampler(documents, shares, self.recipe["passage"], self.recipe["seed"])
        names = Names.read(data / "names/popular_names_by_country", CITIES)
        self.damage = Damage(names, self.recipe["damage"])
        self.dev = dev_passages(data, self.inventory, self.recipe["passage"])

    def _optimiser(self) -> torch.optim.Optimizer:
        encoder = [p for p in self.network.encoder.parameters() if p.requires_grad]
        others = [p for n, p in self.network.named_parameters() if not n.startswith("encoder.")]
        groups = [
            {"params": [p for p in part if (p.dim() > 1) == decays], "lr": rate, "peak": rate,
             "weight_decay": self.recipe["decay"] if decays else 0.0}
            for part, rate in ((encoder, self.recipe["rate_encoder"]), (others, self.recipe["rate_heads"]))
            for decays in (True, False)
        ]  # fmt: skip
        return torch.optim.AdamW(groups)

    def resume(self) -> None:
        """Go on from the last checkpoint, if there is one; the sampler runs through what was drawn."""
        path = self.folder / "checkpoint.pt"
        if path.exists():
            state = torch.load(path, weights_only=True)
            self.network.load_state_dict(state["network"])
            self.optimiser.load_state_dict(state["optimiser"])
            for _ in range(state["step"]):
                self.sampler.draw(self.recipe["words_a_step"])
            self.step = state["step"]

    def save(self) -> None:
        """Write a checkpoint; a cut leaves the one before."""
        state = {"network": self.network.state_dict(), "optimiser": self.optimiser.state_dict(), "step": self.step}
        part = self.folder / "checkpoint.part"
        torch.save(state, part)
        part.replace(self.folder / "checkpoint.pt")

    def train(self) -> None:
        """Until the last step of the recipe."""
        means: dict[str, float] = {}
        begun = time.monotonic()
        self.network.train()
        while self.step < self.recipe["steps"]:
            for name, value in self._learn().items():
                means[name] = 0.98 * means.get(name, value) + 0.02 * value
            self.step += 1
            if self.step % 50 == 0:
                line = "  ".join(f"{name} {value:.3f}" for name, value in means.items())
                self.log(f"step {self.step}  {time.monotonic() - begun:.0f} s  {line}")
            if self.step % self.recipe["checkpoint_every"] == 0 or self.step == self.recipe["steps"]:
                self.save()
            if self.step % self.recipe["dev_every"] == 0:
                self.log(f"step {self.step}  dev  {measure(self, self.dev).line()}")

    def _learn(self) -> dict[str, float]:
        rng = Random(f"{self.recipe['seed']}:{self.step}")  # noqa: S311 - to be repeated, not to be secret
        torch.manual_seed(self.recipe["seed"] + self.step)
        drawn = [self.damage(passage, rng) for passage in self.sampler.draw(self.recipe["words_a_step"])]
        batch = collate([passage for passage in drawn if passage.words], self.pieces, self.heads)
        for group in self.optimiser.param_groups:
            group["lr"] = group["peak"] * self._rate()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            found = losses(self.network, batch, self.heads)
            total = sum((value * self.recipe["weights"][name] for name, value in found.items()), Tensor([0.0]).sum())
        self.optimiser.zero_grad()
        total.backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), self.recipe["clip"])
        self.optimiser.step()
        return {name: float(value.detach()) for name, value in found.items()}

    def _rate(self) -> float:
        """Up in a line, then down in a line to nothing."""
        warm, steps = self.recipe["warm_up"], self.recipe["steps"]
        return min((self.step + 1) / warm, (steps - self.step) / max(1, steps - warm))

    def log(self, line: str) -> None:
        """To the log and to the terminal."""
        with (self.folder / "log.txt").open("a", encoding="utf-8") as log:
            log.write(f"{line}\n")
        print(line, flush=True)


def inventory(data: Path, folder: Path) -> Inventory:
    """The labels of the run: counted once, then kept beside its checkpoint."""
    path = folder / "inventory.json"
    if not path.exists():
        part = path.with_suffix(".part")
        part.write_text(json.dumps(sets.count(data).to_json()), "utf-8")
        part.replace(path)
    return Inventory.from_json(json.loads(path.read_text("utf-8")))


def dev_passages(data: Path, labels: Inventory, size: int, most: int = DEV_PASSAGES) -> dict[str, list[Document]]:
    """Development passages by set; of each set ``most``, evenly."""
    lemma = {name: number for number, name in enumerate(labels.lemma)}
    relations = {name: number for number, name in enumerate(labels.relations)}
    found = {
        name: list(cut(conllu.read(path, name, lemma, relations), size))
        for name, path in sets.treebanks(data, "dev").items()
    }
    found["corpus"] = list(cut(corpus.read("dev", labels.slots), size))
    found["worldwide"] = list(cut(sets.worldwide(data, dev=True), size))
    return {name: passages[:: max(1, len(passages) // most)] for name, passages in found.items()}


def measure(run: Run, passages: dict[str, list[Document]]) -> Board:
    """The scores of the network as it is."""
    board = Board()
    run.network.eval()
    names = [*run.network.linear, "arcs", "relations"]
    with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
        for prefix, group in passages.items():
            for passage in group:
                batch = collate([passage], run.pieces, run.heads)
                outputs = dict(zip(names, run.network(*batch.inputs()), strict=True))
                score(board, prefix, passage, {n: v[0].float().numpy() for n, v in outputs.items()}, run.heads)
    run.network.train()
    return board


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    parser = argparse.ArgumentParser(prog="training.train", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, default=HERE.parent.parent / "shared/data")
    parser.add_argument("--work", type=Path, default=HERE / ".work")
    parser.add_argument("--full", action="store_true", help="learn from the closed sets, too")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args(arguments)
    torch.set_num_threads(options.threads)
    run = Run(options.data, options.work, full=options.full)
    run.resume()
    run.train()
    return 0


if __name__ == "__main__":
    sys.exit(main())
