"""No page says a word that the catalogues cannot translate."""

import re
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator import catalogue, views, worklist
from generator.authority import Authority
from generator.catalogue import Catalogue
from generator.model import Article
from generator.notices import Notice
from generator.permalinks import Ledger
from generator.views.offline import offline_page
from generator.wording import wording_for
from tests.views import pseudo, render, sample, signed, test_versions, told

JINJA = re.compile(
    r"\{#.*?#\}|\{% trans\b.*?\{% endtrans %\}|\{% block (?:kind|links) %\}.*?\{% endblock %\}"
    r"|\{% macro (?:english|robust|tongue)\(.*?\{% endmacro %\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
"""What stands in a template and is not printed as it is."""

TEMPLATES = render.ROOT / "theme/templates"
ARCHIVES = {
    "ferry": sample.ferry, "odd": sample.odd, "many": lambda: sample.thousand(60), "much": sample.much, "empty": sample.empty,
    "signed": signed.archive, "told": told.full, "thirty": told.thirty, "days": told.days, "curated": told.curated, "bare": told.bare,
    "versions": test_versions.archive, "rewritten": test_versions.long, "collected": sample.collected,
}
DRAFTS = (pseudo.greek(sample.article("A wreck", "It is raised.", status="draft")),)
WORK = (worklist.Item(notice=Notice(code="W-042", file="articles/a.md", line=4, message="this date is doubtful", hint="set it")),
        worklist.Item(notice=Notice(code="W-045", file="articles/b.md", message="this article has no date", hint="set it")))


def originals(catalogue: Catalogue) -> list[tuple[Article, bytes]]:
    """Some articles with originals, of which a line is lost and one stands in the article only."""
    return [(article, f"Λοστ.\n\n{article.headline}\n\n\n{article.body[:200]}".encode()) for article in catalogue.articles[:4]]


@cache
def pages(name: str) -> dict[str, str]:
    """Path -> page of an archive in Greek letters, the interface in the language that nobody speaks."""
    catalogue: Catalogue = pseudo.archive(ARCHIVES[name]())
    templates = render.environment(pseudo.WORDING)
    return {page.path: templates.get_template(page.template).render(page=page.view, site=pseudo.SITE)
            for page in views.pages(catalogue, pseudo.SITE, WORK, originals(catalogue), DRAFTS)
            if isinstance(page, views.Page) and page.path.endswith(".html")}


def test_every_word_of_what_only_a_published_site_has_can_be_translated() -> None:
    site = replace(pseudo.SITE, url="https://archive.example")
    page = offline_page(views.desk_for(pseudo.archive(sample.ferry()), site))
    html = render.environment(pseudo.WORDING).get_template(page.template).render(page=page.view, site=site)

    assert [] == pseudo.unmarked(html)


@pytest.mark.parametrize("name", ARCHIVES)
def test_every_word_of_every_page_can_be_translated(name: str) -> None:
    found = {path: words for path, html in pages(name).items() if (words := pseudo.unmarked(html))}

    assert {} == found


def test_a_word_outside_the_catalogue_is_found() -> None:
    assert ["Archive", "title=Archive"] == sorted(pseudo.unmarked('<p>⟦Archive⟧</p><p title="Archive">Archive</p><p lang="en">Archive</p>'))


def test_the_archives_have_every_kind_of_page() -> None:
    used = {page.template for name in ARCHIVES for archive in (ARCHIVES[name](),)
            for page in views.pages(archive, pseudo.SITE, WORK, originals(archive), DRAFTS) if isinstance(page, views.Page)}
    kinds = {path.name for path in TEMPLATES.glob("*.html")} - {"base.html", "page.html", "moved.html", "gone.html", "disambiguation.html",
                                                              "style.html",  # whose specimens are of an English archive
                                                              "offline.html"}

    assert set() == kinds - used


@pytest.mark.parametrize("path", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: path.relative_to(TEMPLATES).as_posix())
def test_a_template_says_nothing_by_itself(path: Path) -> None:
    assert [] == spoken(path.read_text("utf-8"))


def test_a_word_in_a_template_is_found() -> None:
    words = ["Archive", "Lists"]

    assert words == spoken('<p class="x">{# a comment #}{{ _("Names") }}</p>{% if a %}<b title="Lists">Archive</b>{% endif %}')


def spoken(template: str) -> list[str]:
    """What a template prints of itself that has letters: between its tags, or in an attribute that is read to people."""
    plain = JINJA.sub("", template)
    reader = _Spoken()
    reader.feed(plain)
    reader.close()
    return sorted(words for words in reader.found if words not in pseudo.UNTRANSLATED)


class _Spoken(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._take(*(value or "" for name, value in attrs if name in pseudo.SAID))

    def handle_data(self, data: str) -> None:
        self._take(data)

    def _take(self, *texts: str) -> None:
        self.found += [words for text in texts for words in (text.strip(),) if any(map(str.isalpha, words))]


def test_the_columns_of_a_long_article_follow_its_own_language_and_their_heading_the_page_s() -> None:
    long = sample.article("Mill burns", "The mill burned to the ground on Friday. " * 100)
    files = render.rendered(catalogue.build([long], Authority(), Ledger(())), replace(render.SITE, wording=wording_for("ar")))
    page = next(text for path, text in files.items() if path == f"articles/{long.slug}-{long.id}.html")

    assert re.search(r'<article id="article" class="columned" dir="ltr"[^>]*>\s*<header class="head" dir="rtl">', page)
