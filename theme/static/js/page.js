/* What a page gains from a script; it is complete without. What is rarely asked for is a script of its own, loaded when it is (load). */
const Page = (() => {
  "use strict";

  const root = document.documentElement;
  const own = /** @type {HTMLScriptElement} */ (document.currentScript).src.replace(/(?:pages|articles)\.js.*$/, "js/");
  /** @type {Map<string, Promise<unknown>>} */
  const loaded = new Map();

  /** Load a script once; as an element, since a page opened from a disk may fetch nothing. @param {string} path below theme/js/ */
  function load(path) {
    const made = loaded.get(path) ?? new Promise((done, failed) => {
      const script = Object.assign(document.createElement("script"), {src: own + path, onload: done, onerror: failed});
      document.head.append(script);
    });
    loaded.set(path, made);
    return made;
  }

  /** What this browser remembers; null where it may not. @param {string} key */
  function kept(key) {
    try { return localStorage.getItem(key); } catch { return null; }
  }

  /** Remember, or with null forget. @param {string} key @param {string | null} value */
  function keep(key, value) {
    try {
      if (value === null) localStorage.removeItem(key); else localStorage.setItem(key, value);
    } catch { /* forbidden: it lasts for this page */ }
  }

  function colours() {
    const word = document.querySelector(".colours span"), order = ["automatic", "light", "dark"], {tell} = Words;
    const names = [tell("automatic"), tell("light"), tell("dark")];
    let now = order.indexOf(root.dataset.colours ?? "automatic");
    if (!word) return;
    word.textContent = names[now];
    word.parentElement?.addEventListener("click", () => {
      now = (now + 1) % order.length;
      const chosen = now ? order[now] : null;
      word.textContent = names[now];
      if (chosen) root.dataset.colours = chosen; else delete root.dataset.colours;
      keep("colours", chosen);
    });
  }

  /** Single keys, outside of fields, unless the reader has switched them off (WCAG 2.1.4). */
  function keys() {
    document.querySelector(".keys button")?.addEventListener("click", () => load("keys.js").then(() => Keys.show()));
    document.addEventListener("keydown", (event) => {
      const {key, target} = event, field = document.getElementById("q");
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || root.dataset.keys === "off") return;
      if (!(target instanceof HTMLElement) || target.isContentEditable || target.closest("input,textarea,select,dialog")) return;
      if (key !== "/") {
        if (/^[?jknp]$/i.test(key)) load("keys.js").then(() => Keys.press(key));
        return;
      }
      event.preventDefault();
      const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector('.words a[href$="search.html"]'));
      if (field) field.focus(); else if (link) location.href = link.href;
    });
    if (kept("keys") === "off") root.dataset.keys = "off";
  }

  function cards() {
    for (const kind of ["pointerover", "focusin"]) document.addEventListener(kind, (event) => {
      const link = event.target instanceof Element && event.target.closest("a[data-card]");
      if (link && "popover" in root) load("card.js").then(() => Cards.meet(/** @type {CardLink} */ (link), event));
    });
  }

  /** On a published site: what a reader keeps of it answers without a network (sw.js). It begins when the page is there. */
  function keeping() {
    const {serviceWorker} = navigator;
    if (!serviceWorker || !document.querySelector("link[rel=manifest]")) return;
    addEventListener("load", () => { serviceWorker.register(own.replace(/theme\/js\/$/, "sw.js")).catch(() => {}); });
  }

  for (const part of [colours, keys, cards, keeping]) part();
  if (document.querySelector(".filter")) load("filter.js");
  return {site: own.replace(/theme\/js\/$/, ""), load, kept, keep};
})();
