"""Which of several entries with one name is meant: by the article, by words of the same paragraph, by the company of other names.

In an article that names only one of them all mentions are that one's (Gale, Church & Yarowsky 1992, "One sense per
discourse"); where it names several each paragraph decides for itself, and one that says nothing is left to the entry
without a condition, or open.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.authority import EntityRecord, When
from generator.model import Article, Mention
from generator.names.lexicon import by_form
from generator.names.resolution.nodes import Key, Node
from generator.names.resolution.records import amended
from generator.stowing import by_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimant:
    """An entry that claims a name, and where it says that it does."""

    record: EntityRecord
    when: When | None
    """None for everywhere."""

    by_surname: bool = False
    """Whether only the last name of its name stands there: then it is meant where its condition holds, and nothing is said elsewhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """A name that several entries claim, or claim elsewhere, and of which nothing here says whose it is."""

    claimants: tuple[EntityRecord, ...]


Verdict = EntityRecord | Open | None
"""Whose a mention is; open; or nobody's, since the only entry of that name is not meant here."""


class Reading:
    """The articles, for looking beside a mention."""

    def __init__(self, articles: Sequence[Article], mentions: Mapping[str, tuple[Mention, ...]]) -> None:
        self._articles = by_id(articles)
        self._mentions = mentions
        self._company: dict[str, frozenset[str]] = {}

    def paragraph(self, mention: Mention) -> str:
        """The block that a mention stands in, in small letters."""
        article = self._articles[mention.article]
        return next((b.text for b in article.blocks if b.start <= mention.start < b.end), article.text).casefold()

    def company(self, article: str) -> frozenset[str]:
        """Every name that an article mentions: as printed, its fullest form, and that of the general tables."""
        if article not in self._company:
            printed = {form for m in self._mentions.get(article, ()) for form in (m.surface, m.name)}
            known = {by_form()[form].name for form in printed if form in by_form()}
            self._company[article] = frozenset(name.casefold() for name in printed | known)
        return self._company[article]

    def near(self, when: When | None, mention: Mention) -> bool:
        """Whether a word of the condition stands in the mention's paragraph."""
        return bool(when and when.near and _any_of(when.near).search(self.paragraph(mention)))

    def met(self, when: When | None, mention: Mention) -> bool:
        """Whether a condition holds for a mention by itself; no condition always does."""
        return when is None or mention.article in when.articles or self.near(when, mention) or self.in_company(when, mention.article)

    def in_company(self, when: When | None, article: str) -> bool:
        """Whether the article mentions a name of the condition."""
        return bool(when and any(name.casefold() in self.company(article) for name in when.company))


@lru_cache(maxsize=10_000)
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?<!\w){re.escape(word.casefold())}(?!\w)" for word in words if word.strip()) or r"(?!)")


def verdicts(claimants: Sequence[Claimant], mentions: Sequence[Mention], reading: Reading) -> tuple[Verdict, ...]:
    """Whose each of these mentions of one name in one article is."""
    article = mentions[0].article
    listed = [c for c in claimants if c.when and article in c.when.articles]
    if len(listed) == 1:
        return (listed[0].record,) * len(mentions)
    rivals = listed or [c for c in claimants if c.when]
    near = [tuple(c.record for c in rivals if reading.near(c.when, mention)) for mention in mentions]
    met = {id(c.record) for c in rivals if reading.in_company(c.when, article)} | {id(record) for fits in near for record in fits}
    if len(met) == 1:
        return (next(c.record for c in rivals if id(c.record) in met),) * len(mentions)
    rest = _rest(claimants) if met or not any(c.by_surname for c in claimants) else None
    return tuple(fits[0] if len(fits) == 1 else rest for fits in near)


def _rest(claimants: Sequence[Claimant]) -> Verdict:
    """Whose a mention is that no condition decides: the entry's without a condition; nobody's when only one entry has the name."""
    everywhere = [c.record for c in claimants if c.when is None]
    if len(everywhere) == 1:
        return everywhere[0]
    return Open(claimants=tuple(c.record for c in claimants)) if len(claimants) > 1 else None


# ---------------------------------------------------------------- one article's record, parted where it names two

Place = tuple[str, int]
"""Article id and offset of a mention."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parted:
    """The nodes after conditions have been looked at."""

    nodes: Mapping[Key, Node]
    decided: Mapping[Key, Verdict]
    """Of the nodes whose name some entry claims under a condition."""

    moved: Mapping[Place, Key]
    """Mentions whose node is not that of their record, since the record names several things."""


def parted(nodes: Mapping[Key, Node], claimants: Mapping[Key, Sequence[Claimant]], mentions: Mapping[str, tuple[Mention, ...]],
           reading: Reading) -> Parted:
    """Decide each node that is claimed under a condition; one whose mentions are of several things becomes several."""
    if not claimants:
        return Parted(nodes=nodes, decided={}, moved={})
    own: dict[Key, list[Mention]] = defaultdict(list)
    for key in claimants:
        own[key] = [m for m in mentions.get(key[0], ()) if (m.name, m.type) == key[1:]]
    gone, new, decided, moved = set[Key](), dict[Key, Node](), dict[Key, Verdict](), dict[Place, Key]()
    for key, rivals in claimants.items():
        found = verdicts(rivals, own[key], reading)
        kinds = list(dict.fromkeys(found))
        if len(kinds) == 1:
            decided[key] = kinds[0]
            continue
        gone.add(key)
        for number, verdict in enumerate(kinds):
            part: Key = (key[0], f"{key[1]}\0{number}", key[2])
            members = [m for m, said in zip(own[key], found, strict=True) if said == verdict]
            new[part], decided[part] = _part(nodes[key], members, reading), verdict
            moved |= {(m.article, m.start): part for m in members}
    return Parted(nodes=amended(nodes, gone, new), decided=decided, moved=moved)


def _part(node: Node, mentions: Iterable[Mention], reading: Reading) -> Node:
    """The node of some of a record's mentions; with the roles that are printed in their paragraphs."""
    surfaces: dict[str, int] = defaultdict(int)
    texts = []
    for mention in mentions:
        surfaces[mention.surface] += 1
        texts.append(reading.paragraph(mention))
    roles = tuple(role for role in node.roles if any(role.casefold() in text for text in texts))
    return replace(node, surfaces=dict(sorted(surfaces.items())), roles=roles)
