"""Who wrote it: "By Jane Doe", "Jane Doe, Reuters", "By Jane Doe and John Roe in Beirut", "Von Jana Muster", "作者：…"."""

import re
from dataclasses import replace
from functools import lru_cache

from generator import dates
from generator.model import Draft
from generator.normalise.lines import blank_before, ends_sentence, free, give, head, is_paragraph, took
from generator.normalise.names_in import AGENCIES, JOB, names_in, only_names
from generator.normalise.phrases import TABLES, table
from generator.normalise.running_on import Running

LONGEST = 140
LONGEST_SCRIPT = 30
"""Characters of a name in a script without capitals, after a label."""

TAIL = 3
HIGHEST = 2
"""Lines below the headline among which a name by itself may stand: below a standfirst, and no lower."""

SIGNATURE = re.compile(r"(?:--|[-–—])\s?(?P<names>[^,]{5,80})")
BY = re.compile(
    r"(?:(?:Written|Reported|Reporting|Story|Words|Posted|Text|Analysis|Opinion|Review|Report|Published|Authored|Edited|Contributed"
    r"|Exclusive|Interview|Commentary)"
    r"\s+by|By|BY|by)\s*:?\s+|(?:Authors?|Written by|Byline|Words|Reporter|Writer)\s?:\s*")
PLACE_TAIL = re.compile(r",?\s+(?:in|en|à|a|aus|из|w|te|у)\s+[A-Z\u0400-\u04ff][\w .,'’/-]{1,60}\Z")
OUTLET_TAIL = re.compile(r"\s*(?:\||•|·|—|–|\s-\s|\s+for\s+|\s+of\s+|\()\s*(?:the\s+|The\s+)?[\w .&'’/-]{2,60}\)?\Z")
BAR = re.compile(r"\s*[|•·]\s*|\s+[–—-]{1,2}\s+|\s*(?=(?:Published|Posted|Updated|Last updated|First published):? )")
PARTS = re.compile(r"\s*[,|•·]\s*|\s+[–—-]\s+")
IN_BRACKETS = re.compile(r"(?P<name>[^()]{4,50}?)\s*\((?P<agency>[^()]{2,40})\)")
BESIDE = re.compile(r"(?i:\d{1,2} ?min(?:ute)?s?(?: read)?|read|(?:19|20)\d\d)")


def byline(draft: Draft) -> Draft:
    """A line above the body that names its writers, or one at the end that begins with "By"; when they are known it is only marked."""
    if took(draft, "byline"):
        return draft
    found = _above(draft) or _below(draft)
    return _take(draft, *found) if found else draft


Found = tuple[list[int], tuple[str, ...]]
"""The lines, and the names that they give."""


def _above(draft: Draft) -> Found | None:
    """Between the headline and the text."""
    words_of = dict(free(draft))
    running = Running(draft.lines)
    above = [n for n in head(draft) if n in words_of and not running.within(n)]
    for place, n in enumerate(above):
        words = words_of[n]
        if names := _signed(words) or ((not running.begins_paragraph(n) and _unsigned(words)) or ()):
            return [n], names
        below = words_of.get(above[place + 1]) if place + 1 < len(above) else None
        bare = only_names(words) if len(words) < 80 and not ends_sentence(words.rstrip(".")) else ()
        if bare and below and len(below) < 60 and _is_office(below) and not running.begins_paragraph(n):
            return [n, above[place + 1]], bare
    alone = _alone(draft, above)
    return ([alone], only_names(words_of[alone])) if alone else None


def _below(draft: Draft) -> Found | None:
    """At the end of the text."""
    lines = free(draft)
    if (names := _signature(draft)) and not draft.bylines:
        return [lines[-1][0]], names
    signed = ((n, _signed(words)) for n, words in lines[1:][-TAIL:] if blank_before(draft.lines, n))
    return next((([n], names) for n, names in signed if names), None)


def _signature(draft: Draft) -> tuple[str, ...]:
    """The last line when it is a dash and a name that the text does not have, and signs neither a letter nor a quotation."""
    lines = free(draft)
    found = SIGNATURE.fullmatch(lines[-1][1]) if len(lines) > TAIL else None
    if not found or lines[-2][1].endswith(",") or lines[-2][1][0] in "\"“«„>":
        return ()
    names, text = only_names(found["names"]), " ".join(words for _, words in lines[:-1])
    return names if all(name.split()[-1] not in text for name in names) else ()


def _take(draft: Draft, lines: list[int], names: tuple[str, ...]) -> Draft:
    """Mark the lines; a date in one of them is the article's when nothing else dates it. Other names than are known are left alone."""
    known = {name.casefold() for name in draft.bylines}
    if known and not known & {name.casefold() for name in names}:
        return draft
    words = draft.lines[lines[0]].words
    draft = give(draft, dict.fromkeys(lines, "byline"), "byline")
    for part in BAR.split(words)[1:] if draft.published is None else ():
        printed = re.sub(r"(?i)\A(?:first )?(?:published|posted)(?: on)?:? ", "", part.strip())
        if printed and (edtf := dates.printed(printed)):
            draft = replace(draft, published=dates.parse(edtf, "stated"), date_text=printed)
            break
    return draft if draft.bylines else replace(draft, bylines=names)


def _signed(words: str) -> tuple[str, ...]:
    """The names after "By", or after what other languages print there."""
    if len(words) > LONGEST:
        return ()
    found = BY.match(words)
    rest = words[found.end():] if found else _after_label(words)
    if not rest:
        return ()
    first = BAR.split(rest.strip())[0]
    for text in (PLACE_TAIL.sub("", first), PLACE_TAIL.sub("", OUTLET_TAIL.sub("", first)), first):
        if names := names_in(text.strip()):
            return names
    rest = first.strip(" .")
    if rest.casefold() in AGENCIES:
        return (rest,)
    return _in_script(words)


def _after_label(words: str) -> str | None:
    """What follows a label of tables/byline_labels.csv that needs no colon."""
    return next((words[len(label) + 1:] for label in _labels() if words.startswith(f"{label} ")), None) or _labelled(words)


def _labelled(words: str) -> str | None:
    found = table("byline_labels").labelled(words)
    return found[1] if found else None


def _in_script(words: str) -> tuple[str, ...]:
    """A name in a script without capitals, which only its label makes one."""
    name = _labelled(words) or (_after_label(words) or "")
    latin = any(c.isascii() and c.isalnum() for c in name)
    return (name,) if name and len(name) <= LONGEST_SCRIPT and not latin and not ends_sentence(name) else ()


@lru_cache(maxsize=1)
def _labels() -> tuple[str, ...]:
    rows = (TABLES / "byline_labels.csv").read_text("utf-8").splitlines()
    labels = [row.partition(",")[2].strip() for row in rows if row and not row.startswith("#")]
    return tuple(label for label in labels if not label.endswith(":"))


def _unsigned(words: str) -> tuple[str, ...]:
    """The name before an agency or a job: "Jane Doe, Reuters", "Jane Doe | Political correspondent", "Jane Doe (AP)"; an agency alone."""
    if len(words) > 100 or ends_sentence(words):
        return ()
    if words.casefold().strip("()") in AGENCIES:
        return (words.strip("()"),)
    if (match := IN_BRACKETS.fullmatch(words)) and match["agency"].casefold() in AGENCIES:
        return names_in(match["name"])
    parts = PARTS.split(words)
    if len(parts) < 2 or not all(_beside(part) for part in parts[1:]):
        return ()
    return names_in(parts[0])


def _beside(part: str) -> bool:
    """What may stand beside a name: an agency, a job, a date, a reading time."""
    job = bool(JOB.search(part)) and len(part.split()) <= 5
    return job or part.casefold() in AGENCIES or bool(dates.printed(part)) or bool(BESIDE.fullmatch(part))


def _is_office(words: str) -> bool:
    """What stands below a name: a job, or an agency."""
    return not ends_sentence(words) and (bool(JOB.search(words)) or words.casefold() in AGENCIES)


def _alone(draft: Draft, above: list[int]) -> int | None:
    """A name by itself between the headline and the text, of somebody whom the text does not name."""
    roles, running = [line.role for line in draft.lines], Running(draft.lines)
    if "headline" not in roles:
        return None
    top = roles.index("headline")
    text = " ".join(words for n, words in free(draft) if n not in above or is_paragraph(words))
    for n in [n for n in above if n > top][:HIGHEST]:
        words = draft.lines[n].words
        # "Jane Doe, Northern Gazette" is two names by its looks: whose words stood above it.
        listed = "," in words and not re.search(r" (?:and|und|et|y|e) | & ", words)
        names = only_names(words) if len(words) <= 80 and not listed else ()
        if names and not running.begins_paragraph(n) and all(name.split()[-1] not in text for name in names):
            return n
        if is_paragraph(words) and n != above[0]:
            break
    return None
