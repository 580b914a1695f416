"""What the files beside the pages cost in a large archive: number, bytes, seconds.

    PYTHONPATH=. .venv/bin/python tests/measure/take_away.py [ARTICLES] [NAMES]

The archive is invented: each article names 15 things and mentions each of them twice, and how often a name is named follows Zipf's law,
as names in real collections do.
"""

import random
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from generator.catalogue import Catalogue
from generator.model import Article, Entity, Mention
from generator.views import Site
from generator.views.desk import Desk, desk_for
from generator.views.page import File
from generator.views.take_away import article_files, entity_files
from generator.views.workings import Workings
from tests.views import sample

NAMES_AN_ARTICLE = 15
FILLER = "It was said on Friday that the harbour board would meet again before the end of the month, and that {} would be asked to speak."


def archive(articles: int, names: int) -> Catalogue:
    """The catalogue of an invented archive."""
    dice = random.Random(1)  # noqa: S311
    entities = [Entity(id=f"{folder}/name-{n}", type=kind, name=f"Name{n:05} of Orrin") for n in range(names)
                for kind, folder in [(("person", "people"), ("organisation", "organisations"), ("place", "places"))[n % 3]]]
    weights = [1 / (n + 1) for n in range(names)]
    made: dict[str, tuple[Article, tuple[Mention, ...]]] = {}
    for n in range(articles):
        named = sorted(set(dice.choices(range(names), weights, k=NAMES_AN_ARTICLE)))
        body = " ".join(FILLER.format(entities[at].name) for at in (*named, *named))
        article = sample.article(f"Headline {n} of the sort that papers print above a report", body, publication="The Orrin Gazette",
                                 published=f"{2000 + n % 20}-{n % 12 + 1:02}-{n % 28 + 1:02}", bylines=("Ines Calloway",))
        made[article.id] = article, tuple(mentions(article, [entities[at] for at in (*named, *named)]))
    base = sample.catalogue(tuple(article for article, _ in made.values()), entities=(), surfaces={"no such word": sample.BRIMSEY})
    found = {article: mentions for article, (_, mentions) in made.items()}
    held: dict[str, list[str]] = {}
    for article in base.articles:
        for entity in dict.fromkeys(str(mention.entity) for mention in found[article.id]):
            held.setdefault(entity, []).append(article.id)
    used = tuple(sorted((e for e in entities if e.id in held), key=lambda e: e.id))
    return replace(base, mentions=found, mentioned_in={e: tuple(ids) for e, ids in held.items()}, entities=used,
                   entity={e.id: e for e in used}, paths=dict(base.paths) | {e.id: f"{e.id}.html" for e in used})


def mentions(article: Article, named: list[Entity]) -> Iterator[Mention]:
    """Every mention, in reading order."""
    end = 0
    for entity in named:
        start = article.text.index(entity.name, end)
        end = start + len(entity.name)
        yield Mention(article=article.id, start=start, end=end, surface=entity.name, type=entity.type, name=entity.name, entity=entity.id)


def files(desk: Desk) -> Iterator[File]:
    """Everything that lies beside a page."""
    workings = Workings(desk)
    for article in desk.catalogue.articles:
        yield from article_files(article, workings)
    for _, _, entities in desk.lists():
        for entity in entities:
            yield from entity_files(entity, workings)


def main(articles: int, names: int) -> None:
    site = Site(name="An archive", url="https://somebody.example/archive")
    desk = desk_for(archive(articles, names), site)
    number, size, seconds = Counter[str](), Counter[str](), Counter[str]()
    largest: dict[str, int] = {}
    before = time.process_time()
    for file in files(desk):
        data = file.data
        ending = re.sub("^[0-9-]+[.]", "YEAR.", file.path.partition(".")[2])
        kind = f"{(file.path.partition('/')[0] == 'articles' and 'article') or 'name'} .{ending}"
        number[kind] += 1
        size[kind] += len(data)
        largest[kind] = max(largest.get(kind, 0), len(data))
        seconds[kind] += time.process_time() - before
        before = time.process_time()
    print(f"{articles} articles, {len(desk.catalogue.entities)} names, {sum(map(len, desk.catalogue.mentioned_in.values()))} pairs of them")
    for kind in sorted(number):
        print(f"{kind:18} {number[kind]:7} files {size[kind] / 1e6:8.1f} MB   largest {largest[kind] / 1e3:8.1f} KB {seconds[kind]:6.1f} s")
    print(f"{'all':18} {number.total():7} files {size.total() / 1e6:8.1f} MB {seconds.total():32.1f} s")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:] or ("10000", "5000")))
