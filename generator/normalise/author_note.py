"""Who the writer is, as opinion pages and magazines print it: "Jane Doe is a senior writer at the Gazette. Follow her on Twitter"."""

import re
from dataclasses import replace

from generator.model import Doubt, Draft
from generator.normalise.asides import is_aside, split
from generator.normalise.corrections import NOTE as CORRECTION
from generator.normalise.lines import PLAIN, free, give, took
from generator.normalise.names_in import without_title
from generator.normalise.promo_labels import STRONG_LINE, WEAK_LINE

LONGEST = 900
MOST = 8
"""Lines of notes at the end of an article by several writers."""

ENOUGH = 3
"""Paragraphs that an article has beside the note about its writer."""

NAME = r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|da|van|von|der|den|al|bin|la|du|del|di|el|[(“\"][^)”\"]{1,30}[)”\"])){0,5}"
PREFIX = (
    r"(?:[-–—•*]\s*)?(?:(?:[Ee]ditor['’]?s['’]? [Nn]ote|About the [Aa]uthors?|ABOUT THE AUTHORS?|Guest (?:essay|column)ist)\s?[:.]?\s*)?")
BETWEEN = r"(?P<between>(?: ?\(@?[^)]{1,60}\)|, (?!who\b)[^,]{2,80},)?)"
BLURB = re.compile(
    rf"(?P<prefix>{PREFIX})(?P<names>(?:The|This) (?:author|writer|columnist)s?\b|{NAME}(?:,? and {NAME}| & {NAME}"
    rf"|, {NAME}){{0,3}}){BETWEEN},? "
    r"(?P<verb>is|are|was (?=an? |the |formerly|previously)|writes?|covers?|reports?|works?|serves?|teaches|teach|has (?:been|covered"
    r"|written|worked|served)|have (?:been|written)|represents?"
    r"|hosts?|co-?founded|founded|edits|blogs|joined|leads|heads|lives|specializes|formerly|studies"
    r"|co-hosts)\b(?P<rest>.{3,400})", re.DOTALL)
TITLED = re.compile(r"(?:Mr|Mrs|Ms|Dr|Prof)\. (?P<surname>[A-Z][\w'’-]+)\Z")
BYLINE = re.compile(r"(?:Written |Story )?(?:By|BY|by):? [A-Z]")
LONGEST_LABEL = 160
UNNAMED = re.compile(r"(?:The|This) (?:author|writer|columnist)s?\Z")
JOBS = re.compile(
    r"(?i)\b(?:writer|reporter|editor|columnist|correspondent|journalist|author|professor|fellow|contributor|commentator|analyst|critic"
    r"|producer|director"
    r"|co-?founder|founder|president|chief|chair(?:man|woman)?|scholar|researcher|lecturer|historian|lawyer|attorney|senator"
    r"|congress(?:man|woman)?|student"
    r"|senior|host|co-host|physician|doctor|scientist|economist|consultant|strategist|administrator|teacher|ceo|associate|intern|staff"
    r"|novelist|poet|activist"
    r"|freelance|bureau|adviser|advisor|ambassador|editorials?|politics|news|magazine|university|institute|book|podcast|foundation"
    r"|blogger|pundit|anchor"
    r"|\w{2,}(?:ologist|ographer|onomer|ophile)|physicist|chemist|engineer|farmer|nurse|veteran|artist|film-?maker|musician|translator"
    r"|philosopher|psychiatrist|pollster|diplomat|campaigner|advocate|expert|specialist|academic|educator|practitioner"
    r"|storyteller|illustrator|screenwriter|playwright|essayist|executive|secretary|district|photographer|theologian|pastor"
    r"|entrepreneur|investor|policy|strategies|affairs|law school"
    r"|candidate for governor|democrat from"
    r"|republican from|democrat representing|republican representing)s?\b")
ABOUT = re.compile(
    r"(?i:about the (?:authors?|writers?)|(?:the )?authors?|contributors?|über den autor|über die autorin|zum autor"
    r"|à propos de l['’]auteur|sobre el autor"
                   r"|sobre la autora|sobre o autor|sobre a autora|sull['’]autore|over de auteur|o autorze|yazar hakkında|об авторе"
                   r"|про автора|عن الكاتب|关于作者|作者简介"
                   r"|tentang penulis|về tác giả|o autorovi)\s?:?")
SPOKEN = re.compile(r"(?i)[\"“”]\s*(?:,|\w+ (?:said|says|told))|\b(?:said|says|told reporters|according to)\b")


def author_note(draft: Draft) -> Draft:
    """Last lines, or the first below the headline, about somebody whom the story does not name; the byline is left to a person."""
    if took(draft, "author_note"):
        return draft
    lines = free(draft)
    tail = _tail(lines)
    found = dict.fromkeys(tail, "furniture")
    first = next((entry for entry in lines if entry[0] not in found), None)
    if first and len(lines) - len(tail) > ENOUGH and _is_note(first[1], lines, (first[0],), at_head=True):
        found[first[0]] = "furniture"
    if not found or len(lines) - len(found) < 1:
        return draft
    writers = tuple(dict.fromkeys(name for n in sorted(found) for name in _names(draft.lines[n].words)))
    first_line = draft.lines[min(found)]
    draft = give(draft, found, "author_note")
    if draft.bylines or not writers or any(entry.kind == "byline" for entry in draft.doubts):
        return draft
    asked = Doubt(kind="byline", field="bylines", line=first_line.number, text=first_line.words, options=writers, rule="author_note")
    return replace(draft, doubts=(*draft.doubts, asked))


def _tail(lines: list[tuple[int, str]]) -> list[int]:
    """The notes at the end: from a heading that says so, or as far up as every line is one."""
    for place in range(max(len(lines) - MOST, ENOUGH), len(lines)):
        if ABOUT.fullmatch(lines[place][1]):
            return [n for n, _ in lines[place:]]
    found: list[int] = []
    for n, words in reversed(lines[ENOUGH:][-MOST:]):
        if CORRECTION.match(words.translate(PLAIN)):
            continue  # stands below the note, and stays
        if _is_label(words):
            continue  # is of another rule
        if not _is_note(words, lines, (n, *found), at_head=False):
            break
        found.append(n)
    return found


def _is_note(words: str, lines: list[tuple[int, str]], notes: tuple[int, ...], *, at_head: bool) -> bool:
    """Whether it introduces its writer: somebody with a trade whom no other line names, or whom the reader is asked to follow."""
    if len(words) > LONGEST or SPOKEN.search(words):
        return False
    parts = split(words)
    match = BLURB.match(parts[0]) if parts else None
    if not match or not JOBS.search(match["between"] + match["rest"]):
        return False
    text = " ".join(other for n, other in lines if n not in notes and not _is_label(other))
    if UNNAMED.match(match["names"]):
        return not at_head
    titled = TITLED.match(match["names"]) if not at_head else None
    names = (titled["surname"],) if titled else _names(words)
    unknown = all(not re.search(rf"\b{re.escape(name.split()[-1])}\b", text) for name in names)
    marked = bool(match["prefix"].strip()) or any(is_aside(part) for part in parts[1:])
    return bool(names) and (unknown or (marked and not at_head))


def _is_label(words: str) -> bool:
    """A byline, or a link to another article, which may name the writer without telling of them."""
    return len(words) <= LONGEST_LABEL and bool(BYLINE.match(words) or STRONG_LINE.fullmatch(words) or WEAK_LINE.fullmatch(words))


def _names(words: str) -> tuple[str, ...]:
    match = BLURB.match(split(words)[0]) if words else None
    if not match or UNNAMED.match(match["names"]):
        return ()
    names = (without_title(name.strip()) for name in re.split(r",? and |, | & ", match["names"]))
    return tuple(name for name in names if len(name.split()) >= 2)
