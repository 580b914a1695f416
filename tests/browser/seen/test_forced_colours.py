"""Where a reader forces colours (high contrast), whatever was told by a colour or a ground of its own is still seen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.seen import sample
from tests.browser.seen.looking import settle

DRAWN = {
    "year": {".spine .all": "backgroundColor", ".spine .bars": "stroke", ".spine .base": "stroke", ".spine text": "fill"},
    "article with links": {".spine .stamp": "stroke", ".spine .nodate": "stroke"},
    "story": {".spine .tick": "stroke", ".weight :last-child": "stroke"},
    "person": {".over-time .bars": "stroke", ".over-time text": "fill"},
    "map": {".map circle": "fill", ".map text": "fill"},
    "search with results": {"#bars i": "backgroundColor"},
}
"""Kind of page -> what is drawn on it and in which of its colours, none of which browsers force."""

SEEN = """drawn => {
  const ground = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.color = "Canvas";
  const canvas = getComputedStyle(probe).color;
  const light = colour => {  // relative luminance on the ground, as WCAG 2.2 has it
    for (const laid of [canvas, colour]) {
      ground.fillStyle = laid;
      ground.fillRect(0, 0, 1, 1);
    }
    const [red, green, blue] = ground.getImageData(0, 0, 1, 1).data;
    const [r, g, b] = [red, green, blue].map(part => part / 255 <= .04045 ? part / 3294.6 : ((part / 255 + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const paper = light(canvas);
  const contrast = colour => (Math.max(colour, paper) + .05) / (Math.min(colour, paper) + .05);
  return Object.entries(drawn).map(([what, name]) => {
    const drawing = document.querySelector(what);
    if (!drawing) throw new Error(`no ${what}`);
    const style = getComputedStyle(drawing);
    return [what, contrast(light(style[name]))];
  });
}"""


@pytest.fixture(params=["light", "dark"])
def page(request: pytest.FixtureRequest, english: Path, visit: Visit) -> Iterator[Page]:
    """In Chromium's own high contrast, black on white or white on black, whatever colours the reader has chosen on the site."""
    with visit("file:", forced_colors="active", color_scheme=request.param, reduced_motion="reduce", bypass_csp=True) as (context, _):
        other = "dark" if request.param == "light" else "light"
        context.add_init_script(f"localStorage.setItem('colours', '{other}')")
        yield context.new_page()


def shown(page: Page, folder: Path, kind: str, fragment: str = "") -> None:
    page.goto(f"{folder.as_uri()}/{sample.kinds()[kind]}{fragment}", wait_until="load")
    settle(page, kind)


def test_drawings_stand_out_from_the_ground(page: Page, english: Path) -> None:
    faint = {}
    for kind, drawn in DRAWN.items():
        shown(page, english, kind)
        faint |= {f"{kind}: {what}": contrast for what, contrast in page.evaluate(SEEN, drawn) if contrast < 3}

    assert {} == faint


def test_what_a_ground_of_its_own_tells_a_border_tells_too(page: Page, english: Path) -> None:
    shown(page, english, "year")
    day = page.locator(".sheet td a").first.evaluate("element => getComputedStyle(element).borderTopWidth")
    shown(page, english, "search")
    button = page.locator(".search button").first.evaluate("element => getComputedStyle(element).borderTopStyle")
    shown(page, english, "original of a text")
    aside, kept = (page.locator(f".lines > {name}").first.evaluate("element => getComputedStyle(element).borderInlineStartColor")
                   for name in (".apart", ":not(.apart, .lost, .ours)"))
    shown(page, english, "article with links")
    shown(page, english, "article with links", "#" + page.locator(".body > [id]").first.evaluate("element => element.id"))
    target = page.locator(":target").evaluate("element => getComputedStyle(element).outlineStyle")

    assert "0px" != day and "none" != button and kept != aside and "none" != target


def test_the_current_page_and_the_focus_are_seen(page: Page, english: Path) -> None:
    shown(page, english, "people A to Z")
    weights = page.evaluate("""["[aria-current]", ":not([aria-current])"].map(
      which => getComputedStyle(document.querySelector(`nav.words a${which}`)).fontWeight)""")
    page.keyboard.press("Tab")
    ring = page.evaluate("(style => [style.outlineStyle, parseFloat(style.outlineWidth) >= 2])(getComputedStyle(document.activeElement))")

    assert int(weights[0]) > int(weights[1])
    assert ["solid", True] == ring
