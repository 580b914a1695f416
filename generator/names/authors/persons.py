"""A piece of a byline as a person's name: without titles, "in Paris" and "for the Gazette"."""

import re
from dataclasses import dataclass, replace

from generator.model import AuthorKind
from generator.names.authors.folding import UNSPACED, fold, is_unspaced
from generator.names.authors.vocabulary import agency, is_house, is_nobody, is_place
from generator.names.page import ARTICLE_PREFIX, PARTICLES

TAIL = re.compile(
    r"\s+(?P<word>in|at|aus|à|au|en|em|a|из|в|w|te|from|for|für|pour|para|per|of|voor)\s+"
    r"(?P<rest>(?:the\s+|die\s+|der\s+|la\s+|le\s+|el\s+)?\S.{0,60})\Z")
FOR = frozenset("for für pour para per of voor".split())
DOUBTFUL = frozenset("en a te e".split())
"""Words that also stand in names and lists: they tell where somebody is only before a place of the gazetteer."""

SURNAMES = frozenset(("Bloomberg", "Hina", "Petra", "Antara"))
"""Agencies that bear a person's name."""

TITLE = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Dame|Rev|Sen|Rep|Gov|Lt|Col|Gen|Maj|Capt|Amb|Herr|Frau|Dra|Sra|Dott|Ing|Mag|Dipl|Hon|Senator"
    r"|Representative|Professor|Congressman|Congresswoman|Governor|Mayor|Ambassador|Др)\.?(?:-Ing\.?)?\s+)+(?=\S)", re.IGNORECASE)
GENRE = re.compile(r"(?:Analysis|Opinion|Commentary|Exclusive|Review|Interview)\s+(?=\S+\s+\S)", re.IGNORECASE)
REPORTER = re.compile(
    r"\A(?:本报记者|本報記者|新华社记者|记者|記者|通讯员|[【［\[].{1,12}[】］\]])\s*|\s*(?:記者|记者|特派員|編集委員|論説委員|기자|특파원|논설위원|선임기자)\Z")
OTHERS = re.compile(r"\s*외\s*\d+명\Z")
""" "and 2 others", as Korean papers have it."""

MARKS = ".'’‘`´ʼ-‐‑"
LONGEST = 60
"""Characters of one name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """One who signs, as one byline has it."""

    name: str
    kind: AuthorKind | None
    """None for a single word, which tells nobody."""

    start: int
    end: int
    role: str | None = None
    place: str | None = None
    outlet: str | None = None
    turned: str | None = None
    """The name in the other order, which counts only where the archive prints it too."""

    turned_end: int = 0
    """Where the byline's words for that name end."""


def person(text: str, start: int) -> Signed | None:
    """The person that a piece names; of kind None when one word is all that it has, None when it is no name."""
    for cut in (GENRE, TITLE):
        found = cut.match(text)
        start, text = (start + found.end(), text[found.end():]) if found else (start, text)
    text, start = _without_reporter(text, start)
    signed = _placed(text, start) or _of_agency(text, start)
    if signed is None and is_person(text):
        signed = Signed(name=text, kind="person", start=start, end=start + len(text))
    if signed is None and _is_word(text) and not is_nobody(text):
        return Signed(name=text, kind=None, start=start, end=start + len(text))
    return _capitals_first(signed) if signed else None


def _without_reporter(text: str, start: int) -> tuple[str, int]:
    """Without what Chinese, Japanese and Korean papers write on either side for "reporter"."""
    text = OTHERS.sub("", text)
    while found := REPORTER.search(text):
        if found.end() - found.start() == len(text):
            break
        start, text = (start + found.end(), text[found.end():]) if found.start() == 0 else (start, text[:found.start()])
    return text, start


def _placed(text: str, start: int) -> Signed | None:
    """ "Jane Roe in Paris", "Jane Roe for The Gazette"."""
    for found in TAIL.finditer(text):
        name, word, rest = text[:found.start()], found["word"], found["rest"]
        if not is_person(name) or not (rest[:1].isupper() or rest.split()[-1][:1].isupper() or not rest[:1].islower()):
            continue
        signed = Signed(name=name, kind="person", start=start, end=start + len(name))
        if word in FOR:
            return replace(signed, outlet=agency(rest) or rest)
        if word not in DOUBTFUL or is_place(rest):
            return replace(signed, place=rest)
    return None


def _of_agency(text: str, start: int) -> Signed | None:
    """ "Jane Roe Reuters", "Jane Roe AFP": an agency's name that nothing parts from the name before it."""
    name, _, last = text.rpartition(" ")
    found = agency(last) if last else None
    if found and (found == last or (last.isupper() and not name.isupper())) and found not in SURNAMES and is_person(name):
        return Signed(name=name, kind="person", start=start, end=start + len(name), outlet=found)
    return None


def _capitals_first(signed: Signed) -> Signed:
    """A first word in capitals beside others that are not may be the family name: "ROE Jane"."""
    first, _, rest = signed.name.partition(" ")
    if len(first) > 2 and first.isupper() and rest and not any(word.isupper() and len(word) > 1 for word in rest.split()):
        return replace(signed, turned=f"{rest} {first}", turned_end=signed.end)
    return signed


def is_person(text: str) -> bool:
    """Whether it reads as a full name: two to six words with capitals, or some characters of a script without spaces."""
    if len(text) > LONGEST or is_nobody(text) or is_house(text):
        return False
    if is_unspaced(text):
        return 2 <= len(text.replace(" ", "").replace("・", "")) <= 14 and all(UNSPACED.match(c) or c in " ・=＝ー" for c in text)
    words = text.split()
    return 2 <= len(words) <= 6 and all(map(_is_word, words)) and _has_capitals(words)


def _has_capitals(words: list[str]) -> bool:
    """All words but particles begin with capitals, or all are in small letters, as some papers set them."""
    small = [word for word in words if word[0].islower()]
    if len(small) == len(words):
        return len(words) <= 3 and not any(fold(word) in PARTICLES for word in (words[0], words[-1]))
    elided = [word for word in small if ARTICLE_PREFIX.match(word)]
    return all(word in elided or fold(word) in PARTICLES for word in small) and len(words) - len(small) + len(elided) > 1


def _is_word(word: str) -> bool:
    """Letters, with the marks that stand in names."""
    return word[0].isalpha() and all(c.isalpha() or c in MARKS or not c.isascii() for c in word) and not re.search(r"[\s\d]", word)
