/* The map of places beside its table: the circle of a row that is pointed at, or reached with a key, is darkened, and the row of a circle. */
(() => {
  "use strict";

  /** @type {Map<string | null, Element[]>} Address -> its links, in the table and on the map. */
  const links = new Map();
  for (const link of document.querySelectorAll(".listed a, .elsewhere a, .map a")) {
    const address = link.getAttribute("href");
    links.set(address, [...links.get(address) ?? [], link]);
  }

  /** @param {Event} event @param {boolean} lit */
  function light({target}, lit) {
    const link = target instanceof Element && target.closest(".listed a, .elsewhere a, .map a");
    for (const other of (link && links.get(link.getAttribute("href"))) || []) other.classList.toggle("lit", lit);
  }

  for (const kind of ["pointerover", "focusin"]) document.addEventListener(kind, (event) => light(event, true));
  for (const kind of ["pointerout", "focusout"]) document.addEventListener(kind, (event) => light(event, false));
})();
