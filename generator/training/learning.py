"""One run of training: AdamW with warm-up and a straight way down, in bfloat16 where the processor has it."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import torch

from generator.names.recognisers.words import Vocabulary
from generator.progress import Progress
from generator.training.batches import Batch, Tagged, batches

OWN_PARTS = ("tag", "shape", "last_shape")
"""What MiniLM does not have, and must learn faster."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How a run goes."""

    epochs: int
    rate: float = 2e-4
    """Highest learning rate of what was trained before; five times as much for what is new."""

    size: int = 16
    """Windows in a batch."""

    longest: int = 160
    """Pieces in a window."""

    warm_up: float = 0.08
    """Share of the steps in which the rate rises."""

    seed: int = 1


def learn(network: Any, documents: Sequence[Sequence[Tagged]], vocabulary: Vocabulary, plan: Plan) -> None:
    """Train the network in place; the same documents and plan give the same weights on the same machine."""
    chance = random.Random(plan.seed)  # noqa: S311 - an order of batches is no secret
    torch.manual_seed(plan.seed)
    epochs = [list(batches(documents, vocabulary, plan.longest, plan.size, chance)) for _ in range(plan.epochs)]
    steps = sum(map(len, epochs))
    optimiser = torch.optim.AdamW(_groups(network, plan.rate), betas=(0.9, 0.98))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _rate(step / steps, plan.warm_up))
    network.train()
    with Progress("training") as progress:
        for batch in (batch for epoch in epochs for batch in epoch):
            loss = loss_of(network, batch)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            progress.tick(f"loss {loss.item():.3f}", steps)


def loss_of(network: Any, batch: Batch) -> Any:
    """Mean negative log-probability that one of the right tags is given to each word."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = network(batch.ids, batch.shapes, batch.mask)
    own = scores.float()[batch.rows, batch.columns]
    return (own.logsumexp(-1) - own.masked_fill(~batch.right, -1e9).logsumexp(-1)).mean()


def _groups(network: Any, rate: float) -> list[dict[str, Any]]:
    named = list(network.named_parameters())
    new = [weights for name, weights in named if name.split(".")[0] in OWN_PARTS]
    old = [weights for name, weights in named if name.split(".")[0] not in OWN_PARTS]
    return [{"params": old, "lr": rate, "weight_decay": 0.01}, {"params": new, "lr": 5 * rate, "weight_decay": 0.0}]


def _rate(done: float, warm_up: float) -> float:
    return done / warm_up if done < warm_up else (1 - done) / (1 - warm_up)
