"""Specimens of the style page: what a macro printed, fit to stand on one page with others of its kind and with its own double."""

import re

from generator.prose import Html

LINKED = re.compile(r"(<a\b[^>]*?\shref=)\"[^\"]*\"")
CARDS = re.compile(r"\s(?:data-card|download)=\"[^\"]*\"")
NAMED = re.compile(r"\b(id|for|aria-describedby|aria-controls)=\"([^\"]*)\"")
LABELLED = re.compile(r"\saria-labelledby=\"[^\"]*\"")
LANDMARK = re.compile(r"<(/?)(?:nav|aside)\b")
REGION = re.compile(r"\srole=\"region\"")
SECTION = re.compile(r"<(/?)section\b")
TOP = "#main"


def specimen(html: object, name: str, live: bool = True) -> Html:
    """The HTML with links that lead nowhere else, and ids under `name`; a landmark is a group, since a page has one of each,
    and a section a part without a name.

    What is not `live` is a picture of the same: it has no ids at all.
    """
    text = LINKED.sub(rf'\1"{TOP}"', CARDS.sub("", str(html)))
    text = REGION.sub(' role="group"', SECTION.sub(r"<\1div", LABELLED.sub("", text)))
    text = LANDMARK.sub(lambda found: "</div" if found[1] else '<div role="group"', text)
    return Html(NAMED.sub(rf'\1="{name}-\2"' if live else "", text))
