"""A person's decision on a doubt, made through the program: the article with it, nothing else changed.

What is to be settled is named as `doubts.name_of` has it, with the number of an option or a value of one's own:
"published=2", "published=1931-05", "line:17", "bylines", "body:k3f9q2=1".
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from generator import dates, doubts, paragraphs
from generator.drafting import UNTITLED
from generator.front_matter import KEYS
from generator.merging import BODY, BY_ENTRY, digest, identity
from generator.model import Article, Basis, Doubt, SetAside
from generator.notices import BrokenFile, Notice, PressmarkError
from generator.yaml_writer import plain_data

CURATED: Basis = "curated"
BLANK = "…"
"""What stands in a command for a value that only a person knows; no key takes it."""

NUMBERS = re.compile(r"[1-9]\d?(?:,[1-9]\d?)+", re.ASCII)
SUPPLIED = 60
"""Characters of a headline that is made of the article's first words."""


def accept(article: Article, what: str) -> Article:
    """What the doubt proposes is done: the furniture set aside, the option written. Raises BrokenFile (F-097, F-098, F-099)."""
    name, chosen, choice = what.partition("=")
    held = _held(article, name)
    if not held:
        return _set(article, name, choice if chosen else None)
    if all(doubts.key_of(doubt) is None for doubt in held):
        return _settled(_all_aside(article, held), name)
    options = list(doubts.options_of(held))
    if not options and not chosen and (any(doubt.kind == "byline" for doubt in held) or _in_force(article, held[0]) != doubts.NOTHING):
        return _settled(_signed(article, held), name)
    option = _chosen(article, name, options, choice if chosen else None)
    moved = _aside_when_read(article, held) if option != _in_force(article, held[0]) else article
    return _settled(_written(moved, held, option), name)


def refuse(article: Article, name: str) -> Article:
    """All stays as it is in the file, and the doubt is settled. Raises BrokenFile (F-097)."""
    if _held(article, name):
        return _settled(article, name)
    if name == "headline" and article.headline == UNTITLED:
        return replace(article, headline="[No headline]")
    if name == "published" and article.published is None:
        return replace(article, date_basis=CURATED)
    raise _unknown(article, name)


def supplied_headline(article: Article) -> str:
    """A headline of the article's first words, in the brackets that tell that it is not printed."""
    opening = next((block.text for block in article.blocks if block.kind not in ("headline", "kicker")), UNTITLED.strip("[]"))
    words = " ".join(opening.split())
    cut = words if len(words) <= SUPPLIED else words[:SUPPLIED + 1].rpartition(" ")[0] or words[:SUPPLIED]
    return f"[{cut.rstrip(' ,;:.').translate(BRACKETS)}{'' if cut == words else '…'}]"


BRACKETS = str.maketrans("[]", "()")


def changed_keys(before: Article, after: Article) -> list[str]:
    """The keys in which two states of an article differ, and "body", for telling what was decided."""
    old, new = doubts.values_of(before), doubts.values_of(after)
    return [key for key in KEYS if old[key] != new[key]] + ([BODY] if before.body != after.body else [])


# ---------------------------------------------------------------- what is meant

def _held(article: Article, name: str) -> list[Doubt]:
    return [doubt for doubt in doubts.open_in(article) if doubts.name_of(doubt) == name]


def _chosen(article: Article, name: str, options: Sequence[str], choice: str | None) -> str:
    """The option by its number or itself, or a value of the person's own."""
    if choice is None and len(options) == 1:
        return options[0]
    if choice and choice.isascii() and choice.isdigit() and 1 <= int(choice) <= len(options):
        return options[int(choice) - 1]
    if choice and doubts.is_list(name) and NUMBERS.fullmatch(choice) and max(map(int, choice.split(","))) <= len(options):
        return "; ".join(dict.fromkeys(entry for n in choice.split(",") for entry in doubts.value_of(name, options[int(n) - 1])))
    if choice is not None and (choice in options or name in doubts.SETTABLE):
        return choice
    listed = "\n".join(f"{name}={n}   {' '.join(option.split()) or '(removed)'}" for n, option in enumerate(options, 1))
    raise BrokenFile(Notice(code="F-099", file=article.place, message=f"say which of the options of {name}",
                            hint=f"give its number:\n{listed}" if listed else f"give the value: {name}=…"))


def _unknown(article: Article, name: str) -> BrokenFile:
    names = list(dict.fromkeys(map(doubts.name_of, doubts.open_in(article))))
    return BrokenFile(Notice(
        code="F-097", file=article.place, message=f"nothing is doubtful in this article under the name {name}",
        hint=f"what is open here: {', '.join(names)}" if names else "make check  lists what is open"))


def _by_hand(article: Article, doubt: Doubt) -> BrokenFile:
    words = " ".join((doubt.text or "").split())[:60]
    return BrokenFile(Notice(
        code="F-098", file=article.place, message=f"which words are meant cannot be told: “{words}” stands elsewhere too, or among others",
        hint="take them out of the text by hand, and write them under set_aside: with their line and  rule: curated"))


# ---------------------------------------------------------------- what is done

def _settled(article: Article, name: str) -> Article:
    """The article without the doubts of that name."""
    return replace(article, doubts=tuple(doubt for doubt in article.doubts if doubts.name_of(doubt) != name))


def _set(article: Article, name: str, value: str | None) -> Article:
    """A value of the person's own, where nothing was doubtful."""
    if name == "headline" and value is None and article.headline == UNTITLED:
        value = supplied_headline(article)
    if value is None or name not in doubts.SETTABLE:
        raise _unknown(article, name)
    return _field(article, name, value)


def _all_aside(article: Article, held: Sequence[Doubt]) -> Article:
    for doubt in held:
        article = _aside(article, doubt)
    return article


def _aside(article: Article, doubt: Doubt) -> Article:
    """The paragraph out of the body, its words under its line in what is set aside."""
    alike = [one for one in doubts.open_in(article) if one.text == doubt.text and one.line is not None]
    places = paragraphs.places(article.body, doubt.text or "")
    if len(places) != len(alike):
        raise _by_hand(article, doubt)
    order = sorted(alike, key=lambda one: one.line or 0)
    left = paragraphs.without(article.body, doubt.text or "", places[order.index(doubt)])
    if left is None:
        raise _by_hand(article, doubt)
    entry = SetAside(line=doubt.line or 0, rule=CURATED, text=doubt.text or "")
    at = len([one for one in article.set_aside if one.line <= entry.line])
    kept = tuple(one for one in article.doubts if one != doubt)
    return replace(article, body=left, doubts=kept, set_aside=(*article.set_aside[:at], entry, *article.set_aside[at:]))


def _aside_when_read(article: Article, held: Sequence[Doubt]) -> Article:
    """A byline or date line that was left in the body, once it is taken for what it is."""
    for doubt in held:
        if doubt.kind in ("byline", "date") and doubt.line is not None and doubt.text and doubts.stands_alone(article, doubt.text):
            article = _aside(article, doubt)
    return article


def _signed(article: Article, held: Sequence[Doubt]) -> Article:
    """A doubtful byline without options is the byline; anything else without options is right as it is."""
    texts = [" ".join(doubt.text.split()) for doubt in held if doubt.kind == "byline" and doubt.text]
    new = [text for text in texts if text not in article.bylines]
    return replace(_aside_when_read(article, held), bylines=(*article.bylines, *new)) if new else article


def _in_force(article: Article, doubt: Doubt) -> str | None:
    key = doubts.key_of(doubt)
    return doubts.option_of(doubts.values_of(article).get(key)) if key in KEYS else None


def _written(article: Article, held: Sequence[Doubt], option: str) -> Article:
    """The article with an option in force."""
    doubt, key = held[0], doubts.key_of(held[0]) or ""
    if key == BODY:
        own = doubt.options[0] if doubt.options else ""
        if option == own:
            return article
        body = paragraphs.exchanged(article.body, own, option, dict(article.generated).get(BODY, "").split())
        if body is None:
            raise _by_hand(article, doubt)
        return replace(article, body=body)
    if key in BY_ENTRY:
        return _with_entry(article, key, doubt.options[0], option)
    return _field(article, key, option)


def _with_entry(article: Article, key: str, own: str, option: str) -> Article:
    """A list with the entry that the option stands for in the place of the person's."""
    entry = doubts.entry_of(key, option)
    known = digest(identity(plain_data(doubts.entry_of(key, own))))
    entries = [entry if digest(identity(plain_data(one))) == known else one for one in getattr(article, key)]
    changes: dict[str, Any] = {key: tuple(entries)}
    return replace(article, **changes)


def _field(article: Article, key: str, option: str) -> Article:
    """The article with the value that the option stands for. Raises BrokenFile (F-099)."""
    if key not in KEYS:
        raise BrokenFile(Notice(code="F-099", file=article.place, message=f"{key} is no key of an article file",
                                hint="write the value by hand where it belongs, and settle this with refuse"))
    try:
        if option == BLANK:
            raise ValueError("the dots stand for what you know")
        value = doubts.value_of(key, option)
        if key != "published":
            return replace(article, **{key: _fitting(key, value)})
        date = dates.parse(value, CURATED) if value else None
    except (ValueError, PressmarkError) as problem:
        raise BrokenFile(Notice(code="F-099", file=article.place, message=f"{key} cannot be {option}: {problem}",
                                hint="give the value as it would stand in the article file")) from None
    return replace(article, published=date, date_basis=CURATED)


def _fitting(key: str, value: Any) -> Any:
    if key == "headline" and not value:
        raise ValueError("an article has a headline, in [brackets] when none is printed")
    return value
