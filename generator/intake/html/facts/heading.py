"""The headline that the page prints: the heading that agrees with what the page's data call it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bs4 import Tag

from generator.intake.html.facts import marks
from generator.intake.html.facts.claim import Claim
from generator.intake.html.facts.survey import Block, Survey
from generator.intake.html.facts.wording import folded, likeness, same, squeezed

LONG = 200
"""Characters of a block that is surely running text."""

MOST_TITLES = 12
LONGEST = 400
"""Characters of a headline."""

HEADINGS = ("h1", "h2", "h3", "h4", "hgroup")
AWAY = frozenset(("nav", "aside", "footer", "form", "button", "li", "figure", "figcaption", "table"))
BETWEEN = " :|–—-·•/>»"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The printed headline and where it stands."""

    element: Tag
    text: str
    kicker: str | None
    first: int
    """Number of its first block."""

    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    element: Tag
    blocks: list[Block]
    text: str
    agreement: float
    """With what the page's data call the article, 0 to 1."""

    rating: float
    away: bool
    """Whether it stands where other things than the article stand."""


def printed(found: Survey, titles: Sequence[Claim], alternatives: Sequence[Claim] = (), sites: Sequence[str] = ()) -> Heading | None:
    """The heading that is the article's headline; None when the page prints none that could be."""
    outlet = {squeezed(site) for site in sites}
    candidates = [one for one in _candidates(found, [claim.value for claim in titles][:MOST_TITLES]) if squeezed(one.text) not in outlet]
    if not candidates:
        return None
    best = max(candidates, key=lambda one: (one.rating, -one.blocks[0].number))
    if best.agreement < 0.3 and (best.element.name != "h1" or best.away):
        return None
    other = [claim.value for claim in alternatives] if best.away else []
    return _heading(_nearest_to_body(best, candidates, found, other), [*titles, *alternatives])


def _nearest_to_body(best: _Candidate, candidates: list[_Candidate], found: Survey, other: list[str]) -> _Candidate:
    """A heading for machines (in a breadcrumb, above a menu) may stand before the one for readers: the last that agrees wins; below one
    in a breadcrumb also one that says the data's other headline."""
    if not best.away and best.agreement >= 0.9:
        return best
    end = next((block.number for block in found.blocks[best.blocks[-1].number + 1:] if len(block.text) >= LONG), len(found.blocks))
    later = [one for one in candidates if best.blocks[-1].number < one.blocks[0].number < end and not _inside(one.element, best.element)
             and ((one.agreement >= 0.9 and one.rating > 0.7) or any(same(one.text, text) for text in other))]
    return later[-1] if later and not same(later[-1].text, best.text) else best


def _candidates(found: Survey, titles: list[str]) -> Iterator[_Candidate]:
    """Each heading, and each element that calls itself a headline and agrees with a title."""
    seen: set[int] = set()
    by_element: dict[int, tuple[Tag, list[Block]]] = {}
    called = {squeezed(title) for title in titles} - {""}
    for block in found.blocks:
        if len(block.text) > LONGEST:
            continue
        if (element := _heading_of(block)) is not None or (squeezed(block.text) in called and (element := block.element)):
            by_element.setdefault(id(element), (element, []))[1].append(block)
    for key, (element, blocks) in by_element.items():
        text = " ".join(block.text for block in blocks)
        if key in seen or len(text) > LONGEST:
            continue
        seen.add(key)
        agreement = max((_agreement(version, title) for title in titles for version in _versions(text, blocks)), default=0.0)
        away = _is_away(element) or _in_trail(blocks[0], found)
        yield _Candidate(element=element, blocks=blocks, text=text, agreement=agreement, away=away,
                         rating=agreement + _bonus(element) - (0.6 if away else 0.0))


def _versions(text: str, blocks: list[Block]) -> list[str]:
    """Its words, and those without its first parts, which may be a kicker."""
    strings = [(part, block) for block in blocks for part, _ in block.parts if part.strip()]
    return [text, *(_joined(strings[n:]) for n in range(1, min(len(strings), 5)))]


def _heading_of(block: Block) -> Tag | None:
    """The heading that the block is or stands in, or the element itself when its class calls it a headline."""
    element = block.element
    for count, tag in enumerate((element, *element.parents)):
        if tag.name in HEADINGS[:4]:
            return tag
        if count == 2:
            break
    words = marks.own_words(element)
    return element if marks.says(words, marks.HEADLINE) and not marks.says(words, marks.PICTURES) else None


def _agreement(text: str, title: str) -> float:
    one, other = squeezed(text), squeezed(title)
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0
    if len(one) >= 12 and len(other) >= 12 and (one in other or other in one):
        return 0.4 + 0.55 * min(len(one), len(other)) / max(len(one), len(other))
    return 0.9 * likeness(text, title)


def _bonus(element: Tag) -> float:
    """For the element's rank, class and place."""
    bonus = {"h1": 0.5, "h2": 0.1}.get(element.name, 0.0) + 0.2 * marks.says(marks.own_words(element), marks.HEADLINE)
    around = [parent.name for parent in element.parents][:12]
    return bonus + 0.05 * sum(name in ("article", "main", "header") for name in around)


def _is_away(element: Tag) -> bool:
    """Whether it is in a menu, a side column or a list of other articles."""
    for count, parent in enumerate(element.parents):
        if parent.name in AWAY or (count < 3 and marks.says(marks.own_words(parent), marks.OTHERS)):
            return True
        if parent.name in ("body", "article", "main") or count > 30:
            return False
    return False


def _in_trail(block: Block, found: Survey) -> bool:
    """Whether it ends a trail of links, "Home | World | Mill fire in Dewsbury", beside them in one small element."""
    if block.number == 0 or block.element.parent is None:
        return False
    before = found.blocks[block.number - 1]
    linked = sum(1 for text, tag in before.parts if text.strip() and _is_link(tag))
    homes = [tag for tag in (block.element.parent, block.element.parent.parent) if tag is not None and tag.name != "body"]
    beside = any(before.element is home or before.element.parent is home for home in homes)
    return linked > 1 and beside and len(before.text) < 80


def _is_link(tag: Tag) -> bool:
    return tag.name == "a" or (tag.parent is not None and tag.parent.name == "a")


def _heading(one: _Candidate, titles: Sequence[Claim]) -> Heading:
    kicker, text = _parted(one, titles)
    return Heading(element=one.element, text=text, kicker=kicker, first=one.blocks[0].number, last=one.blocks[-1].number)


def _parted(one: _Candidate, titles: Sequence[Claim]) -> tuple[str | None, str]:
    """Kicker and headline where the markup parts them; one headline where the outlet's data call it one."""
    whole = " ".join(one.text.split())
    titled = [claim for claim in titles if claim.field == "title"]
    declared = [claim for claim in titled if claim.source in ("JSON-LD", "microdata", "meta og:title")] or titled
    strings = [(text, block) for block in one.blocks for text, _ in block.parts]
    for n in range(1, len(strings)):
        # The outlet itself calls the rest its headline.
        kicker, rest = _joined(strings[:n]), _joined(strings[n:])
        if 0 < len(kicker) <= 100 and any(same(rest, claim.value) or _leads(kicker, rest, claim.value) for claim in declared):
            return kicker.strip(BETWEEN) or None, rest.lstrip(BETWEEN)
    for claim in titles:
        # Microdata are the printed words themselves, and say nothing about where they part.
        if claim.source != "microdata" and same(claim.value, whole) and (
                len(one.blocks) == 1 or (claim.field == "title" and claim.source == "JSON-LD")):
            return None, whole if ":" in whole and folded(whole) == folded(claim.value) else claim.value
    above, below, colon = _by_markup(one, strings)
    return (None, whole) if above is None or colon else (above, below)


def _leads(kicker: str, rest: str, title: str) -> bool:
    """Whether the title has the kicker before a colon, and goes on otherwise than the headline."""
    head, colon, tail = title.partition(":")
    return bool(colon) and same(head, kicker) and not same(tail, rest)


def _joined(strings: list[tuple[str, Block]]) -> str:
    """Strings on one line, with a space where a block ends."""
    ends = [n + 1 < len(strings) and strings[n + 1][1] is not block for n, (_, block) in enumerate(strings)]
    return " ".join("".join(text + " " * end for (text, _), end in zip(strings, ends, strict=True)).split())


def _by_markup(one: _Candidate, strings: list[tuple[str, Block]]) -> tuple[str | None, str, bool]:
    """The words of the first part where its class calls it a kicker or it is a block of its own, the others, and whether a colon parts
    them."""
    above = [_kicks(tag, one.element) for block in one.blocks for _, tag in block.parts]
    end = next((n for n, kicks in enumerate(above) if not kicks and strings[n][0].strip(BETWEEN + "\n\t\xa0")), len(above))
    if not any(above[:end]):
        end = next((n for n, (_, block) in enumerate(strings) if block is not one.blocks[0]), 0)
    kicker, rest = _joined(strings[:end]), _joined(strings[end:])
    if not kicker or not rest or len(kicker) > 100:
        return None, one.text, False
    return kicker.rstrip(BETWEEN), rest.lstrip(BETWEEN), kicker.endswith(":")


def _kicks(tag: Tag, heading: Tag) -> bool:
    """Whether the element, up to the heading, calls itself a kicker."""
    for count, inner in enumerate((tag, *tag.parents)):
        if inner is heading or count > 4:
            return False
        if _is_kicker(marks.own_words(inner)):
            return True
    return False


def _inside(one: Tag, other: Tag) -> bool:
    return any(parent is other for parent in one.parents)


def _is_kicker(words: tuple[str, ...]) -> bool:
    return marks.says(words, marks.KICKER) or (marks.says(words, marks.WEAK_KICKER) and not marks.says(words, marks.HEADLINE))


def kicker_above(found: Survey, heading: Heading) -> str | None:
    """The short line just above the headline, where its class calls it a kicker and it is no link of a menu."""
    for block in reversed(found.blocks[max(0, heading.first - 2):heading.first]):
        for count, tag in enumerate((block.element, *block.element.parents)):
            words = marks.own_words(tag)
            if count > 1 or marks.says(words, marks.OTHERS):
                break
            if _is_kicker(words) and 2 < len(block.text) <= 80 and folded(block.text) != folded(heading.text):
                return block.text.rstrip(BETWEEN) or None
    return None
