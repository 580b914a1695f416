/*
 * What the column that narrows a search counts: the values of each facet, and the articles over time.
 */
"use strict";

/** @typedef {import("./search-engine.js").Column} Column */

const SearchTally = (() => {
  /**
   * @param {any} archive
   * @param {All} all
   * @param {State} state
   * @param {string[]} waiting  facets that are not counted
   * @returns {Promise<{counts: Record<string, Count[]>, time: Bar[]}>}
   */
  async function of(archive, {articles, found: {ranked, fields}}, {filters, from, to}, waiting) {
    const facets = archive.root.facets.filter((/** @type {string} */ facet) => !waiting.includes(facet));
    const {counts} = await archive.narrow(ranked, fields, {filters, from, to, facets});
    const whole = from || to ? (await archive.narrow(ranked, fields, {filters, facets: false})).kept : articles;
    return {counts: await withChosen(archive, counts, filters), time: SearchTimeline.bars(whole, await archive.dates())};
  }

  /**
   * Give what is chosen its place among the counts also where it would leave nothing, so that it can be given up.
   * @param {any} archive
   * @param {Record<string, Count[]>} counts
   * @param {Record<string, string[]>} filters
   */
  async function withChosen(archive, counts, filters) {
    for (const [facet, ids] of Object.entries(filters)) {
      const lost = ids.filter((id) => !counts[facet]?.some((value) => value.id === id));
      if (!lost.length) continue;
      const {values} = /** @type {Column} */ (await archive.column(facet));
      const zero = values.filter(([id]) => lost.includes(id)).map(([id, label, url]) => ({id, label, url, count: 0}));
      counts[facet] = [...(counts[facet] ?? []), ...zero];
    }
    return counts;
  }

  return {of};
})();

Object.assign(globalThis, {SearchTally});
