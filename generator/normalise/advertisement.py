"""Labels of advertisements, and of the place where the story goes on below them."""

import re

from generator.model import Draft
from generator.normalise.lines import set_apart

LABEL = re.compile(
    r"(?i:advertisements?|sponsored|sponsored content|promoted content|paid content)\s?:?|AD|ADS|CLOSE|Ad"
    r"|(?i:(?:story|article|text|content) continues? (?:below|after|under)(?: (?:the |this |our )?(?:ad|advertisement|advertising"
    r"|sponsor message|video|gallery|newsletter promotion))?|story continued below|continue reading(?: below| the main story)?"
    r"|scroll (?:down )?(?:to|for) (?:continue|more)(?: with content)?|skip (?:advertisement|ad|to (?:main )?content)"
    r"|skip past newsletter promotion|after newsletter promotion|report this ad|thanks for reading)[.:…]{0,3}")


def advertisement(draft: Draft) -> Draft:
    """Whole lines that say nothing else."""
    return set_apart(draft, LABEL, "furniture", "advertisement", 60)
