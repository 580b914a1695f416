"""How good a ranking is, and how sure we may be that one is better than another."""

import math
from collections.abc import Mapping, Sequence

import numpy as np

SAMPLES = 10_000
SEED = 1
MIDDLE = (2.5, 97.5)
"""Percentiles between which 95 % of the samples lie."""


def ndcg(found: Sequence[int], worth: Mapping[int, float], depth: int = 10) -> float:
    """Normalised discounted cumulative gain (Järvelin and Kekäläinen 2002), with the gains as they were judged."""
    best = sum(gain / math.log2(at + 2) for at, gain in enumerate(sorted(worth.values(), reverse=True)[:depth]))
    return sum(worth.get(one, 0) / math.log2(at + 2) for at, one in enumerate(found[:depth])) / best if best else 0.0


def average_precision(found: Sequence[int], worth: Mapping[int, float]) -> float:
    """Mean, over all that should be found, of the precision at its place; 0 for what is not found."""
    precisions, right = [], 0
    for at, one in enumerate(found, 1):
        if worth.get(one, 0) > 0:
            right += 1
            precisions.append(right / at)
    return sum(precisions) / _wanted(worth)


def recall(found: Sequence[int], worth: Mapping[int, float], depth: int = 100) -> float:
    """Share of what should be found that is among the first."""
    return sum(worth.get(one, 0) > 0 for one in found[:depth]) / _wanted(worth)


def _wanted(worth: Mapping[int, float]) -> int:
    return max(1, sum(gain > 0 for gain in worth.values()))


def interval(differences: Sequence[float]) -> tuple[float, float]:
    """Where 95 % of the means lie when as many queries are drawn, each put back (paired bootstrap)."""
    low, high = np.percentile(_means(np.asarray(differences)), MIDDLE)
    return float(low), float(high)


def pooled(families: Sequence[Sequence[Mapping[str, float]]]) -> tuple[float, float, float]:
    """The mean of the collections' mean differences, and its interval.

    A family is collections that ask the same questions (in other words, in other languages), each as query -> difference. What
    one query shows in all of them is drawn together, for it is one observation.
    """
    count = sum(len(family) for family in families)
    samples = np.zeros(SAMPLES)
    mean = 0.0
    for family in families:
        values = np.asarray(_by_query(family))
        mean += float(values.sum()) / count
        samples += _means(values) * len(values) / count
    low, high = np.percentile(samples, MIDDLE)
    return mean, float(low), float(high)


def _by_query(family: Sequence[Mapping[str, float]]) -> list[float]:
    """For each query of a family what it adds to the sum of the collections' means."""
    added: dict[str, float] = {}
    for collection in family:
        for query, difference in collection.items():
            added[query] = added.get(query, 0.0) + difference / len(collection)
    return list(added.values())


def _means(values: np.ndarray) -> np.ndarray:
    """Means of samples; the same at every call for as many values."""
    dice = np.random.default_rng(SEED)
    return np.array([values[dice.integers(0, len(values), len(values))].mean() for _ in range(SAMPLES)])
