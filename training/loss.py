"""What each head is trained for."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from training.batch import Batch, Links
from training.labels import Head
from training.network import Reader


def losses(network: Reader, batch: Batch, heads: dict[str, Head]) -> dict[str, Tensor]:
    """The loss of each head that the batch has labels for, a mean over its labelled words."""
    words = network.words(batch.pieces, batch.shapes, batch.mask, batch.starts)
    found: dict[str, Tensor] = {}
    for name, layer in network.linear.items():
        if name in batch.classes:
            found[name] = _choice(layer(words), batch.classes[name])
        elif name in batch.sets:
            target, mask = batch.sets[name]
            chosen = _partial if heads[name].target == "partial" else _many
            found[name] = chosen(layer(words)[mask].float(), target[mask])
    if "arcs" in batch.classes:
        gold = batch.classes["arcs"]
        found["arcs"] = _choice(network.parser.arcs(words, batch.sentence), gold)
        found["relations"] = _choice(network.parser.label(words, gold.clamp(min=0)), batch.classes["relations"])
    if batch.links is not None:
        found["links"] = _links(network, words, batch.links)
    return {name: value for name, value in found.items() if torch.isfinite(value)}


def _links(network: Reader, words: Tensor, links: Links) -> Tensor:
    """Yes or no for each role and word, summed over both: a mean over triggers."""
    triggers = words[links.passage, links.word][:, None]
    scores = network.links(triggers, words[links.passage])[:, 0].float()
    lost = nn.functional.binary_cross_entropy_with_logits(scores, links.gold, reduction="none")
    return (lost * links.asked).sum((1, 2)).mean()


def _choice(scores: Tensor, gold: Tensor) -> Tensor:
    return nn.functional.cross_entropy(scores.float().flatten(0, 1), gold.flatten())


def _partial(scores: Tensor, allowed: Tensor) -> Tensor:
    """Minus the log of the probability that all allowed labels have together."""
    among = scores + (1.0 - allowed) * -1e4
    return (torch.logsumexp(scores, -1) - torch.logsumexp(among, -1)).mean()


def _many(scores: Tensor, gold: Tensor) -> Tensor:
    """Independent yes or no a label, summed over labels: most are no."""
    return nn.functional.binary_cross_entropy_with_logits(scores, gold, reduction="none").sum(-1).mean()
