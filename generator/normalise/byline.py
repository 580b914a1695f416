"""Who wrote it: "By Jane Doe", "Jane Doe, Reuters", "By Jane Doe and John Roe in Beirut"."""

import re
from dataclasses import replace

from generator.model import Draft
from generator.normalise.lines import ends_sentence, free, give, head

LONGEST = 140
BY = re.compile(
    r"(?:(?:Written|Reported|Reporting|Story|Words|Posted|Text|Analysis|Opinion|Review|Report)\s+by|By|BY|by)\s*:?\s+")
SPLIT = re.compile(r",\s*(?:and\s+)?|\s+(?:and|AND)\s+|\s*[&;]\s*")
PLACE_TAIL = re.compile(r",?\s+in\s+[A-Z][\w .,'’-]{1,60}\Z")
OUTLET_TAIL = re.compile(r"\s*(?:\||•|·|—|–|\s-\s|\s+for\s+|\()\s*(?:the\s+|The\s+)?[\w .&'’-]{2,60}\)?\Z")
PARTICLES = frozenset(["al", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la",
                       "le", "ten", "ter", "van", "von", "y"])
NO_NAMES = frozenset(
    "the a an in on at for to from with by and or but what why how when who where which this that these those his her its our "
    "your my is are was were be no not new all more most some any as if it he she they we you i january february march april may "
    "june july august september october november december monday tuesday wednesday thursday friday saturday sunday read watch "
    "sign share follow photo image video".split())
# The agencies and syndicates whose name stands in a byline; https://en.wikipedia.org/wiki/List_of_news_agencies
AGENCIES = frozenset((
    "reuters", "ap", "afp", "upi", "dpa", "ansa", "efe", "tass", "xinhua", "bloomberg", "associated press",
    "the associated press", "agence france-presse", "press association", "pa", "pa media", "anadolu agency", "al jazeera", "bbc news",
    "cnn", "npr", "ians", "pti", "kyodo news", "interfax", "sana", "irna", "wam", "spa", "mena", "petra", "reuters staff",
    "staff and agencies", "agencies", "news agencies", "ap news", "cbs news", "nbc news", "abc news", "fox news", "the guardian",
    "the new york times",
    "the washington post", "politico", "usa today", "staff", "staff writer", "staff writers", "staff reporter", "editorial board",
    "the editorial board", "web desk", "news desk", "newsroom"))
JOB = re.compile(
    r"(?i)(?:\b(?:correspondent|reporter|contributor|columnist|editor|writer|journalist|staff|bureau chief|producer|analyst|fellow"
    r"|professor|opinion|guest|special to|anchor|photographer)\b)")


def byline(draft: Draft) -> Draft:
    """A line above the body that names its writers; without "By" only when an agency or a job stands beside the name."""
    if draft.bylines:
        return draft
    words_of = dict(free(draft))
    above = [n for n in head(draft) if n in words_of]
    for place, n in enumerate(above):
        words = words_of[n]
        names = _signed(words) or _unsigned(words)
        if names:
            return replace(give(draft, {n: "byline"}, "byline"), bylines=names)
        below = words_of.get(above[place + 1]) if place + 1 < len(above) else None
        if _is_name(words) and below and len(below) < 60 and JOB.search(below) and not ends_sentence(below):
            return replace(give(draft, {n: "byline", above[place + 1]: "byline"}, "byline"), bylines=(words,))
    return draft


def _signed(words: str) -> tuple[str, ...]:
    """The names after "By"."""
    found = BY.match(words)
    if not found or len(words) > LONGEST:
        return ()
    rest = PLACE_TAIL.sub("", words[found.end():].strip())
    names = _names(rest) or _names(OUTLET_TAIL.sub("", rest))
    return names or ((rest,) if rest.casefold() in AGENCIES else ())


def _unsigned(words: str) -> tuple[str, ...]:
    """The name before an agency or a job: "Jane Doe, Reuters", "Jane Doe | Political correspondent"."""
    if len(words) > 80 or ends_sentence(words):
        return ()
    parts = re.split(r"\s*[,|•·]\s*|\s+[–—-]\s+", words)
    beside = parts[1:]
    known = all(part.casefold() in AGENCIES or (JOB.search(part) and len(part.split()) <= 5) for part in beside)
    return (parts[0],) if beside and known and _is_name(parts[0]) else ()


def _names(words: str) -> tuple[str, ...]:
    """All leading names of a list, when what follows them is an agency, a job or an outlet's capitals."""
    parts = [part.strip() for part in SPLIT.split(words) if part.strip()]
    names = []
    for part in parts:
        if part.casefold() in AGENCIES or JOB.search(part):
            break
        if not _is_name(part):
            return ()
        names.append(part)
    return tuple(names)


def _is_name(words: str) -> bool:
    """Two to five words that begin with capitals, particles aside, none of them a common word."""
    tokens = words.split()
    if not 2 <= len(tokens) <= 5 or len(words) > 50 or any(c.isdigit() for c in words) or words[-1] in "!?:;":
        return False
    capitals = [t for t in tokens if t[0].isupper() and t.casefold().strip(".") not in NO_NAMES]
    small = [t for t in tokens if t not in capitals and t.casefold() not in PARTICLES and not t.startswith(("al-", "el-", "d’", "d'"))]
    return len(capitals) >= 2 and not small and all(c.isalpha() or c in " .'’-" for c in words)
