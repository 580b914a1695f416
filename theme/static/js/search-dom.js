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

  /** A number with its noun: "1 article", "1,200 articles". @param {number} count @param {string} [noun] */
  const many = (count, noun = "article") => `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;

  /** Offer a file to be saved, from a disk too. @param {string} name @param {string} type @param {string} text */
  function save(name, type, text) {
    const address = URL.createObjectURL(new Blob([text], {type}));
    element("a", {href: address, download: name}).click();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  }

  return {byId, element, button, many, save};
})();

Object.assign(globalThis, {SearchDom});
