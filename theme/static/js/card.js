/*
 * Link cards: a few words about what a link leads to, shown when a pointer rests on it or the keyboard reaches it. They can be dismissed with
 * Escape, the pointer can move onto them, and they stay until it leaves (WCAG 1.4.13). generator/views/cards.py makes them, in shards.
 */
/** @typedef {HTMLAnchorElement | SVGAElement} CardLink  In a text, or on the map. */

const Cards = (() => {
  "use strict";

  const WAIT = 400, GRACE = 300;
  const fine = matchMedia("(hover: hover) and (pointer: fine)");
  /** @type {Map<string, string>} Address of a link, seen from the top of the site -> the HTML of its card. */
  const held = new Map();
  const box = Object.assign(document.createElement("div"), {className: "card", id: "link-card", popover: "manual", role: "tooltip"});
  /** @type {CardLink | null} */
  let link = null;
  /** @type {CardLink | null} The link whose card was dismissed, which it stays until the reader has left the link. */
  let dismissed = null;
  let timer = 0, title = "", across = 0;

  /** Called by the shards. @param {string} key @param {string} html */
  function keep(key, html) {
    held.set(key, html);
  }

  /** A reader points at a link, or reaches it with a key. @param {CardLink} met @param {Event} event */
  function meet(met, event) {
    const pointed = event.type === "pointerover";
    if (pointed ? !fine.matches || /** @type {PointerEvent} */ (event).pointerType === "touch" : !met.matches(":focus-visible")) return;
    if (met === link) return clearTimeout(timer);
    if (met === dismissed) return;
    across = pointed ? /** @type {PointerEvent} */ (event).clientY : 0;
    met.addEventListener(pointed ? "pointerleave" : "blur", () => leave(met), {once: true});
    clearTimeout(timer);
    timer = window.setTimeout(() => show(met, pointed), WAIT);
  }

  /** @param {CardLink} left */
  function leave(left) {
    if (dismissed === left) dismissed = null;
    clearTimeout(timer);
    timer = window.setTimeout(hide, GRACE);
  }

  /** @param {CardLink} met @param {boolean} pointed */
  async function show(met, pointed) {
    hide();
    await Promise.all([Page.load("beside.js"), Page.load(`../../cards/${met.dataset.card}.js`)]).catch(() => undefined);
    const html = held.get(new URL(met.getAttribute("href") ?? "", document.baseURI).href.slice(Page.site.length));
    if (!html || !met.matches(pointed ? ":hover" : ":focus")) return;
    link = met;
    title = met.getAttribute("title") ?? "";
    met.removeAttribute("title");  // the browser would show it over the card
    met.querySelector("title")?.remove();
    met.setAttribute("aria-describedby", box.id);
    box.innerHTML = html;
    box.showPopover();
    place(met);
  }

  /** Beside the line of the link that is pointed at. @param {Element} met */
  function place(met) {
    const parts = [...met.getClientRects()], at = parts.find((part) => part.bottom >= across) ?? parts[0];
    Beside.place(box, at);
  }

  function hide() {
    if (!link) return;
    link.removeAttribute("aria-describedby");
    if (title) link.setAttribute("title", title);
    link = null;
    box.hidePopover();
  }

  (document.querySelector("main") ?? document.body).append(box);
  box.addEventListener("pointerenter", () => clearTimeout(timer));
  box.addEventListener("pointerleave", () => {
    if (link && link !== document.activeElement) leave(link);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    clearTimeout(timer);
    if (!link) return;
    dismissed = link;
    hide();
    event.stopPropagation();
  }, true);
  document.addEventListener("beforetoggle", (event) => { if (event.target !== box) hide(); }, true);  // a menu takes the place of a card
  addEventListener("pagehide", hide);
  return {keep, meet};
})();
