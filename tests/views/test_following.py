"""The next article about a name."""

from dataclasses import replace

import pytest

from generator import catalogue
from generator.authority import Authority
from generator.model import Article, Name, Withdrawal
from generator.permalinks import Ledger
from generator.views.desk import desk_for
from generator.views.following import NAMES, Followed, followed
from tests.views import render, sample


def made(day: str | None, *names: str, **more: object) -> Article:
    body = " ".join(f"{name} spoke." for name in names) + f" It was {day}."
    article = sample.article(f"Of {day}", body, published=day, **more)
    return replace(article, names=tuple(Name(name=name, type="person", surfaces=(name,)) for name in names))


def steps(of: Article, *others: Article, beside: tuple[str | None, ...] = ()) -> dict[str, tuple[str | None, str | None]]:
    """Name -> the days of the articles before and after."""
    desk = desk_for(catalogue.build((of, *others), Authority(), Ledger(())), render.SITE)
    found = followed(desk, of, desk.catalogue.paths[of.id], beside)
    return {one.name: (one.earlier and one.earlier.when, one.later and one.later.when) for one in found}


HALE, LIND = "Oswin Hale", "Petra Lindqvist"
OF = made("2012-05-04", HALE, LIND)
BEFORE, BETWEEN, AFTER = made("2012-05-01", HALE), made("2012-05-03", LIND), made("2012-06-01", HALE, LIND)


def test_a_name_leads_to_the_articles_before_and_after_that_name_it() -> None:
    assert {HALE: ("1 May 2012", "1 Jun 2012"), LIND: ("3 May 2012", "1 Jun 2012")} == steps(OF, BEFORE, BETWEEN, AFTER)


def test_a_name_that_leads_only_to_what_is_next_in_time_anyhow_is_left_out() -> None:
    assert {HALE: ("1 May 2012", "1 Jun 2012")} == steps(OF, BEFORE, BETWEEN, AFTER, beside=(BETWEEN.id, AFTER.id))


def test_a_name_of_one_article_is_left_out() -> None:
    assert {} == steps(OF, made("2012-05-03", "Ines Calloway"))


def test_a_withdrawn_article_is_passed_over() -> None:
    gone = made("2012-05-05", HALE, withdrawn=Withdrawal(date="2020-02-03", reason="At the publisher's request."))

    assert {HALE: (None, "1 Jun 2012"), LIND: (None, "1 Jun 2012")} == steps(OF, gone, AFTER)


@pytest.mark.parametrize(("of", "other"), [(OF, made(None, HALE)), (made(None, HALE), OF)])
def test_a_dated_article_leads_to_no_undated_one_nor_the_other_way_round(of: Article, other: Article) -> None:
    assert {} == steps(of, other)


def test_no_more_than_a_few_names_are_followed() -> None:
    names = [f"Nora {letter}stead" for letter in "ABCDEFGH"]

    assert NAMES == len(steps(made("2012-05-04", *names), made("2012-05-05", *names)))


def test_a_withdrawn_article_follows_nobody() -> None:
    gone = replace(OF, withdrawn=Withdrawal(date="2020-02-03", reason="At the publisher's request."))

    assert {} == steps(gone, AFTER)


def test_steps_lead_from_the_page_of_the_article() -> None:
    desk = desk_for(catalogue.build((OF, AFTER), Authority(), Ledger(())), render.SITE)
    found: tuple[Followed, ...] = followed(desk, OF, desk.catalogue.paths[OF.id], ())

    assert f"{AFTER.slug}-{AFTER.id}.html" == found[0].later.href  # type: ignore[union-attr]


def test_a_people_without_a_page_leads_to_the_articles_about_it_and_nowhere_else() -> None:
    people = [replace(made(day), names=(Name(name="Selkin", type="group", surfaces=("It",)),))
              for day in ("2012-05-01", "2012-05-04", "2012-05-08")]
    archive = catalogue.build([*people, made("2012-05-03"), made("2012-05-05")], Authority(), Ledger(()))
    text = render.rendered(archive)[archive.paths[people[1].id]]

    assert '<li><bdi>Selkin</bdi><span class="steps"><a href="' in text
    assert 'href="None"' not in text


def test_no_undated_article_is_earlier_or_later_than_another() -> None:
    people = [replace(sample.article(f"Of {n}", f"{HALE} spoke of {n}."), names=(Name(name=HALE, type="person", surfaces=(HALE,)),))
              for n in ("mills", "nets", "ovens")]
    others = [sample.article(f"Of {n}", f"It was {n}.") for n in ("millstones", "newts")]
    archive = catalogue.build([*people, *others], Authority(), Ledger(()))
    pages = [render.rendered(archive)[archive.paths[one.id]] for one in people]
    steps = [page.partition('<span class="steps">')[2].partition("</span>")[0] for page in pages]

    assert any(">Previous undated<" in step or ">Next undated<" in step for step in steps)
    assert not [step for step in steps if "Earlier" in step or "Later" in step]
