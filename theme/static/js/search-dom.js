/*
 * Parts of a page. Whatever comes from the index or the address is set as text, never as markup.
 */
"use strict";

const SearchDom = (() => {
  /** @param {string} id */
  const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

  /**
   * An element with these properties and children.
   * @param {string} tag
   * @param {Record<string, any>} [properties]  those with a hyphen are attributes
   * @param {...(Node | string)} children
   */
  function element(tag, properties = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (name.includes("-")) made.setAttribute(name, value);
      else Object.assign(made, {[name]: value});
    }
    made.append(...children);
    return made;
  }

  /** @param {string} label @param {(event: MouseEvent) => void} act @param {Record<string, any>} [properties] */
  function button(label, act, properties = {}) {
    const made = element("button", {type: "button", ...properties}, label);
    made.addEventListener("click", act);
    return made;
  }

  /** Offer a file to be saved, from a disk too. @param {string} name @param {string} type @param {string} text */
  function save(name, type, text) {
    const address = URL.createObjectURL(new Blob([text], {type}));
    element("a", {href: address, download: name}).click();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  }

  /** @type {Map<string, Promise<void>>} */
  const loaded = new Map();

  /**
   * Load scripts that the first results do not need: those of <template id="later"> whose `data-for` is this.
   * @param {string} purpose
   */
  function later(purpose) {
    const waiting = /** @type {HTMLTemplateElement} */ (byId("later")).content.querySelectorAll(`[data-for~="${purpose}"]`);
    return Promise.all([...waiting].map(({attributes}) => script(attributes.getNamedItem("src")?.value ?? "")));
  }

  /** Run a script once, after those that were asked for before it. @param {string} src @returns {Promise<void>} */
  function script(src) {
    const held = loaded.get(src) ?? new Promise((resolve, reject) => {
      const made = element("script", {src, async: false, onload: resolve, onerror: () => {
        loaded.delete(src);
        reject(new Error(src));
      }});
      document.head.append(made);
    });
    loaded.set(src, held);
    return held;
  }

  return {byId, element, button, save, later};
})();

Object.assign(globalThis, {SearchDom});
