"""What the search page says before anybody has searched."""

import re

import pytest

from generator.views.names_list import NameRow
from generator.views.search_page import _most
from generator.wording import ENGLISH
from tests.views.conftest import site


def examples(name: str) -> dict[str, str]:
    """Way to search -> its example."""
    found = re.findall(r'<dt><a href="search.html\?q=[^"]+"><bdi>(.*?)</bdi></a></dt>', site(name)["search.html"])
    texts = [text.replace("&#34;", '"') for text in found]
    return {text.partition(":")[0] if re.match(r"\w+:", text) else text[0] + text[-1]: text for text in texts}


def test_examples_are_of_this_archive() -> None:
    found = examples("signed")

    assert {"headline", "person", "place", "topic", "publication", "author", "language", "date", "before"} <= set(found)
    assert found["publication"] == 'publication:"The Brimsey Gazette"'
    assert re.fullmatch(r"date:20\d\d-\d\d", found["date"])


def test_an_archive_without_articles_has_no_examples_and_nothing_most_named() -> None:
    assert {} == examples("empty")
    assert "most named" not in site("empty")["search.html"]


def test_names_are_called_the_most_named_only_where_some_are_named_more() -> None:
    assert "People most named" in site("signed")["search.html"]
    assert "People most named" not in site("ferry")["search.html"]


@pytest.mark.parametrize("most", ["People", "Organisations"])
def test_what_stands_side_by_side_is_called_alike(most: str) -> None:
    rows = [NameRow(name="Brimsey", href=None, kind="person", count=count, words="", gloss=None) for count in ("2", "1")]
    held = [(title, tuple(rows if title == most else rows[:1])) for title in ("People", "Organisations")]

    assert ["People", "Organisations"] == [found.title for found in _most(ENGLISH, held)]
