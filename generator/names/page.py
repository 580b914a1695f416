"""An article as the name rules see it: its text in tokens, and the spans found so far."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from generator.model import Article, Block, EntityType
from generator.names import plural_possessives

TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-'’&.][^\W_]+)*", re.UNICODE)
POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
PARTICLES = frozenset((
    "al el ul bin ibn bint ben abu abd de del della di da das do dos du d la le van von der den ter ten "
    "zu y e"
).split())
"""Lower-case words inside a person's name. Source: name customs as the usual style books list them."""

ARTICLE_PREFIX = re.compile(r"^(?:al|el|as|ash|an|ar|at|ad|az|ul|ol|d|l|o|de|di)[-'’](?=[^\W\d_a-z])", re.UNICODE)
"""Prefixes in lower case with which a token is still a name: "al-Abdah", "d'Estaing"."""

FIRST_WORDS = frozenset((
    "The A An In On At As And But Or For From With By To Of When While After Before Since If Both All "
    "This That These Those His Her Its Their Our My Former Meanwhile However Although Though Because "
    "Where Who What Why How Some Many Most Several Last Next Recent Earlier Later Under Over According "
    "Despite During Unlike Like Then Now Also Local Another Other Fellow Each Every Such Yet So Still "
    "Even Only Just Once There Here It He She They We You I"
).split())
"""Words that begin a sentence with a capital and no name with it."""

MINOR = frozenset((
    "a an the and but or nor so yet as at by for from in into of off on onto out over per than to up upon via vs with within without s t"
).split())
"""Words that a title in capitals writes in lower case. Source: the usual style books."""

STOP = re.compile(r"[.!?…]['\"”’)\]]*\s*$")
SENTENCE_END = re.compile(r"[.!?…]['\"”’)\]]*\s+$|[:;]\s+$|^[\s\W]*$|[\"“‘(]\s*$|(?:^|\s)['‘]$|[•–—-]\s+$")
ABBREVIATED = re.compile(
    r"(?:^|[\s(])(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Sr|Jr|Gen|Col|Lt|Maj|Capt|Sgt|Sen|Rep|Gov|Rev|Prof|Hon|No|vs|U\.S|U\.N|U\.K)\.\s+$")


SURE = 0.75
"""From this probability on a recogniser's span keeps its ends: below it, what rules make of it is right as often."""


HARDLY_SURE = 0.4
"""Below this probability a longer span that cues show takes the place of a recogniser's."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word: text[start:end], a possessive 's left out."""

    start: int
    end: int
    text: str
    first: bool
    """Whether it begins a sentence, so that its capital says nothing."""

    block: int

    @property
    def capital(self) -> bool:
        """Whether it is written as a name is."""
        return self.text[0].isupper() or (self.text[0] in "adelou" and bool(ARTICLE_PREFIX.match(self.text)))

    @property
    def letters(self) -> bool:
        return any(map(str.isalpha, self.text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A span that something takes for a name."""

    start: int
    end: int
    type: EntityType | None
    """None when only the words, not the kind of thing, are known."""

    source: str
    """What found it: "model", "table", or the name of a rule."""

    role: str | None = None
    """Title or apposition printed beside it."""

    sure: float = 1.0
    """The recogniser's probability, 0 to 1; 1 for what a rule or table found."""


@dataclass(frozen=True)
class Page:
    """The text, its blocks and its tokens."""

    article: Article
    trusted: bool = False
    """Whether a recogniser has read it whose spans are better than what cues show."""

    @property
    def text(self) -> str:
        return self.article.text

    @property
    def blocks(self) -> tuple[Block, ...]:
        return self.article.blocks

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        return tuple(token for number, block in enumerate(self.blocks) for token in _tokens(block, number))

    @cached_property
    def body(self) -> frozenset[int]:
        """Numbers of the blocks that are no titles."""
        return frozenset(n for n, b in enumerate(self.blocks) if b.kind not in ("headline", "kicker", "heading"))

    @cached_property
    def prose(self) -> frozenset[int]:
        """Numbers of the blocks whose capitals are evidence: sentences, not titles."""
        return frozenset(n for n in self.body if not shouting(self.blocks[n].text))

    @cached_property
    def at(self) -> dict[int, int]:
        """Offset -> number of the token that begins there."""
        return {token.start: number for number, token in enumerate(self.tokens)}

    @cached_property
    def ending(self) -> dict[int, int]:
        """Offset -> number of the token that ends there."""
        return {token.end: number for number, token in enumerate(self.tokens)}

    @cached_property
    def lower(self) -> frozenset[str]:
        """Words that the article also writes in lower case."""
        return frozenset(token.text for token in self.tokens if token.text.islower())

    @cached_property
    def standing(self) -> frozenset[str]:
        """Capitalised words in mid-sentence that own nothing and have no capitalised word behind them."""
        pairs = zip(self.tokens, (*self.tokens[1:], None), strict=True)
        return frozenset(token.text for token, after in pairs if token.capital and not token.first and token.block in self.prose
                         and self.text[token.end:token.end + 1] not in ("'", "’")
                         and not (after and after.capital and self.between(token, after) == " "))

    def inside(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens that lie in a span."""
        first = self.at.get(start)
        if first is None:
            first = bisect_left(self.tokens, start, key=_where)
        if first == len(self.tokens) or self.tokens[first].start >= end:
            return ()
        last = first
        while last < len(self.tokens) and self.tokens[last].end <= end:
            last += 1
        return self.tokens[first:last]

    def around(self, at: int) -> int | None:
        """Number of the token that holds the character at an offset."""
        number = bisect_right(self.tokens, at, key=lambda token: token.start) - 1
        return number if number >= 0 and at < self.tokens[number].end else None

    def between(self, left: Token, right: Token) -> str:
        """What stands between two tokens."""
        return self.text[left.end:right.start]

    def joined(self, left: Token, right: Token) -> bool:
        """Whether two tokens can belong to one name: a space, an initial's point, or the possessive of a body's members between them."""
        if left.block != right.block:
            return False
        gap = self.between(left, right)
        if gap[:1] in ("'", "’"):
            return plural_possessives.in_name(self, self.at[left.start])
        return gap in (" ", "  ", "&", " & ") or (gap in (". ", " . ") and len(left.text) == 1)

    @cached_property
    def runs(self) -> tuple[tuple[int, int], ...]:
        """Runs of capitalised words, with particles inside, as (first, past last) token numbers; prose only."""
        runs, past = list[tuple[int, int]](), 0
        for number, token in enumerate(self.tokens):
            if number >= past and token.block in self.prose and token.capital:
                past = self.run_end(number)
                runs.append((number, past))
        return tuple(runs)

    def run_end(self, number: int) -> int:
        """Past the last token of the run that begins here."""
        end = number + 1
        while end < len(self.tokens):
            ahead = end
            while ahead < len(self.tokens) - 1 and self.tokens[ahead].text in PARTICLES and self._follows(ahead):
                ahead += 1
            if not (self.tokens[ahead].capital and self._follows(ahead)):
                break
            end = ahead + 1
        return end

    def _follows(self, number: int) -> bool:
        return self.joined(self.tokens[number - 1], self.tokens[number])

    def sure(self, found: Found) -> bool:
        """Whether a trusted recogniser has no doubt of the span."""
        return self.trusted and found.source == "model" and found.sure >= SURE

    def surface(self, found: Found) -> str:
        return self.text[found.start:found.end]


def cut(page: Page, found: Found, tokens: tuple[Token, ...], **changes: object) -> Found:
    """The span of these tokens, with what else is to change; an abbreviation's last point stays with it."""
    return replace(found, start=tokens[0].start, end=tokens[-1].end, **changes)  # type: ignore[arg-type]


def shouting(text: str) -> bool:
    """Whether most longer words have a capital, as in a title; says nothing of texts under four words.

    A text that ends as a sentence does and has a word in lower case that titles write with a capital is none: "Jane Roe met John Doe."
    """
    words = [w for w in TOKEN.findall(text) if w[0].isalpha()]
    longer = [w for w in words if len(w) > 3]
    if len(longer) < 4 or sum(w[0].isupper() for w in longer) <= 0.75 * len(longer):
        return False
    return not (STOP.search(text) and any(w.islower() and w not in MINOR for w in words))


def _tokens(block: Block, number: int) -> Iterator[Token]:
    for match in TOKEN.finditer(block.text):
        word = match.group()
        owned = POSSESSIVE.search(word)
        word = word[:owned.start()] if owned and owned.start() else word
        if not word or (word in "sS" and block.text[max(0, match.start() - 1):match.start()] in ("'", "’")):
            continue
        start = block.start + match.start()
        yield Token(start, start + len(word), word, _starts(block.text, match.start()), number)


def _where(token: Token) -> int:
    return token.start


def _starts(text: str, at: int) -> bool:
    if text[at - 2:at - 1].isalnum() and text[at - 1] == " ":  # by far most: nothing that ends a sentence stands there
        return False
    before = text[max(0, at - 12):at]
    return bool(SENTENCE_END.search(before)) and not ABBREVIATED.search(before)


def added(found: tuple[Found, ...], new: Iterable[Found]) -> tuple[Found, ...]:
    """With these spans too: of two that overlap the longer stays, of two on one span both do (each is a vote on its type)."""
    result = sorted(found, key=_in_order)
    longest = max((name.end - name.start for name in result), default=0)
    for span in new:
        low = bisect_left(result, span.start - longest, key=_start)
        high = bisect_left(result, span.end, key=_start)
        clash = [old for old in result[low:high] if old.end > span.start and (old.start, old.end) != (span.start, span.end)]
        if all(old.end - old.start < span.end - span.start for old in clash):
            result[low:high] = sorted([*(old for old in result[low:high] if old not in clash), span], key=_in_order)
            longest = max(longest, span.end - span.start)
    return tuple(result)


def voted(page: Page, found: tuple[Found, ...], new: Iterable[Found]) -> tuple[Found, ...]:
    """What cues show: votes on the types of the spans that a trusted recogniser found, else spans of their own.

    Measured on newswire and Wikipedia with our recogniser: of the names that cues show where it has none 2 in 50 are right, of those
    that are longer than its own 12 in 46.
    """
    if not page.trusted:
        return added(found, new)
    held = {(name.start, name.end) for name in found}
    return added(found, (span for span in new if (span.start, span.end) in held or _longer_than_doubtful(span, found)))


def _longer_than_doubtful(span: Found, found: tuple[Found, ...]) -> bool:
    """Whether the span takes in what the recogniser found there, and that it was hardly sure of."""
    clash = [name for name in found if name.start < span.end and span.start < name.end]
    return bool(clash) and all(span.start <= name.start and name.end <= span.end for name in clash) and any(
        name.source == "model" and name.sure < HARDLY_SURE for name in clash)


def _start(name: Found) -> int:
    return name.start


def _in_order(name: Found) -> tuple[int, int, str, str]:
    return (name.start, -name.end, name.source, name.type or "")
