"""Items from the doubts that an article's file keeps."""

from collections.abc import Iterator, Sequence

from generator import doubts, paragraphs, settling
from generator.field_words import called
from generator.front_matter import KEYS
from generator.merging import BODY, BY_ENTRY
from generator.model import Article, Doubt, Worded, worded
from generator.sentences import sentences
from generator.worklist.desk import Place, cut
from generator.worklist.item import Choice, Context, Fix, Item
from generator.yaml_writer import dump

CODES = {"furniture": "W-040", "byline": "W-041", "date": "W-042", "language": "W-043", "disagreement": "W-044", "conflict": "W-010"}
REMOVED = "(removed)"


def doubtful(place: Place) -> Iterator[Item]:
    """An item for every open doubt; doubts about one field are settled together, so each knows all its options."""
    held = doubts.open_in(place.article)
    for doubt in held:
        alike = [other for other in held if doubts.name_of(other) == doubts.name_of(doubt)]
        yield _of_line(place, doubt, held) if doubts.key_of(doubt) is None else _of_field(place, doubt, alike)


# ---------------------------------------------------------------- a line of the text

def _of_line(place: Place, doubt: Doubt, held: Sequence[Doubt]) -> Item:
    name, words = doubts.name_of(doubt), " ".join((doubt.text or "").split())
    message, short = _not_of_it(cut(words), doubt.rule)
    return place.item(
        CODES.get(doubt.kind, "W-040"), message, short=short, line=_paragraph(place, doubt, held), context=context_of(place.article, words),
        fixes=(Fix(label=worded("if it is furniture"), paste=place.accept(name)),
               Fix(label=worded("if it belongs to the article"), paste=place.refuse(name))))


def _not_of_it(words: str, rule: str | None) -> tuple[Worded, Worded]:
    """The message with the words, and without them."""
    if rule is None:
        return worded("“%(words)s” may not belong to the article", words=words), worded("may not belong to the article")
    return (worded("“%(words)s” may not belong to the article (rule %(rule)s)", words=words, rule=rule),
            worded("may not belong to the article (rule %(rule)s)", rule=rule))


def _paragraph(place: Place, doubt: Doubt, held: Sequence[Doubt]) -> int | None:
    """The line in the article file at which the doubtful words begin."""
    same = sorted((one for one in held if one.text == doubt.text), key=lambda one: one.line or 0)
    found = paragraphs.places(place.article.body, doubt.text or "")
    nth = same.index(doubt)
    if nth >= len(found):
        return place.line_of("doubts")
    part, row = found[nth]
    return place.numbers.parts[part] + (row or 0)


def context_of(article: Article, words: str) -> Context:
    """The words with the sentence before and the one after them, from the article's body."""
    blocks = [block for block in article.blocks if block.anchor]
    if not any(words in " ".join(block.text.split()) for block in blocks):
        words = words.lstrip(paragraphs.BULLETS) or words
    at = next((n for n, block in enumerate(blocks) if words and words in " ".join(block.text.split())), None)
    if at is None:
        return Context(before=None, words=words, after=None)
    left, _, right = " ".join(blocks[at].text.split()).partition(words)
    before = _last(left) or (_last(blocks[at - 1].text) if at else None)
    after = _first(right) or (_first(blocks[at + 1].text) if at + 1 < len(blocks) else None)
    return Context(before=before, words=words, after=after, anchor=blocks[at].anchor)


def _first(text: str) -> str | None:
    spans = sentences(text)
    return text[slice(*spans[0])] if spans else None


def _last(text: str) -> str | None:
    spans = sentences(text)
    return text[slice(*spans[-1])] if spans else None


# ---------------------------------------------------------------- a field, or a paragraph that two hands changed

def _of_field(place: Place, doubt: Doubt, alike: Sequence[Doubt]) -> Item:
    key, name = doubts.key_of(doubt) or "", doubts.name_of(doubt)
    choices = _choices(place, key, name, alike)
    words = " ".join(doubt.text.split()) if doubt.text else None
    return place.item(
        CODES.get(doubt.kind, "W-044"), _message(doubt, key, words, place.article), short=_message(doubt, key, None, place.article),
        line=_line(place, doubt, key), choices=choices, context=context_of(place.article, words) if words else None,
        fixes=tuple(_fixes(place, doubt, key, name, choices)))


def _message(doubt: Doubt, key: str, words: str | None, article: Article) -> Worded:
    if doubt.kind == "conflict":
        return worded("%(what)s was changed by hand, and the generator reads it otherwise; yours is in force", what=called(key))
    if doubt.kind == "byline":
        return worded("“%(words)s” may be the byline", words=cut(words)) if words else worded("this may be the byline")
    if doubt.kind == "date":
        return _of_date(doubt, words, article)
    if doubt.kind == "language":
        known = article.language
        return worded("the language is not sure: %(language)s", language=known) if known else worded("the language is not known")
    return worded("the sources disagree on %(what)s", what=called(key))


def _of_date(doubt: Doubt, words: str | None, article: Article) -> Worded:
    if article.published is None and len(doubt.options) == 1 and not doubt.text:
        return worded("no date is stated; a program proposes one, which is often wrong")
    if doubt.options:
        return (worded("the date “%(words)s” can be read in more than one way", words=cut(words)) if words
                else worded("the date can be read in more than one way"))
    return worded("the date “%(words)s” is not sure", words=cut(words)) if words else worded("the date is not sure")


def _line(place: Place, doubt: Doubt, key: str) -> int | None:
    if key != BODY:
        return place.line_of(key)
    start = paragraphs.run_at(place.article.body, doubt.options[0]) if doubt.options else None
    return place.line_of("doubts") if start is None else place.numbers.parts[start]


def _choices(place: Place, key: str, name: str, alike: Sequence[Doubt]) -> tuple[Choice, ...]:
    """The options, those in force without lines to paste: pasting what is there would settle nothing."""
    now = doubts.option_of(doubts.values_of(place.article).get(key)) if key in KEYS else None
    conflict = any(doubt.kind == doubts.CONFLICT for doubt in alike)
    found = []
    for n, (option, sources) in enumerate(doubts.options_of(alike).items(), 1):
        in_force = n == 1 if conflict else option == now or _same(key, option, now)
        paste = None if in_force or key not in KEYS or key in BY_ENTRY else _pasted(key, option)
        found.append(Choice(value=option or REMOVED, sources=tuple(sources), in_force=in_force, paste=paste,
                            command=place.accept(f"{name}={n}"), dated=key == "published"))
    return tuple(found)


def _same(key: str, option: str, now: str | None) -> bool:
    """Whether an option of a list, written in another way, is what is in force."""
    return key in KEYS and not doubts.is_text(doubts.TYPES[key]) and doubts.option_of(doubts.value_of(key, option)) == now


def _pasted(key: str, option: str) -> str:
    """The lines that give the key this value."""
    return dump({key: doubts.value_of(key, option)}).rstrip("\n")


def _fixes(place: Place, doubt: Doubt, key: str, name: str, choices: Sequence[Choice]) -> Iterator[Fix]:
    """What settles it without any of the options."""
    if not choices and doubt.kind == "byline":
        yield Fix(label=worded("if it is the byline"), paste=place.accept(name))
    elif doubt.kind == "byline" and len(choices) > 1 and all(len(doubts.value_of(key, choice.value)) == 1 for choice in choices):
        together = ",".join(str(n) for n in range(1, len(choices) + 1))
        yield Fix(label=worded("if they wrote it together"), paste=place.accept(f"{name}={together}"))
    elif not choices and key in doubts.SETTABLE:
        yield Fix(label=worded("if you know it, with the value in the place of the dots"), paste=place.accept(f"{name}={settling.BLANK}"))
    if not any(choice.in_force for choice in choices):
        yield Fix(label=worded("if all is to stay as it is"), paste=place.refuse(name))
