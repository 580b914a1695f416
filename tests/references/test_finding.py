"""Which articles an article leads to, by the links in its text and by the lines that were set aside."""

import random
from dataclasses import replace

import pytest

from generator import prose, references
from generator.model import Article, PromoLink, Provenance, Withdrawal
from generator.references import References
from tests.versions.invented import FIRE, FLOOD, article

AT = "https://www.gazette.example/news/mill-fire"
FIRE_ = article("Mill fire at Dewsbury kills three", FIRE, url=AT, publication="Dewsbury Gazette", aliases=("2019/05/mill-fire/",))


def linking(url: str, **more: object) -> Article:
    """An article with a link to an address."""
    made = article("Flood at Mirfield", FLOOD, publication="Northern Echo", **more)  # type: ignore[arg-type]
    body = f"{made.body}\n\nThe mill [burned in May]({url})."
    blocks, text = prose.lay_out(headline=made.headline, body=body)
    return replace(made, body=body, blocks=blocks, text=text)


def promising(text: str, url: str | None = None, publication: str = "Dewsbury Gazette") -> Article:
    """An article with a promo line."""
    return article("Flood at Mirfield", FLOOD, publication=publication, links=(PromoLink(label="Read More", text=text, url=url),))


def found(*articles: Article) -> References:
    return references.find(articles, {})


def promised(by: Article, *others: Article) -> str | None:
    reference = found(by, *others).promised.get(by.id, {}).get(0)
    return reference.to if reference else None


@pytest.mark.parametrize("url", [
    AT, "http://gazette.example/news/mill-fire/", f"{AT}?utm_source=twitter&fbclid=x1", f"{AT}#comments", f"{AT}/amp",
    "https://m.gazette.example/news/mill-fire", f"https://web.archive.org/web/20190601000000/{AT}",
    "https://www.gazette.example/2019/05/mill-fire/", "https://www-gazette-example.cdn.ampproject.org/c/s/www.gazette.example/news/mill-fire",
], ids=["the same", "no www", "tracking", "a part", "AMP", "for phones", "archived", "an old path", "AMP cache"])
def test_a_link_to_an_article_that_is_here_is_known_however_its_address_was_written(url: str) -> None:
    by = linking(url)
    assert {by.id: {url: FIRE_.id}} == found(by, FIRE_).linked


@pytest.mark.parametrize("url", ["https://www.gazette.example/", f"{AT}-2", "https://other.example/news/mill-fire"])
def test_a_link_to_anything_else_leads_nowhere_here(url: str) -> None:
    assert {} == found(linking(url), FIRE_).linked


def test_where_an_article_was_fetched_from_is_an_address_of_it() -> None:
    fetched = replace(FIRE_, url=None, provenance=(Provenance(file="x", sha256="0", received="2026-11-20", url=AT),))
    by = linking(AT)
    assert {by.id: {AT: fetched.id}} == found(by, fetched).linked


def test_an_address_of_two_articles_leads_to_neither() -> None:
    by = linking(AT)
    assert {} == found(by, FIRE_, article("Another", FLOOD[:2], url=AT)).linked


def test_a_link_leads_to_the_current_version() -> None:
    by, newer = linking(AT), article("Mill fire at Dewsbury kills five", FIRE, url=AT)
    assert {by.id: {AT: newer.id}} == references.find((by, FIRE_, newer), {FIRE_.id: newer.id, newer.id: newer.id}).linked


def test_no_article_leads_to_itself_or_to_what_was_taken_down() -> None:
    assert {} == found(replace(linking(AT), url=AT)).linked
    assert {} == found(linking(AT), replace(FIRE_, withdrawn=Withdrawal(date="2020-01-01", reason="By request."))).linked


@pytest.mark.parametrize("text", [
    "Mill fire at Dewsbury kills three", "MILL FIRE AT DEWSBURY KILLS THREE", "‘Mill fire at Dewsbury’ kills three.",
    "Mill fire at Dewsbury kills three…"])
def test_a_promo_line_with_the_headline_of_an_article_names_it(text: str) -> None:
    assert FIRE_.id == promised(promising(text), FIRE_)


@pytest.mark.parametrize("text", ["Mill fire at Dewsbury kills four", "Mill fire at Dewsbury", "Mill fire", "Three killed in mill fire"])
def test_a_promo_line_with_other_words_names_nothing(text: str) -> None:
    assert promised(promising(text), FIRE_) is None


def test_a_promo_line_that_was_cut_names_the_only_headline_that_begins_so() -> None:
    long = replace(FIRE_, headline="Mill fire at Dewsbury kills three and leaves forty without work")
    assert long.id == promised(promising("Mill fire at Dewsbury kills three and …"), long)
    other = article("Mill fire at Dewsbury kills three and a dog", FLOOD[:2], publication="Dewsbury Gazette")
    assert promised(promising("Mill fire at Dewsbury kills three and …"), long, other) is None
    assert promised(promising("Mill fire at Dewsbury …"), long) is None


def test_of_two_articles_with_one_headline_the_same_paper_s_is_meant_or_none() -> None:
    other = article(FIRE_.headline, FLOOD[:2], publication="Northern Echo")
    assert FIRE_.id == promised(promising(FIRE_.headline), FIRE_, other)
    assert other.id == promised(promising(FIRE_.headline, publication="Northern Echo"), FIRE_, other)
    assert promised(promising(FIRE_.headline, publication="Calder Observer"), FIRE_, other) is None


def test_a_short_headline_is_that_of_any_day() -> None:
    assert promised(promising("The weather"), article("The weather", FIRE, publication="Dewsbury Gazette")) is None


def test_the_address_of_a_promo_line_goes_before_its_words() -> None:
    named = article("Flood waters fall in the lower town", FLOOD[:2], publication="Dewsbury Gazette")
    assert FIRE_.id == promised(promising(named.headline, AT), FIRE_, named)


def test_what_leads_to_an_article_is_known_once_for_each_article_and_says_why() -> None:
    by, line = linking(AT), promising(FIRE_.headline)
    both = replace(by, links=line.links)
    to = found(both, FIRE_).to
    assert {FIRE_.id: (both.id,)} == {id_: tuple(one.by for one in ones) for id_, ones in to.items()}
    assert "a link in its text leads to gazette.example/news/mill-fire" == to[FIRE_.id][0].because.detail


def test_the_order_of_the_articles_makes_no_difference() -> None:
    articles = [FIRE_, linking(AT), promising(FIRE_.headline), article(FIRE_.headline, FLOOD[:2], publication="Calder Observer")]
    expected = found(*articles)
    for seed in range(4):
        random.Random(seed).shuffle(articles)  # noqa: S311
        assert expected == found(*articles)
