/* What an article gains from a script. */
(() => {
  "use strict";

  const SAYS = {paragraph: Words.tell("Link to or quote this paragraph"), heading: Words.tell("Link to or quote this heading")};
  const article = document.getElementById("article");

  function marks() {
    for (const block of article?.querySelectorAll(".body :is(p,h2,h3,h4,h5,h6)[id]") ?? []) {
      const mark = Object.assign(document.createElement("button"), {type: "button", className: "anchor", textContent: "¶"});
      mark.setAttribute("aria-label", block.tagName === "P" ? SAYS.paragraph : SAYS.heading);
      mark.addEventListener("click", () => Page.load("paragraph.js").then(() => Paragraph.open(mark)));
      block.append(mark);
    }
  }

  function copying() {
    for (const button of document.querySelectorAll("button.copy")) {
      const {previousElementSibling: held, nextElementSibling: said} = button;
      if (held && said) button.addEventListener("click", () => Page.load("copy.js").then(() => Copying.take(held, said)));
    }
  }

  function age() {
    const place = document.querySelector("[data-published]");
    const years = Math.floor((Date.now() - Date.parse(place?.getAttribute("data-published") ?? "")) / 31556952000);
    if (place && years > 0) place.textContent = Words.tellMany("{n} year ago", "{n} years ago", years);
  }

  /** Only a long article is remembered, once it is scrolled. */
  function remembering() {
    const id = article?.dataset.long;
    if (id && Page.kept("places")?.includes(id)) Page.load("place.js");
    else if (id) addEventListener("scroll", () => Page.load("place.js"), {once: true});
  }

  marks();
  copying();
  age();
  remembering();
  if (/[?&]hl=/.test(location.search)) Page.load("highlight.js");
})();
