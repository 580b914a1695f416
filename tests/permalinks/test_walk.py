"""Whatever people do to an archive, build after build: no address stops answering, and no withdrawn word is left."""

import os
import random
import re

from generator import catalogue, permalinks, views
from generator.catalogue import Catalogue
from generator.notices import BrokenPromise
from generator.permalinks import AUTHORS, STANDING, Ledger, Row
from generator.search.documents import documents
from generator.vacated import WITHHELD
from tests.permalinks.world import DEEDS, World, add
from tests.views.render import SITE, rendered

BUILDS = int(os.environ.get("PRESSMARK_BUILDS", "200"))
WHOLE_SITE_EVERY = 40
TWICE_EVERY = 10
"""The next build of the same says the same."""

DIGEST = re.compile("-[0-9a-f]{4}$")
"""Behind the slug of a name that another thing has."""

MOST = 9
"""Articles; of more, some are left alone."""


def test_two_hundred_builds_of_an_archive_that_people_change() -> None:
    for seed in range(max(1, BUILDS // 200)):
        walk(seed, min(BUILDS, 200))


def walk(seed: int, builds: int) -> None:
    """Change at random, build, check."""
    world, ledger, ever = World(chance=random.Random(seed)), Ledger(()), set[str]()  # noqa: S311
    shown: dict[str, set[str]] = {}
    for _ in range(4):
        add(world)
    for number in range(builds):
        deeds = [world.chance.choice(DEEDS if len(world.articles) < MOST else DEEDS[2:]) for _ in range(2)]
        for deed in deeds:
            deed(world)
        world.note_withheld()
        where = f"seed {seed}, build {number}: {', '.join(deed.__name__ for deed in deeds)}"
        made = catalogue.build(world.articles.values(), world.authority, ledger)
        try:
            ledger = permalinks.publish(ledger, catalogue.ledger_rows(made))
        except BrokenPromise as stopped:
            ledger = obeyed(world, ledger, stopped, where)
            made = catalogue.build(world.articles.values(), world.authority, ledger)
            ledger = permalinks.publish(ledger, catalogue.ledger_rows(made))
        world.published = {article: path for path, article in ((row.path, row.target) for row in ledger.rows if row.kind == "article")}
        ever |= {row.path for row in ledger.rows}
        assert [] == lost_anchors(made, shown), where
        assert [] == unanswered(made, ever), where
        assert [] == false_tombstones(made, world), where
        assert [] == leaked(world, repr(made)), where
        if number % TWICE_EVERY == 0:
            again = catalogue.build(world.articles.values(), world.authority, ledger)
            assert ledger == permalinks.publish(ledger, catalogue.ledger_rows(again)), where
            assert (made.redirects, made.gone, made.several) == (again.redirects, again.gone, again.several), where
        if number % WHOLE_SITE_EVERY == WHOLE_SITE_EVERY - 1:
            assert [] == unfound(made, ever), where
            assert {} == {path: words for path, text in files(made).items() if (words := leaked(world, text, metadata=True))}, where


def obeyed(world: World, ledger: Ledger, stopped: BrokenPromise, where: str) -> Ledger:
    """The ledger with the lines that the build asks for, of names and topics that no text has any more because people took them out."""
    force, said = ledger.in_force(), world.said()
    rows = []
    for notice in stopped.notices:
        path = notice.message.partition(" ")[0]
        assert ("A-010", 4) == (notice.code, stopped.exitcode), f"{where}: {notice}"
        assert force[path].kind in ("person", "organisation", "place", "topic", "author", "publication"), f"{where}: {notice}"
        assert path.removesuffix(".html").partition("/")[2] not in said, f"{where}: {notice}"
        assert f"{path},gone,<the reason>" in (notice.hint or ""), where
        rows.append(Row(path=path, kind="gone", target="no article says so any more"))
    return Ledger(ledger.rows + tuple(rows))


def unanswered(made: Catalogue, ever: set[str]) -> list[str]:
    """Published addresses with neither a page, nor a tombstone, nor a redirect that ends at one of them."""
    pages = {path.partition("#")[0] for path in made.paths.values()} | set(made.several) | set(made.gone) | STANDING | {AUTHORS}
    return [path for path in sorted(ever) if path.partition("#")[0] not in pages
            and made.redirects.get(path.partition("#")[0], "").partition("#")[0] not in pages]


def false_tombstones(made: Catalogue, world: World) -> list[str]:
    """What stands for a withdrawn text though none is withheld that ever said so; withdrawn articles without one, and others with one."""
    false = [path for path, reason in made.gone.items()
             if reason == WITHHELD and not {slug := path.removesuffix(".html").partition("/")[2], DIGEST.sub("", slug)} & world.withheld]
    return false + [id_ for id_, article in world.articles.items() if made.by_id[id_].withdrawn != article.withdrawn]


def lost_anchors(made: Catalogue, shown: dict[str, set[str]]) -> list[str]:
    """Anchors of paragraphs that an article's page had once, and has no more; `shown` is told of those that it has now."""
    lost = []
    for article in made.by_id.values():
        if not article.withheld and article.access == "full":
            found = made.anchored.get(article.id)
            held = {block.anchor or "" for block in article.blocks}
            held |= {old for former in (found.former.values() if found else ()) for old in former}
            lost += sorted(shown.get(article.id, set()) - held)
            shown[article.id] = held
    return lost


def leaked(world: World, text: str, metadata: bool = False) -> list[str]:
    """Withheld words in it."""
    return sorted(word for word in world.hidden(metadata) if word in text)


def files(made: Catalogue) -> dict[str, str]:
    """Every file of the site, and what its index, which is packed, is made of."""
    return rendered(made) | {"search": repr((documents(made), views.citations(views.desk_for(made, SITE))))}


def unfound(made: Catalogue, ever: set[str]) -> list[str]:
    """Published addresses at which the built site has no file."""
    built = rendered(made)
    return [path for path in sorted(ever) if path.partition("#")[0] not in built]
