"""Figures of an article: what is counted, how it is meant, and whose claim it is."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.claims import events, speech
from generator.claims.counted import Counted, counted
from generator.claims.frame import Frame, covering
from generator.claims.happenings import told_after
from generator.claims.located import where
from generator.claims.nouns import STOP_NOUN
from generator.claims.numerals import VAGUE, Numeral, numeral
from generator.claims.phrases import Words, words_of
from generator.claims.quantities import is_quantity
from generator.claims.quotations import is_sentence
from generator.claims.readings import Reading, is_english
from generator.claims.speakers import Speaker
from generator.model import Article, Block, Figure
from generator.sentences import Span, sentences, tokens

NO_DOING = frozenset("including excluding according following during regarding concerning considering pending barring".split())
"""Prepositions in -ing."""


def figures(article: Article, read: Iterable[Reading]) -> tuple[Figure, ...]:
    """The numbers that an article reports, in reading order; dates, identifiers and the like are not among them.

    What is counted is found by English phrases: an article that is known to be in another language has none.
    """
    if not is_english(article):
        return ()
    return tuple(figure for reading in read for figure in _in_sentence(article, reading))


def _in_sentence(article: Article, reading: Reading) -> Iterator[Figure]:
    unit = reading.unit
    words, parts = reading.words, [(unit.start, unit.end)]
    if unit.quotes:
        words = words_of(replace(unit, words=tuple(tokens(article.text, unit.start, unit.end))))
        parts = sentences(article.text, unit.start, unit.end)
    for found, around in _shared(words, _counted(article.text, reading, words)):
        figure = _figure(article, reading, words, found, around, parts)
        if figure is not None:
            yield figure


Pair = tuple[Numeral, Counted]


def _counted(text: str, reading: Reading, words: Words) -> list[Pair]:
    """The numbers of a sentence that count something, with what stands around each."""
    pairs = list[Pair]()
    at, floor = 0, 0
    while at < len(words.tokens):
        found = numeral(words, at)
        if found is None or not is_quantity(words, found):
            at += 1 if found is None else max(1, found.last - at)
            continue
        last = pairs[-1][1] if pairs else None
        around = _headlined(words, found, _joined(words, counted(words, found, floor), last), reading.block)
        if last is not None and found.first < last.last:
            around = replace(around, event=None)  # the 350 of "15 of the 350 hostages were shot"
        if (around.event is not None or not _is_loose(words, found, around)) and not _is_epithet(text, words, reading, around):
            pairs.append((found, around))
        at = floor = max(found.last, at + 1)
    return pairs


def _shared(words: Words, pairs: list[Pair]) -> list[Pair]:
    """ "12 men and three boys were killed": what is told of the last is told of those listed before it."""
    told = False
    for at in range(len(pairs) - 1, 0, -1):
        here, before = pairs[at][1], pairs[at - 1][1]
        told = here.event is not None and (told or told_after(words, here.last)) and _is_listed(words, before, here)
        if told:
            pairs[at - 1] = (pairs[at - 1][0], replace(before, event=here.event))
    return pairs


def _is_listed(words: Words, before: Counted, here: Counted) -> bool:
    between = {words.lower(n) for n in range(before.last, here.first)}
    return before.event is None and None not in (before.noun, here.noun) and bool(between) and between <= {"and", ","}


def _joined(words: Words, here: Counted, last: Counted | None) -> Counted:
    """ "killing two doctors and three nurses": the second number shares the first one's happening."""
    if here.event or last is None or here.noun is None or not 0 <= here.first - last.last <= 2:
        return here  # 0 apart: "kill 10 children 5 women", where the comma was lost
    between = [words.lower(n) for n in range(last.last, here.first)]
    return replace(here, event=last.event) if set(between) <= {"and", ",", "or"} and words.lower(here.last) != "were" else here


def _headlined(words: Words, found: Numeral, here: Counted, block: Block) -> Counted:
    """ "Burying Scores at Market": in a headline an -ing word before a vague number is what happened, whatever the verb."""
    doing = words.lower(here.first - 1)
    verb = doing.endswith("ing") and len(doing) > 4 and doing not in NO_DOING
    title = block.kind in ("headline", "heading") and verb and words.named[here.first - 1] is None
    if here.event is not None or not title or words.lower(found.first) not in VAGUE:
        return here
    return replace(here, event=events.EVENTS.get(doing, doing))


def _is_epithet(text: str, words: Words, reading: Reading, around: Counted) -> bool:
    """ "described him as “the cat with nine lives”": a number in a nickname counts nothing."""
    at = words.tokens[around.first].start
    for marks, _ in reading.quotes:
        if marks.outer[0] <= at < marks.outer[1]:
            frame = covering(list(reading.frames), marks.outer)
            return around.event is None and frame is not None and not frame.reports and not is_sentence(text[slice(*marks.inner)].strip())
    return False


def _is_loose(words: Words, found: Numeral, around: Counted) -> bool:
    """A number that counts nothing we can name: "many" and "one" without a happening, a bare number without a noun."""
    word = words.lower(found.first)
    if word in ("many", "numerous", "countless"):
        return True
    if word == "one" and around.qualifier is None:
        return True
    money = words.lower(found.first - 1) in ("$", "£", "€")
    return around.noun is None and found.unit is None and not money and _of_what(words, around.first) is None


def _of_what(words: Words, first: int) -> str | None:
    """ "a population of 350000": what a bare number is the size of, named before it."""
    return words.lower(first - 2) if words.lower(first - 1) == "of" and words.lower(first - 2) in _SIZES else None


_SIZES = frozenset("population toll crowd turnout circulation membership workforce staff audience majority attendance".split())
"""Nouns whose size follows after "of"."""


def _figure(
    article: Article, reading: Reading, words: Words, found: Numeral, around: Counted, parts: Sequence[Span]
) -> Figure | None:
    """The figure with whose claim it is; None when somebody denies it."""
    start, end = words.tokens[around.first].start, words.tokens[around.last - 1].end
    if any(f.denies and f.content[0] <= start and end <= f.content[1] for f in reading.frames) or _is_disowned(words, around.first):
        return None
    who = _attribution(article.text, reading, (start, end))
    what, whom = _what(words, found, around)
    return Figure(
        article=article.id,
        start=start,
        end=end,
        text=article.text[start:end],
        value=found.value,
        upper=found.upper,
        qualifier=around.qualifier,
        what=what,
        who=whom,
        where=where(words, around, _outside(reading, (start, end), who)),
        attribution=_bare(who.printed or who.text) if who else None,
        attribution_entity=who.entity if who else None,
        sentence=parts[max(0, bisect_right(parts, start, key=_start) - 1)],
    )


def _is_disowned(words: Words, first: int) -> bool:
    """ "It is not true that 50 …", "there is no evidence that …"."""
    that = next((n for n in range(first - 1, max(1, first - 12), -1) if words.lower(n) == "that"), None)
    if that is None:
        return False
    noun, before = words.lower(that - 1), words.lower(that - 2)
    return noun in ("untrue", "false") or (noun in ("true", "evidence", "correct", "proof", "sign") and before in ("not", "no", "n't"))


def _outside(reading: Reading, span: Span, who: Speaker | None) -> list[Span]:
    """The words that tell who says a figure, not where it happened."""
    frame = covering([f for f in reading.frames if f.reports], span)
    if who is None or frame is None:
        return []
    start, end = frame.content
    return [(reading.unit.start, start), (end, reading.unit.end), (who.place, who.place + len(who.printed or who.text))]


def _start(span: Span) -> int:
    return span[0]


def _what(words: Words, found: Numeral, around: Counted) -> tuple[str | None, str | None]:
    """What happened and to whom; without a happening, the thing counted."""
    if found.unit is not None and found.unit.startswith("year-old"):
        return "age", around.noun
    if around.event is not None:
        return around.event, around.noun
    if around.noun in ("times", "occasions"):
        return _verb_phrase(words, around.first) or around.noun, None
    return _with_of(words, around) or _of_what(words, around.first), None


def _with_of(words: Words, around: Counted) -> str | None:
    """ "breaches of the ceasefire": the noun with what it is of."""
    end = around.last
    if around.noun is None or words.lower(end) != "of":
        return around.noun
    last = end + 1
    while last < len(words.tokens) and last - end < 6 and words.tokens[last].is_word and not _stops(words, last):
        last += 1
    more = " ".join(t.text for t in words.tokens[end:last])
    return f"{around.noun} {more}" if last > end + 1 and words.lower(last - 1) not in speech.DETERMINERS else around.noun


def _stops(words: Words, at: int) -> bool:
    if words.lower(at) in speech.DEFINITE:
        return False
    return words.is_break(at) or (words.named[at] is None and words.lower(at) in STOP_NOUN | {"and", "or"})


def _verb_phrase(words: Words, end: int) -> str | None:
    """ "had broken the agreement 165 times": what was done so often."""
    while words.lower(end - 1) in speech.ADVERBS:
        end -= 1
    at = end - 1
    while at >= 0 and end - at <= 6 and not words.is_break(at):
        at -= 1
    return " ".join(t.text for t in words.tokens[at + 1 : end]) or None


def _bare(printed: str) -> str:
    """Without its article: "AFP photographer" of "An AFP photographer"."""
    first, _, rest = printed.partition(" ")
    return rest if rest and first.lower() in ("the", "a", "an") else printed


def _attribution(text: str, reading: Reading, span: Span) -> Speaker | None:
    near = bisect_right(reading.quotes, span[0], key=lambda quote: quote[0].outer[0]) - 1
    if near >= 0 and span[0] < reading.quotes[near][0].outer[1]:
        return reading.quotes[near][1]
    frame = covering([f for f in reading.frames if f.reports], span)
    return frame.speaker if frame and not (frame.trails and _in_aside(text, frame, span)) else None


def _in_aside(text: str, frame: Frame, span: Span) -> bool:
    """Whether it stands in a ", which …," of a sentence attributed only at its end: the paper's own background."""
    before, after = text[max(frame.content[0], span[0] - 300) : span[0]], text[span[1] : min(frame.content[1], span[1] + 300)]
    comma = before.rfind(",")
    opened = comma >= 0 and before[comma + 1 :].lstrip().startswith(("which ", "who ", "whose ", "where "))
    return opened and "," in after
