"""Small words that pages say: counts, lists, cuts."""

from collections.abc import Sequence

ENTITY_WORDS = {
    "person": "Person", "organisation": "Organisation", "place": "Place", "group": "Group", "work": "Work", "event": "Event",
}
OPEN_WORDS = "Name of several"
"""The kind of what is but a name: its articles do not say which of its bearers they mean."""

NOT_RECORDED = "Publication not recorded"
ELLIPSIS = "…"
CLOSING = ("”", "’", "»", '"', "'")


def number(count: int) -> str:
    """1000 as "1,000"."""
    return f"{count:,}"


def counted(count: int, noun: str, plural: str | None = None) -> str:
    """ "1 article", "1,000 articles"."""
    return f"{number(count)} {noun if count == 1 else plural or noun + 's'}"


def listed(words: Sequence[str]) -> str:
    """ "A, B and C"."""
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1]))) if words else ""


def shortened(text: str, limit: int) -> str:
    """The beginning of a text, cut between words, with an ellipsis when something is missing."""
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    return (text[:limit].rsplit(" ", 1)[0].rstrip(" ,;:.–—-")) + ELLIPSIS


def tidied(claim: str) -> str:
    """A claim as a display line: without the comma that led on to the rest of its sentence, inside a quotation mark or not."""
    text = claim.strip()
    mark = text[-1:] if text[-1:] in CLOSING else ""
    return text.removesuffix(mark).rstrip(" ,;:") + mark
