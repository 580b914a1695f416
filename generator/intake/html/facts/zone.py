"""What stands between the headline and the body, and where the body begins."""

from collections import Counter
from dataclasses import dataclass

from bs4 import Tag

from generator.intake.html.facts import marks
from generator.intake.html.facts.heading import Heading
from generator.intake.html.facts.survey import Block, Survey
from generator.intake.html.nesting import holds

PARAGRAPH = 90
"""Characters from which a block counts as a paragraph when the body's own shape is looked for."""

REACH = 60
"""Blocks below the headline among which the body begins."""

Shape = tuple[str, tuple[str, ...], str, tuple[str, ...]]
"""Name and classes of a paragraph's parent, and its own."""

NO_TEXT = frozenset(("nav", "aside", "footer", "form", "button", "figure", "figcaption", "picture", "table", "select", "dialog", "menu"))


NO_TEXT_ROLES = frozenset(("tooltip", "dialog", "alert", "alertdialog", "navigation", "menu", "banner", "search", "status", "contentinfo"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """The page's head as its readers see it."""

    heading: Heading | None
    above: tuple[Block, ...]
    """Up to eight blocks before the headline, the nearest last."""

    below: tuple[Block, ...]
    """The blocks after the headline, up to the body's second paragraph."""

    body: Shape | None
    """The mark-up that most of the body's paragraphs have."""

    first: Tag | None
    """The body's first paragraph."""

    start: int
    """Number of the body's first paragraph; beyond the last block when there is none."""


def zone(found: Survey, heading: Heading | None) -> Zone:
    """The zone of the headline; without one, the page's first blocks."""
    first, last = (heading.first, heading.last) if heading else (0, -1)
    after = found.blocks[last + 1:]
    shape = _shape(after)
    mine = [block for block in after if shape and len(block.text) >= 40 and in_body_shape(block, shape)]
    start = mine[0].number if mine else len(found.blocks)
    end = mine[1].number if len(mine) > 1 else start + 1
    return Zone(heading=heading, above=tuple(found.blocks[max(0, first - 8):first]), body=shape, start=start,
                first=mine[0].element if mine else None, below=tuple(found.blocks[last + 1:min(end, last + 1 + REACH)]))


def _shape(blocks: list[Block]) -> Shape | None:
    """What the paragraphs of the longest text have in common: comments and teasers are shorter."""
    weight: Counter[Shape] = Counter()
    for block in blocks:
        if len(block.text) >= PARAGRAPH and block.element.name not in ("li", "td", "figcaption") and not linked(block):
            weight[_shape_of(block.element)] += min(len(block.text), 1_500)
    return max(weight, key=lambda key: weight[key]) if weight else None


def _shape_of(tag: Tag) -> Shape:
    parent = tag.parent
    return (parent.name if parent else "", _classes(parent) if parent else (), tag.name, _classes(tag))


def _classes(tag: Tag) -> tuple[str, ...]:
    value = tag.attrs.get("class") or ()
    return tuple(sorted(value.split() if isinstance(value, str) else map(str, value)))


def is_text(block: Block, heading: Heading | None) -> bool:
    """Whether a reader takes it for the article's words: no picture, menu, form or other article."""
    for count, tag in enumerate((block.element, *block.element.parents)):
        if apart(tag):
            return False
        if count > 12 or tag.name in ("body", "article", "main") or (heading is not None and holds(tag, heading.element)):
            return True
        words = marks.own_words(tag)
        if count < 5 and (marks.says(words, marks.OTHERS) or marks.says(words, marks.PICTURES)):
            return False
    return True


def apart(tag: Tag) -> bool:
    """Whether the element is no running text by its name or role."""
    return tag.name in NO_TEXT or str(tag.attrs.get("role") or "") in NO_TEXT_ROLES or tag.attrs.get("aria-hidden") == "true"


def linked(block: Block) -> bool:
    """Whether all its words are links, or it stands in one, as the teaser of another article does."""
    return any(tag.name == "a" for tag in [block.element, *list(block.element.parents)[:4]]) or all(
        any(tag.name == "a" for tag in (inner, inner.parent, inner.parent and inner.parent.parent) if tag is not None)
        for text, inner in block.parts if text.strip())


def in_body_shape(block: Block, shape: Shape | None) -> bool:
    """Whether it looks as the body's paragraphs do: not set apart by mark-up."""
    return shape is not None and _shape_of(block.element) == shape and not wholly_strong(block)


def wholly_strong(block: Block) -> bool:
    """Whether every word of it is bold."""
    strong = [any(tag.name in ("b", "strong") for tag in (inner, *inner.parents) if tag is not block.element and holds(block.element, tag))
              for text, inner in block.parts if text.strip()]
    return bool(strong) and all(strong)
