"""Counts in steps: one article more changes hardly any of them, and so nothing that is made from them."""

import math


def stepped(count: float, per_octave: int) -> float:
    """The nearest of so many steps from each power of two to the next; 0 is 0."""
    return 2.0 ** (round(per_octave * math.log2(count)) / per_octave) if count > 0 else 0.0
