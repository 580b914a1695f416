"""Built pages: a link to an article that is here leads to it, and says where that was on the web; so do promo lines."""

import re
from dataclasses import replace

from generator import catalogue, prose
from generator.authority import Authority
from generator.export.rows import tables
from generator.export.shown import shown
from generator.model import Article, PromoLink
from generator.permalinks import Ledger
from tests.versions.invented import FIRE, FLOOD, article
from tests.views.render import rendered

AT = "https://www.gazette.example/news/mill-fire"
HELD = article("Mill fire at Dewsbury kills three", FIRE, url=AT, publication="Dewsbury Gazette")
LINES = (PromoLink(label="Read More", text="MILL FIRE AT DEWSBURY KILLS THREE"), PromoLink(label=None, text="The fire", url=AT),
         PromoLink(label="RELATED", text="Mill <b>fire</b> inquiry"))


def linking(*urls: str) -> Article:
    made = article("Flood at Mirfield", FLOOD, publication="Northern Echo", links=LINES)
    body = "\n\n".join((made.body, *(f"The mill [burned]({url}) in May." for url in urls)))
    blocks, text = prose.lay_out(headline=made.headline, body=body)
    return replace(made, body=body, blocks=blocks, text=text)


def pages_of(*articles: Article) -> list[str]:
    made = catalogue.build(articles, Authority(), Ledger(()))
    return [rendered(made)[made.paths[one.id]] for one in articles]


BY = linking(AT, "https://elsewhere.example/x")
PAGE, OTHER = pages_of(BY, HELD)


def test_a_link_in_the_text_leads_to_our_copy_and_keeps_its_address_beside_it() -> None:
    name = f"{HELD.slug}-{HELD.id}.html"
    robust = f'data-originalurl="{AT}" data-versiondate="2026-11-20"'
    out = f'rel="external nofollow noopener noreferrer" {robust} title="{AT}" aria-label="On the web: {AT}"'
    mark = f'<small><a href="{AT}" {out}>↗</a></small>'
    assert f'The mill <a href="{name}" {robust} data-card="0">burned</a>{mark} in May.' in PAGE


def test_any_other_link_stays_as_it_is() -> None:
    robust = 'data-originalurl="https://elsewhere.example/x" data-versiondate="2026-11-20"'
    assert f'<a href="https://elsewhere.example/x" rel="external nofollow noopener noreferrer" {robust}>burned</a> in May.' in PAGE


def test_the_day_of_a_link_is_that_of_its_article_where_that_is_known() -> None:
    dated = article("Mill fire", FIRE, url=AT, published="2019-05-03", publication="Dewsbury Gazette")
    vague = article("Mill fire", FIRE, url=AT, published="2019-05", received=None, publication="Dewsbury Gazette")
    one, other = (pages_of(each)[0] for each in (dated, vague))

    assert f'data-originalurl="{AT}" data-versiondate="2019-05-03"' in one
    assert "data-versiondate" not in other and f'href="{AT}"' in other


def test_a_promo_line_leads_to_the_article_and_stays_as_it_was_printed() -> None:
    name = f"{HELD.slug}-{HELD.id}.html"
    line = rf'<span class="where"><bdi>Read More</bdi></span> <a href="{name}"><bdi>MILL FIRE AT DEWSBURY KILLS THREE</bdi></a> '
    line += '<span class="where">'
    assert re.search(line + "in this archive: the headlines agree</span>", PAGE)
    assert "Mill &lt;b&gt;fire&lt;/b&gt; inquiry</bdi></li>" in PAGE
    beside = rf'<small><a href="{AT}" [^>]*>↗</a></small> <span class="where">in this archive: it leads to gazette.example/news/mill-fire'
    assert re.search(rf'<a href="{name}"><bdi>The fire</bdi></a>{beside}', PAGE)


def test_the_article_says_what_leads_to_it() -> None:
    assert "1 article of this archive" in OTHER
    assert f'<a href="{BY.slug}-{BY.id}.html"><bdi>Flood at Mirfield</bdi></a> ' \
        '<span class="where">Northern Echo, Undated: a link in its text' in OTHER
    assert "Linked from" not in PAGE


def test_a_hostile_address_stays_an_address() -> None:
    by = linking(f"{AT}?utm_source='\"><script>alert(1)</script>".replace(" ", ""), f'{AT}?utm_source="onmouseover="alert(1)')
    by = replace(by, links=(PromoLink(label=None, text="The fire", url=f'{AT}?utm_source="><script>alert(1)</script>'),))
    page = pages_of(by, HELD)[0]
    assert "<script>alert" not in page and '"onmouseover' not in page
    assert page.count("data-originalurl=") >= 1


def test_the_tables_have_each_reference_with_its_reason() -> None:
    made = catalogue.build((BY, HELD), Authority(), Ledger(()))
    links = next(rows for table, rows in tables(shown(made)) if table.name == "links")
    rows = [row for row in links if row["kind"] == "reference"]
    assert [(BY.id, HELD.id, "link")] == [(row["from"], row["to"], row["because"][0]["kind"]) for row in rows]


def test_a_source_that_is_an_archived_copy_is_named_as_a_version() -> None:
    copy = f"https://web.archive.org/web/20160429083000/{AT}"
    (page,) = pages_of(replace(HELD, url=copy))

    assert f'data-originalurl="{AT}" data-versionurl="{copy}" data-versiondate="2016-04-29"' in page
