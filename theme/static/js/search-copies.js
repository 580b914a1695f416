/*
 * Copies of one text are one result: the best of them, with the others beneath it.
 */
"use strict";

/** @typedef {{article: number, others: number[]}} Group */

const SearchCopies = (() => {
  /**
   * For each article the number of its text, 0 for one of its own; null where no text is in the archive twice.
   * @param {any} archive
   * @returns {Promise<number[] | null>}
   */
  async function texts({root, parts}) {
    return root.copies ? parts.get("f/copies", (/** @type {Uint8Array} */ data) => new SearchParts.Reader(data).numbers(root.articles)) : null;
  }

  /**
   * @param {number[]} articles  in the order of the results
   * @param {number[] | null} text
   * @returns {Group[]}
   */
  function grouped(articles, text) {
    /** @type {Map<number, Group>} */
    const first = new Map();
    /** @type {Group[]} */
    const groups = [];
    for (const article of articles) {
      const same = text?.[article] ?? 0, group = same ? first.get(same) : undefined;
      if (group) group.others.push(article);
      else {
        const made = {article, others: []};
        groups.push(made);
        if (same) first.set(same, made);
      }
    }
    return groups;
  }

  return {texts, grouped};
})();

Object.assign(globalThis, {SearchCopies});
