"""Lists that one page has no room for: by letter, and what has most articles first."""

from generator.entity_pages.lists import LIST_ROOM
from generator.views import desk_for
from generator.views.letters import letter_rows
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
