"""Where it was printed before: "This article was first published in …", "Reprinted with permission of …"."""

from generator.model import Draft
from generator.normalise.asides import is_first_published, take_lines


def first_published(draft: Draft) -> Draft:
    """English lines that say nothing else."""
    return take_lines(draft, "first_published", is_first_published)
