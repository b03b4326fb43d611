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

from glienicke.annotate.reader.wordpiece import WordPieces
from training import data as sets
from training.batch import PIECES, collate
from training.damage import Damage, Names
from training.document import Document
from training.encoder import fetch, load
from training.labels import Inventory
from training.loss import losses
from training.measure import Board, cut, score
from training.network import Reader
from training.sources import conllu, corpus

HERE = Path(__file__).parent
LISTS = HERE.parent / "src/glienicke/lang/en"
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
        lines = (fetched / "vocab.txt").read_text("utf-8").splitlines()
        self.vocabulary = WordPieces(lines, PIECES)
        self.inventory = inventory(data, self.folder)
        self.heads = self.inventory.heads(full=full)
        torch.manual_seed(self.recipe["seed"])
        self.hidden_piece = lines.index("[MASK]")
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.network = Reader(len(lines), self.heads).to(self.device)
        load(self.network.encoder, fetched / "model.safetensors")
        self.network.encoder.pieces.weight.requires_grad_(False)
        self.optimiser = self._optimiser()
        self.step = 0
        self.phases = [{**p, "steps": p.get("full_steps", p["steps"])} if full else p for p in self.recipe["phases"]]
        self._shares = "full" if full else "shares"
        self.documents = sets.documents(data, self.inventory, full=full)
        self.sampler = self._sampler(0)
        names = Names.read(data / "names/popular_names_by_country", LISTS)
        self.damage = Damage(names, self.recipe["damage"])
        self.dev = dev_passages(data, self.inventory, self.recipe["passage"], full=full)

    def _optimiser(self) -> torch.optim.Optimizer:
        encoder = [p for p in self.network.encoder.parameters() if p.requires_grad]
        others = [p for n, p in self.network.named_parameters() if not n.startswith("encoder.")]
        groups = [
            {"params": [p for p in part if (p.dim() > 1) == decays], "rate": rate,
             "weight_decay": self.recipe["decay"] if decays else 0.0}
            for part, rate in ((encoder, "rate_encoder"), (others, "rate_heads"))
            for decays in (True, False)
        ]  # fmt: skip
        return torch.optim.AdamW(groups)

    def _sampler(self, phase: int) -> sets.Sampler:
        shares, seed = self.phases[phase][self._shares], self.recipe["seed"] + phase
        return sets.Sampler(self.documents, shares, self.recipe["passage"], seed)

    def place(self) -> tuple[int, int]:
        """The phase, and the step within it."""
        step = self.step
        for number, phase in enumerate(self.phases):
            if step < phase["steps"] or number + 1 == len(self.phases):
                return number, step
            step -= phase["steps"]
        raise ValueError("a recipe has phases")

    def resume(self) -> None:
        """Go on from the last checkpoint, if there is one; the sampler runs through what was drawn."""
        path = self.folder / "checkpoint.pt"
        if path.exists():
            state = torch.load(path, weights_only=True, map_location=self.device)
            self.network.load_state_dict(state["network"])
            rates = [group["rate"] for group in self.optimiser.param_groups]
            self.optimiser.load_state_dict(state["optimiser"])
            for group, rate in zip(self.optimiser.param_groups, rates, strict=True):
                group["rate"] = rate
            self.step = state["step"]
            phase, step = self.place()
            self.sampler = self._sampler(phase)
            for _ in range(step):
                self.sampler.draw(self.recipe["words_a_step"])

    def start(self, path: Path) -> None:
        """Begin with what fits of another run's network; layers that it lacks, or has in another size, stay new."""
        own = self.network.state_dict()
        given = torch.load(path, weights_only=True, map_location=self.device)["network"]
        fitting = {name: value for name, value in given.items() if name in own and own[name].shape == value.shape}
        self.network.load_state_dict({**own, **fitting})
        self.log(f"begun with {len(fitting)} of {len(own)} tensors of {path.name}")

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
        steps = sum(phase["steps"] for phase in self.phases)
        while self.step < steps:
            for name, value in self._learn().items():
                means[name] = 0.98 * means.get(name, value) + 0.02 * value
            self.step += 1
            if self.step % 50 == 0:
                line = "  ".join(f"{name} {value:.3f}" for name, value in means.items())
                self.log(f"step {self.step}  {time.monotonic() - begun:.0f} s  {line}")
            if self.step % self.recipe["checkpoint_every"] == 0 or self.step == steps:
                self.save()
            if self.step % self.recipe["dev_every"] == 0:
                self.log(f"step {self.step}  dev  {measure(self, self.dev).line()}")

    def _learn(self) -> dict[str, float]:
        phase, step = self.place()
        if step == 0:
            self.sampler = self._sampler(phase)
        rng = Random(f"{self.recipe['seed']}:{self.step}")  # noqa: S311 - to be repeated, not to be secret
        torch.manual_seed(self.recipe["seed"] + self.step)
        drawn = [self.damage(passage, rng) for passage in self.sampler.draw(self.recipe["words_a_step"])]
        batch = collate([passage for passage in drawn if passage.words], self.vocabulary, self.heads)
        hide(batch.pieces, self.phases[phase]["hidden"], self.hidden_piece)
        for group in self.optimiser.param_groups:
            group["lr"] = rate_at(self.phases[phase], group["rate"], step)
        with torch.autocast(self.device.type, dtype=torch.bfloat16):
            found = losses(self.network, batch.to(self.device), self.heads)
            total = torch.stack([value * self.recipe["weights"][name] for name, value in found.items()]).sum()
        self.optimiser.zero_grad()
        total.backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), self.recipe["clip"])
        self.optimiser.step()
        return {name: float(value.detach()) for name, value in found.items()}

    def log(self, line: str) -> None:
        """To the log and to the terminal."""
        with (self.folder / "log.txt").open("a", encoding="utf-8") as log:
            log.write(f"{line}\n")
        print(line, flush=True)


def hide(pieces: Tensor, share: float, hidden: int) -> None:
    """Replace some pieces, in place, so that no single word is relied upon; the first ones of the vocabulary stay."""
    chosen = (torch.rand(pieces.shape) < share) & (pieces > hidden)
    pieces[chosen] = hidden


def rate_at(phase: dict[str, Any], name: str, step: int) -> float:
    """The rate at a step of a phase."""
    first, last = phase[name]
    left = 1 - max(0, step - phase["warm_up"]) / max(1, phase["steps"] - phase["warm_up"])
    return float((last + (first - last) * left) * min(1, (step + 1) / phase["warm_up"]))


def inventory(data: Path, folder: Path) -> Inventory:
    """The labels of the run: counted once, then kept beside its checkpoint."""
    path = folder / "inventory.json"
    if not path.exists():
        part = path.with_suffix(".part")
        part.write_text(json.dumps(sets.count(data).to_json()), "utf-8")
        part.replace(path)
    return Inventory.from_json(json.loads(path.read_text("utf-8")))


def dev_passages(
    data: Path, labels: Inventory, size: int, most: int = DEV_PASSAGES, *, full: bool = False
) -> dict[str, list[Document]]:
    """Development passages by set; of each set ``most``, evenly."""
    lemma = {name: number for number, name in enumerate(labels.lemma)}
    relations = {name: number for number, name in enumerate(labels.relations)}
    found = {
        name: list(cut(conllu.read(path, name, lemma, relations), size))
        for name, path in sets.treebanks(data, "dev").items()
    }
    found["corpus"] = list(cut(corpus.read("dev", labels.details), size))
    found["worldwide"] = list(cut(sets.worldwide(data, dev=True), size))
    if full:
        found["polnear"] = list(cut(sets.attributions(data, "dev"), size))
    return {name: passages[:: max(1, len(passages) // most)] for name, passages in found.items()}


def measure(run: Run, passages: dict[str, list[Document]]) -> Board:
    """The scores of the network as it is."""
    board = Board()
    run.network.eval()
    names = [*run.network.linear, "arcs", "relations", "links"]
    with torch.inference_mode(), torch.autocast(run.device.type, dtype=torch.bfloat16):
        for prefix, group in passages.items():
            for passage in group:
                batch = collate([passage], run.vocabulary, run.heads).to(run.device)
                outputs = dict(zip(names, run.network(*batch.inputs()), strict=True))
                score(board, prefix, passage, {n: v[0].float().cpu().numpy() for n, v in outputs.items()}, run.heads)
    run.network.train()
    return board


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    parser = argparse.ArgumentParser(prog="training.train", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, default=HERE.parent.parent / "shared/data")
    parser.add_argument("--work", type=Path, default=HERE / ".work")
    parser.add_argument("--full", action="store_true", help="learn from the closed sets, too")
    parser.add_argument("--start", type=Path, help="a checkpoint of another run to begin with")
    parser.add_argument("--skip", type=int, default=0, help="so many phases of the recipe, which that run went through")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args(arguments)
    torch.set_num_threads(options.threads)
    run = Run(options.data, options.work, full=options.full)
    run.resume()
    if options.start and not run.step:
        run.start(options.start)
        run.step = sum(phase["steps"] for phase in run.phases[: options.skip])
    run.train()
    return 0


if __name__ == "__main__":
    sys.exit(main())
