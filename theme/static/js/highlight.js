/*
 * On an article that was opened from a search (…?hl=truce&hl=buried+the+truce): mark what was sought, and step from hit to hit.
 * Works on text nodes alone; nothing from the address becomes markup.
 */
(() => {
  "use strict";

  const MOST = 500, LONGEST = 200, TERMS = 24;
  const terms = new URLSearchParams(location.search).getAll("hl").map((term) => term.trim().slice(0, LONGEST)).filter(Boolean).slice(0, TERMS);
  const article = document.getElementById("article") ?? document.querySelector("main article");
  if (!terms.length || !article) return;

  /** @type {HTMLElement[][]} Each hit's marks, of which there are several where it runs over a link. */
  const hits = [];
  let current = -1;

  /** One pattern for all terms, longest first, whole words (kana and Han have no spaces), any white space for a space. */
  function pattern() {
    const escaped = [...new Set(terms)].sort((a, b) => b.length - a.length)
      .map((term) => term.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/\s+/g, "\\s+"));
    const unspaced = "[\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff]", letter = `(?!${unspaced})[\\p{L}\\p{M}\\p{N}]`;
    return new RegExp(`(?:(?=${unspaced})|(?<!${letter}))(?:${escaped.join("|")})(?:(?<=${unspaced})|(?!${letter}))`, "giu");
  }

  /** The text nodes of a block, one after the other. @param {Element} block */
  function textNodes(block) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT), nodes = [];
    while (walker.nextNode()) nodes.push(/** @type {Text} */ (walker.currentNode));
    return nodes;
  }

  /**
   * Put a span of a block's text into <mark>, node by node.
   * @param {Text[]} nodes
   * @param {number} start
   * @param {number} end
   */
  function mark(nodes, start, end) {
    const marks = [];
    let at = 0;
    for (const node of nodes) {
      const from = Math.max(start - at, 0), to = Math.min(end - at, node.data.length);
      at += node.data.length;
      if (from >= to) continue;
      const range = document.createRange(), made = document.createElement("mark");
      range.setStart(node, from);
      range.setEnd(node, to);
      range.surroundContents(made);
      marks.push(made);
    }
    return marks;
  }

  /** @param {Element} block @param {RegExp} sought */
  function markBlock(block, sought) {
    const text = textNodes(block).map((node) => node.data).join("");
    const found = [...text.matchAll(sought)].slice(0, MOST - hits.length);
    const made = found.reverse().map((match) => mark(textNodes(block), match.index, match.index + match[0].length));  // from the end, so that places hold
    hits.push(...made.reverse().filter((marks) => marks.length));
  }

  /** @param {number} number */
  function go(number) {
    hits[current]?.forEach((made) => made.classList.remove("current"));
    current = (number + hits.length) % hits.length;
    hits[current].forEach((made) => made.classList.add("current"));
    hits[current][0].scrollIntoView({block: "center"});
    count.textContent = Words.tell("{shown} of {all}", {shown: current + 1, all: hits.length});
  }

  /** @param {string} label @param {string} sign @param {() => void} act */
  function button(label, sign, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = sign;
    made.setAttribute("aria-label", label);
    made.title = label;
    made.addEventListener("click", act);
    return made;
  }

  function close() {
    for (const made of hits.flat()) made.replaceWith(...made.childNodes);
    article?.normalize();
    bar.remove();
    const given = new URLSearchParams(location.search);
    given.delete("hl");
    history.replaceState(null, "", location.pathname + (`${given}` ? `?${given}` : "") + location.hash);
  }

  const count = document.createElement("span"), bar = document.createElement("div");

  function start() {
    const blocks = [...(article?.querySelectorAll("h1, h2, h3, h4, h5, h6, p, li, td, th, figcaption, dd") ?? [])]
      .filter((block) => !block.querySelector("p, li") && !block.closest(".slip, nav"));
    blocks.forEach((block) => markBlock(block, pattern()));
    if (!hits.length) return;
    count.setAttribute("role", "status");
    bar.className = "found";
    bar.setAttribute("role", "region");
    bar.setAttribute("aria-label", Words.tell("What was searched for"));
    bar.append(button(Words.tell("Previous hit"), "↑", () => go(current - 1)), count, button(Words.tell("Next hit"), "↓", () => go(current + 1)),
      button(Words.tell("Remove the marks"), "×", close));
    bar.addEventListener("keydown", (event) => {
      if (event.key === "Escape") close();
    });
    (article?.closest("main") ?? document.body).prepend(bar);  // next in the order of the Tab key after the link that skips to it
    go(0);
  }

  start();
})();
