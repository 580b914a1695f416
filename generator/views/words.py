"""Small words that many pages say: counts, what is not recorded, cuts."""

from generator.wording import Wording, marked

ENTITY_WORDS = {
    "person": marked("Person"), "organisation": marked("Organisation"), "place": marked("Place"), "group": marked("Group"),
    "work": marked("Work"), "event": marked("Event"),
}
OPEN_WORDS = marked("Name of several")
"""The kind of what is but a name: its articles do not say which of its bearers they mean."""

ELLIPSIS = "…"
GAP = "\0"
"""Stands in a message for what `parted` leaves out."""

CLOSING = ("”", "’", "»", '"', "'")


def no_publication(say: Wording) -> str:
    """What stands where a publication's name would."""
    return say.gettext("Publication not recorded")


def no_date(say: Wording) -> str:
    """What stands where a date would."""
    return say.gettext("Date not recorded")


def articles(say: Wording, count: int) -> str:
    """ "1 article", "1,000 articles"."""
    return say.ngettext("%(number)s article", "%(number)s articles", count)


def in_articles(say: Wording, count: int) -> str:
    """The same as it stands after "in"."""
    return say.npgettext("after “in”", "%(number)s article", "%(number)s articles", count)


def mentions(say: Wording, count: int) -> str:
    """ "1 mention", "16 mentions"."""
    return say.ngettext("%(number)s mention", "%(number)s mentions", count)


def mentions_in(say: Wording, found: int, held: int) -> str:
    """ "16 mentions in 2 articles"."""
    return say.gettext("%(mentions)s in %(articles)s", mentions=mentions(say, found), articles=in_articles(say, held))


def reports(say: Wording, count: int) -> str:
    """ "1 report", "3 reports"."""
    return say.ngettext("%(number)s report", "%(number)s reports", count)


def disagreements(say: Wording, count: int) -> str:
    """ "1 disagreement", "2 disagreements"."""
    return say.ngettext("%(number)s disagreement", "%(number)s disagreements", count)


def names(say: Wording, count: int) -> str:
    """ "1 name", "1,000 names"."""
    return say.ngettext("%(number)s name", "%(number)s names", count)


def with_tally(say: Wording, name: str, tally: str) -> str:
    """ "Aleppo: 12 articles"."""
    return say.gettext("%(name)s: %(tally)s", name=say.apart(name), tally=tally)


def part_of(say: Wording, whole: str, part: str) -> str:
    """A page that holds a part of a longer one: "Ropes, 2001"."""
    return say.gettext(", ").join((say.apart(whole), part))


def described(say: Wording, name: str, tally: str) -> str:
    """The same as a sentence: "Aleppo: 12 articles."."""
    return say.gettext("%(name)s: %(tally)s.", name=name, tally=tally)


def span(say: Wording, first: str, last: str) -> str:
    """ "2012 to 2021"; what is the same is said once."""
    return first if first == last else say.gettext("%(first)s to %(last)s", first=first, last=last)


def undated_too(say: Wording, count: int) -> str:
    """ "3 undated": how many of what was counted before have no date."""
    return say.ngettext("%(number)s undated", "%(number)s undated", count)


def parted(message: str) -> tuple[str, str]:
    """What stands before and after the GAP of a message, which the page fills with something more than words."""
    before, _, after = message.partition(GAP)
    return before, after


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
