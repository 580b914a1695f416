/*
 * A list of names that somebody pastes: how many articles print each.
 */
"use strict";

/** @typedef {{name: string, q: string, count: number | null}} Counted  `count` is null where a name has no letter to search for. */

const SearchNames = (() => {
  const MOST = 1000, LONGEST = 200;

  /** The names of a pasted text, one a line, each once, without the bullets and numbers of a list. @param {string} text */
  function listed(text) {
    /** @type {Map<string, string>} */
    const names = new Map();
    for (const line of text.split(/[\n\r\t\u2028]+/)) {
      const name = line.replace(/^\s*(?:[-*•–]\s+|\d+[.)]\s+)/, "").trim().slice(0, LONGEST), key = name.normalize("NFC").toLowerCase();
      if (name && !names.has(key)) names.set(key, name);
    }
    return [...names.values()].slice(0, MOST);
  }

  /** What is searched for: the name as it stands, unless it is a query already. @param {string} name */
  const sought = (name) => (/["“„«]/.test(name) ? name : `"${name}"`);

  /**
   * Each name with the number of articles that have it, one after the other as they become known.
   * @param {any} archive
   * @param {string[]} names
   * @returns {AsyncGenerator<Counted>}
   */
  async function* counts(archive, names) {
    for (const name of names) {
      const q = sought(name), readable = SearchWords.words(name).length > 0;
      yield {name, q, count: readable ? (await archive.find(q, {facets: false})).articles.length : null};
    }
  }

  return {listed, sought, counts};
})();

Object.assign(globalThis, {SearchNames});
