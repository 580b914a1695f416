"""Whose picture it is: "[Photo: … / …]", "(Photo by Jane Doe/Getty Images)", "Jane Doe/Reuters"."""

import re
from dataclasses import replace

from generator.model import Draft
from generator.normalise.lines import free, give, head

LONGEST = 180
KIND = (r"(?:photo(?:graph)?s?|images?|pictures?|pic|illustration|graphic|screenshot|screen shot|screengrab|video|cover"
        r"|file photo)")
# Picture agencies and the sites that pictures are taken from, as credits name them.
AGENCY = (r"(?:getty(?: images)?|gettyimages|reuters|associated press|ap(?: photo| images| file)?|afp|epa(?:-efe)?|upi|shutterstock"
          r"|istock|alamy|corbis|bloomberg|zuma(?: press)?|flickr|wikimedia(?: commons)?|unsplash|pixabay|pexels|youtube|landov"
          r"|polaris|rex(?: features)?|sipa|anadolu|xinhua|tass|pool|creative commons|adobe stock|newscom|redux|magnum|dpa|pa"
          r"|the new york times|the washington post|usa today|the wall street journal|facebook|twitter|instagram|handout|courtesy)")
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
AGENCY_NAMED = re.compile(rf"(?i:\b{AGENCY}\b)")


def credit_lines(draft: Draft) -> Draft:
    """A whole line that says whose picture stood there; a caption with words of its own is left in the text."""
    above = set(head(draft))
    found = [n for n, words in free(draft) if len(words) <= LONGEST and _is_credit(words, in_head=n in above)]
    if not found:
        return draft
    taken = tuple(dict.fromkeys(_bare(draft.lines[n].words) for n in found))
    return replace(give(draft, dict.fromkeys(found, "credit"), "credit_lines"), credits=draft.credits + taken)


def _is_credit(words: str, *, in_head: bool) -> bool:
    bracketed = words[0] in "[(" and words[-1] in "])"
    if AGENCY_END.fullmatch(words) or AGENCY_FIRST.fullmatch(words):
        return True
    if CREDIT.fullmatch(words):
        return not ENDS_IN_SENTENCE.search(words)
    if not LABELLED.fullmatch(words) or (ENDS_IN_SENTENCE.search(words) and not bracketed):
        return False
    # "Video: Another clinic was bombed" above the text is a standfirst, "Photos: The week" a link, unless somebody is credited.
    plain_label = re.match(r"(?i)(?:video|pictures|photos|images)\s?:", words)
    return bool(bracketed or not plain_label or (AGENCY_NAMED.search(words) and not in_head))


def _bare(words: str) -> str:
    """Without its brackets."""
    inside = words[1:-1].strip() if words[0] in "[(" and words[-1] in "])" else words
    return inside.strip()
