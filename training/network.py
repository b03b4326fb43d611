"""The network: a BERT encoder, first-piece pooling, linear heads, biaffine arcs."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from training.labels import Head, roles

WIDTH, LAYERS, ATTENTION, INNER = 384, 6, 12, 1536
SHAPES = 5
FORBIDDEN = -1e4
ARC, RELATION, LINK = 200, 80, 96
RARELY = -4.0
"""Where labels are independent almost all are wrong almost everywhere: training begins with that."""


class Layer(nn.Module):
    """One layer of the encoder, normalised after each half as BERT does."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.attended = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.last = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """[B,S,D] and the attention bias [B,1,1,S] to [B,S,D]."""
        batch, length, _ = x.shape
        parts = self.attended(x).view(batch, length, 3, ATTENTION, WIDTH // ATTENTION).permute(2, 0, 3, 1, 4)
        mixed = nn.functional.scaled_dot_product_attention(*parts, attn_mask=bias.to(parts.dtype))
        x = self.norm(x + self.drop(self.out(mixed.transpose(1, 2).reshape(batch, length, WIDTH))))
        return self.last(x + self.drop(self.outer(nn.functional.gelu(self.inner(x)))))


class Encoder(nn.Module):
    """MiniLM-L6: word pieces, positions and shapes of words."""

    def __init__(self, vocabulary: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """[B,S] each to [B,S,D]."""
        positions = torch.cumsum(torch.ones_like(pieces), 1) - 1
        x = self.drop(self.norm(self.pieces(pieces) + self.positions(positions) + self.shapes(shapes)))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * FORBIDDEN
        for layer in self.layers:
            x = layer(x, bias)
        return x


class Biaffine(nn.Module):
    """Dozat and Manning's parser: which word is the head, and what the relation to it is."""

    def __init__(self, relations: int, dropout: float = 0.33) -> None:
        super().__init__()
        self.root = nn.Parameter(torch.zeros(WIDTH))
        self.arc_dependent, self.arc_head = nn.Linear(WIDTH, ARC), nn.Linear(WIDTH, ARC)
        self.relation_dependent, self.relation_head = nn.Linear(WIDTH, RELATION), nn.Linear(WIDTH, RELATION)
        self.arc = nn.Linear(ARC + 1, ARC, bias=False)
        self.relation = nn.Linear(RELATION + 1, relations * (RELATION + 1), bias=False)
        nn.init.zeros_(self.arc.weight)
        nn.init.normal_(self.relation.weight, std=0.02)
        self.relations = relations
        self.drop = nn.Dropout(dropout)

    def arcs(self, words: Tensor, sentence: Tensor) -> Tensor:
        """[B,W,D] and sentence numbers [B,W] to scores [B,W,W+1]: column 0 the root, j + 1 the word j."""
        dependent = _one(self.drop(torch.relu(self.arc_dependent(words))))
        head = self.drop(torch.relu(self.arc_head(self._rooted(words))))
        scores = self.arc(dependent) @ head.transpose(1, 2)
        apart = sentence[:, :, None] != sentence[:, None, :]
        numbers = torch.cumsum(torch.ones_like(sentence), 1)
        alone = numbers[:, :, None] == numbers[:, None, :]
        closed = (apart | alone | (sentence < 0)[:, None, :]).float() * FORBIDDEN
        return scores.float() + nn.functional.pad(closed, (1, 0))

    def label(self, words: Tensor, heads: Tensor) -> Tensor:
        """[B,W,D] and head columns [B,W] to relation scores [B,W,R]."""
        dependent = _one(self.drop(torch.relu(self.relation_dependent(words))))
        head = _one(self.drop(torch.relu(self.relation_head(self._rooted(words)))))
        head = torch.gather(head, 1, heads[:, :, None].expand(-1, -1, RELATION + 1))
        batch, length, _ = dependent.shape
        crossed = self.relation(dependent).view(batch, length, self.relations, RELATION + 1)
        return (crossed @ head[:, :, :, None]).squeeze(-1)

    def _rooted(self, words: Tensor) -> Tensor:
        root = self.root.to(words.dtype).expand(words.shape[0], 1, WIDTH)
        return torch.cat((root, words), 1)


class Links(nn.Module):
    """For each trigger, each role and each word of the passage: does the word fill that role of the trigger's claim?

    A bilinear form a role, as for relations of the parser; roles do not exclude each other.
    """

    def __init__(self, roles: int, dropout: float = 0.2) -> None:
        super().__init__()
        self.trigger, self.filler = nn.Linear(WIDTH, LINK), nn.Linear(WIDTH, LINK)
        self.role = nn.Linear(LINK + 1, roles * (LINK + 1), bias=False)
        self.usual = nn.Parameter(torch.full((roles, 1), RARELY))
        nn.init.normal_(self.role.weight, std=0.02)
        self.roles = roles
        self.drop = nn.Dropout(dropout)

    def forward(self, triggers: Tensor, words: Tensor) -> Tensor:
        """Triggers [B,T,D] and words [B,W,D] to scores [B,T,R,W]."""
        asks = self.role(_one(self.drop(nn.functional.gelu(self.trigger(triggers)))))
        fills = _one(self.drop(nn.functional.gelu(self.filler(words))))
        batch, count, _ = asks.shape
        crossed = asks.view(batch, count * self.roles, LINK + 1) @ fills.transpose(1, 2)
        return crossed.view(batch, count, self.roles, -1) + self.usual.to(crossed.dtype)


def _one(x: Tensor) -> Tensor:
    """With a constant, for what one side says alone."""
    return torch.cat((x, torch.ones_like(x[:, :, :1])), 2)


class Reader(nn.Module):
    """The whole: one encoding for all heads.

    Args:
        vocabulary: Number of word pieces.
        heads: The heads by name; "relations" and "arcs" come from the parser, the others from a linear
            layer; the links between triggers and words have a layer of their own.
    """

    def __init__(self, vocabulary: int, heads: dict[str, Head]) -> None:
        super().__init__()
        self.encoder = Encoder(vocabulary)
        self.drop = nn.Dropout(0.1)
        self.linear = nn.ModuleDict(
            {name: nn.Linear(WIDTH, len(head.labels)) for name, head in heads.items() if name != "relations"}
        )
        self.parser = Biaffine(len(heads["relations"].labels))
        self.links = Links(len(roles()))
        for name, layer in self.linear.items():
            if heads[name].target == "many":
                nn.init.constant_(layer.bias, RARELY)  # type: ignore[arg-type]

    def words(self, pieces: Tensor, shapes: Tensor, mask: Tensor, starts: Tensor) -> Tensor:
        """[B,S] three times and first pieces [B,W] to word vectors [B,W,D]."""
        encoded = self.encoder(pieces, shapes, mask)
        return self.drop(torch.gather(encoded, 1, starts[:, :, None].expand(-1, -1, WIDTH)))

    def forward(
        self, pieces: Tensor, shapes: Tensor, mask: Tensor, starts: Tensor, sentence: Tensor
    ) -> tuple[Tensor, ...]:
        """The outputs of the exported model: linear heads in their order, arcs, relations of the best arcs, links."""
        words = self.words(pieces, shapes, mask, starts)
        arcs = self.parser.arcs(words, sentence)
        relations = self.parser.label(words, arcs.argmax(-1))
        return (*(layer(words) for layer in self.linear.values()), arcs, relations, self.links(words, words))
