"""Nothing is lost when a page is enlarged: 320 CSS pixels are a window of 1,280 at 400 % (WCAG 2.2, 1.4.10); text alone grows to 200 % (1.4.4)."""

from typing import Any

import pytest

from tests.browser.conftest import Visit
from tests.browser.seen.looking import at, each_kind

ENLARGED = "html {font-size: 200% !important}"

LOST = """() => {
  const root = document.documentElement, width = root.clientWidth, faults = [];
  const name = element => element.outerHTML.slice(0, 100);
  const shown = element => element.checkVisibility({opacityProperty: true, visibilityProperty: true});
  const scroller = element => element.closest(".scroll, .map, pre, textarea");
  const aside = element => element.closest(".skip, .aside, [popover], dialog, svg");
  if (root.scrollWidth > width) faults.push(`scrolls to ${root.scrollWidth}`);
  for (const element of document.body.querySelectorAll("*")) {
    if (aside(element) || scroller(element) || !shown(element)) continue;
    const style = getComputedStyle(element), {left, right} = element.getBoundingClientRect();
    if (right > width + 1 || left < -1) faults.push(`stands out: ${name(element)}`);
    const clips = ["hidden", "clip"].includes(style.overflowX) || ["hidden", "clip"].includes(style.overflowY);
    if (clips && style.textOverflow !== "ellipsis" && (element.scrollWidth > element.clientWidth + 1
        || element.scrollHeight > element.clientHeight + 1)) faults.push(`cuts off: ${name(element)}`);
  }
  return faults.slice(0, 5);
}"""
"""What stands outside the window or is cut off; tables and maps have a scroller of their own."""

OVERLAPS = """() => {
  const seen = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange();
  while (walker.nextNode()) {
    const text = walker.currentNode, element = text.parentElement;
    if (!text.data.trim() || element.closest(".skip, .aside, [popover], dialog, svg, .map, .scroll, pre, textarea, script, noscript, [hidden]")) continue;
    if (!element.checkVisibility({opacityProperty: true, visibilityProperty: true})) continue;
    range.selectNodeContents(text);
    for (const {left, right, top, bottom} of range.getClientRects()) {
      const inset = (bottom - top) * .3;  // what ascenders and descenders do not reach
      if (right - left > 2) seen.push({left: left + 1, right: right - 1, top: top + inset, bottom: bottom - inset, words: text.data.trim().slice(0, 40)});
    }
  }
  seen.sort((a, b) => a.top - b.top);
  const faults = [];
  seen.forEach((a, at) => {
    for (const b of seen.slice(at + 1)) {
      if (b.top >= a.bottom) break;
      if (a.left < b.right && b.left < a.right) faults.push(`“${a.words}” and “${b.words}” overlap`);
    }
  });
  return faults.slice(0, 5);
}"""
"""Lines of text that lie on one another."""


@pytest.mark.parametrize("enlarged", ["320 pixels", "200 % of text"])
def test_nothing_is_lost_on_any_kind_of_page(enlarged: str, language: str, base: str, visit: Visit) -> None:
    lost: dict[str, Any] = {}
    with visit(base, reduced_motion="reduce", bypass_csp=True) as (context, _):
        page = context.new_page()
        at(page, 320 if enlarged == "320 pixels" else 1280)
        for kind in each_kind(page, base, but=("moved",)):
            if enlarged != "320 pixels":
                page.add_style_tag(content=ENLARGED)
            if found := page.evaluate(LOST) + page.evaluate(OVERLAPS):
                lost[kind] = found

    assert {} == lost
