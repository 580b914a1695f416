"""The cite box of an article whose words run against those of the interface."""

import re
from dataclasses import replace
from functools import cache

from generator.wording import wording_for
from tests.views import render, sample

ENGLISH = sample.article("Quays closed", "The quays are closed.", published="2016-04-29", publication="The Gazette")
ARABIC = sample.article("حريق العبّارة", "احترقت العبّارة.", language="ar", direction="rtl", published="2016-04-30", publication="الجريدة")
ARCHIVE = sample.catalogue((ENGLISH, ARABIC))


@cache
def pages(language: str) -> dict[str, str]:
    return render.rendered(ARCHIVE, replace(render.SITE, wording=wording_for(language)))


def cited(article: sample.Article, language: str) -> list[str]:
    """The citations on its page, as they are written: ours, then those in styles."""
    return re.findall(r'<p class="citation" dir="((?:ltr|rtl)">.*?)</p>', pages(language)[f"articles/{article.slug}-{article.id}.html"])


def test_it_runs_as_the_article_does_and_its_parts_are_set_apart() -> None:
    own, *styled = cited(ENGLISH, "ar")

    assert f'ltr"><bdi>“Quays closed.”</bdi> <bdi>The Gazette</bdi>, <bdi>29 أبريل 2016</bdi>. <bdi>{render.SITE.name}</bdi>' in own
    assert {'ltr">'} == {each[:5] for each in styled}


def test_a_date_in_arabic_is_one_piece_of_a_citation_in_a_style() -> None:
    _, *styled = cited(ENGLISH, "ar")

    assert ["<bdi>29 أبريل 2016</bdi>"] == [date for each in styled[2:3] for date in re.findall("<bdi>.*?</bdi>", each)]


def test_in_one_direction_nothing_is_set_apart() -> None:
    assert ['ltr">“Quays closed.” The Gazette, 29 April 2016.'] == [each[:48] for each in cited(ENGLISH, "en")[:1]]
    assert not any("<bdi>" in each for article, language in ((ENGLISH, "en"), (ARABIC, "ar")) for each in cited(article, language)[:1])
