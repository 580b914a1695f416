"""The pages of reference that are made from the code say what the code says: make manual."""

import re

import pytest

from generator import front_matter
from tests.manual import commands
from tests.manual import front_matter as written
from tests.manual.errors import ROOT


@pytest.mark.parametrize(("name", "page"), [("commands", commands.page), ("front-matter", written.page)])
def test_the_page_is_the_one_that_the_code_gives(name: str, page) -> None:  # type: ignore[no-untyped-def]
    assert page() == (ROOT / f"docs/{name}.md").read_text("utf-8")


def test_every_key_of_an_article_file_is_explained_in_a_sentence() -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \| .+? \| (.*) \|$", written.page(), re.MULTILINE))

    assert set() == set(front_matter.KEYS) - rows.keys()
    assert [] == [key for key, words in rows.items() if not words.endswith((".", '"', ")"))]


def test_every_word_of_the_command_line_is_explained() -> None:
    rows = re.findall(r"^\| `(.+?)` \|(.*)\|$", commands.page().split("## python -m generator")[1], re.MULTILINE)

    assert [] == [word for word, words in rows if not words.strip()]
    assert len(rows) > 40
