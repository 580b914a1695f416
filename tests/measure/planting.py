"""Copies of articles with the edits that papers make: what tests/measure/copies.py plants. The same seed plants the same."""

import datetime as dt
import random
import re
import string
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

Paragraphs = tuple[str, ...]
KEPT, KEPT_WORDS = 0.5, 30
"""What a copy must hold of its source to be called one."""


@dataclass(frozen=True, slots=True)
class Told:
    """A text before it is an article."""

    name: str
    headline: str
    paragraphs: Paragraphs
    publication: str | None
    day: str | None

    @property
    def words(self) -> int:
        """Of the paragraphs."""
        return sum(len(paragraph.split()) for paragraph in self.paragraphs)


@dataclass(slots=True)
class Hand:
    """An editor, and what lies on the desk beside the text."""

    chance: random.Random
    foreign: Sequence[Told]

    def other(self) -> Told:
        """A text that has nothing to do with it."""
        return self.chance.choice(self.foreign)


Edit = Callable[[Told, Hand], Told]
ENDS = re.compile(r"(?<=[.!?][\"'”]) +(?=[A-Z])|(?<=[a-z0-9)][.!?]) +(?=[A-Z\"“])")


def headline(told: Told, hand: Hand) -> Told:
    """Another headline, of another matter."""
    return replace(told, headline=hand.other().headline)


def cut(told: Told, hand: Hand) -> Told:
    """The last 30 to 60 % of the sentences gone, as many as may be."""
    sentences = [(n, s) for n, p in enumerate(told.paragraphs) for s in ENDS.split(p)]
    total = sum(len(s.split()) for _, s in sentences)
    keep, kept = max(KEPT_WORDS + 5, round(total * hand.chance.uniform(0.4, 0.7))), 0
    left: dict[int, list[str]] = {}
    for n, sentence in sentences:
        if kept >= keep:
            break
        left.setdefault(n, []).append(sentence)
        kept += len(sentence.split())
    return replace(told, paragraphs=tuple(" ".join(part) for part in left.values()))


def lead(told: Told, hand: Hand) -> Told:
    """Another first sentence, with another one's words."""
    first, *others = told.paragraphs
    own = ENDS.split(first)[1:]
    return replace(told, paragraphs=(ENDS.split(hand.other().paragraphs[0])[0], *([" ".join(own)] if own else []), *others))


CREDITS = ("Reporting by our staff in London; editing by Jane Doe", "Sign up to our morning letter and never miss a story.",
           "© Northern News Service. All rights reserved.", "Additional reporting by agencies.")


def lines(told: Told, hand: Hand) -> Told:
    """A dateline before, a credit and a reader's invitation behind, or the last paragraph and what stood before a dash gone."""
    place = hand.chance.choice(("LONDON", "NEW YORK (Northern News Service)", "TOKYO, Thursday"))
    first, *others = told.paragraphs
    credit = hand.chance.choice(CREDITS)
    return replace(told, paragraphs=(f"{place} — {first}", *others, credit))


STYLES = ((r"\bpct\b", "per cent"), (r"\bmln\b", "million"), (r"\bbln\b", "billion"), (r"\bdlrs?\b", "dollars"), (r"\bU\.S\.", "US"),
          (r"\bstg\b", "sterling"), (r"\bMr ", ""), (r"(?<=\d)%", " percent"), (r"(?<=\d)m\b", " million"), (r"(?<=\d)bn\b", " billion"),
          (r"\b(\w+)isation(s?)\b", r"\1ization\2"), (r"\b(\w{3,})ise(d?)\b", r"\1ize\2"),
          (r"\b(col|fav|lab|hon|behavi|neighb)our", r"\1or"), (r"\bcentre", "center"), (r"\bprogramme", "program"), ('"', "'"),
          (" - ", " — "), (r"\bFeb\b", "February"), (r"\bDec\b", "December"))


def style(told: Told, hand: Hand) -> Told:
    """The paper's own spelling."""
    def spelled(text: str) -> str:
        for pattern, by in STYLES:
            text = re.sub(pattern, by, text)
        return text
    return replace(told, paragraphs=tuple(map(spelled, told.paragraphs)))


SWAPS = {"said": "told reporters", "also": "further", "but": "however", "would": "was to", "will": "is to", "about": "some",
         "because": "as", "last": "the past", "however": "but", "company": "firm", "government": "administration", "increase": "rise",
         "more than": "over", "although": "though", "including": "among them", "added": "went on", "expected": "forecast",
         "while": "whereas", "near": "close to", "after": "following", "before": "ahead of", "such": "this kind of",
         "quarter": "three months", "years": "years' time"}


def rewrite(told: Told, hand: Hand) -> Told:
    """A light hand over every sentence: words exchanged, some left out, one sentence in eight gone, paragraphs joined."""
    paragraphs = []
    for paragraph in told.paragraphs:
        kept = [s for s in ENDS.split(paragraph) if hand.chance.random() > 1 / 8]
        words = [SWAPS.get(w, w) if hand.chance.random() < 0.8 else w for s in kept for w in s.split()]
        paragraphs.append(" ".join(w for w in words if hand.chance.random() > 0.02))
    whole = [p for p in paragraphs if p] or list(told.paragraphs)
    if len(whole) > 2:
        at = hand.chance.randrange(len(whole) - 1)
        whole[at:at + 2] = [" ".join(whole[at:at + 2])]
    return replace(told, paragraphs=tuple(whole))


def own_matter(told: Told, hand: Hand) -> Told:
    """Paragraphs of the paper's own between and behind, up to as many words again."""
    room, added = told.words * hand.chance.uniform(0.3, 0.8), []
    for paragraph in hand.other().paragraphs:
        if sum(len(p.split()) for p in added) + len(paragraph.split()) > room:
            break
        added.append(paragraph)
    at = hand.chance.randint(1, len(told.paragraphs))
    return replace(told, paragraphs=(*told.paragraphs[:at], *added[:1], *told.paragraphs[at:], *added[1:]))


ALIKE = {"e": "c", "c": "e", "l": "1", "1": "l", "i": "l", "o": "0", "0": "o", "h": "b", "b": "h", "n": "u", "u": "n", "m": "rn",
         "s": "5", "5": "s", "a": "o", "t": "f", "f": "t", "g": "q", "8": "3", "3": "8", "I": "l", "S": "5", "B": "8", "r": "n",
         "w": "vv", "d": "cl"}
"""Letter -> what a scanner takes it for."""


def scanned(told: Told, share: float, chance: random.Random) -> Told:
    """So many of the characters misread, lost, doubled, split or run together."""
    def read(text: str) -> str:
        return "".join(_misread(c, chance) if chance.random() < share else c for c in text)
    return replace(told, headline=read(told.headline), paragraphs=tuple(map(read, told.paragraphs)))


def _misread(letter: str, chance: random.Random) -> str:
    draw = chance.random()
    if letter == " ":
        return "" if draw < 0.7 else "  "
    if draw < 0.65:
        return ALIKE.get(letter, chance.choice(string.ascii_lowercase))
    return "" if draw < 0.8 else f"{letter} " if draw < 0.9 else letter + chance.choice(".,'`;^")


KINDS: dict[str, tuple[float, tuple[Edit, ...]]] = {
    "the same": (0, ()), "headline": (0, (headline,)), "cut end": (0, (cut,)), "new lead": (0, (lead,)),
    "headline, lead": (0, (headline, lead)), "lines": (0, (lines,)), "house style": (0, (style,)), "rewrite": (0, (headline, rewrite)),
    "agency": (0, (headline, style, lines, cut)), "agency, lead": (0, (headline, style, lead, lines, cut)),
    "own matter": (0, (headline, own_matter)), "rewrite, lead": (0, (headline, lead, style, rewrite)), "read 1 %": (0.01, ()),
    "read 2 %": (0.02, ()), "read 3 %": (0.03, ()), "read 5 %": (0.05, ()), "read 3 %, cut": (0.03, (headline, cut)),
    "read 2 %, agency": (0.02, (headline, style, lines, cut))
}
"""Name -> share of the characters that are misread in the end, and what is done before, in order."""


def planted(sources: Sequence[Told], foreign: Sequence[Told], each: int, seed: int) -> Iterator[tuple[str, Told, Told]]:
    """Kind, source, copy; half of each kind from either outlet. The first copy of a text is in one paper, the second in another."""
    papers: Counter[str] = Counter()
    for kind, source, copy in _planted(sources, foreign, each, seed):
        papers[source.name] += 1
        yield kind, source, replace(copy, publication=f"The {papers[source.name]}. Kessel Times")


def _planted(sources: Sequence[Told], foreign: Sequence[Told], each: int, seed: int) -> Iterator[tuple[str, Told, Told]]:
    for kind in KINDS:
        for outlet in sorted({told.publication or "" for told in sources}):
            chance = random.Random(f"{seed} {kind} {outlet}")  # noqa: S311
            own = [told for told in sources if told.publication == outlet]
            chance.shuffle(own)
            yield from islice(((kind, source, copy) for source in own if (copy := _copied(kind, source, Hand(chance, foreign)))), each // 2)


def _copied(kind: str, source: Told, hand: Hand) -> Told | None:
    """A copy; None when not enough of the source is left."""
    share, edits = KINDS[kind]
    copy = source
    for edit in edits:
        copy = edit(copy, hand)
    held, mine = (Counter(" ".join(style(one, hand).paragraphs).casefold().split()) for one in (source, copy))
    if (held & mine).total() < max(KEPT * mine.total(), KEPT_WORDS):
        return None
    day = (dt.date.fromisoformat(source.day) + dt.timedelta(hand.chance.randint(0, 1))).isoformat() if source.day else None
    return replace(scanned(copy, share, hand.chance), name=f"{kind}: {source.name}", day=day)
