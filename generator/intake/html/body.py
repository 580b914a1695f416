"""The body of a page: its lines, what it shows of other sites, its images."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bs4 import Tag

from generator.decoding.characters import repair
from generator.intake.html.align import held
from generator.intake.html.blocks import blocks
from generator.intake.html.choice import Choice, choose
from generator.intake.html.embeds import embeds
from generator.intake.html.extract import extracted
from generator.intake.html.facts import Facts
from generator.intake.html.heads import head_roles
from generator.intake.html.inline import address
from generator.intake.html.lines import lines, with_unseen
from generator.intake.html.page import Page, strings
from generator.intake.html.pictures import pictures
from generator.intake.html.regions import IN_ARTICLE
from generator.intake.html.script_body import scripted
from generator.intake.html.stated_body import unseen_paragraphs
from generator.model import Line, Picture, PromoLink

READ = frozenset((None, "quote", "list", "numbered"))
"""Roles of lines that a reader reads as the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What a page shows."""

    lines: tuple[Line, ...]
    links: tuple[PromoLink, ...]
    pictures: tuple[Picture, ...]
    repairs: tuple[str, ...]
    """What was done to its characters."""


def of(page: Page, known: Facts, base: str | None) -> Body:
    """The body; its lines hold no word when the page shows none."""
    root = _root(page)
    found = blocks(root)
    if not found and (soup := scripted(page)) is not None:
        page = replace(page, soup=soup, text=str(soup))
        root = _root(page)
        found = blocks(root)
    choice = choose(root, found, held(found, extracted(page)))
    heads = head_roles(choice.blocks, choice.rules, known)
    shown = lines(choice.blocks, choice.rules, heads, base)
    if unseen := unseen_paragraphs(page, [line.words for line in shown if line.role in READ]):
        shown = with_unseen(shown, unseen)
    links = (*embeds(choice.container, choice.regions, base), *_promoted(choice, base))
    line_of = {id(block.element): n for n, block in enumerate(choice.blocks, 1) if choice.rules[n - 1] == IN_ARTICLE}
    return Body(lines=shown, links=tuple({link.url: link for link in links}.values()),
                pictures=pictures(page, choice.container, choice.regions, line_of, base), repairs=repair("".join(strings(root)))[1])


def _root(page: Page) -> Tag:
    return page.soup.body or page.soup


def _promoted(choice: Choice, base: str | None) -> Iterator[PromoLink]:
    """The links that stood among the text as lines of their own."""
    for block, rule in zip(choice.blocks, choice.rules, strict=True):
        if rule == "linked_line" and block.kind is None and (link := _link(block.nodes)) is not None:
            url = address(link.get("href"), base)
            text = " ".join(link.get_text().split())
            if url and text:
                yield PromoLink(label=block.text.removesuffix(text).strip(" :–—-") or None, text=text, url=url)


def _link(nodes: Sequence[object]) -> Tag | None:
    """The only link of a run."""
    links = {id(parent): parent for node in nodes if not isinstance(node, Tag) and hasattr(node, "parents")
             for parent in node.parents if parent.name == "a"}
    return next(iter(links.values())) if len(links) == 1 else None


