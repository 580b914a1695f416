/*
 * Pages of the archive that a search leads to: that of what it names, and that of each result's story.
 */
"use strict";

/** @typedef {[name: string, kind: string, label: string, path: string, articles: number]} Named  See generator/search/pages.py. */

const SearchPages = (() => {
  const {element} = SearchDom, {pieces} = SearchTexts, MOST = 3;

  /**
   * The pages of what a query names, by any name that it is known by, the most printed first. A field is left out of account:
   * person:venn leads where venn does.
   * @param {any} archive
   * @param {string} q
   * @returns {Promise<Named[]>}
   */
  async function offers({root, parts}, q) {
    const sought = SearchWords.words(q.replace(/^\s*\p{L}+:/u, "")).map(({word}) => word).join(" ");
    const part = root.pages.filter((/** @type {string} */ first) => first <= sought).length - 1;
    if (!sought || part < 0) return [];
    const rows = /** @type {Named[]} */ (await parts.get(`n/${part}`, (/** @type {Uint8Array} */ data) => JSON.parse(new TextDecoder().decode(data))));
    return rows.filter(([name]) => name === sought).sort((a, b) => b[4] - a[4]).slice(0, MOST);
  }

  /** @param {Named} named */
  function shown([, kind, label, path, n]) {
    return element("li", {}, ...pieces(kind, {n, page: element("a", {href: encodeURI(path), dir: "auto"}, label)}));
  }

  /**
   * Say of each result which story it is a report of.
   * @param {Element[]} rows
   * @param {number[]} articles
   * @param {{values: [string, string, string | null][], starts: number[], list: number[]}} column  that of the stories
   */
  function stories(rows, articles, {values, starts, list}) {
    rows.forEach((made, n) => {
      const [, name, url] = values[list[starts[articles[n]]]] ?? [];
      if (starts[articles[n]] === starts[articles[n] + 1] || !url) return;
      const page = element("a", {href: encodeURI(url), dir: "auto"}, name ?? url);
      made.querySelector(".from")?.append(" · ", element("span", {}, ...pieces("story", {story: page})));
    });
  }

  return {offers, shown, stories};
})();

Object.assign(globalThis, {SearchPages});
