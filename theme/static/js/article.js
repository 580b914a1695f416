/* What the page of an article gains from a script: marks at its passages, buttons that copy, its age, and where the reader left it. */
(() => {
  "use strict";

  const SAYS = {paragraph: "Link to or quote this paragraph", heading: "Link to or quote this heading", copied: "Copied", select: "Selected: press Ctrl and C"};
  const article = document.getElementById("article");

  function marks() {
    for (const block of article?.querySelectorAll(".body :is(p,h2,h3,h4,h5,h6)[id]") ?? []) {
      const mark = Object.assign(document.createElement("button"), {type: "button", className: "anchor", textContent: "¶"});
      mark.setAttribute("aria-label", block.tagName === "P" ? SAYS.paragraph : SAYS.heading);
      mark.addEventListener("click", () => Page.load("paragraph.js").then(() => Paragraph.open(mark)));
      block.append(mark);
    }
  }

  /** Each copies what stands before it, and says so in what stands behind it. */
  function copying() {
    for (const button of document.querySelectorAll("button.copy")) button.addEventListener("click", async () => {
      const held = button.previousElementSibling, status = button.nextElementSibling;
      if (!held || !status) return;
      await Page.load("copy.js");
      const copied = await Copying.copy(held.textContent ?? "");
      if (!copied) getSelection()?.selectAllChildren(held);
      status.textContent = copied ? SAYS.copied : SAYS.select;
      if (copied) setTimeout(() => { status.textContent = ""; }, 3000);
    });
  }

  function age() {
    const place = /** @type {HTMLElement | null} */ (document.querySelector("[data-published]"));
    const years = place && Math.floor((Date.now() - Date.parse(place.dataset.published ?? "")) / 31556952000);
    if (place && years && years > 0) place.textContent = ` · ${years} ${years === 1 ? "year" : "years"} ago`;
  }

  /** Only a long article is remembered, once it is scrolled. */
  function remembering() {
    const id = article?.dataset.long;
    if (id && Page.kept("places")?.includes(id)) Page.load("place.js");
    else if (id) addEventListener("scroll", () => Page.load("place.js"), {once: true});
  }

  for (const part of [marks, copying, age, remembering]) part();
  if (/[?&]hl=/.test(location.search)) Page.load("highlight.js");
})();
