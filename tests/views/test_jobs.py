"""A job is as small as what an edit can touch: what other jobs made stands."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from generator.catalogue import Catalogue
from generator.memo import Memo
from generator.model import Article, Because, Topic
from generator.traces import Fact, Tracer, digest
from generator.views import Job, desk_for, page_jobs, pieces_of
from generator.views.names_list import most_named
from tests.views import sample
from tests.views.render import SITE

DAYS = ("1931-04-29", "2016-04-29", "2016-05-01")
ARTICLES = tuple(sample.article(f"Report of {day}", "Words.", published=day) for day in DAYS)
LIST = "publications/not-recorded"
YEARS = ("1931", "2016")


def archive(articles: tuple[Article, ...]) -> Catalogue:
    """Every day, every day of the year and each year of a list has a page."""
    held = sample.catalogue(articles, entities=(), surfaces={"no such word": sample.BRIMSEY})
    ids = {day: one.id for day, one in zip(DAYS, articles, strict=True)}
    paths = {key: f"{key}.html" for key in (*DAYS, "on-this-day/04-29", "on-this-day/05-01", *(f"{LIST}/{year}" for year in YEARS))}
    of_year = {day[5:]: tuple(id_ for other, id_ in ids.items() if other[5:] == day[5:]) for day in DAYS}
    return replace(held, days={day: (id_,) for day, id_ in ids.items()}, days_of_year=of_year, list_parts={LIST: YEARS},
                   paths={**held.paths, **paths})


def built(held: Catalogue) -> tuple[Tracer, dict[str, tuple[Job, set[Fact]]]]:
    """Each job with what it asked for."""
    desk = desk_for(held, SITE)
    asked = {}
    for job in page_jobs(desk, [], None, pieces_of(desk, Memo())):
        with desk.tracer.noted() as facts:
            list(job.make())
        asked[job.name] = job, facts
    return desk.tracer, asked


def redone(before: Catalogue, after: Catalogue) -> Iterator[str]:
    """The names of jobs that the next build does again."""
    (was, old), (now, new) = built(before), built(after)
    for name, (job, facts) in old.items():
        same = digest(job.given) == digest(new[name][0].given) and all(was.digest(fact) == now.digest(fact) for fact in facts)
        if not same:
            yield name


@pytest.fixture(scope="module")
def touched() -> set[str]:
    """Jobs that are done again when the headline of the latest article is another."""
    *others, last = ARTICLES
    return set(redone(archive(ARTICLES), archive((*others, replace(last, headline="A headline")))))


@pytest.mark.parametrize(("kind", "own"), [
    ("part ", {f"part {LIST}/2016"}), ("day ", {"day 2016-05-01"}), ("on this day ", {"on this day 05-01"}), ("year ", {"year 2016"}),
    ("month ", {"month 2016-05"}),
])
def test_of_each_kind_of_list_only_those_are_made_again_that_have_the_article(kind: str, own: set[str], touched: set[str]) -> None:
    assert own == {name for name in touched if name.startswith(kind)}


def named(text: str) -> Catalogue:
    return sample.catalogue((replace(sample.article("Report", text, published="2016-04-29"), id="s22222222a"),))


def test_a_name_that_only_stands_elsewhere_in_a_text_changes_no_list_of_names_and_no_card() -> None:
    touched = set(redone(named("A fire in Brimsey."), named("A large fire in Brimsey.")))

    assert sample.BRIMSEY.id in touched
    assert set() == {"cards", "list of places", "list of people", "topics"} & touched


def test_the_most_named_are_told_by_how_often_and_not_by_where() -> None:
    desk = desk_for(named("A fire in Brimsey."), SITE)
    with desk.tracer.noted() as facts:
        assert ["Brimsey"] == [row.name for row in most_named(desk, "index.html", "places", 3)]

    assert set() == {fact for fact in facts if fact.table == "desk.mentions_of"}


def test_why_names_are_one_thing_and_what_else_has_a_topic_is_no_news_to_an_article() -> None:
    first, other = (sample.article(headline, "A fire in Brimsey.", published="2016-04-29") for headline in ("Report", "Another report"))
    held = sample.catalogue((first, other))
    more = replace(sample.BRIMSEY, aliases=("Brimsey-on-Sea",), because=(Because(kind="alias", detail="in another report"),))
    fires = Topic(id="topics/fires", name="Fires", articles=(first.id,))
    held = replace(held, topics=(fires,), paths={**held.paths, fires.id: "topics/fires.html"})
    after = replace(held, topics=(replace(fires, articles=(first.id, other.id)),),
                    entities=tuple(more if entity == sample.BRIMSEY else entity for entity in held.entities))
    touched = set(redone(held, after))

    assert {sample.BRIMSEY.id, "topics/fires"} <= touched
    assert set() == {name for name in touched if name == f"article {first.id}"}
