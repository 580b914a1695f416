"""The network: MiniLM's six layers, the written shape of each word beside its pieces, and a tag for each word.

MiniLM (Wang et al. 2020, arXiv 2002.10957) as sentence-transformers trained it on (all-MiniLM-L6-v2, Apache-2.0). Its vocabulary
knows no capitals; the shapes give them back, once among the embeddings and once, with the neighbours', before the last step.
"""

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from torch import nn
from torch.nn import functional

from generator.names.recognisers.tags import TAGS
from generator.names.recognisers.words import SHAPES

WIDTH, INNER, HEADS, LAYERS, POSITIONS = 384, 1536, 12, 6, 512
SHAPE_WIDTH = 32
EPSILON = 1e-12
DROPOUT = 0.1


class Layer(nn.Module):  # type: ignore[misc]
    """One layer of a post-norm transformer."""

    def __init__(self) -> None:
        super().__init__()
        self.attention, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.after_attention, self.after_inner = nn.LayerNorm(WIDTH, eps=EPSILON), nn.LayerNorm(WIDTH, eps=EPSILON)
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)

    def forward(self, x: Any, mask: Any) -> Any:
        rows, length, _ = x.shape
        split = self.attention(x).reshape(rows, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        query, key, value = split[0], split[1], split[2]
        likeness = query @ key.transpose(-1, -2) / math.sqrt(WIDTH // HEADS)
        weights = torch.softmax(likeness if mask is None else likeness + mask, dim=-1)
        seen = (self._dropped(weights) @ value).transpose(1, 2).reshape(rows, length, WIDTH)
        x = self.after_attention(x + self._dropped(self.out(seen)))
        return self.after_inner(x + self._dropped(self.outer(functional.gelu(self.inner(x)))))

    def _dropped(self, x: Any) -> Any:
        return functional.dropout(x, DROPOUT, self.training)


class Network(nn.Module):  # type: ignore[misc]
    """Pieces and shapes of shape (windows, pieces) -> scores of shape (windows, pieces, tags)."""

    def __init__(self, pieces: int) -> None:
        super().__init__()
        self.piece, self.position = nn.Embedding(pieces, WIDTH), nn.Embedding(POSITIONS, WIDTH)
        self.shape, self.last_shape = nn.Embedding(SHAPES, WIDTH), nn.Embedding(SHAPES, SHAPE_WIDTH)
        nn.init.zeros_(self.shape.weight)
        self.normal = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.tag = nn.Linear(WIDTH + 3 * SHAPE_WIDTH, len(TAGS))

    def forward(self, ids: Any, shapes: Any, mask: Any = None) -> Any:
        """`mask` is True where there is a piece; None when all windows are equally long."""
        x = self.normal(self.piece(ids) + self.position.weight[:ids.shape[1]] + self.shape(shapes))
        x = functional.dropout(x, DROPOUT, self.training)
        hidden = None if mask is None else torch.zeros_like(mask, dtype=x.dtype).masked_fill(~mask, -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, hidden)
        own = self.last_shape(shapes)
        edge = torch.zeros_like(own[:, :1])
        around = torch.cat([torch.cat([edge, own[:, :-1]], 1), own, torch.cat([own[:, 1:], edge], 1)], -1)
        return self.tag(torch.cat([functional.dropout(x, DROPOUT, self.training), around], -1))


def pretrained(folder: Path, kept: Sequence[int]) -> Network:
    """A network with MiniLM's weights out of a folder with model.safetensors; of its vocabulary the pieces with these numbers."""
    from safetensors.torch import load_file  # noqa: PLC0415 - only training needs it

    given = load_file(folder / "model.safetensors")
    network = Network(len(kept))
    with torch.no_grad():
        network.piece.weight.copy_(given["embeddings.word_embeddings.weight"][list(kept)])
        network.position.weight.copy_(given["embeddings.position_embeddings.weight"] + given["embeddings.token_type_embeddings.weight"][0])
        _linear(network.normal, given, "embeddings.LayerNorm")
        for number, layer in enumerate(network.layers):
            _layer(layer, given, f"encoder.layer.{number}")
    return network


def _layer(layer: Any, given: Any, name: str) -> None:
    parts = [f"{name}.attention.self.{part}" for part in ("query", "key", "value")]
    layer.attention.weight.copy_(torch.cat([given[f"{part}.weight"] for part in parts]))
    layer.attention.bias.copy_(torch.cat([given[f"{part}.bias"] for part in parts]))
    for own, theirs in ((layer.out, "attention.output.dense"), (layer.after_attention, "attention.output.LayerNorm"),
                        (layer.inner, "intermediate.dense"), (layer.outer, "output.dense"), (layer.after_inner, "output.LayerNorm")):
        _linear(own, given, f"{name}.{theirs}")


def _linear(own: Any, given: Any, name: str) -> None:
    own.weight.copy_(given[f"{name}.weight"])
    own.bias.copy_(given[f"{name}.bias"])
