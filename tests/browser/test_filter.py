"""The live filter of a long list of names leaves those with words that begin as is asked."""

import pytest
from playwright.sync_api import Browser

from tests.browser.checkout import ROOT

LIST = """<nav class="words"><a href="https://a.example/search.html">Search</a></nav>
<main><p class="filter"><input><span role="status"></span></p>
<section class="letter"><ul class="names"><li>Bashar al-Assad</li><li>Zoë Ashdown, ambassador</li></ul></section>
<section class="letter"><ul class="names"><li>Ümit Özdağ</li></ul></section></main>"""
WORDS = "var Words = {tell: (text, values) => text.replace(/\\{(\\w+)\\}/g, (_, name) => values[name])};"


@pytest.mark.parametrize(("typed", "left"), [
    ("assad", ["Bashar al-Assad"]), ("zoe", ["Zoë Ashdown, ambassador"]), ("al-as", ["Bashar al-Assad"]), ("UMIT", ["Ümit Özdağ"]),
    ("xyzzy", []), (" ", ["Bashar al-Assad", "Zoë Ashdown, ambassador", "Ümit Özdağ"]),
])  # fmt: skip
def test_words_are_compared_from_their_beginning(typed: str, left: list[str], browser: Browser) -> None:
    page = browser.new_page()
    page.set_content(LIST)
    page.add_script_tag(content=WORDS)
    page.add_script_tag(path=ROOT / "theme/static/js/filter.js")
    page.fill(".filter input", typed)

    assert left == page.locator("main li:visible").all_inner_texts()
    told = f"{len(left)} of 3" if left else "Nothing here begins so. Search all articles for it"
    assert (told if typed.strip() else "") == page.inner_text("[role=status]")
    assert ([] if left else ["https://a.example/search.html?q=xyzzy"]) == [a.get_attribute("href") for a in page.locator(".filter a").all()]
    page.close()
