"""Nothing is lost when a page is enlarged: 320 CSS pixels are 1,280 at 400 % (WCAG 2.2, 1.4.10); text alone grows to 200 % (1.4.4)."""

from pathlib import Path
from typing import Any

from tests.browser.conftest import Visit
from tests.browser.seen.looking import at, each_kind

LOST = """() => {
  const root = document.documentElement, width = root.clientWidth, faults = [], lines = [], range = document.createRange();
  if (root.scrollWidth > width) faults.push(`scrolls to ${root.scrollWidth} pixels`);
  const apart = ".skip, .aside, [popover], dialog, svg, .map, .scroll, pre, textarea, option, script, noscript, [hidden]";
  const clipped = element => ["hidden", "clip"].includes(getComputedStyle(element).overflowX);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const node = walker.currentNode, element = node.parentElement;
    const text = node.nodeType === Node.TEXT_NODE, words = text ? node.data.trim().slice(0, 40) : node.outerHTML.slice(0, 80);
    if (!text && (!node.matches("button, input, select, img") || node.matches(apart)) || !words || element.closest(apart)) continue;
    if (!(text ? element : node).checkVisibility({opacityProperty: true, visibilityProperty: true})) continue;
    let clip = element;
    while (clip && !clipped(clip)) clip = clip.parentElement;
    const {left: from, right: to, top: above, bottom: below} = clip?.getBoundingClientRect() ?? {left: 0, right: width};
    if (text) range.selectNodeContents(node);
    for (const {left, right, top, bottom} of (text ? range : node).getClientRects()) {
      if (right - left < 2) continue;
      if (left < -1 || right > width + 1) faults.push(`“${words}” stands out of the window`);
      if (left < from - 7 || right > to + 7 || top < above - 7 || bottom > below + 7) faults.push(`“${words}” is cut off`);
      const inset = (bottom - top) * .3;  // what is free above and below small letters
      lines.push({left: left + 1, right: right - 1, top: top + inset, bottom: bottom - inset, words, node});
    }
  }
  lines.sort((a, b) => a.top - b.top);
  lines.forEach((a, at) => {
    for (let next = at + 1; lines[next]?.top < a.bottom; next += 1) {
      const b = lines[next];
      const clear = a.left >= b.right || b.left >= a.right || a.node.contains(b.node) || b.node.contains(a.node);
      if (!clear) faults.push(`“${a.words}” and “${b.words}” overlap`);
    }
  });
  return faults.slice(0, 5);
}"""
"""Lines of text and controls that stand out of the window, are cut off or lie on one another. Tables, maps and code have their own
scroller; drawings are measured where their labels are made."""


STATES = (("320 pixels", 320, ""), ("768 pixels", 768, ""), ("200 % of text", 1280, "html {font-size: 200% !important}"))
"""How a page is enlarged: width of the window, and what a reader's own style sheet adds."""


def test_nothing_is_lost_on_any_kind_of_page(language: str, base: str, visit: Visit) -> None:
    lost: dict[tuple[str, str], Any] = {}
    with visit(base, reduced_motion="reduce", bypass_csp=True) as (context, _):
        page = context.new_page()
        for kind in each_kind(page, base, language):
            for enlarged, width, added in STATES:
                at(page, width)
                if added:
                    page.add_style_tag(content=added)
                if found := page.evaluate(LOST):
                    lost[kind, enlarged] = found

    assert {} == lost


def test_what_is_lost_is_found(english: Path, visit: Visit) -> None:
    """The test above would be worth nothing if it saw none of this."""
    broken = ("main h1 {width: 200vw; white-space: nowrap}", ".masthead {height: 2rem; overflow: clip}",
              ".head .tally {margin-top: -2rem !important}")
    seen = []
    with visit("file:", bypass_csp=True) as (context, _):
        page = context.new_page()
        at(page, 320)
        for style in broken:
            page.goto(f"{english.as_uri()}/2001/index.html")
            page.add_style_tag(content=style)
            seen.append(" ".join(page.evaluate(LOST)))

    assert [] == [word for word, faults in zip(("scrolls to", "is cut off", "overlap"), seen, strict=True) if word not in faults], seen
