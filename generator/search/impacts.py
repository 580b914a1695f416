"""How much each article is about a stem: all of the score that needs no query."""

import numpy as np
from numpy.typing import NDArray

from generator.search.groups import Octets
from generator.search.neighbours import WEIGHT, raised
from generator.search.postings import Postings

K1 = 1.2
B = 0.75
"""BM25's usual constants (Robertson and Zaragoza 2009, section 3.2); tuning them gained nothing that held."""

TOP = (K1 + 1) * (1 + WEIGHT)
"""The limit of a word's impact as it is repeated for ever, here and in the neighbours."""

STEPS = 63
"""Impacts are rounded to six bits: on judged collections finer ones rank no better."""


def impacts(weights: Postings, lengths: NDArray[np.float64]) -> Octets:
    """Posting -> its impact in steps, at least one. `lengths`: article -> its telling words."""
    mean = float(lengths.mean()) if lengths.any() else 1.0
    norm = (K1 * (1 - B + B * lengths / mean)).astype(np.float32)
    plain = weights.values * np.float32(K1 + 1) / (weights.values + norm[weights.articles])
    found = raised(Postings(starts=weights.starts, articles=weights.articles, values=plain), len(lengths))
    steps: Octets = np.maximum(np.rint(found * np.float32(STEPS / TOP)), 1).astype(np.uint8)
    return steps
