"""Whose views they are, and what kind of text it is: "The views expressed are her own.", "This is a rush transcript."."""

from generator.model import Draft
from generator.normalise.asides import is_disclaimer, take_lines


def disclaimer(draft: Draft) -> Draft:
    """English lines that say nothing else."""
    return take_lines(draft, "disclaimer", is_disclaimer)
