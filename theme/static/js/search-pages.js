/*
 * Pages of the archive that a search leads to: that of what it names, and that of each result's story.
 */
"use strict";

/** @typedef {{facet: string, label: string, url: string, count: number}} Offer */

const SearchPages = (() => {
  const {element} = SearchDom, {pieces} = SearchTexts;
  const FACETS = ["person", "organisation", "place", "topic", "publication", "author"], MOST = 3;
  /** Column -> words of a label -> its values. @type {WeakMap<object, Map<string, number[]>>} */
  const known = new WeakMap();

  /** @param {string} text */
  const plain = (text) => SearchWords.words(text).map(({word}) => word).join(" ");

  /** @param {any} column */
  function labels(column) {
    const held = known.get(column) ?? new Map();
    if (!known.has(column)) column.values.forEach((/** @type {string[]} */ [, label], /** @type {number} */ at) => {
      const name = plain(label);
      held.set(name, [...(held.get(name) ?? []), at]);
    });
    known.set(column, held);
    return held;
  }

  /**
   * The pages of what a query names, by its name or by another that the best results know of it, the most printed first.
   * @param {any} archive
   * @param {string} q
   * @param {number[]} best  results
   * @returns {Promise<Offer[]>}
   */
  async function offers(archive, q, best) {
    const sought = plain(q.replace(/^\s*\p{L}+:/u, "")), rows = await Promise.all(best.map((article) => archive.row(article)));
    if (!sought) return [];
    const groups = /** @type {string[][]} */ (rows.flatMap(({names}) => names)).filter((group) => group.some((name) => plain(name) === sought));
    const also = groups.map(([name]) => plain(name));
    const found = await Promise.all(FACETS.map(async (facet) => named(facet, await archive.column(facet), new Set([sought, ...also]))));
    return found.flat().sort((a, b) => b.count - a.count).slice(0, MOST);
  }

  /** @param {string} facet @param {any} column @param {Set<string>} names @returns {Offer[]} */
  function named(facet, column, names) {
    const held = labels(column);
    return [...names].flatMap((name) => held.get(name) ?? []).filter((at) => column.values[at][2]).map((at) => {
      const [, label, url] = column.values[at];
      return {facet, label, url, count: column.list.filter((/** @type {number} */ value) => value === at).length};
    });
  }

  /** @param {Offer} offer */
  function shown({facet, label, url, count}) {
    return element("li", {}, ...pieces(facet, {n: count, page: element("a", {href: encodeURI(url), dir: "auto"}, label)}));
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
