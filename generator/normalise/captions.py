"""Captions of pictures: "FILE PHOTO: …", "Image caption …", "… on Friday. (Jane Doe/Reuters)"; they stay, and say whose picture it was."""

import re
from dataclasses import replace

from generator.model import Draft, Line
from generator.normalise.credit_lines import AGENCY
from generator.normalise.lines import free, give, head, is_paragraph, took
from generator.normalise.names_in import is_name
from generator.normalise.running_on import Running

LONGEST, LONGEST_TRAILED = 600, 400
# Parts that stand before a caption: the names of share buttons, the label that a page puts there for those who cannot see.
LABEL = re.compile(
    r"(?P<label>(?:Facebook Twitter Pinterest|Image caption|Image copyright .{2,60}? Image caption|Image source,? .{2,60}? Image caption"
    r"|Media caption|Caption"
    r"|Play Video \d{1,2}:\d\d)[,:]?\s+)(?=\S)")
CREDIT_BEFORE = re.compile(r"Image (?:copyright|source),? (?P<credit>.{2,60}?) Image caption")
OPENED = re.compile(
    r"(?:FILE(?: PHOTO)?|File photo|PHOTO|File image|Archive photo)\s?(?:[:–—-]|--)\s*\S|FILE\b.{1,60}, file photo\b|(?:In this"
    r"|This) [^,.]{0,50}(?:file )?photo\b.{5,}")
# The credit at the end, in brackets or after a label or bar, or an agency's slash and a name.
CLOSED = re.compile(
    rf"(?i:\((?P<a>(?:(?:file|archive) )?(?:photo(?:graph)?|image|picture|court sketch|illustration|ap photo|(?:reuters|getty|ap"
    rf"|afp) (?:photo|file|image))s?\b[^()]{{0,120}})\)"
    rf"|\((?P<b>[^()/]{{2,60}}/[^()]{{2,60}})\)|\[(?P<c>(?-i:[A-Z])[^\[\]/]{{2,60}}/[^\[\]]{{2,60}})\]"
    rf"|(?:[|.]|\bcredit:|\s)\s?(?P<d>(?:photo(?:graph)?s?|image|picture|photographer|photo illustration)(?: credit)?(?::"
    rf"| by) ?[^:()]{{3,90}})"
    rf"|\|\s?(?P<e>[\w.'’ -]{{2,50}}/{AGENCY}(?:/[\w.' -]{{2,40}}){{0,2}}|{AGENCY})|(?P<f>(?-i:REUTERS|AP Photo)\s?/\s?[\w.'’ -]{{2,60}}))"
    r"[.\s]*(?:\bMore)?\Z")
TRAILING_NAME = re.compile(
    r"[.”\"’'] (?P<credit>[A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{1,20}){1,2} ?/ ?[A-Z][\w .'’-]{2,40})\Z|[.”\"] (?P<agency>AP|AFP|Reuters"
    r"|Getty Images|ZumaPress|EPA)\Z")
LEADING = re.compile(
    rf"(?P<credit>(?:[A-Z][\w.'’-]{{1,20}} ){{1,3}}/ (?-i:{'AP|AFP|REUTERS|EPA|Reuters|Getty Images|AP Photo'})) (?=[A-Z])")
NAMED = re.compile(r"\.[”\"]? \((?P<name>[^()/]{4,40})\)\Z")


# A credit, though it ends as a caption does: "Featured Image: Harbour, CC0 via Pixabay".
PICTURE_ABOVE = re.compile(r"(?i:(?:featured|header|cover|lead|main|top) (?:image|photo|picture|illustration)s?(?: credit)?"
                           r"\s?:)[^.]{3,120}")

NAMED_PART = re.compile(r"\s?(?:[A-Z@]|via |for |file|pool|handout)")
AGENCY_PART = re.compile(rf"(?i:/ ?(?:via )?{AGENCY}\b)")
FEWEST = 45
"""Characters of a caption whose credit names no agency that we know."""


def captions(draft: Draft) -> Draft:
    """Give these lines their role; what is printed in brackets behind a name alone counts only right below the headline."""
    again = took(draft, "captions")
    draft = _unlabelled(draft)
    above, running = set(head(draft)), Running(draft.lines)
    lines = free(draft)
    found: dict[int, str] = {}
    owners: list[str] = []
    for place, (n, words) in enumerate(lines):
        first = place == 0 and not again and n in above and len(lines) > 2 and is_paragraph(lines[1][1])
        last = place == len(lines) - 1  # there an agency signs the article
        is_caption = len(words) <= LONGEST and not PICTURE_ABOVE.fullmatch(words) and not running.within(n)
        credit = _credit(words, first=first, last=last) if is_caption else None
        if credit is not None:
            found[n] = "caption"
            owners += [credit] if credit else []
    known = tuple(dict.fromkeys((*draft.credits, *owners)))
    return replace(give(draft, found, "captions"), credits=known)


def _credit(words: str, *, first: bool, last: bool = False) -> str | None:
    """The credit of a caption, "" when it has none, None when the line is no caption."""
    if (match := CLOSED.search(words)) and match.start() >= 5:
        text = next(part for part in match.groups() if part)
        return text.strip(" .") if _is_credit(match, words) else None
    for pattern in (TRAILING_NAME, LEADING):
        match = pattern.search(words) if len(words) <= LONGEST_TRAILED and not last else None
        if match and (pattern is not LEADING or match.start() == 0):
            return next(part for part in match.groups() if part).strip()
    if OPENED.match(words):
        return ""
    if first and (match := NAMED.search(words)) and is_name(match["name"]) and len(words) <= 320:
        return match["name"]
    return None


def _is_credit(match: re.Match[str], words: str) -> bool:
    """A slash in brackets must stand between names, and what a label opens must not run on as a sentence does."""
    inside = match["b"] or match["c"]
    if inside and AGENCY_PART.search(inside):
        return True
    if inside:
        named = all(map(NAMED_PART.match, inside.split("/"))) and not any(map(str.isdigit, inside.split("/")[0]))
        return named and len(words) - len(inside) > FEWEST
    labelled = match["d"]
    return not labelled or (not re.search(
        r"\b(?:is|was|are|were|shows?|showing|that|which|said|says|has|had)\b", labelled) and bool(re.search(r"[:y] ?[A-Z©]", labelled)))


def _unlabelled(draft: Draft) -> Draft:
    """Cut off the labels that stand before a caption; a credit among them is kept as one."""
    lines: list[Line] = []
    owners: list[str] = []
    for line in draft.lines:
        found = LABEL.match(line.words) if line.role is None and line.markdown is None and len(line.words) <= LONGEST else None
        if not found or found["label"].startswith(("Media caption", "Play Video")):
            lines.append(line)
            continue
        cut = len(line.text) - len(line.text.lstrip()) + found.end()
        credit = CREDIT_BEFORE.match(line.words)
        owners += [credit["credit"]] if credit else []
        lines += [replace(line, text=line.text[:cut], role="credit" if credit else "furniture", rule="captions"),
                  replace(line, text=line.text[cut:], role="caption", rule="captions")]
        owners += [known for known in (_credit(line.text[cut:].strip(), first=False),) if known]
    if len(lines) == len(draft.lines):
        return draft
    return replace(draft, lines=tuple(lines), credits=tuple(dict.fromkeys((*draft.credits, *owners))))
