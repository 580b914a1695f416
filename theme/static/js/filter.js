/* The live filter of a long list: its field leaves the names that have what is written in it. */
(() => {
  "use strict";

  /** @param {string} text */
  const plain = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();

  const field = /** @type {HTMLInputElement | null} */ (document.querySelector(".filter input"));
  const status = document.querySelector(".filter [role=status]");
  const search = /** @type {HTMLAnchorElement | null} */ (document.querySelector('.words a[href$="search.html"]'));
  if (!field || !status) return;
  const items = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("main .names > li")]);
  // Words are compared from their beginning: "assad" is not asked for in "ambassador".
  const words = items.map((item) => plain(item.textContent ?? "").replace(/[^\p{L}\p{N}]+/gu, " ").replace(/^ ?/, " "));
  field.addEventListener("input", () => {
    const asked = plain(field.value).replace(/[^\p{L}\p{N}]+/gu, " ").trim(), wanted = asked && " " + asked;
    const shown = words.filter((held, at) => !(items[at].hidden = !held.includes(wanted))).length;
    for (const part of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("main .letter"))) {
      part.hidden = !part.querySelector("li:not([hidden])");
    }
    status.textContent = !wanted ? "" : shown ? Words.tell("{shown} of {all}", {shown, all: items.length}) : Words.tell("Nothing here begins so.");
    if (!shown && search) status.append(" ", Object.assign(document.createElement("a"), {
      href: `${search.href}?q=${encodeURIComponent(field.value)}`, textContent: Words.tell("Search all articles for it")}));
  });
})();
