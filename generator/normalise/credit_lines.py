"""Whose picture it is: "[Photo: … / …]", "(Photo by Jane Doe/Getty Images)", "Jane Doe/Reuters"."""

import re
from dataclasses import replace
from itertools import pairwise

from generator.model import Draft
from generator.normalise.lines import blank_after, blank_before, free, give, head, is_paragraph
from generator.normalise.phrases import table

LONGEST = 180
KIND = (
    r"(?:data|graph|chart|map|photo(?:graph)?s?|images?|pictures?|pic|illustration|graphic|screenshot|screen shot|screengrab|video|cover"
        r"|file photo)")
# Picture agencies and the sites that pictures are taken from, as credits name them.
AGENCY = (r"(?:getty(?: images)?|gettyimages|reuters|associated press|ap(?: photo| images| file)?|afp|epa(?:-efe)?|upi|shutterstock"
          r"|istock|alamy|corbis|bloomberg|zuma(?: press)?|flickr|wikimedia(?: commons)?|unsplash|pixabay|pexels|youtube|landov"
          r"|polaris|rex(?: features)?|sipa|anadolu|xinhua|tass|pool|creative commons|adobe stock|newscom|redux|magnum|dpa|pa"
          r"|the new york times|the washington post|usa today|the wall street journal|facebook|twitter|instagram|handout|courtesy)")
BRITISH = re.compile(
    r"Image (?:copyright|source),? \S.{1,60}|(?i:photographers?|photographs?|photo illustration)(?::| by) \S[^.]{1,140}\.?")
LABELLED = re.compile(
    rf"(?i:(?P<open>[\[(])? ?(?:(?:featured|main|cover|top|header|file|lead) )?{KIND}"
    rf"(?: (?:credit|source|copyright|courtesy(?: of)?|by|via|from))?"
    rf"s?\s?(?:[:|/©–-]|(?<=by)|(?<=of)|(?<=copyright)|(?<=source)|(?<=via))\s?\S.{{1,150}}?(?P<close> ?[\])])?\.?)")
CREDIT = re.compile(r"(?i:[\[(]? ?(?:credits?|source of image|image rights)\s?:\s?\S.{1,100})")
AGENCY_END = re.compile(
    rf"(?i:[\[(]?[\w.'’ -]{{2,50}}\s?(?:/|\||via|—|–)\s?(?:[\w.'’ -]{{2,40}}\s?(?:/|via)\s?)?{AGENCY}"
    rf"(?:\s?/\s?[\w.'’ -]{{2,40}})?[\])]?)")
AGENCY_FIRST = re.compile(rf"(?i:{AGENCY}\s?/\s?[\w.'’ -]{{2,50}})")
ENDS_IN_SENTENCE = re.compile(r"[a-z]{3,}[.!?]\s+[A-Z]|[a-z]{3,}[.!?][\"”’]?\Z")
MOST_NAMES = 6
"""Words; after "Photos:" in brackets more than these are a headline."""

HAT_TIP = re.compile(r"\(?(?i:h/?t|hat tip|via)\s?:?\s(?:@?[A-Z][\w.'’&@ -]{1,60})\)?")
SOURCE = re.compile(r"Sources?: [A-Z][\w.,'’& -]{2,60}")
LONGEST_NAMED = 70
"""Characters of a credit after a label of tables/photo_labels.csv."""

# Outlets that sign pictures and graphics by their names alone.
OUTLETS = frozenset((
    "Reuters", "AP", "AFP", "EPA", "Associated Press", "The Associated Press", "Getty Images", "Getty", "Bloomberg", "NBC News",
    "ABC News", "CBS News", "Fox News", "CNN", "BBC", "BBC News", "NPR", "MSNBC", "Sky News", "AP Photo", "Shutterstock", "iStock",
    "YouTube", "Facebook", "Twitter", "Instagram", "USA TODAY",
    "The New York Times", "The Washington Post", "The Guardian", "dpa", "Xinhua", "TASS"))
AGENCY_NAMED = re.compile(rf"(?i:\b{AGENCY}\b)")


def credit_lines(draft: Draft) -> Draft:
    """A whole line that says whose picture stood there; a caption with words of its own is left in the text."""
    above = set(head(draft))
    found = [n for n, words in free(draft) if len(words) <= LONGEST and _is_credit(words, in_head=n in above)]
    found += [n for n in _agencies(draft) if n not in above]
    if not found:
        return draft
    taken = tuple(dict.fromkeys(_bare(draft.lines[n].words) for n in found))
    return replace(give(draft, dict.fromkeys(found, "credit"), "credit_lines"), credits=draft.credits + taken)


def _is_credit(words: str, *, in_head: bool) -> bool:
    if any(pattern.fullmatch(words) for pattern in (AGENCY_END, AGENCY_FIRST, BRITISH, HAT_TIP, SOURCE)):
        return True
    bracketed = words[0] in "[(" and words[-1] in "])"
    if ENDS_IN_SENTENCE.search(words) and not bracketed:
        return False
    if CREDIT.fullmatch(words) or _is_labelled(words):
        return True
    if not LABELLED.fullmatch(words):
        return False
    # "Video: Another clinic was bombed" above the text is a standfirst, "Photos: The week" a link, unless somebody is credited.
    if not re.match(r"(?i)[(\[]?(?:video|pictures|photos|images)\s?:", words):
        return True
    named = bool(AGENCY_NAMED.search(words))
    return named and not in_head if not bracketed else named or len(words.split()) < MOST_NAMES


def _agencies(draft: Draft) -> list[int]:
    """Lines between paragraphs that are an outlet's name and nothing else, and no heading: what follows does not speak of it."""
    lines = free(draft)
    return [n for (n, words), (_, below) in pairwise(lines[1:])
            if words in OUTLETS and blank_before(draft.lines, n) and blank_after(draft.lines, n) and is_paragraph(below)
            and words.removeprefix("The ") not in below]


def _is_labelled(words: str) -> bool:
    """A label of tables/photo_labels.csv and a name; what English labels is looked at more closely."""
    labelled = table("photo_labels").labelled(words)
    if not labelled or len(labelled[1]) > LONGEST_NAMED:
        return False
    return not words.isascii() or not labelled[0].casefold().startswith(("photo", "video"))


def _bare(words: str) -> str:
    """Without its brackets."""
    inside = words[1:-1].strip() if words[0] in "[(" and words[-1] in "])" else words
    return inside.strip()
