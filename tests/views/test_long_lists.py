"""Lists that one page has no room for: by letter, and what has most articles first."""

from generator.entity_pages.lists import LIST_ROOM
from generator.views import desk_for
from generator.views.home import HomeView, home_page
from generator.views.letters import letter_rows
from generator.views.publications import publications_page
from generator.views.search_page import search_page
from generator.views.topics import topics_pages
from tests.views import sample
from tests.views.test_jobs import SITE

PAGES = ("topics/a-z/0-9", "topics/a-z/f", "topics/a-z/l", "topics/a-z/la", "topics/a-z/lo")


def labels(path: str) -> list[list[str]]:
    return [[f"{link.label}!" if link.current else link.label for link in row] for row in letter_rows(path, PAGES)]


def test_letters_open_as_one_goes_into_them() -> None:
    whole = ["F", "L", "0–9"]

    assert [whole] == labels("topics/index.html")
    assert [["F!", "L", "0–9"]] == labels("topics/a-z/f.html")
    assert [["F", "L!", "0–9"], ["La", "Lo"]] == labels("topics/a-z/l.html")
    assert [["F", "L!", "0–9"], ["La!", "Lo"]] == labels("topics/a-z/la.html")
    assert [["F", "L", "0–9!"]] == labels("topics/a-z/0-9.html")


def test_a_letter_leads_to_its_page() -> None:
    from_pages = ("articles/index.html", "topics/a-z/l.html")

    assert ["../topics/a-z/f.html", "f.html"] == [letter_rows(path, PAGES)[0][0].href for path in from_pages]


def tagged(count: int) -> list[sample.Article]:
    """One article with so many topics under L, two with one under F."""
    many = tuple(f"lane {number}" for number in range(count))
    return [sample.article("Lanes", "A list.", tags=(*many, "fires", "#lost")), sample.article("Fires", "A fire.", tags=("fires",))]


def test_topics_are_on_one_page_while_there_is_room() -> None:
    (page,) = topics_pages(desk_for(sample.catalogue(tagged(50)), SITE))

    assert ("topics/index.html", 51, 1, ()) == (page.path, len(page.view.topics), len(page.view.hashtags), page.view.most)


def test_topics_without_room_are_by_letter_and_none_is_left_out() -> None:
    first, *others = topics_pages(desk_for(sample.catalogue(tagged(LIST_ROOM + 1)), SITE))
    under = {page.path: page for page in others}

    assert ("fires", "2") == (first.view.most[0].name, first.view.most[0].count)
    assert ((), ()) == (first.view.topics, first.view.hashtags)
    assert {"topics/a-z/f.html", "topics/a-z/l.html", "topics/a-z/la.html", "topics/a-z/lan.html", "topics/a-z/lo.html"} == set(under)
    assert [LIST_ROOM + 1, 1, 1] == [len(under[f"topics/a-z/{page}.html"].view.topics) + len(under[f"topics/a-z/{page}.html"].view.hashtags)
                                 for page in ("lan", "lo", "f")]
    assert "1,501" in under["topics/a-z/l.html"].view.tally.replace("\u202f", ",")


def papers(count: int, unrecorded: int = 0) -> HomeView:
    """The front page of an archive of so many publications."""
    held = [sample.article(f"Notice {number}", "A fire.") for number in range(unrecorded)]
    held += [sample.article(f"Report {number}", "A fire.", publication=f"Paper {chr(97 + number)}") for number in range(count)]
    view = home_page(desk_for(sample.catalogue(held), SITE)).view
    assert isinstance(view, HomeView)
    return view


def test_the_front_page_says_that_there_are_more_publications_than_it_draws() -> None:
    assert [(12, None), (12, "All 13 publications")] == [(len(view.multiples), view.all_publications) for view in map(papers, (12, 13))]


def test_what_names_no_publication_is_counted_as_none_wherever_publications_are_counted() -> None:
    held = [sample.article("A fire", "A fire.", publication="Paper a"), sample.article("A wreck", "A wreck.")]
    desk = desk_for(sample.catalogue(held), SITE)
    browsed = {link.label: link.count for link in search_page(desk).view.browse}

    assert "1 publication" == publications_page(desk).view.tally
    assert "1" == browsed["Publications"]
    assert [(12, None), (12, "All 13 publications")] == [
        (len(view.multiples), view.all_publications) for view in (papers(12, unrecorded=1), papers(13, unrecorded=1))]


def test_the_filter_of_a_list_that_is_cut_says_that_it_looks_on_this_page_only() -> None:
    whole, cut = (next(iter(topics_pages(desk_for(sample.catalogue(tagged(count)), SITE)))) for count in (50, LIST_ROOM + 1))

    assert (True, False) == (whole.view.whole, cut.view.whole)
