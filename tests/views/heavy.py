"""An article with all that makes a page heavy: many names, a copy with every sentence edited, related articles, sixty years of others."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from generator import catalogue
from generator.authority import Authority
from generator.catalogue import Catalogue
from generator.model import Article, Name
from generator.permalinks import Ledger
from tests.views.sample import article

GIVEN = ("Alma", "Bertil", "Cora", "Dagny", "Elis", "Frida", "Gustav", "Helga", "Ivar")
FAMILY = ("Haldsen", "Morwick", "Tarnley", "Osbrook", "Wickmar")
PEOPLE = tuple(f"{given} {family}" for given in GIVEN for family in FAMILY)
TOPICS = ("Ferries", "Fires at sea", "Harbours", "Storms")


def printed(saved: str, done: str) -> str:
    """A report of some six hundred words in which everybody saves something."""
    return "\n\n".join(f"{who} of the {number}th watch {saved} {number + 3} barrels out of the hold before the deck {done} near the bow."
                       for number, who in enumerate(PEOPLE))


@cache
def copies() -> tuple[Article, Article]:
    """The same report in two papers; a word in twenty is another one."""
    first = _named("Barrels saved from the burning Orrin ferry before the deck fell in", printed("carried", "fell in"), "2016-04-29")
    later = _named("Forty five of the watch save the barrels of the burning Orrin ferry", printed("rolled", "gave way"), "2016-05-02")
    return replace(first, publication="The Kessel Echo"), replace(later, publication="The Orrin Star")


@cache
def archive() -> Catalogue:
    """With those of one watch in other articles of that month, and something of every year."""
    others = [_named(f"What the {number}th of the watch said", f"{a} met {b} and {c} in the rain, number {number}.",
                     f"2016-05-{number + 3:02}")
              for number, (a, b, c) in enumerate(zip(PEOPLE, PEOPLE[1:], PEOPLE[2:], strict=False)) if number < 20]
    return catalogue.build((*copies(), *others, *_years()), Authority(), Ledger(()))


def _years() -> Iterator[Article]:
    return (article(f"The harvest of {year}", f"It rained in {year}.", published=str(year)) for year in range(1957, 2016))


def _named(headline: str, body: str, published: str) -> Article:
    made = article(headline, body, published=published, tags=TOPICS)
    return replace(made, names=tuple(Name(name=name, type="person", surfaces=(name,)) for name in PEOPLE if name in body))
