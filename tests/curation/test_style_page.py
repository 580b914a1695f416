"""The style page: a specimen of everything that the theme can print."""

import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
from jinja2 import Environment, nodes

from generator.press import specimens
from generator.press.theme import look
from generator.views.style.contrast import contrast
from tests.views.render import ROOT

MACROS = ROOT / "theme" / "templates" / "macros"
STYLE = ROOT / "theme" / "templates" / "style.html"
UNSEEN = {"alternates"}
"""Prints into a page's head, where nothing is to be seen."""


def syntax(name: str) -> nodes.Template:
    return Environment(extensions=["jinja2.ext.i18n"]).parse((ROOT / "theme" / "templates" / name).read_text("utf-8"))  # noqa: S701  read, not run


def called(tree: nodes.Node) -> set[str]:
    return {call.node.name for call in tree.find_all(nodes.Call) if isinstance(call.node, nodes.Name)}


def macros() -> Iterator[tuple[str, set[str]]]:
    """Every macro of the theme, and the macros that it calls."""
    for path in sorted(MACROS.glob("*.html")):
        for macro in syntax(f"macros/{path.name}").find_all(nodes.Macro):
            yield macro.name, called(macro)


def shown() -> set[str]:
    """What the style page calls, and what that calls."""
    calls, found, new = dict(macros()), set[str](), called(syntax("style.html"))
    while new - found:
        found |= new
        new = {inner for name in found for inner in calls.get(name, ())}
    return found


def test_every_macro_of_the_theme_has_a_specimen() -> None:
    assert set() == {name for name, _ in macros()} - shown() - UNSEEN


def test_a_macro_without_a_specimen_is_found() -> None:
    assert "forgotten" in {"forgotten", *(name for name, _ in macros())} - shown()


class Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: Counter[str] = Counter()
        self.links: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids.update([given["id"] or ""] if "id" in given else [])
        self.links |= {given["href"] or ""} if tag == "a" and "href" in given else set()


def test_every_specimen_has_something_to_show(local: dict[str, str]) -> None:
    panes = re.findall(r'<div class="pane">\s*(.*?)</div>\n<div class="pane other"', local["style.html"], re.DOTALL)

    assert len(panes) > 20
    assert [] == [pane for pane in panes if len(re.sub(r"<[^>]*>|\s", "", pane)) < 5]


def test_no_two_elements_of_the_page_have_one_id(local: dict[str, str]) -> None:
    assert {} == {id_: times for id_, times in Page(local["style.html"]).ids.items() if times > 1}


def test_no_link_of_a_specimen_leads_away(local: dict[str, str]) -> None:
    """The articles on it are invented: nothing of them is in the archive."""
    main = local["style.html"].partition("<main")[2].partition("</main>")[0]

    assert {"#main"} == Page(main).links


def test_the_page_asks_not_to_be_indexed(local: dict[str, str]) -> None:
    assert '<meta name="robots" content="noindex">' in local["style.html"]


def test_it_is_not_published(published: dict[str, str]) -> None:
    assert "style.html" not in published


def test_each_colour_is_shown_with_its_contrast_in_light_and_in_dark(local: dict[str, str]) -> None:
    tokens = look(ROOT / "theme", {}).tokens

    assert {"ink", "second", "stamp", "control"} <= set(tokens)
    for light, dark in tokens.values():
        assert light in local["style.html"]
        assert dark in local["style.html"]
    assert "16.8 : 1" in local["style.html"]


@pytest.mark.parametrize(("one", "other", "ratio"), [
    ("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#1b1815", "#1b1815", 1.0)])
def test_contrast_is_reckoned_as_wcag_reckons_it(one: str, other: str, ratio: float) -> None:
    assert ratio == round(contrast(one, other), 2)
    assert contrast(one, other) == contrast(other, one)


def test_a_specimen_keeps_its_words_and_says_under_a_name_of_its_own_what_it_is_called() -> None:
    html = '<nav aria-labelledby="a b"><h2 id="a">A</h2><label for="f">F</label><a class="x" href="people/x.html" data-card="1">X</a></nav>'

    made = '<div role="group"><h2 id="s-a">A</h2><label for="s-f">F</label><a class="x" href="#main">X</a></div>'
    assert made == specimens.specimen(html, "s")
    assert re.sub(r' (?:id|for)="[^"]*"', " ", made) == specimens.specimen(html, "s", live=False)
