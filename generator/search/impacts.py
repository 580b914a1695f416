"""How much each article is about a stem: all of the score that needs no query."""

import numpy as np
from numpy.typing import NDArray

from generator.search.groups import Octets
from generator.search.neighbours import WEIGHT, raised
from generator.search.postings import AT_ONCE, Postings

K1 = 1.2
B = 0.75
"""BM25's usual constants (Robertson and Zaragoza 2009, section 3.2); tuning them gained nothing that held."""

TOP = (K1 + 1) * (1 + WEIGHT)
"""The limit of a word's impact as it is repeated for ever, here and in the neighbours."""

STEPS = 63
"""Impacts are rounded to six bits: on judged collections finer ones rank no better."""


def impacts(weights: Postings, lengths: NDArray[np.float64]) -> Octets:
    """Posting -> its impact in steps, at least one. `lengths`: article -> its telling words.

    The values of `weights` become those of single impacts: a second row of them would be large.
    """
    mean = float(lengths.mean()) if lengths.any() else 1.0
    norm = (K1 * (1 - B + B * lengths / mean)).astype(np.float32)
    values = weights.values
    parts = [slice(start, start + AT_ONCE) for start in range(0, len(values), AT_ONCE)]
    for part in parts:
        values[part] = values[part] * np.float32(K1 + 1) / (values[part] + norm[weights.articles[part]])
    found = raised(weights, len(lengths))
    steps: Octets = np.empty(len(found), np.uint8)
    for part in parts:
        steps[part] = np.maximum(np.rint(found[part] * np.float32(STEPS / TOP)), 1)
    return steps
