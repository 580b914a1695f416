"""Block quotations that the text marks with ">" as e-mail and Markdown do."""

import re

from generator.model import Draft
from generator.normalise.lines import free, give

MARKED = re.compile(r">\s?[^>\s].*")


def quotes(draft: Draft) -> Draft:
    """A paragraph in quotation marks stays a paragraph: in a report it is somebody speaking."""
    return give(draft, {n: "quote" for n, words in free(draft) if words[0] == ">" and MARKED.fullmatch(words)}, "quotes")
