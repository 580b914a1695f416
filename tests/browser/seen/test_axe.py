"""axe reads a page of every kind, as WCAG 2.2 AA and its own best practices have it, in every colour, direction and width."""

import re
from typing import Any, Literal

from generator import views
from tests.browser import tools
from tests.browser.checkout import ROOT
from tests.browser.conftest import Visit
from tests.browser.seen import sample
from tests.browser.seen.looking import at, each_kind

AXE = """async () => (await axe.run(document, {
  reporter: "no-passes", preload: false, iframes: false, rules: {"target-size": {enabled: true}},
})).violations.map(found => [found.id, found.help, found.nodes.slice(0, 3).map(node => node.target.join(" "))])"""
"""All rules that are on, and the one of WCAG 2.2 that axe leaves off."""

STATES: dict[str, tuple[tuple[int, Literal["light", "dark"]], ...]] = {
    "en": ((1440, "light"), (360, "dark")), "ar": ((1440, "dark"), (360, "light"))}
"""Language -> widths and schemes of colours. Each direction has both of each; together they have every pair."""


def test_every_template_has_a_page_in_the_sample() -> None:
    """A new kind of page fails here until `sample.KINDS` has one of it, and with that the tests of this folder."""
    printed = {page.path: page.template for page in sample.pages("en") if isinstance(page, views.Page)}
    shown = {printed[path.partition("?")[0]] for path in sample.kinds().values()}

    assert {path.name for path in (ROOT / "theme/templates").glob("*.html")} - {"base.html"} == shown


def test_only_colours_depend_on_the_scheme() -> None:
    sheets = {path.name: path.read_text("utf-8") for path in (ROOT / "theme/styles").glob("*.css")}
    only = re.compile(r"@media \(prefers-color-scheme:dark\)\{[^{}]*\{color-scheme:light\}\}")

    assert [] == [name for name, sheet in sheets.items() if "prefers-color-scheme" in only.sub("", sheet)]


def test_axe_finds_no_violation_on_any_kind_of_page(language: str, base: str, visit: Visit) -> None:
    axe = tools.checker("axe", "axe-core/axe.min.js").read_text("utf-8")
    violations: dict[tuple[str, int, str], Any] = {}
    with visit(base, reduced_motion="reduce", bypass_csp=True) as (context, _):
        context.add_init_script(axe)
        page = context.new_page()
        for kind in each_kind(page, base, language):
            for width, scheme in STATES[language]:
                at(page, width)
                page.emulate_media(color_scheme=scheme)
                if found := page.evaluate(AXE):
                    violations[kind, width, scheme] = found

    assert {} == violations
