"""Where to write to, and where to follow: "Write to Jane Doe at …", "Have a tip?", "Follow her on Twitter"."""

from generator.model import Draft
from generator.normalise.asides import is_contact, is_follow, take_lines

QUESTION = "What do you think"


def contact_line(draft: Draft) -> Draft:
    """English lines that say nothing else."""
    return take_lines(draft, "contact_line", _is_its)


def _is_its(sentence: str) -> bool:
    """A question alone may be a heading; beside an address it is not."""
    return (is_contact(sentence) and not sentence.startswith(QUESTION)) or is_follow(sentence)
