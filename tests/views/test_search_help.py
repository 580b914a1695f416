"""What the search page says before anybody has searched."""

import re

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
