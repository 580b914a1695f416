"""Addresses that articles had elsewhere: where they lead, and what stands in their way."""

import pytest

from generator import catalogue, permalinks
from generator.authority import Authority
from generator.catalogue import Catalogue
from generator.model import Article, Original
from generator.old_addresses import site_path
from generator.permalinks import Ledger, Row


def article(id_: str, *aliases: str) -> Article:
    return Article(
        id=id_, slug="mill", file=f"articles/mill-{id_}.md", headline="Mill", aliases=aliases, tags=("Fires",),
        original=Original(file=f"{id_}.txt", media_type="text/plain", bytes=1, sha256="0" * 64))


def build(*articles: Article, ledger: Ledger = Ledger(()), reserved: tuple[str, ...] = ()) -> Catalogue:  # noqa: B008
    return catalogue.build(articles, Authority(), ledger, reserved)


def codes(archive: Catalogue) -> list[str]:
    return [notice.code for notice in archive.work if notice.code.startswith("W-05")]


@pytest.mark.parametrize(("alias", "path"), [
    ("2019/05/mill-fire/", "2019/05/mill-fire/index.html"), ("/2019/05/mill-fire", "2019/05/mill-fire/index.html"),
    ("old/mill.html", "old/mill.html"), ("old/Mühle.HTM", "old/Mühle.HTM"), ("old/mill.php", "old/mill.php/index.html"),
    ("../secret.html", None), ("a/../../b/", None), ("/", None), ("", None), ("a//b/", None), (".git/config", None), ("a\\b.html", None),
    ("a:b.html", None), ("con.html", None), ("a/\x00.html", None), ("x" * 300, None), ("a./b.html", None)])
def test_an_alias_is_a_file_inside_the_site_or_none(alias: str, path: str | None) -> None:
    assert path == site_path(alias)


def test_an_alias_leads_to_its_article_and_stands_in_the_ledger() -> None:
    archive = build(article("bbbbbbbbbb", "2019/05/mill-fire/"))

    assert {"2019/05/mill-fire/index.html": "articles/mill-bbbbbbbbbb.html"} == dict(archive.redirects)
    row = Row(path="2019/05/mill-fire/index.html", kind="redirect", target="articles/mill-bbbbbbbbbb.html")
    assert row in catalogue.ledger_rows(archive)


@pytest.mark.parametrize("alias", [
    "index.html", "Index.html", "articles/mill-bbbbbbbbbb.html", "topics/fires.html", "articles", "404.html", "theme/x.html", "search/x/",
    "articles/mill-bbbbbbbbbb.html/feed/", "about.html"])
def test_an_alias_is_never_put_over_an_address_of_the_archive_s_own(alias: str) -> None:
    archive = build(article("bbbbbbbbbb", alias), reserved=("about.html",))

    assert ({}, ["W-050"]) == (dict(archive.redirects), codes(archive))


def test_an_address_that_two_articles_claim_leads_to_neither() -> None:
    archive = build(article("bbbbbbbbbb", "2019/mill/"), article("cccccccccc", "2019/Mill/", "2019/roof/"))

    assert ({"2019/roof/index.html": "articles/mill-cccccccccc.html"}, ["W-051"]) == (dict(archive.redirects), codes(archive))


def test_what_a_person_wrote_into_the_ledger_stays() -> None:
    ledger = Ledger((Row(path="2019/mill/index.html", kind="redirect", target="index.html"),
                     Row(path="2019/roof/index.html", kind="gone", target="withdrawn")))
    archive = build(article("bbbbbbbbbb", "2019/mill/", "2019/roof/"), ledger=ledger)

    assert ({"2019/mill/index.html": "index.html"}, ["2019/roof/index.html"]) == (dict(archive.redirects), list(archive.gone))


def test_the_ledger_is_unchanged_by_a_second_build() -> None:
    one = build(article("bbbbbbbbbb", "2019/mill/"))
    ledger = permalinks.publish(Ledger(()), catalogue.ledger_rows(one))
    two = build(article("bbbbbbbbbb", "2019/mill/"), ledger=ledger)

    assert ledger == permalinks.publish(ledger, catalogue.ledger_rows(two))


def test_an_alias_that_is_taken_out_again_still_leads_where_it_led() -> None:
    """Whatever was published once goes on to answer."""
    ledger = permalinks.publish(Ledger(()), catalogue.ledger_rows(build(article("bbbbbbbbbb", "2019/mill/"))))
    archive = build(article("bbbbbbbbbb"), ledger=ledger)

    assert {"2019/mill/index.html": "articles/mill-bbbbbbbbbb.html"} == dict(archive.redirects)


def test_one_alias_below_another_that_is_a_file_is_not_put_there() -> None:
    archive = build(article("bbbbbbbbbb", "old/mill.html"), article("cccccccccc", "old/mill.html/feed/"))

    assert (["old/mill.html"], ["W-050"]) == (list(archive.redirects), codes(archive))
