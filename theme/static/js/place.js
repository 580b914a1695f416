/*
 * In a long article: where the reader left it, remembered in this browser and offered when they return. Nothing where that is forbidden.
 */
(() => {
  "use strict";

  const KEY = "places", MOST = 20, FIRST = 3, LINE = 16;
  const {tell} = Words;
  const SAYS = {resume: tell("Continue where you left off"), dismiss: tell("Not now")};
  const article = /** @type {HTMLElement} */ (document.getElementById("article")), id = article.dataset.long ?? "";
  const blocks = [...article.querySelectorAll(".body > [id]")];

  /** Article id -> the anchor where it was left, those left longest ago first. @returns {Record<string, string>} */
  function places() {
    try {
      const held = JSON.parse(Page.kept(KEY) ?? "{}");
      return held && typeof held === "object" ? held : {};
    } catch { return {}; }
  }

  /** Remember the passage at the head of the window, of which more than half a line is in sight; forget the article once its end was seen. */
  function leave() {
    const at = blocks.findIndex((block) => block.getBoundingClientRect().bottom > LINE);
    const ended = blocks[blocks.length - 1].getBoundingClientRect().top < innerHeight;
    if (!ended && at < FIRST) return;
    const {[id]: _, ...others} = places(), kept = Object.entries(others).slice(1 - MOST);
    Page.keep(KEY, JSON.stringify(Object.fromEntries(ended ? kept : [...kept, [id, blocks[at].id]])));
  }

  /** @param {HTMLElement} block */
  function offer(block) {
    const bar = Object.assign(document.createElement("p"), {className: "found resume"});
    const link = Object.assign(document.createElement("a"), {href: `#${block.id}`, textContent: SAYS.resume});
    const button = Object.assign(document.createElement("button"), {type: "button", textContent: "×", title: SAYS.dismiss, ariaLabel: SAYS.dismiss});
    const seen = new IntersectionObserver((found) => { if (found.some((one) => one.isIntersecting)) remove(); });
    const remove = () => {
      seen.disconnect();
      bar.remove();
    };
    for (const one of [link, button]) one.addEventListener("click", () => setTimeout(remove));
    seen.observe(block);
    bar.append(link, button);
    document.querySelector("main")?.prepend(bar);
  }

  const returned = /** @type {PerformanceNavigationTiming | undefined} */ (performance.getEntriesByType("navigation")[0])?.type ?? "navigate";
  const block = document.getElementById(places()[id] ?? "");
  if (block && returned === "navigate" && !location.hash && !/[?&]hl=/.test(location.search)) offer(block);
  // Not when the page goes away: faces that came too late for the first paint are put in then, and every line is elsewhere.
  addEventListener("onscrollend" in window ? "scrollend" : "pagehide", leave);
  leave();
})();
