"""Link cards: every link that says it has one has one, of less than a kilobyte, and none shows what may not be shown."""

import json
import posixpath
import re
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import example, given
from hypothesis import strategies as st

from generator import catalogue
from generator.authority import Authority
from generator.catalogue import Catalogue
from generator.model import Article
from generator.permalinks import Ledger
from generator.views.card_shards import PER_SHARD, card_shards
from generator.views.cards import Card, card_pages
from generator.views.desk import desk_for
from tests.browser.reading import sample as readable
from tests.views import render, sample
from tests.views.conftest import site
from tests.views.reading import read

KEPT = re.compile(r'^Cards\.keep\("(.+)",(".+")\);$', re.MULTILINE)
LETTERS = st.sampled_from("a &<>\"'\U0001f525火ع \n")


def cards(pages: dict[str, str]) -> dict[str, dict[str, str]]:
    """Shard -> address -> HTML."""
    return {path[len("cards/"):-len(".js")]: {key: json.loads(html) for key, html in KEPT.findall(text)}
            for path, text in pages.items() if path.startswith("cards/")}


def plain(pages: dict[str, str], key: str) -> list[str]:
    html = next(held[key] for held in cards(pages).values() if key in held)
    return [words for part in re.split(r"</?(?:p|span)\b[^>]*>", html) if (words := part.strip())]


def test_every_link_that_says_that_it_has_a_card_has_one_in_its_shard(any_site: dict[str, str]) -> None:
    held = cards(any_site)
    for path, text in any_site.items():
        for tag, given_ in read(text).elements if path.endswith(".html") else ():
            if shard := given_.get("data-card"):
                key = posixpath.normpath(posixpath.join(posixpath.dirname(path), str(given_["href"])))
                assert (tag, True) == ("a", key in held[shard]), (path, key)


def test_a_link_to_a_name_an_article_or_a_story_says_that_it_has_a_card() -> None:
    pages = render.rendered(readable.archive())
    carded = [str(given_["href"]) for tag, given_ in read(pages[readable.path_of("start")]).elements if given_.get("data-card")]

    assert {"../people/petra-lindqvist.html", "../places/port-kessel.html", "../stories/lamp-of-thornwick-is-lit-again.html",
            *(readable.path_of(which).removeprefix("articles/") for which in ("lamp", "bare"))} <= set(carded)


def test_the_card_of_a_person_tells_the_kind_the_gloss_and_how_often_and_when() -> None:
    assert ["Person", "Ines Calloway", "chair of the board", "2 articles", "·", "29 April 2016"] == plain(
        site("ferry"), "people/ines-calloway.html")


def test_the_first_and_last_day_are_no_more_precise_than_they_are() -> None:
    pages = render.rendered(readable.archive())

    assert ["Person", "Oswin Hale", "3 articles", "·", "first May 2012, day unknown", "·", "last 1 June 2012"] == plain(
        pages, "people/oswin-hale.html")


def test_an_article_of_which_only_the_metadata_may_be_shown_has_no_words_on_its_card() -> None:
    pages = render.rendered(readable.archive())

    assert ["The Kessel Echo", "A report known by its headline", "May 2012, day unknown"] == plain(pages, readable.path_of("bare"))


def test_no_card_has_a_word_of_a_withdrawn_article_or_counts_it() -> None:
    pages = render.rendered(readable.archive())

    assert readable.path_of("gone") not in {key for held in cards(pages).values() for key in held}
    assert "3 articles" in plain(pages, "people/petra-lindqvist.html")


@example(name="&" * 500, words="&" * 900)
@given(name=st.text(LETTERS, min_size=1, max_size=500), words=st.text(LETTERS, max_size=900))
def test_a_card_is_smaller_than_a_kilobyte_whatever_is_on_it(name: str, words: str) -> None:
    made = sample.article("Somebody " + name, words + "!", published="1931-05", publication="The Gazette " + name)
    linking = sample.article("The other", "It was [that](https://x.example/y) one.", published="1931-06")
    archive = catalogue.build((replace(made, url="https://x.example/y"), linking), Authority(), Ledger(()))
    held = [card for page in card_pages(desk_for(archive, render.SITE)) for card in page.view.cards]  # type: ignore[attr-defined]
    macro = render.environment().get_template("macros/card.html").module.card  # type: ignore[attr-defined]

    assert held
    assert max(len(str(macro(card)).encode("utf-8", "replace")) for card in held) < 1024


def test_shards_hold_some_64_cards_and_none_more_than_twice_as_many() -> None:
    archive = sample.thousand(600)
    shards = list(card_shards(archive).values())
    sizes = [shards.count(shard) for shard in sorted(set(shards))]

    assert len(sizes) & (len(sizes) - 1) == 0 and len(shards) <= PER_SHARD * len(sizes)
    assert max(sizes) <= 2 * PER_SHARD


def test_the_order_of_the_articles_changes_no_shard() -> None:
    articles = list(readable.articles().values())

    assert _shards(articles) == _shards(articles[::-1])


def _shards(articles: Sequence[Article]) -> tuple[Card, ...]:
    made: Catalogue = catalogue.build(articles, Authority(), Ledger(()))
    return tuple(card for page in card_pages(desk_for(made, render.SITE)) for card in page.view.cards)  # type: ignore[attr-defined]
