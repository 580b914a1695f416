"""That more is to come: "This is a developing story. Check back for updates."."""

from generator.model import Draft
from generator.normalise.asides import is_developing, take_lines


def developing(draft: Draft) -> Draft:
    """English lines that say nothing else; what says what was changed is a correction and stays."""
    return take_lines(draft, "developing", is_developing)
