"""Sixty invented articles, signed in every way that papers have: people, agencies, desks, one who is written about too."""

import random
from collections.abc import Sequence
from dataclasses import replace

from generator import catalogue
from generator.author_records import AuthorRecord
from generator.authority import Authority
from generator.catalogue import Catalogue
from generator.model import Article, Name
from generator.permalinks import Ledger
from tests.views import sample

GAZETTE, MERCURY, BLATT, VOZ = "The Brimsey Gazette", "Kessel Mercury", "Orriner Tageblatt", "La Voz de Orrin"
PAPERS: tuple[tuple[str | None, str, tuple[tuple[str, ...], ...]], ...] = (
    (GAZETTE, "en", (
        ("By Ottoline Marsh",), ("OTTOLINE MARSH",), ("O. Marsh",), ("Ottoline J. Marsh, harbour correspondent",),
        ("By Ottoline Marsh in Port Kessel and Bram Oddy",), ("Bram Oddy", "Tilda Quayle"), ("Quayle, Tilda",), ("Tilda Quayle, Reuters",),
        ("Gazette Staff",), ("By Staff and agencies",), ("Ines Calloway",), ("Minky",), ("Dr. Hester Voss-Amery | The Brimsey Gazette",))),
    (MERCURY, "en", (
        ("Associated Press",), ("AP",), ("By Ottoline Marsh for the Kessel Mercury",), ("Edwin Pratt Jr.",), ("Edwin Pratt",),
        ("By Wilhelmina Featherstonehaugh-Cholmondeley, senior maritime affairs correspondent, and Bram Oddy",), ("Our correspondent",))),
    (BLATT, "de", (("Von Jörg Köllner",), ("Joerg Koellner",), ("dpa",), ("Von Jörg Köllner und Asta Rühm, Brimsey",), ("Redaktion",))),
    (VOZ, "es", (("Por Inés Robledo",), ("INÉS ROBLEDO",), ("Por Inés Robledo y Lucio Arana",), ("EFE",))),
    (None, "en", (("山田 太郎",), ("Bram Oddy",), ())),
)
TOWNS = ("Brimsey", "Port Kessel", "Orrin", "Salthaven", "Thornwick")
FOLK = ("Ines Calloway", "Magnus Thrale", "Petra Lindqvist", "Oswin Hale")
SUBJECTS = ("Ferries", "Harbours", "Fisheries", "Elections", "Storms")
DECISIONS = (AuthorRecord(name="Bram Oddy", note="reporter, Brimsey", same_as=("https://www.wikidata.org/wiki/Q1",)),)


def articles(count: int = 60, seed: int = 3) -> tuple[Article, ...]:
    """The articles, each signed in the next of its paper's ways."""
    dice = random.Random(seed)  # noqa: S311
    turns = [(paper, language, way) for paper, language, ways in PAPERS for way in ways]
    return tuple(_article(dice, *turns[n % len(turns)], n) for n in range(count))


def _article(dice: random.Random, paper: str | None, language: str, bylines: Sequence[str], number: int) -> Article:
    who, town = dice.choice(FOLK), dice.choice(TOWNS)
    verb = dice.choice(("opens", "closes", "defends", "inspects", "sells", "blames"))
    made = sample.article(
        f"{who} {verb} the quay at {town}",
        f"{who} spoke in {town} on Monday about quay {number}.\n\n{town} has waited long enough, said {who}. " + "The harbour is old. " * 4,
        published=None if number % 29 == 7 else f"{2011 + number % 8}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}", publication=paper,
        bylines=tuple(bylines), tags=tuple(sorted(dice.sample(SUBJECTS, 2))), language=language)
    return replace(made, names=(Name(name=who, type="person", surfaces=(who,)), Name(name=town, type="place", surfaces=(town,))))


def archive(count: int = 60) -> Catalogue:
    """Their catalogue, as a build makes it."""
    return catalogue.build(articles(count), Authority(authors=DECISIONS), Ledger(()))
