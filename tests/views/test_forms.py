"""What a name's page says was printed was printed; every other name of the thing is told apart from it."""

from dataclasses import replace

from generator.views import pages
from generator.views.page import Site
from tests.views import sample


def test_an_alias_that_no_article_prints_is_not_said_to_be_printed() -> None:
    archive = sample.ferry()
    known = {e.id: replace(e, aliases=(*e.aliases, "Never Printed")) for e in archive.entities}
    archive = replace(archive, entities=tuple(known.values()), entity=known)
    (view,) = (page.view for page in pages(archive, Site(name="x")) if page.path == "people/ines-calloway.html")
    printed = {mention.surface for own in archive.mentions.values() for mention in own if mention.entity == "people/ines-calloway"}

    assert printed - {"Ines Calloway"} == set(view.printed)  # type: ignore[attr-defined]
    assert "Never Printed" in view.aliases  # type: ignore[attr-defined]
    assert not set(view.aliases) & printed  # type: ignore[attr-defined]
